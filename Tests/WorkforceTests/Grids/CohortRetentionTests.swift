import Disclosure
import Extracts
import Tabular
import Testing
@testable import Measures
@testable import Staffing

struct CohortRetentionTests {
  private func grid(
    _ staff: [String], columns: String = Tiny.staffHeader, coversFrom: String = "2015-01",
    _ length: CohortLength = .quarter
  ) throws -> Table? {
    var tiny = Tiny(staff: staff, columns: columns)
    tiny.settings.coversFrom = Month(coversFrom)
    var options = MeasureOptions()
    options[CohortLength.self] = length
    return try tiny.grid(.cohortRetention, options)
  }

  /// The printed values of a row that has some, as far as it goes.
  private func row(_ label: String, _ grid: Table?) -> [String]? {
    grid?.rows.first { $0.district == label }?.cells.dropFirst().compactMap { $0.printed?.description }
  }

  /// `count` people who start on a day and stay.
  private func staying(_ count: Int, from day: String, _ name: String = "S") -> [String] {
    (1...count).map { "\(name)\($0),,A,T,sw,permanent,1.0,\(day),," }
  }

  /// Nobody lost sight of: the share is those employed on the eve of each anniversary. Of twelve, one leaves with the last day of the third
  /// month, one with the first of the seventh.
  @Test func plainShares() throws {
    let leaving = [
      "L1,,A,T,sw,permanent,1.0,2016-01-10,2016-04-09,", "L2,,A,T,sw,permanent,1.0,2016-01-10,2016-07-10,",
    ]
    let found = try grid(staying(10, from: "2016-01-10") + leaving)
    // Three months on 10 April L1 was gone; on 10 July L2 was there, and went that day.
    #expect(row("Jan–Mar 2016", found) == ["91.7", "91.7", "83.3", "83.3", "83.3", "83.3"])
    #expect(found?.columns.first?.description == "people")
    #expect(found?.rows[1].cells.first?.people == 12)
    #expect(found?.span?.months.first.description == "2015-01")
  }

  /// A row ends where fewer than ten can be seen so long; not because people left.
  @Test func cut() throws {
    let nine = try grid(staying(9, from: "2016-01-10"))
    #expect(nine == nil)
    let leaving = ["L1,,A,T,sw,permanent,1.0,2016-01-10,2016-06-09,"]
    let ten = try grid(staying(9, from: "2016-01-10") + leaving)
    #expect(row("Jan–Mar 2016", ten) == ["100.0", "90.0", "90.0", "90.0", "90.0", "90.0"])
    // Of all staff, in whom people come in later, nine at risk are too few.
    #expect(row("All staff", ten) == ["100.0"])
    #expect(ten?.span?.withoutRow == 10)
    let gone = (1...10).map { "G\($0),,A,T,sw,permanent,1.0,2016-01-10,2016-06-09," }
    let allGone = try grid(gone)
    #expect(row("Jan–Mar 2016", allGone) == ["100.0", "0.0", "0.0", "0.0", "0.0", "0.0"])
  }

  /// Only whole quarters that are covered have a row.
  @Test func wholeQuarters() throws {
    let people = staying(10, from: "2015-02-10") + staying(10, from: "2015-04-10", "T")
    let found = try grid(people, coversFrom: "2015-02")
    #expect(found?.rows.map(\.district) == ["All staff", "Apr–Jun 2015"])
    #expect(found?.span?.months.first.description == "2015-04")
  }

  /// Who was there when the extract begins counts from then on, and not for the months before.
  @Test func leftTruncation() throws {
    let old = staying(15, from: "2013-06-01", "O") + ["L1,,A,T,sw,permanent,1.0,2013-06-01,2015-06-30,"]
    let new = staying(12, from: "2015-02-01")
    let found = try grid(old + new)
    // The old are seen from 19 months on, the new to 31 months: nobody at all leaves before, and one of 28 at 25 months.
    #expect(
      row("All staff", found)?.prefix(9) == [
        "100.0", "100.0", "100.0", "100.0", "100.0", "100.0", "100.0", "100.0", "96.4",
      ])
    // The old cohort began before the extract does: it has no row.
    #expect(row("Apr–Jun 2013", found) == nil)
    #expect(row("Jan–Mar 2015", found)?.count == 10)
  }

  /// Agency is no start, an internal move no leaving, even where the next spell is missing or comes within 31 days; a return is a new start; the first
  /// spell says who counts.
  @Test func whoCounts() throws {
    let moved = [
      "M1,,A,T,sw,permanent,1.0,2016-01-10,2016-05-31,internal move", "M2,,A,T,sw,permanent,1.0,2016-01-10,2016-05-31,",
      "M2,,B,T,sw,permanent,1.0,2016-06-01,,", "G1,,A,T,sw,agency,1.0,2016-01-10,2016-03-31,",
    ]
    let found = try grid(staying(11, from: "2016-01-10") + moved)
    #expect(row("Jan–Mar 2016", found) == ["100.0", "100.0", "100.0", "100.0", "100.0", "100.0"])
    #expect(found?.rows.first { $0.district == "Jan–Mar 2016" }?.cells.first?.people == 13)
    // Who leaves after the move has left.
    let later = (1...12).flatMap {
      [
        "W\($0),,A,T,sw,permanent,1.0,2016-01-10,2016-03-31,internal move",
        "W\($0),,B,T,sw,permanent,1.0,2016-04-02,2016-08-31,",
      ]
    }
    let leftLater = try grid(later)
    #expect(row("Jan–Mar 2016", leftLater) == ["100.0", "100.0", "0.0", "0.0", "0.0", "0.0"])
  }

  /// Service that began before the record counts from there, and is seen from the record's first day: of the first year nothing can be
  /// said, and the row ends before it begins.
  @Test func councilStart() throws {
    let rows = (1...12).map { "W\($0),,A,T,sw,permanent,1.0,2016-01-10,,,2015-01-10,," }
    let alone = try grid(rows, columns: Tiny.wideStaffHeader)
    #expect(alone == nil)
    let known = staying(11, from: "2015-01-20", "K").map { $0 + ",,," }
    let both = try grid(rows + known, columns: Tiny.wideStaffHeader)
    #expect(both?.rows.first { $0.district == "Jan–Mar 2015" }?.cells.first?.people == 23)
    #expect(both?.rows.first { $0.district == "Jan–Mar 2015" }?.cells.last(where: { $0 != .blank })?.people == 23)
  }

  /// A beginning of service before the worker last left says nothing of the return.
  @Test func back() throws {
    let rows = (1...12).flatMap {
      [
        "W\($0),,A,T,sw,permanent,1.0,2015-02-10,2015-08-09,,2015-02-10,,",
        "W\($0),,A,T,sw,permanent,1.0,2016-07-10,,,2015-02-10,,",
      ]
    }
    let found = try grid(rows, columns: Tiny.wideStaffHeader)
    #expect(row("Jan–Mar 2015", found)?.prefix(3) == ["100.0", "0.0", "0.0"])
    #expect(row("Jul–Sep 2016", found) == ["100.0", "100.0", "100.0", "100.0"])
  }

  @Test func years() throws {
    let found = try grid(staying(10, from: "2016-04-01") + staying(10, from: "2016-03-31", "T"), .year)
    #expect(found?.rows.map(\.district) == ["All staff", "2015/16", "2016/17"])
    // 2014/15 and 2017/18 are not covered in full.
    #expect(found?.span?.withoutRow == 0)
    #expect(found?.span?.months.last.description == "2017-03")
  }

  /// Of a year that has not ended nobody knows who will start in it: all staff stand alone, about the months covered.
  @Test func noWholeYear() throws {
    let found = try grid(staying(12, from: "2017-05-01"), coversFrom: "2017-04", .year)
    #expect(found?.rows.map(\.district) == ["All staff"])
    #expect(found?.span?.months.first.description == "2017-04")
    #expect(found?.span?.months.last.description == "2017-09")
  }

  /// The record goes up to 30 September 2017: who leaves on that day has left, three months and a day after starting on 30 June.
  @Test func theLastDay() throws {
    let leaving = (1...5).map { "L\($0),,A,T,sw,permanent,1.0,2017-06-30,2017-09-30," }
    let left = try grid(staying(10, from: "2017-06-30") + leaving)
    #expect(row("All staff", left)?.first == "100.0")
    let earlier = (1...5).map { "L\($0),,A,T,sw,permanent,1.0,2017-06-01,2017-08-31," }
    let found = try grid(staying(10, from: "2017-06-01") + earlier)
    #expect(row("All staff", found)?.first == "66.7")
    let onTheDay = (1...5).map { "L\($0),,A,T,sw,permanent,1.0,2017-07-01,2017-09-30," }
    let last = try grid(staying(10, from: "2017-07-01") + onTheDay)
    #expect(row("All staff", last)?.first == "66.7")
  }
}
