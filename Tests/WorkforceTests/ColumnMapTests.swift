import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Columns are matched by name, in any order.
struct ColumnMapTests {
  private func map(
    _ header: [String], names: [String: String] = [:], optional: Set<String> = []
  ) -> (map: ColumnMap?, findings: Findings) {
    var settings = Settings()
    settings.columns = [.allocations: names]
    var findings = Findings()
    let map = ColumnMap(
      .allocations, header: header, line: 3, name: "allocations.csv", settings: settings, optional: optional,
      findings: &findings)
    return (map, findings)
  }

  @Test func caseSpacesAndUnderscoresDoNotMatter() throws {
    let (found, findings) = map(["START DATE", "Worker_ID", "case id", "end_date"])
    let columns = try #require(found)
    #expect(["case_id", "worker_id", "start_date", "end_date"].map { columns[$0] } == [2, 1, 0, 3])
    #expect(columns["district"] == ColumnMap.absent)
    #expect(columns.names == ["case_id", "worker_id", "start_date", "end_date"])
    #expect(columns.heading(at: 1) == "Worker_ID")
    #expect(columns.fieldCount == 4)
    #expect(findings.groups.isEmpty)
  }

  @Test func theSettingsNameGoesBeforeOurs() throws {
    let columns = try #require(
      map(["case_id", "worker_id", "Key Worker", "start_date", "end_date"], names: ["worker_id": "key worker"]).map)
    #expect(columns["worker_id"] == 2)
  }

  @Test func aMissingColumnSuggestsTheNearest() {
    let (found, findings) = map(["case_id", "worker", "start_date", "end_date"])
    #expect(found == nil)
    #expect(findings.places == ["missing-column allocations.csv:3"])
    #expect(
      findings.groups.first?.shown.first?.rule
        == .column(.missing(expected: "worker_id", near: ["worker"], ours: "worker_id")))
    #expect(findings.refusesFile)
  }

  @Test func aNameOfTheSettingsThatIsNotThere() {
    let (found, findings) = map(["case_id", "worker_id", "start_date", "end_date"], names: ["worker_id": "Key worker"])
    #expect(found == nil)
    guard case .column(.missing(let expected, _, _)) = findings.groups.first?.shown.first?.rule else {
      Issue.record("no missing column")
      return
    }
    #expect(expected == "Key worker")
  }

  @Test func twoAlike() {
    let (found, findings) = map(["case_id", "worker_id", "Start Date", "start_date", "end_date"])
    #expect(found == nil)
    #expect(findings.places == ["duplicate-heading allocations.csv:3 start_date"])
    // Blank headings may be many.
    #expect(map(["case_id", "worker_id", "", "start_date", "", "end_date"]).map != nil)
  }

  @Test func unknownColumnsAreNamedOnce() throws {
    let (found, findings) = map(["case_id", "worker_id", "start_date", "end_date", "notes", "", "cost centre"])
    #expect(found != nil)
    #expect(findings.groups.map(\.count) == [1])
    #expect(findings.groups.first?.shown.first?.rule == .column(.unused(["notes", "cost centre"])))
    #expect(findings.errorCount == 0)
  }

  /// Without end dates nothing would ever end: the file is refused, and what may be the column is named.
  @Test func theColumnOfEndDatesHasToBeThere() {
    let (found, findings) = map(["case_id", "worker_id", "start_date", "end_dat", "", "cost centre"])
    #expect(found == nil)
    #expect(findings.places == ["no-end-dates allocations.csv:3"])
    #expect(
      findings.groups.map(\.shown.first?.rule) == [
        .column(.noEndDates(near: ["end_dat"], unused: ["end_dat", "cost centre"]))
      ])
    #expect(findings.refusesFile)
    #expect(map(["case_id", "worker_id", "start_date", "Closed"], names: ["end_date": "closed"]).map != nil)
    let other = map(["case_id", "worker_id", "start_date", "end_date"], names: ["end_date": "closed"]).findings
    #expect(other.places == ["missing-column allocations.csv:3"])
  }

  @Test func aColumnMayBeOptionalForOnce() {
    #expect(map(["case_id", "worker_id", "end_date"], optional: ["start_date"]).map != nil)
  }
}
