import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Rows of monthly totals that are the others together.
struct SumRowsTests {
  private func found(_ rows: [String], place: String? = nil) throws -> [String] {
    var settings = Settings()
    settings.place = place
    let text = (["district,team,month,measure,numerator,denominator"] + rows).joined(separator: "\n")
    let totals = try CouncilTotals(
      .bytes(Array(text.utf8)), settings: settings, measures: Measure.monthly.map { TotalledMeasure($0) },
      acceptsRejects: false)
    return totals.log.findings.groups.flatMap { $0.shown }.map { $0.rule }.compactMap {
      guard case .totals(.sumOfOthers(let name, let district, _)) = $0 else { return nil }
      return "\(district ?? "-")/\(name)"
    }
  }

  /// Rows of some months, each of the same figures.
  private func rows(_ place: String, _ figures: String, months: Int = 3) -> [String] {
    (1...months).map { "\(place),2017-0\($0),vacancy,\(figures)" }
  }

  /// A total with as many decimals as a spreadsheet has, of which six are read.
  @Test func decimalsThatAreNotRead() throws {
    let some = rows("Ash,", "1.3333333333,10.6666666667") + rows("Elm,", "2.3333333333,12.6666666667")
    let sum = try found(some + rows("Oak,", "3.3333333333,8.6666666667") + rows("Everyone,", "7,32"))
    #expect(sum == ["-/Everyone"])
    let isNot = try found(some + rows("Oak,", "3.33333,8.66667") + rows("Everyone,", "7.00001,32"))
    #expect(isNot == [])
  }

  @Test func aTeamThatIsTheOthersTogether() throws {
    let some = rows("Ash,Duty", "1,10") + rows("Ash,Care", "2,12")
    let sum = try found(some + rows("Ash,Everyone", "3,22"))
    #expect(sum == ["Ash/Everyone"])
    let oneMonthIsNot = try found(
      some + rows("Ash,Everyone", "3,22", months: 2) + ["Ash,Everyone,2017-03,vacancy,3,23"])
    #expect(oneMonthIsNot == [])
    // Two months of two others may be chance; of three they are not.
    let twoMonths = try found(
      rows("Ash,Duty", "1,10") + rows("Ash,Care", "2,12") + rows("Ash,Everyone", "3,22", months: 2))
    #expect(twoMonths == [])
    let threeOthers = try found(some + rows("Ash,Court", "1,8") + rows("Ash,Everyone", "4,30", months: 1))
    #expect(threeOthers == ["Ash/Everyone"])
    let oneOther = try found(rows("Ash,Duty", "1,10") + rows("Ash,Everyone", "1,10"))
    #expect(oneOther == [])
    let nothing = try found(rows("Ash,Duty", "0,0") + rows("Ash,Care", "0,0") + rows("Ash,Court", "0,0"))
    #expect(nothing == [])
  }

  @Test func aDistrictThatIsTheOthersTogether() throws {
    let some = rows("Ash,", "1,10") + rows("Birch,Duty", "1,6") + rows("Birch,Care", "1,6")
    let sum = try found(some + rows("Everywhere,", "3,22"))
    #expect(sum == ["-/Everywhere"])
    let notQuite = try found(some + rows("Everywhere,", "3,23"))
    #expect(notQuite == [])
  }

  /// From six months on rounding explains what is apart by a little.
  @Test func roundedSums() throws {
    let some = rows("Ash,", "1.1,10.2", months: 6) + rows("Birch,", "1.1,10.2", months: 6)
    let near = try found(some + rows("Everywhere,", "2.3,20.5", months: 6))
    #expect(near == ["-/Everywhere"])
    let few = try found(rows("Ash,", "1.1,10.2") + rows("Birch,", "1.1,10.2") + rows("Everywhere,", "2.3,20.5"))
    #expect(few == [])
  }

  /// The council's own name, or one that totals have, is a total where it is about as large as the others.
  @Test(arguments: ["Lancashire", "Lancashire County Council", "Countywide", "COUNTY"])
  func namesThatTotalsHave(name: String) throws {
    let some = rows("Ash,", "1,10") + rows("Birch,", "2,12")
    let near = try found(some + rows("\(name),", "3,21"), place: "Lancashire")
    #expect(near == ["-/\(name)"])
    let small = try found(some + rows("\(name),", "3,9"), place: "Lancashire")
    #expect(small == [])
    let only = try found(rows("\(name),", "3,9"), place: "Lancashire")
    #expect(only == [])
  }
}
