import Desk
import SystemPackage
import Testing

@testable import heatmaps

struct FoldersTests {
  @Test func foldersAreMade() throws {
    let folder = try Folder()
    let path = folder.path
    let made = try makeFolder(path + "/x/y//z/")
    #expect(made == [path + "/x", path + "/x/y", path + "/x/y/z"])
    #expect(entry(at: path + "/x/y/z") == .folder)
    let again = try makeFolder(path + "/x/y/z")
    #expect(again == [])
    #expect(folder.names() == ["x"] && folder.names("x") == ["y"] && folder.names("x/y") == ["z"])
  }

  @Test(arguments: ["f", "f/g"])
  func aFileInTheWay(name: String) throws {
    let folder = try Folder().write("", to: "f")
    #expect(throws: WriteFailure.notAFolder(path: folder.path + "/f")) { try makeFolder(folder.path + "/" + name) }
  }

  /// What was made goes again, and nothing else.
  @Test func foldersAreRemoved() throws {
    let folder = try Folder().write("", to: "x/f")
    removeFolders(try makeFolder(folder.path + "/x/y/z"))
    #expect(folder.names() == ["x"] && folder.names("x") == ["f"])
    let made = try makeFolder(folder.path + "/v/w")
    try folder.write("", to: "v/g")
    removeFolders(made)
    #expect(folder.names("v") == ["g"])
  }

  /// A name that is too long, under a folder that could be made.
  @Test func allOrNone() throws {
    let folder = try Folder()
    let long = folder.path + "/x/" + String(repeating: "y", count: 256)
    #expect(throws: WriteFailure.cannotWrite(path: long, errno: .fileNameTooLong)) { try makeFolder(long + "/z") }
    #expect(folder.names() == [])
  }
}
