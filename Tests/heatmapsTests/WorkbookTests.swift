import Foundation
import Staffing
import TestSupport
import Testing

/// Workbooks in the places of CSV files, through the program.
struct WorkbookTests {
  /// The small extract's folder with some of its files as workbooks of one sheet.
  private func folder(
    _ names: [String] = ["posts", "staff", "allocations"], sheet: String = "Sheet1",
    _ change: (inout Extract) -> Void = { _ in }
  ) throws -> Folder {
    let folder = try Extract.folder(change)
    for name in names { try book(SheetFile(.init(sheet, try folder.text("data/\(name).csv"))), name, in: folder) }
    return folder
  }

  /// Puts a workbook into the place of a file.
  private func book(_ file: SheetFile, _ name: String, in folder: Folder) throws {
    try? FileManager.default.removeItem(atPath: folder.path + "/data/\(name).csv")
    try folder.write(file.file, to: "data/\(name).xlsx")
  }

  private static let table = ["table", "data", "--measure", "vacancy", "--format", "csv", "--from", "2017-09"]

  /// The vacancy rates of the small extract, in the order of names, and not a word of warning.
  private func expectRates(_ outcome: Program.Outcome) {
    #expect(
      outcome.output.split(whereSeparator: \.isNewline).dropFirst()
        == ["All districts,41.7", "Northside,33.3", "Southside,55.6"])
    #expect(outcome.error == "")
  }

  /// The sample county's files as workbooks, all of them: every picture and table is the same, byte for byte.
  @Test func theSampleCounty() throws {
    let folder = try Folder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Samples.lancashire) {
      let text = try String(contentsOfFile: Samples.lancashire + "/" + name, encoding: .utf8)
      if name.hasSuffix(".csv") {
        try folder.write(SheetFile(.init("Sheet1", text)).file, to: "data/\(name.dropLast(4)).xlsx")
      } else {
        try folder.write(text, to: "data/" + name)
      }
    }
    let measures = ["--measure", "vacancy,turnover,caseload,absence,re-referrals,assessments-45"]
    let expected = try Program.run(
      ["draw", Samples.lancashire, "--out", "csv", "--profile", "board"] + measures, in: folder)
    let found = try Program.run(["draw", "data", "--out", "xlsx", "--profile", "board"] + measures, in: folder)
    #expect(expected.status == 0 && found.status == 0, "\(found.error)")
    #expect(found.output == expected.output.replacing("csv/", with: "xlsx/"))
    let names = folder.names("csv")
    #expect(names.count >= 24 && folder.names("xlsx") == names)
    for name in names {
      let (ours, theirs) = (try folder.bytes("xlsx/" + name), try folder.bytes("csv/" + name))
      #expect(ours == theirs, "\(name)")
    }
  }

  @Test func monthlyTotals() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Samples.totals + "/monthly.csv", encoding: .utf8)
    try folder.write(SheetFile(.init("Totals", text)).file, to: "data/monthly.xlsx")
    let arguments = ["--measure", "all", "--format", "csv", "--profile", "board"]
    let expected = try Program.run(["table", Samples.totals] + arguments, in: folder)
    try folder.write(
      (try? String(contentsOfFile: Samples.totals + "/heatmaps.toml", encoding: .utf8)) ?? "", to: "data/heatmaps.toml")
    let found = try Program.run(["table", "data"] + arguments, in: folder)
    #expect(expected.status == 0 && !expected.output.isEmpty)
    #expect(found.output == expected.output)
  }

  /// Workbooks and CSV stand side by side.
  @Test(arguments: [["posts"], ["staff", "allocations"], ["posts", "staff", "allocations"]])
  func someOfTheFiles(names: [String]) throws {
    let outcome = try Program.run(Self.table + ["--order", "name"], in: folder(names))
    expectRates(outcome)
    let check = try Program.run(["check", "data"], in: folder(names))
    let read = ["allocations", "posts", "staff"].map { names.contains($0) ? "\($0).xlsx" : "\($0).csv" }
    #expect(check.output.hasPrefix("Read 15 rows of \(read[0]), \(read[1]) and \(read[2]).\n"))
  }

  /// A finding names the workbook, the sheet and the cell; and other files by the names that they have.
  @Test func places() throws {
    let folder = try folder(sheet: "In post") {
      $0.staff = "Staff in post\n\n" + $0.staff.replacing("2017-03-31", with: "2014-03-31")
      $0.allocations = $0.allocations.replacing("C2,W1", with: "C2,W9")
    }
    let check = try Program.run(["check", "data"], in: folder)
    #expect(check.output.contains("\nError: staff.xlsx, sheet \"In post\", cell I7: "))
    #expect(
      check.output.contains(
        "\nWarning: allocations.xlsx, sheet \"In post\", cell B3: this worker is not in staff.xlsx, "))
    #expect(
      check.output.contains(
        "\nWarning: staff.xlsx, sheet \"In post\", row 3: the headings were found here, and 1 row above them "))
    for name in ["staff.csv", "posts.csv", "allocations.csv"] { #expect(!check.everything.contains(name)) }
    #expect(check.status == 2)
    let draw = try Program.run(["draw", "data"], in: folder)
    #expect(draw.error.contains("\n  Error: staff.xlsx, sheet \"In post\", cell I7: "))
    let json = try Program.run(["check", "data", "--json"], in: folder)
    let report = try #require(readJSON(json) as? [String: Any])
    let error = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect(error["file"] as? String == "staff.xlsx" && error["sheet"] as? String == "In post")
    #expect(error["line"] as? Int == 7 && error["cell"] as? String == "I7")
  }

  /// Several findings of a kind are told by their cells.
  @Test func severalPlaces() throws {
    let folder = try folder { $0.posts = $0.posts.replacing("2015-04-01,,", with: "2015-04-01,2014-04-01,") }
    let check = try Program.run(["check", "data"], in: folder)
    #expect(check.output.contains("Error: posts.xlsx, sheet \"Sheet1\", column end_date, 4 rows: "))
    #expect(check.output.contains("\n  cells G2, G3, G4 and G6\n"))
  }

  @Test func refusedRows() throws {
    let folder = try folder { $0.staff = $0.staff.replacing("2017-03-31", with: "2014-03-31") }
    let outcome = try Program.run(Self.table + ["--accept-rejects"], in: folder)
    #expect(outcome.status == 0)
    let rejects = try folder.text("data/rejected-personal-data.csv")
    #expect(rejects.contains("\nstaff.xlsx,5,end-before-start,\"W4,P5,Southside,"))
    // A workbook that was read is not written over.
    let over = try Program.run(Self.table + ["--accept-rejects", "--rejects", "data/staff.xlsx"], in: folder)
    #expect(
      over.error
        == "error: \"data/staff.xlsx\" is one of the files that are read. Choose another file with --rejects.\n")
  }

  @Test func bothAreThere() throws {
    let folder = try Extract.folder()
    try folder.write(SheetFile(.init("A", Extract().posts)).file, to: "data/Posts.xlsx")
    let outcome = try Program.run(Self.table, in: folder)
    #expect(
      outcome.error == """
        error: The data were refused: 1 error. No picture was made.
          Error: posts.csv: the folder has posts.csv and Posts.xlsx, and which of them counts cannot be told. Move one away.
        Put these right and try again. `heatmaps check` lists everything.

        """)
    #expect(outcome.status == 2)
  }

  /// Templates beside workbooks would make two of each.
  @Test func startBesideWorkbooks() throws {
    let folder = try Folder()
    try folder.write(SheetFile(.init("A", Extract().posts)).file, to: "data/Posts.xlsx")
    let outcome = try Program.run(["start", "data"], in: folder)
    #expect(
      outcome.error == "error: data/Posts.xlsx is there already, and nothing was written. Choose an empty folder.\n")
    #expect(outcome.status == 1)
    #expect(folder.names("data") == ["Posts.xlsx"])
  }

  @Test func severalSheets() throws {
    let folder = try Extract.folder()
    let old = Extract().posts.replacing("P2,Northside", with: "P2,Southside")
    try book(SheetFile(.init("Posts", Extract().posts), .init("Posts 2016", old)), "posts", in: folder)
    let outcome = try Program.run(Self.table, in: folder)
    #expect(
      outcome.error == """
        error: The data were refused: 1 error. No picture was made.
          Error: posts.xlsx: 2 sheets of the workbook hold something ("Posts" and "Posts 2016"), and which is meant cannot be told. \
        Name it in heatmaps.toml, with two lines: [sheets] and posts = "Posts".
        Put these right and try again. `heatmaps check` lists everything.

        """)
    try folder.write(Extract().settings + "[sheets]\nposts = \"Posts\"\n", to: "data/heatmaps.toml")
    let named = try Program.run(Self.table + ["--order", "name"], in: folder)
    expectRates(named)
    try folder.write(Extract().settings + "[sheets]\nposts = \"Post\"\n", to: "data/heatmaps.toml")
    let missing = try Program.run(Self.table, in: folder)
    #expect(
      missing.error.contains(
        "Error: posts.xlsx: the workbook has no sheet \"Post\", which heatmaps.toml names under [sheets]. "))
  }

  @Test func hiddenRows() throws {
    let folder = try Extract.folder()
    var sheet = SheetFile.Sheet("Posts", Extract().posts)
    sheet.hiddenRows = [3, 5]
    try book(SheetFile(sheet), "posts", in: folder)
    let check = try Program.run(["check", "data"], in: folder)
    #expect(
      check.output.contains(
        "Warning: posts.xlsx, sheet \"Posts\": 2 rows of the sheet are hidden, by hand or by a filter, and "))
    #expect(check.status == 0)
  }

  /// A district that stands once, in cells that are merged.
  @Test func mergedCells() throws {
    let folder = try Extract.folder()
    let text = Extract().posts.replacing("P2,Northside", with: "P2,").replacing("P3,Northside", with: "P3,")
    var sheet = SheetFile.Sheet("Posts", text)
    sheet.merges = ["B2:B4"]
    try book(SheetFile(sheet), "posts", in: folder)
    let outcome = try Program.run(Self.table + ["--order", "name"], in: folder)
    expectRates(outcome)
  }

  @Test func formulasWithoutAValue() throws {
    let folder = try folder { $0.posts = $0.posts.replacing("live", with: "=") }
    let outcome = try Program.run(Self.table, in: folder)
    #expect(
      outcome.error.contains(
        "Error: posts.xlsx, sheet \"Sheet1\": cell H2 holds a formula that has no value, as do 4 others: whatever "))
    #expect(outcome.status == 2)
  }

  /// What a look-up that failed leaves is refused where it is needed.
  @Test func errorValues() throws {
    let folder = try folder { $0.posts = $0.posts.replacing("P4,Southside", with: "P4,#REF!") }
    let outcome = try Program.run(Self.table, in: folder)
    #expect(outcome.error.contains("Error: posts.xlsx, sheet \"Sheet1\", cell B5: "))
    #expect(outcome.status == 2)
  }

  /// Files of other kinds, each under the name that it would have.
  @Test(
    arguments: [
      ("staff.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1], "the file is an old Excel workbook (.xls). "),
      ("staff.xlsx", Array("worker_id,post_id\n".utf8), "the file is no workbook, whatever its name says. "),
      ("staff.xlsx", [0x50, 0x4B, 3, 4, 0, 0], "the workbook is cut off: "),
      ("staff.xlsx", [], "the file is no workbook, whatever its name says. "),
      (
        "staff.ods", StoredZip.archive([("mimetype", []), ("content.xml", [])]),
        "the file is an OpenDocument spreadsheet (.ods). "
      ),
    ] as [(String, [UInt8], String)])
  func otherKinds(name: String, bytes: [UInt8], text: String) throws {
    let folder = try Extract.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/data/staff.csv")
    try folder.write(bytes, to: "data/" + name)
    let outcome = try Program.run(Self.table, in: folder)
    #expect(outcome.error.contains("\n  Error: \(name): \(text)"))
    #expect(outcome.status == 2)
  }

  /// A workbook of allocations that cannot be read stops no map that needs none.
  @Test func aWorkbookThatIsNotNeeded() throws {
    let folder = try folder(["posts"])
    try FileManager.default.removeItem(atPath: folder.path + "/data/allocations.csv")
    try folder.write([1, 2, 3], to: "data/allocations.xlsx")
    let outcome = try Program.run(Self.table, in: folder)
    #expect(outcome.status == 0)
    let check = try Program.run(["check", "data"], in: folder)
    #expect(check.output.contains("Error: allocations.xlsx: the file is no workbook, "))
  }

  @Test func aWorkbookThatMayNotBeRead() throws {
    let folder = try folder()
    try folder.setMode(0, "data/staff.xlsx")
    try folder.setMode(0o755, "")
    let outcome = try Program.run(Self.table, in: folder, as: .nobody)
    #expect(outcome.error.hasPrefix("error: You are not allowed to read \"data/staff.xlsx\". "))
    #expect(outcome.status == 1)
  }
}
