import Foundation
import Testing

/// `--accept-rejects`: going on without the rows that are refused.
struct RejectsOptionTests {
  private func folder() throws -> Folder {
    try Extract.folder {
      $0.staff = $0.staff.replacing(
        "W3,P4,Southside,Duty,social worker,fixed-term,0.8", with: "W3,P4,Southside,Duty,social worker,Reed,37")
      $0.allocations = $0.allocations.replacing("2017-08-11", with: "summer")
    }
  }

  private let rejected = """
    \u{FEFF}file,line,rule,text\r
    staff.csv,4,contract-unknown fte-out-of-range,"W3,P4,Southside,Duty,social worker,Reed,37,2016-01-11,,"\r
    allocations.csv,3,date-wrong,"C2,W1,Northside,Duty,2017-02-13,summer"\r

    """

  @Test func theRowsGoBesideTheInput() throws {
    let folder = try folder()
    let outcome = try Program.run(["draw", "data", "--accept-rejects", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains(
        "note: 2 rows were refused and are not counted: see data/rejected-personal-data.csv, which holds personal data.\n"
      ))
    let rows = try folder.text("data/rejected-personal-data.csv")
    #expect(Array(rows.utf8) == Array(rejected.utf8))
    let mode = try folder.mode("data/rejected-personal-data.csv")
    #expect(mode == 0o600)
    #expect(folder.names("maps").count == 15)
    #expect(!folder.names("maps").contains { $0.contains("reject") })
  }

  @Test func aFileOfOnesOwn() throws {
    let folder = try folder()
    let outcome = try Program.run(
      ["draw", "data", "--accept-rejects", "--rejects", "mine.csv", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    let rows = try folder.text("mine.csv")
    #expect(Array(rows.utf8) == Array(rejected.utf8))
    let mode = try folder.mode("mine.csv")
    #expect(mode == 0o600)
    #expect(folder.names("data") == ["allocations.csv", "heatmaps.toml", "posts.csv", "staff.csv"])
  }

  @Test func aTableSaysSoToo() throws {
    let folder = try folder()
    let outcome = try Program.run(["table", "data", "--accept-rejects", "--measure", "vacancy"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("All districts"))
    #expect(outcome.error.contains("note: 1 row was refused and is not counted: see data/rejected-personal-data.csv"))
    let mode = try folder.mode("data/rejected-personal-data.csv")
    #expect(mode == 0o600)
  }

  /// Pictures are passed on, and what was read is not written over.
  @Test func neverAmongThePicturesNorOverTheInput() throws {
    let folder = try folder()
    let staff = try folder.bytes("data/staff.csv")
    for (options, path, sentence) in [
      (
        ["--out", "data"], "data/rejected-personal-data.csv",
        "holds personal data, and would lie in the folder of the pictures. Nothing was written. Choose another folder with --out, "
          + "or another file with --rejects."
      ),
      (
        ["--out", "maps", "--rejects", "maps/r.csv"], "maps/r.csv",
        "holds personal data, and would lie in the folder of the pictures. Nothing was written. Choose another folder with --out, "
          + "or another file with --rejects."
      ),
      (
        ["--rejects", "data/staff.csv"], "data/staff.csv",
        "is one of the files that are read. Choose another file with --rejects."
      ),
      (
        ["--rejects", "data/../data/heatmaps.toml"], "data/../data/heatmaps.toml",
        "is one of the files that are read. Choose another file with --rejects."
      ),
    ] {
      let outcome = try Program.run(["draw", "data", "--accept-rejects"] + options, in: folder)
      #expect(outcome.error == "error: \"\(path)\" \(sentence)\n")
      #expect(outcome.status == 64)
    }
    let left = try folder.bytes("data/staff.csv")
    #expect(left == staff)
    #expect(folder.names("data") == ["allocations.csv", "heatmaps.toml", "posts.csv", "staff.csv"])
    // A page over all measures is a picture too.
    let overview = try Program.run(
      ["overview", "data", "--accept-rejects", "--profile", "internal", "--out", "maps", "--rejects", "maps/r.csv"],
      in: folder)
    #expect(overview.error.hasPrefix("error: \"maps/r.csv\" holds personal data, and would lie in the folder of the"))
    #expect(overview.status == 64)
    #expect(folder.names() == ["data"])
  }

  @Test func nothingRefusedNothingWritten() throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(["draw", "data", "--accept-rejects", "--out", "data"], in: folder)
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(!folder.names("data").contains("rejected-personal-data.csv"))
  }

  /// A file that is refused as a whole is no row to go on without.
  @Test func aWholeFileIsNotARow() throws {
    let folder = try Extract.folder { $0.staff = $0.staff.replacing("contract", with: "kind") }
    let outcome = try Program.run(["draw", "data", "--accept-rejects"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.hasSuffix("Put these right and try again. `heatmaps check` lists everything.\n"))
    #expect(folder.names() == ["data"])
  }

  @Test func aFileThatCannotBeWritten() throws {
    let folder = try folder()
    let outcome = try Program.run(
      ["draw", "data", "--accept-rejects", "--rejects", "nowhere/r.csv", "--out", "maps"], in: folder)
    #expect(
      outcome.error
        == "error: \"nowhere/r.csv\" cannot be written: its folder is not there. Nothing was changed. Choose another file "
        + "with --rejects.\n")
    #expect(outcome.status == 1)
    #expect(folder.names() == ["data"])
  }
}
