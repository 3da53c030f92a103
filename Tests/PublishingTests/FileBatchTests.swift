import Foundation
import Testing

@testable import Publishing

struct FileBatchTests {
  /// A folder of its own, removed after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "heatmaps-batch-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func contents(_ folder: String) throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      contents[name] = try? String(contentsOfFile: folder + name, encoding: .utf8)
    }
    return contents
  }

  private func batch(_ files: [(String, String)]) -> FileBatch {
    var batch = FileBatch()
    for (path, text) in files { batch.add(Array(text.utf8), at: path) }
    return batch
  }

  @Test func filesAreWrittenAndWrittenOver() throws {
    try inFolder { folder in
      try batch([(folder + "a", "old"), (folder + "b", "")]).write()
      #expect(try contents(folder) == ["a": "old", "b": ""])
      try batch([(folder + "a", "new"), (folder + "c", String(repeating: "x", count: 3_000_000))]).write()
      let now = try contents(folder)
      #expect(now["a"] == "new" && now["c"]?.count == 3_000_000 && now.count == 3)
    }
  }

  @Test func whatHoldsPersonalDataIsTheOwnersAlone() throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "p"))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "p")
      var batch = FileBatch()
      batch.add([1], at: folder + "p", readers: .ownerOnly)
      try batch.write()
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "p")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  /// Where one file cannot be written the others stay as they were.
  @Test(arguments: ["gone/b", "a/b"])
  func allOrNone(second: String) throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "a"))
      let batch = batch([(folder + "a", "new"), (folder + "new", "new"), (folder + second, "new")])
      #expect {
        try batch.write()
      } throws: { error in
        (error as? WriteFailure)?.path == folder + second
      }
      #expect(try contents(folder) == ["a": "old"])
    }
  }

  @Test func aFolderInPlaceOfTheLastFile() throws {
    try inFolder { folder in
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "a"))
      try FileManager.default.createDirectory(atPath: folder + "b", withIntermediateDirectories: false)
      #expect(throws: WriteFailure.cannotWrite(path: folder + "b", errno: EISDIR)) {
        try batch([(folder + "a", "new"), (folder + "b", "new")]).write()
      }
      #expect(try contents(folder) == ["a": "old"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "b"])
    }
  }

  @Test func foldersAreMade() throws {
    try inFolder { folder in
      try makeFolder(folder + "x/y//z/")
      #expect(entry(at: folder + "x/y/z") == .folder)
      try makeFolder(folder + "x/y/z")
      try Data().write(to: URL(fileURLWithPath: folder + "f"))
      #expect(throws: WriteFailure.notAFolder(path: folder + "f")) { try makeFolder(folder + "f/g") }
      #expect(throws: WriteFailure.notAFolder(path: folder + "f")) { try makeFolder(folder + "f") }
    }
  }

  @Test func whatStandsAtAPath() throws {
    try inFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "f"))
      #expect(entry(at: folder + "f") == .file && entry(at: folder) == .folder)
      #expect(entry(at: folder + "g") == .nothing(errno: ENOENT))
      #expect(entry(at: folder + "f/g") == .nothing(errno: ENOTDIR))
      try FileManager.default.createSymbolicLink(atPath: folder + "link", withDestinationPath: folder)
      #expect(isSameFile(folder, folder + "link") && !isSameFile(folder, folder + "f"))
      #expect(!isSameFile(folder + "g", folder + "g"))
      #expect(names(inFolder: folder) == ["f", "link"])
      #expect(names(inFolder: folder + "f") == nil)
    }
  }
}
