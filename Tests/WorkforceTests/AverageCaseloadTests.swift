import Extracts
import Staffing
import Testing
@testable import Measures

/// The average caseload by hand. Cells read: thousandths of cases / thousandths of FTE, and cases for each FTE.
struct AverageCaseloadTests {
  private func cell(
    _ staff: [String], _ allocations: [String], month: String = "2017-09", district: String? = nil,
    team: String? = nil
  ) throws -> String {
    try Tiny(staff: staff, allocations: allocations).cell(.caseload, month, district: district, team: team)
  }

  @Test func casesOverTheFTEOfThoseWhoHoldThem() throws {
    // 3 cases; W1 (1.0) and W2 (0.5) hold them, W3 holds none.
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,",
      "W3,,A,T,sw,permanent,1.0,2015-01-01,,",
    ]
    let cases = ["C1,W1,A,T,2017-01-01,", "C2,W1,A,T,2017-01-01,", "C3,W2,A,T,2017-01-01,"]
    let employed = try cell(staff, cases)
    #expect(employed == "3000/1500 2.0")
    // Agency workers hold cases as anyone does.
    let agency = try cell(["W1,,A,T,sw,agency,1.0,2015-01-01,,"], cases)
    #expect(agency == "2000/1000 2.0")
  }

  @Test func everyRowIsACase() throws {
    // One child with two workers, and with one of them by two rows: three.
    let staff = ["W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,"]
    let rows = ["C1,W1,A,T,2017-01-01,", "C1,W2,A,T,2017-01-01,", "C1,W2,A,T,2017-01-02,"]
    let shared = try cell(staff, rows)
    #expect(shared == "3000/1500 2.0")
    // A row that stands twice, word for word, is one.
    let twice = try cell(staff, rows + [rows[1], rows[0]])
    #expect(twice == "3000/1500 2.0")
  }

  @Test func bothDaysAreInclusive() throws {
    let staff = ["W1,,A,T,sw,permanent,1.0,2015-01-01,,"]
    let onItsFirstDay = try cell(staff, ["C1,W1,A,T,2017-09-30,"])
    #expect(onItsFirstDay == "1000/1000 1.0")
    let onItsLastDay = try cell(staff, ["C1,W1,A,T,2017-01-01,2017-09-30"])
    #expect(onItsLastDay == "1000/1000 1.0")
    let afterItsLastDay = try cell(staff, ["C1,W1,A,T,2017-01-01,2017-09-29"])
    #expect(afterItsLastDay == "z")
    let theMonthBefore = try cell(staff, ["C1,W1,A,T,2017-01-01,2017-09-29"], month: "2017-08")
    #expect(theMonthBefore == "1000/1000 1.0")
    var tiny = Tiny(staff: staff, allocations: ["C1,W1,A,T,2017-01-01,2017-09-30"])
    tiny.settings.exclusiveEnds = [.allocations]
    let exclusive = try tiny.cell(.caseload, "2017-09")
    #expect(exclusive == "z")
  }

  @Test func casesOfNobodyAndOfSomeoneNotInPostAreInNoCaseload() throws {
    let staff = ["W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,permanent,1.0,2015-01-01,2017-08-31,"]
    let cases = [
      "C1,W1,A,T,2017-01-01,", "C2,,A,T,2017-01-01,", "C3,W9,A,T,2017-01-01,", "C4,W2,A,T,2017-01-01,",
      "C5,W2,A,T,2017-01-01,",
    ]
    let now = try cell(staff, cases)
    #expect(now == "1000/1000 1.0")
    let theMonthBefore = try cell(staff, cases, month: "2017-08")
    #expect(theMonthBefore == "3000/2000 1.5")
    var tiny = Tiny(staff: staff, allocations: cases)
    (tiny.from, tiny.to) = ("2017-08", "2017-09")
    let extract = try tiny.read()
    let counts = try #require(extract.cases)
    #expect(counts.unallocated.prefix(2) == [1, 1])
    #expect((0...1).map { CaseHolders.notInPost(extract.staffing, counts, month: $0) } == [1, 3])
  }

  @Test func aCaseSitsWhereItsWorkerSits() throws {
    let staff = ["W1,,A,T,sw,permanent,1.0,2015-01-01,2017-08-31,", "W1,,B,U,sw,permanent,1.0,2017-09-01,,"]
    let moved = try cell(staff, ["C1,W1,A,T,2017-01-01,"], district: "B")
    #expect(moved == "1000/1000 1.0")
  }

  @Test func amongSeveralSpells() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.2,2015-01-01,,", "W1,,A,U,sw,permanent,0.3,2016-01-01,,",
      "W1,,B,T,sw,permanent,0.5,2016-06-01,,", "W1,,C,V,sw,permanent,0.5,2016-05-01,,",
    ]
    func home(_ place: String) throws -> [String] {
      let places = [("A", "T"), ("A", "U"), ("B", "T"), ("C", "V")]
      return try places.compactMap { district, team in
        let cell = try cell(staff, ["C1,W1,\(place),2017-01-01,"], district: district, team: team)
        return cell == "no row" ? nil : "\(district)/\(team) \(cell)"
      }
    }
    // The team it names; a spell that holds none adds no FTE.
    let inItsTeam = try home("A,T")
    #expect(inItsTeam == ["A/T 1000/200 5.0"])
    let inAnotherDistrict = try home("B,T")
    #expect(inAnotherDistrict == ["B/T 1000/500 2.0"])
    // No such team in A: the larger of A's.
    let inNoTeamOfA = try home("A,V")
    #expect(inNoTeamOfA == ["A/U 1000/300 3.3"])
    let inA = try home("A,")
    #expect(inA == ["A/U 1000/300 3.3"])
    // Team T of no district: the larger of the two.
    let inATeamAlone = try home(",T")
    #expect(inATeamAlone == ["B/T 1000/500 2.0"])
    // Neither: the largest FTE, of which two are equal, the earlier.
    let nowhere = try home(",")
    #expect(nowhere == ["C/V 1000/500 2.0"])
    let inAnUnknownDistrict = try home("D,T")
    #expect(inAnUnknownDistrict == ["C/V 1000/500 2.0"])
  }

  @Test func aHolderOfZeroFTE() throws {
    let ofZeroFTE = try cell(["W1,,A,T,sw,permanent,0,2015-01-01,,"], ["C1,W1,A,T,2017-01-01,"])
    #expect(ofZeroFTE == "z 1000")
  }

  /// FTE of six decimals: one case of 0.0625 FTE is sixteen for each; in thousandths it would be 15.9.
  @Test func aSixteenth() throws {
    let tiny = Tiny(staff: ["W1,,A,T,sw,permanent,0.0625,2015-01-01,,"], allocations: ["C1,W1,A,T,2015-01-01,"])
    let found = try tiny.cell(.caseload, "2017-09")
    #expect(found == "1000/62.500 16.0")
  }
}
