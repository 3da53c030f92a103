import Foundation
import Testing

/// What happens where files cannot be written: the old ones stay, and nothing else does.
struct PicturesTests {
  /// A folder with the pictures of an earlier run, marked as old.
  private func drawn() throws -> Folder {
    let folder = try Extract.folder()
    for name in [
      "vacancy-2017-09.png", "vacancy-2017-09.csv", "vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt",
      "vacancy-2017-09.notes.txt",
    ] {
      try folder.write("old", to: "maps/" + name)
    }
    return folder
  }

  private func expectOld(_ folder: Folder, _ out: String = "maps", hasNotes: Bool = true) throws {
    let notes = hasNotes ? ["vacancy-2017-09.notes.txt"] : []
    #expect(
      folder.names(out) == ["vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt", "vacancy-2017-09.csv"] + notes + [
        "vacancy-2017-09.png"
      ])
    for name in folder.names(out) where entry(folder, out + "/" + name) {
      let text = try folder.text(out + "/" + name)
      #expect(text == "old", "\(name)")
    }
  }

  /// Whether a file, and no folder, stands there.
  private func entry(_ folder: Folder, _ name: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// Nothing of another run goes unasked; what is the same may be written again.
  @Test func theOldStay() throws {
    let folder = try drawn()
    let draw = ["draw", "data", "--measure", "vacancy", "--out", "maps"]
    let outcome = try Program.run(draw, in: folder)
    #expect(
      outcome.error
        == "error: maps/vacancy-2017-09.png and 4 other files are there already from another run, with other figures or another look, "
        + "and nothing was written. Give another folder with --out, or write over them with --replace.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder)
    let replaced = try Program.run(draw + ["--replace"], in: folder)
    let again = try Program.run(draw, in: folder)
    #expect(replaced.status == 0 && again.status == 0 && again.error == "")
  }

  /// A page that is no longer one of the picture's stays as well.
  @Test func pagesOfBeforeStay() throws {
    let folder = try Extract.folder().write("old", to: "maps/vacancy-2017-09-3of3.png")
    let draw = ["draw", "data", "--measure", "vacancy", "--out", "maps"]
    let outcome = try Program.run(draw, in: folder)
    #expect(outcome.status == 1 && outcome.error.contains("maps/vacancy-2017-09-3of3.png is there already"))
    #expect(folder.names("maps") == ["vacancy-2017-09-3of3.png"])
    let replaced = try Program.run(draw + ["--replace"], in: folder)
    #expect(replaced.status == 0 && !folder.names("maps").contains("vacancy-2017-09-3of3.png"))
  }

  @Test func theOldAreWrittenOver() throws {
    let folder = try drawn()
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      folder.names("maps") == [
        "vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt", "vacancy-2017-09.csv", "vacancy-2017-09.notes.txt",
        "vacancy-2017-09.png",
      ])
    for name in folder.names("maps") {
      let text = try folder.text("maps/" + name)
      #expect(text != "old")
    }
  }

  @Test func outIsAFile() throws {
    let folder = try Extract.folder().write("", to: "maps")
    for out in ["maps", "maps/2017"] {
      let outcome = try Program.run(["draw", "data", "--out", out], in: folder)
      #expect(outcome.error == "error: \"maps\" is a file, not a folder. Choose another folder with --out.\n")
      #expect(outcome.output == "" && outcome.status == 1)
    }
    #expect(folder.names() == ["data", "maps"])
  }

  @Test(arguments: [
    "vacancy-2017-09.png", "vacancy-2017-09.csv", "vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt",
    "vacancy-2017-09.notes.txt",
  ])
  func aFolderInPlaceOfAFile(name: String) throws {
    let folder = try drawn()
    try FileManager.default.removeItem(atPath: folder.path + "/maps/" + name)
    try folder.makeFolder("maps/" + name)
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder)
    #expect(
      outcome.error
        == "error: \"maps/\(name)\" is a folder, so that no file can be written there. Nothing was changed. Move it, or "
        + "choose another folder with --out.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder)
  }

  @Test func aFolderThatMayNotBeWritten() throws {
    let folder = try drawn()
    try folder.setMode(0o555, "maps")
    let outcome = try Program.run(
      ["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder, as: .nobody)
    try folder.setMode(0o755, "maps")
    #expect(
      outcome.error
        == "error: You are not allowed to write \"maps/vacancy-2017-09.png\", and nothing was changed. Choose another folder with "
        + "--out.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder)
  }

  private func aFixedFile(_ kind: FixedFile.Kind, says message: String) throws {
    let folder = try drawn()
    let fixed = try FixedFile(folder, "maps/vacancy-2017-09.csv", kind)
    defer { fixed.release() }
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder)
    #expect(outcome.error == "error: \(message)\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder)
  }

  @Test(.enabled(if: FixedFile.canBeImmutable, "no file can be made immutable here"))
  func anImmutableFile() throws {
    try aFixedFile(
      .immutable,
      says:
        "You are not allowed to write \"maps/vacancy-2017-09.csv\", and nothing was changed. Choose another folder with --out."
    )
  }

  @Test(.enabled(if: FixedFile.canBeMounted, "nothing can be mounted here"))
  func aMountedFile() throws {
    try aFixedFile(
      .mounted, says: "\"maps/vacancy-2017-09.csv\" cannot be written: Device or resource busy. Nothing was changed.")
  }

  /// In a folder such as /tmp everyone may make files, and nobody move another's.
  @Test(.enabled(if: Program.isRoot, "only root can run the program as someone else"))
  func anothersFilesInAFolderForAll() throws {
    let folder = try drawn()
    for name in folder.names("maps") { try folder.setMode(0o666, "maps/" + name) }
    try folder.setMode(0o1777, "maps")
    let outcome = try Program.run(
      ["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder, as: .nobody)
    #expect(
      outcome.error
        == "error: You are not allowed to write \"maps/vacancy-2017-09.png\", and nothing was changed. Choose another folder with "
        + "--out.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder)
  }

  /// What cannot be taken back is said, and never that nothing was changed.
  @Test(.enabled(if: FixedFile.canBeGrowing, "no folder can be made to grow only here"))
  func aFolderThatOnlyGrows() throws {
    let folder = try drawn()
    let fixed = try FixedFile(folder, "maps", .growing)
    defer { fixed.release() }
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--replace", "--out", "maps"], in: folder)
    fixed.release()
    #expect(
      outcome.error.hasPrefix(
        "error: \"maps/vacancy-2017-09.png\" cannot be written: Operation not permitted. What was changed before could not be put back: "
          + "\"maps/.vacancy-2017-09."))
    #expect(outcome.error.hasSuffix(".new\" is new. Put this right before you use the files.\n"))
    #expect(outcome.output == "" && outcome.status == 1)
    for name in folder.names("maps") where name.hasPrefix(".") {
      #expect(outcome.error.contains("\"maps/\(name)\""))
      try FileManager.default.removeItem(atPath: folder.path + "/maps/" + name)
    }
    try expectOld(folder)
  }

  @Test func aFolderThatMayNotBeMade() throws {
    let folder = try Extract.folder()
    try folder.setMode(0o555, "")
    let outcome = try Program.run(["draw", "data", "--out", "maps/new"], in: folder, as: .nobody)
    let start = try Program.run(["start", "new"], in: folder, as: .nobody)
    try folder.setMode(0o755, "")
    #expect(
      outcome.error
        == "error: You are not allowed to write \"maps\", and nothing was changed. Choose another folder with --out.\n")
    #expect(outcome.status == 1)
    // `start` has no --out to point to.
    #expect(
      start.error == "error: You are not allowed to write \"new\", and nothing was changed. Choose another folder.\n")
    #expect(start.status == 1)
    #expect(folder.names() == ["data"])
  }

  /// Only root can make a small disk.
  @Test(.enabled(if: SmallDisk.canBeMade, "a small disk cannot be mounted here"))
  func aFullDisk() throws {
    let folder = try Extract.folder()
    try folder.makeFolder("disk")
    let disk = try SmallDisk(folder.path + "/disk")
    defer { disk.remove() }
    for name in ["vacancy-2017-09.png", "vacancy-2017-09.csv", "vacancy-2017-09-table.csv", "vacancy-2017-09.alt.txt"] {
      try folder.write("old", to: "disk/" + name)
    }
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy", "--replace", "--out", "disk"], in: folder)
    #expect(
      outcome.error
        == "error: The disk is full: \"disk/vacancy-2017-09.png\" was not written, and nothing was changed. Make room and try "
        + "again.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    try expectOld(folder, "disk", hasNotes: false)
  }

  /// Figures that are cut short could be taken for the whole.
  @Test(arguments: [
    ["table", "data"], ["table", "data", "--measure", "vacancy", "--format", "csv"], ["check", "data"], ["measures"],
  ])
  func standardOutputIsFull(arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: Extract.folder(), output: "/dev/full")
    #expect(outcome.error == "error: Not everything could be printed: the disk is full.\n")
    #expect(outcome.status == 1)
  }

  /// A reader that has seen enough is no error to speak of.
  @Test func aReaderThatStops() throws {
    let folder = try Extract.folder()
    try folder.write(
      "#!/bin/sh\n\"$1\" table data --measure vacancy --format cells --profile internal 2>error | head -1\n",
      to: "script")
    #expect(Program.other(["sh", "-c", "cd '\(folder.path)' && sh script '\(Program.path)' > first"]) == 0)
    let first = try folder.text("first")
    #expect(first.contains("measure,district,team"))
    let error = try folder.text("error")
    #expect(error == "")
  }
}

/// A disk of 16 kB, mounted on a folder.
struct SmallDisk {
  let path: String

  struct CannotMount: Error {}

  init(_ path: String) throws {
    self.path = path
    guard Program.other(["mount", "-t", "tmpfs", "-o", "size=16k", "none", path]) == 0 else { throw CannotMount() }
  }

  func remove() { _ = Program.other(["umount", path]) }

  static let canBeMade: Bool = {
    guard Program.isRoot, let folder = try? Folder(), let disk = try? SmallDisk(folder.path) else { return false }
    disk.remove()
    return true
  }()
}
