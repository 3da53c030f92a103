import Foundation
import SystemPackage
import Testing

@testable import heatmaps

struct FileBatchTests {
  private func contents(_ folder: Folder) throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in folder.names() { contents[name] = try? folder.text(name) }
    return contents
  }

  private func batch(_ folder: Folder, _ files: [(String, String)]) -> FileBatch {
    var batch = FileBatch()
    for (name, text) in files { batch.add(Array(text.utf8), at: folder.path + "/" + name) }
    return batch
  }

  @Test func filesAreWrittenAndWrittenOver() throws {
    let folder = try Folder()
    try batch(folder, [("a", "old"), ("b", "")]).write()
    let first = try contents(folder)
    #expect(first == ["a": "old", "b": ""])
    try batch(folder, [("a", "new"), ("c", String(repeating: "x", count: 3_000_000))]).write()
    let now = try contents(folder)
    #expect(now["a"] == "new" && now["c"]?.count == 3_000_000 && now.count == 3)
  }

  /// The longest names that a file system takes leave no room for more.
  @Test func longNames() throws {
    let folder = try Folder()
    let names = ["x", "y"].map { String(repeating: $0, count: 255) }
    for text in ["old", "new"] {
      try batch(folder, names.map { ($0, text) }).write()
      let written = try contents(folder)
      #expect(written == [names[0]: text, names[1]: text])
    }
  }

  @Test func whatHoldsPersonalDataIsTheOwnersAlone() throws {
    let folder = try Folder().write("old", to: "p")
    try folder.setMode(0o644, "p")
    var batch = FileBatch()
    batch.add([1], at: folder.path + "/p", readers: .ownerOnly)
    try batch.write()
    let mode = try folder.mode("p")
    #expect(mode == 0o600)
  }

  /// A link gives way to the file; what it leads to stays.
  @Test func aLinkInPlaceOfAFile() throws {
    let folder = try Folder().write("old", to: "a")
    for (name, target) in [("b", "a"), ("c", "nowhere")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    try batch(folder, [("b", "new"), ("c", "new")]).write()
    let now = try contents(folder)
    #expect(now == ["a": "old", "b": "new", "c": "new"])
  }

  /// Where one file cannot be written the others stay as they were.
  @Test(arguments: [("gone/b", Errno.noSuchFileOrDirectory), ("a/b", .notDirectory), ("d", .isDirectory)])
  func allOrNone(second: String, reason: Errno) throws {
    let folder = try Folder().write("old", to: "a")
    try folder.makeFolder("d")
    #expect(throws: WriteFailure.cannotWrite(path: folder.path + "/" + second, errno: reason)) {
      try batch(folder, [("a", "new"), ("new", "new"), (second, "new")]).write()
    }
    let now = try contents(folder)
    #expect(now == ["a": "old"])
    #expect(folder.names() == ["a", "d"])
  }

  @Test func aPipeStays() throws {
    let folder = try Folder().write("old", to: "a")
    #expect(Program.other(["mkfifo", folder.path + "/pipe"]) == 0)
    #expect(throws: WriteFailure.cannotWrite(path: folder.path + "/pipe", errno: .notSupported)) {
      try batch(folder, [("a", "new"), ("pipe", "new")]).write()
    }
    #expect(folder.names() == ["a", "pipe"] && isReadOnce(folder.path + "/pipe"))
    let kept = try folder.text("a")
    #expect(kept == "old")
  }

  private func aFixedFile(_ kind: FixedFile.Kind, reason: Errno) throws {
    let folder = try Folder().write("old", to: "a").write("old", to: "b").write("old", to: "c")
    let fixed = try FixedFile(folder, "b", kind)
    defer { fixed.release() }
    #expect(throws: WriteFailure.cannotWrite(path: folder.path + "/b", errno: reason)) {
      try batch(folder, [("a", "new"), ("new", "new"), ("b", "new"), ("c", "new")]).write()
    }
    let now = try contents(folder)
    #expect(now == ["a": "old", "b": "old", "c": "old"])
  }

  @Test(.enabled(if: FixedFile.canBeImmutable, "no file can be made immutable here"))
  func anImmutableFile() throws { try aFixedFile(.immutable, reason: .notPermitted) }

  @Test(.enabled(if: FixedFile.canBeMounted, "nothing can be mounted here"))
  func aMountedFile() throws { try aFixedFile(.mounted, reason: .resourceBusy) }
}
