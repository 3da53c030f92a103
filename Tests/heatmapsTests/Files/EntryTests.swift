import Desk
import Foundation
import SystemPackage
import Testing

@testable import heatmaps

struct EntryTests {
  @Test func whatStandsAtAPath() throws {
    let folder = try Folder().write("", to: "f")
    let path = folder.path
    #expect(entry(at: path + "/f") == .file && entry(at: path) == .folder)
    #expect(entry(at: path + "/f").isThere && entry(at: path).isThere && !entry(at: path + "/g").isThere)
    #expect(entry(at: path + "/g") == .nothing(.notThere))
    #expect(entry(at: path + "/f/g") == .nothing(.throughFile))
  }

  @Test func oneFileByTwoPaths() throws {
    let folder = try Folder().write("", to: "f")
    let path = folder.path
    try FileManager.default.createSymbolicLink(atPath: path + "/link", withDestinationPath: path)
    #expect(isSameFile(path, path + "/link") && isSameFile(path + "/f", path + "/link/f"))
    #expect(!isSameFile(path, path + "/f"))
    #expect(!isSameFile(path + "/g", path + "/g"))
  }

  @Test func whatIsReadOnce() throws {
    let folder = try Folder().write("", to: "f")
    #expect(Program.other(["mkfifo", folder.path + "/pipe"]) == 0)
    #expect(isReadOnce(folder.path + "/pipe") && !isReadOnce(folder.path + "/f") && !isReadOnce(folder.path + "/g"))
  }
}
