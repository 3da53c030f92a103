import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

/// What is said of caseloads is true of the data that they are made of.
struct HoldersKnownTests {
  private let own = "W1,,A,T,sw,permanent,1.0,2015-01-01,,"
  private let agency = "W2,,A,T,sw,agency,1.0,2015-01-01,,"

  private func wording(
    _ measure: Measure, _ staff: [String], _ holders: [String], isUnnumbered: Bool = false,
    columns: String = Tiny.staffHeader
  ) throws -> Measure.Wording {
    let cases = holders.enumerated().map { "C\($0.offset),\($0.element),,T,2017-01-01," }
    var extract = try Tiny(staff: staff, allocations: cases, columns: columns).read()
    extract.hasUnnumberedAgency = isUnnumbered
    let selection = try Filter().selection(in: extract.staffing)
    let table = Table(measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all)
    return table.measure.wording(table.options, .monthEnd)
  }

  @Test func agencyIsIncludedWhereAgencyWorkersHoldCases() throws {
    let both = try wording(.caseload, [own, agency], ["W1", "W2"])
    #expect(both.statistic.hasSuffix("who hold them, agency included"))
    #expect(both.definition.contains("workers, agency workers too, who hold"))
    let over = try wording(.caseloadOver, [own, agency], ["W1", "W2"])
    #expect(over.definition.contains("Agency workers count."))
  }

  @Test func agencyIsLeftOutWhereItsOrdersHaveNoNumbers() throws {
    let without = try wording(.caseload, [own, agency], ["W1", "W1"], isUnnumbered: true)
    #expect(without.statistic.hasSuffix("who hold them, without agency"))
    #expect(without.definition.contains("Agency workers do not count: their orders have no worker numbers"))
    #expect(without.caveat?.contains("are left out") ?? false)
    let over = try wording(.caseloadOver, [own, agency], ["W1", "W1"], isUnnumbered: true)
    #expect(!over.definition.contains("Agency workers count"))
    #expect(over.caveat?.contains("Agency workers and their cases are left out") ?? false)
    // Of some orders the numbers are known.
    let part = try wording(.caseload, [own, agency], ["W1", "W2"], isUnnumbered: true)
    #expect(part.statistic.hasSuffix(", agency in part"))
    #expect(part.definition.contains("Agency workers count whose orders have a worker number"))
  }

  @Test func nothingIsSaidOfAgencyWhereThereIsNone() throws {
    let none = try wording(.caseload, [own], ["W1"])
    #expect(!none.statistic.contains("agency") && !none.definition.lowercased().contains("agency"))
    let over = try wording(.caseloadOver, [own], ["W1"])
    #expect(!over.definition.lowercased().contains("agency"))
    // There are some, and none holds a case.
    let idle = try wording(.caseload, [own, agency], ["W1"])
    #expect(!idle.statistic.contains("agency"))
    #expect(idle.definition.contains("No agency worker in the data holds a case."))
  }

  /// Two spells at once: the case sits in the agency's, by its team.
  @Test func casesOfWorkersWithSeveralSpells() throws {
    let second = "W1,,A,U,sw,agency,0.5,2015-01-01,,"
    let there = try wording(.caseload, [own, second], ["W1"])
    #expect(there.statistic.hasSuffix("agency included"))
  }

  @Test func theFirstAssessedYearIsNamedWhereItIsKnown() throws {
    let unknown = try wording(.caseloadOver, [own], ["W1"])
    #expect(!unknown.definition.contains("(15 in the first assessed year)"))
    #expect(unknown.definition.contains("Who is in the first assessed year is not known"))
    #expect(unknown.caveat == nil)
    let known = try wording(
      .caseloadOver, ["W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,yes"], ["W1"], columns: Tiny.wideStaffHeader)
    #expect(known.definition.contains("20 cases per FTE (15 in the first assessed year)"))
    #expect(known.caveat == "In the first assessed year the limit is 15.")
  }

  /// What a measure is by itself, as it is listed.
  @Test func ofNoDataEverythingIsSaid() {
    let wording = Measure.caseloadOver.wording(MeasureOptions(), .monthEnd)
    #expect(wording.definition.contains("(15 in the first assessed year)"))
    #expect(wording.caveat == "In the first assessed year the limit is 15. Agency workers count.")
  }
}
