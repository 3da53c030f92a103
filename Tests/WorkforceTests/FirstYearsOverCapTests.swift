import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct FirstYearsOverCapTests {
  private func cases(_ count: Int, of worker: String) -> [String] {
    (1...count).map { "\(worker)-\($0),\(worker),,,2017-01-01," }
  }

  private func cell(_ staff: [String], _ allocations: [String], district: String? = nil) throws -> String {
    try Tiny(staff: staff, allocations: allocations, columns: Tiny.wideStaffHeader)
      .cell(.asyeOver, "2017-09", district: district)
  }

  /// Fifteen for each FTE are not over the cap, sixteen are; others than the newly qualified are not asked, however many they hold.
  @Test(arguments: [
    ("1.0", 15, "0/1000 0.0"), ("1.0", 16, "1000/1000 100.0"), ("0.5", 8, "1000/1000 100.0"), ("0", 1, "z"),
  ])
  func theCap(fte: String, count: Int, expected: String) throws {
    let staff = [
      "W1,,A,T,sw,permanent,\(fte),2015-01-01,,,,,yes", "W2,,A,T,sw,permanent,1.0,2015-01-01,,,,,no",
      "W3,,A,T,sw,permanent,1.0,2015-01-01,,,,,yes",
    ]
    let found = try cell(staff, cases(count, of: "W1") + cases(30, of: "W2"))
    #expect(found == expected)
  }

  /// Newly qualified in one of two spells: all FTE and all cases count, and the worker once, where most of the FTE is.
  @Test func severalSpells() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.6,2015-01-01,,,,,", "W1,,B,S,sw,agency,0.4,2015-01-01,,,,,yes",
      "W2,,B,S,sw,permanent,1.0,2015-01-01,,,,,yes",
    ]
    let held = cases(16, of: "W1") + cases(15, of: "W2")
    let everywhere = try cell(staff, held)
    #expect(everywhere == "1000/2000 50.0")
    let a = try cell(staff, held, district: "A")
    #expect(a == "1000/1000 100.0")
    let b = try cell(staff, held, district: "B")
    #expect(b == "0/1000 0.0")
  }

  /// The limit is that of `caseload-over`, and in words and the name of the file.
  @Test func anotherCap() throws {
    var options = MeasureOptions()
    options.caseloadLimits.newlyQualified = 10
    let tiny = Tiny(
      staff: ["W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,yes"], allocations: cases(11, of: "W1"),
      columns: Tiny.wideStaffHeader)
    let over = try tiny.cell(.asyeOver, "2017-09", options)
    #expect(over == "1000/1000 100.0")
    #expect(Measure.asyeOver.slug(options) == "limit-20-10")
    #expect(Measure.asyeOver.wording(options, .monthEnd).statistic.contains("over 10 cases"))
  }

  /// Without the column nobody is known to be newly qualified; with it, and no yes in it, there is nothing to divide by.
  @Test func whereNobodyIsKnown() throws {
    let without = Tiny(staff: ["W1,,A,T,sw,permanent,1.0,2015-01-01,,"], allocations: cases(3, of: "W1"))
    let lacking = try without.read().missing(of: .asyeOver, MeasureOptions())
    #expect(lacking == .column(NeededColumn(.staff, "asye")))
    let nobody = try cell(["W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,"], cases(3, of: "W1"))
    #expect(nobody == "z")
  }
}
