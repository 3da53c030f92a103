import Foundation
import TestSupport
import Testing
import Workforce

/// An error says where it is, and of nobody whom it is about.
struct SessionErrorTests {
  /// The row stands on line 17, and ends before it begins.
  @Test func aBadRowIsNamedByFileAndLineAndByNoID() throws {
    let council = try SmallCouncil(
      staff: ["SECRET-7731,E1,East,Duty,social worker,permanent,1.0,2016-02-01,2015-02-01"])
    let session = try Session(folder: council.folder)
    let error = #expect(throws: SessionError.self) { try session.answer(Request()) }
    let found = try #require(error)
    #expect(found.kind == .dataRefused)
    #expect(found.file == "staff.csv")
    #expect(found.line == 17)
    let problem = try #require(found.problems.first)
    #expect(problem.isError)
    #expect(problem.column == "end_date")
    #expect(found.description == "staff.csv, line 17: \(problem.sentence)")
    var everything = "\(found) \(problem)"
    dump(found, to: &everything)
    #expect(!everything.contains("7731"))
  }

  /// The same in a workbook, by its sheet and row.
  @Test func aBadRowOfAWorkbook() throws {
    let council = try SmallCouncil(
      staff: ["SECRET-7731,E1,East,Duty,social worker,permanent,1.0,2016-02-01,2015-02-01"])
    let path = council.folder + "/staff."
    let text = try String(contentsOfFile: path + "csv", encoding: .utf8)
    try Data(SheetFile(.init("In post", text)).file).write(to: URL(fileURLWithPath: path + "xlsx"))
    let both = try #require(
      #expect(throws: SessionError.self) { try Session(folder: council.folder).answer(Request()) })
    #expect(both.problems.first?.rule == "file-twice")
    try FileManager.default.removeItem(atPath: path + "csv")
    let session = try Session(folder: council.folder)
    let error = #expect(throws: SessionError.self) { try session.answer(Request()) }
    let found = try #require(error)
    let problem = try #require(found.problems.first)
    #expect(problem.file == "staff.xlsx" && problem.sheet == "In post" && problem.line == 17)
    #expect(found.description == "staff.xlsx, sheet \"In post\", row 17: \(problem.sentence)")
    #expect(!"\(found) \(problem)".contains("7731"))
  }

  /// The places that the page of refused samples names.
  @Test(arguments: [
    ("unreadable-date", "staff.csv", 4), ("decimal-comma", "posts.csv", 5), ("unclosed-quote", "staff.csv", 4),
  ])
  func refusedSamplesAreNamed(folder: String, file: String, line: Int) throws {
    let session = try Session(folder: Samples.root + "/samples/refused/" + folder)
    let error = #expect(throws: SessionError.self) { try session.answer(Request()) }
    #expect(error?.kind == .dataRefused)
    #expect(error?.file == file)
    #expect(error?.line == line)
  }
}
