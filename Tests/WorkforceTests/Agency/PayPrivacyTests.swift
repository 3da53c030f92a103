import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// What others than the service see of agency workers' pay: the council as a whole, of twenty workers or more, in steps.
struct PayPrivacyTests {
  /// So many agency workers in two districts, at rates of their own, beside staff enough for rows of districts.
  private func cleared(_ workers: Int, _ basis: AgencyCostBasis, _ profile: Profile = .board) throws -> PublishedTable {
    var agency = TinyAgency(
      (1...workers).map { "G\($0),\($0 % 2 == 0 ? "A" : "B"),T,sw,2012-01-02,,37,\(25 + $0 % 9).37,2001,no" },
      staff: (1...28).map { "W\($0),,\($0 % 2 == 0 ? "A" : "B"),T,sw,permanent,1.0,2012-01-01,," })
    agency.tiny.settings.agencyCaps.add(AgencyCaps.Cap(from: nil, rate: 30_000_000), role: "sw")
    agency.tiny.settings.coversFrom = Month("2016-01")
    let extract = try agency.tiny.read()
    var options = MeasureOptions()
    options[AgencyCostBasis.self] = basis
    let policy = SuppressionPolicy.of(profile, .percent)
    let table = Table(
      .agencyCost, options, of: extract, selection: try Filter().selection(in: extract.staffing), by: .district,
      choice: .all, folding: policy.map { Folding($0.folding, extract, hiding: []) })
    return try DisclosureControl.clear(table, profile: profile)
  }

  @Test func theCouncilAlone() throws {
    let whole = try cleared(24, .twelveMonths, .internal)
    let board = try cleared(24, .twelveMonths)
    #expect(whole.rows.count == 3 && board.rows.count == 1)
    let exact = try #require(whole.rows[0].cells.last?.cell.quotient)
    let shown = try #require(board.rows[0].cells.last?.cell.quotient)
    // To ten thousand pounds, and made of no more.
    #expect(exact.printed.count % 100 != 0 && shown.printed.count % 100 == 0)
    #expect((exact.printed - shown.printed).magnitude <= Tenths(50))
    #expect(shown.numerator == shown.printed.count * 100 * Millionths.one)
  }

  @Test func perFTE() throws {
    let shown = try #require(try cleared(24, .perFTE).rows[0].cells.last?.cell.quotient)
    #expect(shown.printed.count % 10 == 0 && shown.printed.count > 0)
    #expect(shown.numerator == shown.printed.count * 100 * (shown.denominator ?? 0))
  }

  @Test func tooFew() {
    #expect(throws: DisclosureRefusal.nothingLeft) { try cleared(19, .twelveMonths) }
    #expect(throws: DisclosureRefusal.nothingLeft) { try cleared(22, .twelveMonths, .public) }
    #expect(throws: DisclosureRefusal.tellsPay) { try cleared(24, .overCap) }
  }
}
