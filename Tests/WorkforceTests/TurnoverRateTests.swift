import Extracts
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// The turnover rate by hand. Cells read: thousandths of leavers / thousandths of the denominator, and the rate.
struct TurnoverRateTests {
  private let stays = "W1,,A,T,sw,permanent,1.0,2010-01-01,,"

  private func cell(
    _ staff: [String], _ basis: TurnoverBasis = .end, _ count: TurnoverCount = .fte,
    month: String = "2017-09", district: String? = nil, covers: String = "2010-01", gap: Int = 0
  ) throws -> String {
    var options = MeasureOptions()
    options[TurnoverBasis.self] = basis
    options[TurnoverCount.self] = count
    var tiny = Tiny(staff: staff)
    tiny.settings.coversFrom = Month(covers)
    tiny.settings.employmentGapDays = gap
    return try tiny.cell(.turnover, month, options, district: district)
  }

  @Test func leaversOfTwelveMonthsOverThoseInPostAtTheEnd() throws {
    // 0.5 left in March 2017; 1.0 is in post at the end of September.
    let found = try cell([stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,"])
    #expect(found == "500/1000 50.0")
  }

  /// People, each once in the month of leaving, whatever their FTE and however many spells end; those who move do not count.
  @Test func leaversOfSingleMonths() throws {
    var tiny = Tiny(staff: [
      stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-07-31,", "W3,,A,T,sw,permanent,0.5,2015-01-01,2017-09-01,",
      "W3,,A,U,sw,permanent,0.4,2015-01-01,2017-09-01,", "W4,,A,T,sw,permanent,1,2015-01-01,2017-09-30,",
      "W5,,A,T,sw,permanent,1,2015-01-01,2017-08-31,internal move", "W6,,A,T,sw,agency,1,2015-01-01,2017-08-31,",
    ])
    tiny.from = "2017-06"
    let extract = try tiny.read()
    let matrix = Table(
      .turnover, MeasureOptions(), of: extract, selection: try Filter().selection(in: extract.staffing), by: .district,
      choice: .all)
    #expect(matrix.monthlyPeople == [0, 1, 0, 2])
  }

  @Test func theWindowsEdges() throws {
    // Gone on 30 September 2016: in the twelve months to August 2017, not in those to September.
    let early = [stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2016-09-30,"]
    let september = try cell(early)
    #expect(september == "0/1000 0.0")
    let august = try cell(early, month: "2017-08")
    #expect(august == "500/1000 50.0")
    let aYearBefore = try cell(early, month: "2016-08")
    #expect(aYearBefore == "0/1500 0.0")
    let onTheFirstDay = try cell([stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2016-10-01,"])
    #expect(onTheFirstDay == "500/1000 50.0")
    // The last day employed is a day in post: who leaves on 30 September is in both.
    let onTheLastDay = try cell([stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-09-30,"])
    #expect(onTheLastDay == "500/1500 33.3")
  }

  @Test func aMoveIsNoLeaving() throws {
    let moved = [
      stays, "W2,,A,T,sw,permanent,1.0,2015-01-01,2017-03-31,", "W2,,B,U,sw,permanent,0.5,2017-04-01,,",
    ]
    let movedRate = try cell(moved)
    #expect(movedRate == "0/1500 0.0")
    // Even where the next spell begins after the period, or after the extract was taken.
    let later = [stays, "W2,,A,T,sw,permanent,1.0,2015-01-01,2017-09-30,", "W2,,B,U,sw,permanent,1,2017-10-01,,"]
    let laterRate = try cell(later)
    #expect(laterRate == "0/2000 0.0")
  }

  @Test func aDayBetweenTwoSpellsIsALeavingUnlessBridged() throws {
    let back = [stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-30,", "W2,,A,T,sw,permanent,0.5,2017-04-01,,"]
    let unbridged = try cell(back)
    #expect(unbridged == "500/1500 33.3")
    let bridged = try cell(back, gap: 1)
    #expect(bridged == "0/1500 0.0")
  }

  @Test func agencySpells() throws {
    // The end of agency work is no leaving, and agency workers are not in post.
    let ended = try cell([stays, "W2,,A,T,sw,agency,1.0,2015-01-01,2017-03-31,"])
    #expect(ended == "0/1000 0.0")
    // Permanent to agency in the same council is leaving.
    let turned = [stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,", "W2,,A,T,sw,agency,1,2017-04-01,,"]
    let turnedRate = try cell(turned)
    #expect(turnedRate == "500/1000 50.0")
  }

  @Test func theReasonIsBelieved() throws {
    for (reason, expected) in [
      ("internal move", "0/1000 0.0"), ("Transfer", "0/1000 0.0"), ("PROMOTION", "0/1000 0.0"),
      ("resignation", "500/1000 50.0"), ("", "500/1000 50.0"), ("7", "500/1000 50.0"), ("1", "500/1000 50.0"),
    ] {
      let found = try cell([stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,\(reason)"])
      #expect(found == expected, "\(reason)")
    }
    var tiny = Tiny(staff: [stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,Gone next door"])
    tiny.settings.stayingWords = ["gone next door"]
    let named = try tiny.cell(.turnover, "2017-09")
    #expect(named == "0/1000 0.0")
  }

  @Test func eachLastSpellIsInItsOwnRow() throws {
    // 0.4 in A and 0.3 in B end with the employment; the 0.2 in A that ended before is in neither.
    let staff = [
      stays, "W3,,B,T,sw,permanent,1.0,2010-01-01,,", "W2,,A,T,sw,permanent,0.4,2015-01-01,2017-03-31,",
      "W2,,B,T,sw,permanent,0.3,2015-01-01,2017-03-31,", "W2,,A,U,sw,permanent,0.2,2015-01-01,2017-03-30,",
    ]
    let a = try cell(staff, district: "A")
    #expect(a == "400/1000 40.0")
    let b = try cell(staff, district: "B")
    #expect(b == "300/1000 30.0")
    let everywhere = try cell(staff)
    #expect(everywhere == "700/2000 35.0")
    // As people: one leaver, in A, where the FTE was largest.
    let peopleOfA = try cell(staff, .end, .headcount, district: "A")
    #expect(peopleOfA == "1000/1000 100.0")
    let peopleOfB = try cell(staff, .end, .headcount, district: "B")
    #expect(peopleOfB == "0/1000 0.0")
  }

  @Test func whoLeavesTwiceCountsTwice() throws {
    let staff = [
      stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2016-12-31,", "W2,,B,T,sw,permanent,0.6,2017-03-01,2017-05-31,",
    ]
    let fte = try cell(staff)
    #expect(fte == "1100/1000 110.0")
    let people = try cell(staff, .end, .headcount)
    #expect(people == "2000/1000 200.0")
    // Each where it was; one person is behind both.
    let ofA = try cell(staff, .end, .headcount, district: "A")
    #expect(ofA == "1000/1000 100.0")
    let afterTheFirst = try cell(staff, .end, .headcount, month: "2017-04")
    #expect(afterTheFirst == "1000/2000 50.0")
  }

  /// Of two posts left on one day the more senior counts by head, where roles are census codes; else that of more FTE.
  @Test func theMoreSeniorPost() throws {
    func ofA(_ a: String, _ b: String) throws -> String {
      try cell(
        [
          stays.replacing(",sw,", with: ",\(a),"), "W2,,A,T,\(a),permanent,0.4,2015-01-01,2017-03-31,",
          "W2,,B,T,\(b),permanent,0.6,2015-01-01,2017-03-31,",
        ], .end, .headcount, district: "A")
    }
    let senior = try ofA("4", "5")
    #expect(senior == "1000/1000 100.0")
    let junior = try ofA("5", "4")
    #expect(junior == "0/1000 0.0")
    let alike = try ofA("5", "5")
    #expect(alike == "0/1000 0.0")
    // A role that is no code comes after all that are; words have no order.
    let word = try ofA("6", "family support worker")
    #expect(word == "1000/1000 100.0")
    let words = try ofA("Senior practitioner", "Case holder")
    #expect(words == "0/1000 0.0")
  }

  @Test func theMeanOfThirteenMonthEnds() throws {
    // W2 is in post at 7 of the 13 month ends from September 2016 on: (13 × 1.0 + 7 × 0.5) ÷ 13; 0.5 over that: 39.39 %.
    let staff = [stays, "W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,"]
    let fte = try cell(staff, .average)
    #expect(fte == "500/16500:13 39.4")
    // As people: 1 over (13 + 7) ÷ 13: 65 %.
    let people = try cell(staff, .average, .headcount)
    #expect(people == "1000/20000:13 65.0")
  }

  @Test func nobodyLeftIsNotApplicable() throws {
    let atTheEnd = try cell(["W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,"])
    #expect(atTheEnd == "z 500")
    let averaged = try cell(["W2,,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,"], .average)
    #expect(averaged == "500/3500:13 185.7")
  }

  @Test func elevenEarlierMonthsMustBeCoveredAndTwelveForTheMean() throws {
    let staff = [stays]
    let covered = try cell(staff, covers: "2016-10")
    #expect(covered == "0/1000 0.0")
    let before = try cell(staff, month: "2017-08", covers: "2016-10")
    #expect(before == "x")
    let averaged = try cell(staff, .average, covers: "2016-10")
    #expect(averaged == "x")
    let averagedCovered = try cell(staff, .average, covers: "2016-09")
    #expect(averagedCovered == "0/13000:13 0.0")
  }
}
