import Testing
import Workforce
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Publishing
@testable import Staffing

struct PrintedTableTests {
  private func matrix() throws -> PublishedTable {
    try Sample.matrix(
      columns: Sample.months(2),
      [
        Sample.row("Wyre", [Sample.parts(1, 10), .missing(.confidential)]),
        Sample.row("Burnley", [Sample.parts(0, 0), Sample.parts(3, 20)]),
      ])
  }

  @Test func districtsDownMonthsAcross() throws {
    let lines = [
      "District,2017-08,2017-09", "All districts,10.0,15.0", "(in the total),,1 of 2 districts", "Burnley,[z],15.0",
      "Wyre,10.0,[c]",
    ]
    let table = try printedTable(matrix(), order: .latest)
    #expect(table == CSVReading.file(lines))
  }

  @Test func teamsHaveAColumn() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(1),
      [Sample.row("Wyre", [Sample.parts(1, 10)]), Sample.row("Wyre", "Duty", [Sample.parts(1, 10)])])
    let file = try CSVReading(printedTable(matrix, order: .latest))
    #expect(file.header == ["District", "Team", "2017-09"])
    #expect(file.rows == [["All districts", "", "10.0"], ["Wyre", "", "10.0"], ["Wyre", "Duty", "10.0"]])
  }

  @Test(arguments: [(Table.Subject.authorities, "Authority"), (.regions, "Region")])
  func headings(subject: Table.Subject, heading: String) throws {
    let matrix = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: subject, isPublished: true)
    let table = try CSVReading(printedTable(matrix, order: .latest))
    #expect(table.header == [heading, "2025"])
  }

  @Test func linedUpAsText() throws {
    let text = try textTable(matrix(), order: .latest)
    #expect(
      text == """
                        Aug 17            Sep 17
        All districts     10.0              15.0
        (in the total)          1 of 2 districts
        Burnley            [z]              15.0
        Wyre              10.0               [c]

        """)
  }
}
