import Foundation
import SystemPackage
import Testing

@testable import heatmaps

struct SystemCallsTests {
  @Test func namesInAFolder() throws {
    let folder = try Folder().write("", to: "f").write("", to: ".e").write("", to: "d/c")
    // The longest that a file system takes.
    let long = String(repeating: "x", count: 255)
    try folder.write("", to: long)
    #expect(SystemCalls.names(inFolder: folder.path) == [".e", "d", "f", long])
    #expect(SystemCalls.names(inFolder: folder.path + "/f") == nil)
  }

  /// Each failure is the system's own number.
  @Test func failures() throws {
    let folder = try Folder().write("", to: "f").write("", to: "d/c")
    let path = folder.path
    #expect(throws: Errno.noSuchFileOrDirectory) { try SystemCalls.rename(path + "/g", to: path + "/h") }
    #expect(throws: Errno.isDirectory) { try SystemCalls.rename(path + "/f", to: path + "/d") }
    #expect(throws: Errno.noSuchFileOrDirectory) { try SystemCalls.unlink(path + "/g") }
    #expect(throws: Errno.fileExists) { try SystemCalls.makeFolder(path + "/d") }
    #expect(throws: Errno.notDirectory) { try SystemCalls.makeFolder(path + "/f/g") }
    #expect(throws: Errno.fileExists) { try SystemCalls.link(path + "/d/c", as: path + "/f") }
    #expect(throws: Errno.directoryNotEmpty) { try SystemCalls.removeFolder(path + "/d") }
    #expect(folder.names() == ["d", "f"])
  }
}
