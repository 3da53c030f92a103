import Extracts
import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// What is found in made files is told where it stands in the reports.
struct MadeFilesPlacesTests {
  private func made() throws -> MadeFiles {
    var reader = ReportReader(settings: Settings())
    let text = "Staff in post as at 31/01/2017,,,\n,,,\nTeam,District,Pers.No.,FTE\nDuty,North,1,1\nDuty,North,2,x\n"
    try reader.add(ReportPage(ReportPage.Place(file: "sip.xlsx", sheet: "Jan"), bytes: Array(text.utf8)))
    return reader.finish()
  }

  private func finding(_ rule: Rule, _ line: Int, _ column: String) -> ReadingLog {
    var log = ReadingLog()
    log.findings.add(Finding(rule, file: "staff.csv", line: line, column: column))
    return log
  }

  @Test func byTheReportsRowAndHeading() throws {
    let made = try made()
    var log = finding(.value(.dateMissing), 3, "fte")
    made.locate(&log)
    let group = try #require(log.findings.groups.first { $0.shown.first?.rule == .value(.dateMissing) })
    let own = try #require(group.shown.first)
    #expect(own.file == "sip.xlsx, sheet \"Jan\"")
    #expect(own.line == 5)
    #expect(own.column == "FTE")
    #expect(group.names.name(of: own.file ?? "") == "sip.xlsx")
    #expect(group.names.sheet(of: own.file) == "Jan")
    #expect(group.names.cell(in: own.file, line: own.line, column: own.column) == "D5")
    // What was found in the reports comes before.
    #expect(log.findings.groups.count > 1)
  }

  @Test func aColumnThatTheReportHasNotIsNotNamed() throws {
    let made = try made()
    var log = finding(.value(.dateMissing), 2, "start_date")
    made.locate(&log)
    let own = log.findings.groups.flatMap(\.shown).first { $0.rule == .value(.dateMissing) }
    #expect(own?.column == nil)
    #expect(own?.line == 4)
  }

  @Test func sentencesCallMadeFilesWhatTheyWereMadeOf() throws {
    let names = try made().names
    #expect(names.said("Add the worker to staff.csv.") == "Add the worker to the lists of staff.")
    #expect(names.name(.posts) == "the list of posts")
  }
}
