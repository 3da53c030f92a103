import Foundation
import Staffing
import Testing
import Workforce

/// The public face, as a Swift user sees it: no `@testable`, no package access.
struct CouncilExtractTests {
  private let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples/lancashire").path

  /// The county's published figures at 30 September 2017: 82.5 FTE vacant, 473.0 in post, 23.0 leavers, 5,072 cases held by
  /// 326.5 FTE.
  private static let published: [(measure: String, numerator: Double, denominator: Double)] = [
    ("vacancy", 8250, 555.5), ("turnover", 2300, 473), ("caseload", 5072, 326.5),
  ]

  @Test(arguments: published)
  func ratesOfTheSampleCounty(measure: String, numerator: Double, denominator: Double) throws {
    let extract = try CouncilExtract(folder: sample, extractDate: "2017-09-30", coversFrom: Month("2013-10"))
    let table = try extract.rates(measure)
    #expect(table.months.count == 24)
    #expect(table.months.last == Month("2017-09"))
    #expect(table.rows.count == 13)
    #expect(table.rows.first?.name == "All districts")
    guard case .value(let value) = table.rows.first?.cells.last else {
      Issue.record("no value for the county")
      return
    }
    #expect(abs(value - numerator / denominator) < 1e-9)
  }

  @Test func monthsBeforeTheDataBeginAreNotAvailable() throws {
    let extract = try CouncilExtract(folder: sample, extractDate: "30/09/2017", coversFrom: Month("2017-09"))
    #expect(throws: Never.self) { try extract.rates("vacancy", months: 2) }
    let table = try extract.rates("vacancy", months: 2)
    #expect(table.months == [Month("2017-09")].compactMap { $0 }, "a leading month without values is left out")
  }

  @Test func whatCannotBeHadIsRefused() throws {
    let extract = try CouncilExtract(folder: sample)
    #expect(throws: CouncilExtract.Refusal.unavailable(measure: "happiness")) { try extract.rates("happiness") }
    #expect(throws: CouncilExtract.Refusal.badDate("09/30/2017")) {
      try CouncilExtract(folder: sample, extractDate: "09/30/2017")
    }
    let refused = URL(filePath: sample).deletingLastPathComponent().appending(path: "refused/month-first-date").path
    #expect(throws: CouncilExtract.Refusal.refused(["date-month-first": 1])) {
      try CouncilExtract(folder: refused).rates("turnover")
    }
    #expect(throws: CouncilExtract.Refusal.unavailable(measure: "vacancy")) {
      try CouncilExtract(folder: sample + "/nowhere").rates("vacancy")
    }
  }
}
