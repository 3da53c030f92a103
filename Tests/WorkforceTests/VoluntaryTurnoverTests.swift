import Extracts
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// The rates of leavers by why they left, by hand. Cells read: thousandths of FTE that left / in post, and the rate.
struct VoluntaryTurnoverTests {
  private let stays = "W1,,A,T,sw,permanent,1.0,2010-01-01,,"

  private func cell(
    _ staff: [String], _ reason: VoluntaryReason = .resignation, _ month: String = "2017-09", district: String? = nil,
    settings change: (inout Settings) -> Void = { _ in }
  ) throws -> String {
    var tiny = Tiny(staff: [stays] + staff)
    change(&tiny.settings)
    var options = MeasureOptions()
    options[VoluntaryReason.self] = reason
    return try tiny.cell(.voluntaryTurnover, month, options, district: district)
  }

  /// One of each kind in the twelve months; one who resigned before them.
  @Test func eachKind() throws {
    let staff = [
      "W2,,A,T,sw,permanent,0.5,2012-01-01,2016-10-01,Resignation",
      "W3,,A,T,sw,permanent,0.4,2012-01-01,2017-09-30,retired",
      "W4,,A,T,sw,fixed-term,0.3,2012-01-01,2017-03-31,end of contract",
      "W5,,A,T,sw,permanent,0.2,2012-01-01,2017-03-31,dismissal", "W6,,A,T,sw,permanent,0.1,2012-01-01,2017-03-31,",
      "W7,,A,T,sw,permanent,1.0,2012-01-01,2016-09-30,resignation",
      "W8,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,internal move",
      "W9,,A,T,sw,agency,1.0,2012-01-01,2017-03-31,resignation",
    ]
    // Whoever left on 30 September is in post that day.
    let found = try VoluntaryReason.allCases.map { try cell(staff, $0) }
    #expect(found == ["500/1400 35.7", "400/1400 28.6", "300/1400 21.4"])
  }

  /// Codes of the census, beginnings with a reason behind them, and the settings' own words, which go before all others.
  @Test func words() throws {
    for (word, kind) in [
      ("1", VoluntaryReason.resignation), ("RESIGNATION - better pay", .resignation),
      ("Resigned (moved away)", .resignation),
      ("5", .retirement), ("ill health retirement", .retirement), ("Contract ended", .endOfContract),
      ("took his leave", .resignation), ("Transfer", .retirement),
    ] {
      let found = try cell(["W2,,A,T,sw,permanent,0.5,2012-01-01,2017-03-31,\(word)"], kind) {
        $0.resignationWords = ["took his leave"]
        $0.retirementWords = ["transfer"]
      }
      #expect(found == "500/1000 50.0", "\(word)")
    }
    let others = ["2", "7", "8", "redundancy"]
    let none = try cell(others.enumerated().map { "W\($0 + 2),,A,T,sw,permanent,1,2012-01-01,2017-03-31,\($1)" })
    #expect(none == "0/1000 0.0")
  }

  /// All of a leaver's FTE goes with the one reason that is known, each part in its own row.
  @Test func severalRowsOfOneDay() throws {
    let staff = [
      "W2,,A,T,sw,permanent,0.6,2012-01-01,2017-03-31,", "W2,,B,T,sw,permanent,0.4,2012-01-01,2017-03-31,resignation",
      "W3,,B,T,sw,permanent,1.0,2012-01-01,,",
    ]
    let (first, second) = (try cell(staff, district: "A"), try cell(staff, district: "B"))
    #expect(first == "600/1000 60.0")
    #expect(second == "400/1000 40.0")
  }

  /// Of more than half of the leavers nobody knows why: the month cannot be told, and where none can, nor can the measure be made.
  @Test func hardlyAnybodySaysWhy() throws {
    let silent = ["", "not known", "9", "gone fishing"].enumerated().map {
      "W\($0 + 2),,A,T,sw,permanent,1,2012-01-01,2017-03-31,\($1)"
    }
    let known = ["resignation", "retirement", "death in service"].enumerated().map {
      "W\($0 + 12),,A,T,sw,permanent,1,2012-01-01,2017-03-31,\($1)"
    }
    let few = try cell(silent + known)
    #expect(few == "x")
    let half = try cell(silent.dropLast() + known)
    #expect(half == "1000/1000 100.0")
    let before = try cell(silent + known, .resignation, "2017-02")
    #expect(before == "0/8000 0.0")
    var tiny = Tiny(staff: [stays] + silent)
    tiny.settings.coversFrom = Month("2016-10")
    let missing = try tiny.read().missing(of: .voluntaryTurnover, MeasureOptions())
    #expect(missing == .leaverReasons(without: 4, of: 4))
  }

  /// The bases, other reasons and those of whom nobody knows why add up to turnover, whatever the data are.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func kindsAddUp(seed: UInt64) throws {
    var dense = Dense(seed: seed)
    // Reasons of every kind, by the number of the row.
    let words = ["resignation", "5", "contract ended", "dismissed", "", "gone fishing", "internal move", "9"]
    dense.staff = dense.staff.enumerated().map { number, row in
      var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields[9] = words[number % words.count]
      return fields.joined(separator: ",")
    }
    let extract = try dense.extract()
    let input = MeasureInput(
      extract, selection: try Filter().selection(in: extract.staffing), period: extract.period,
      peoplePeriod: extract.period, options: MeasureOptions())
    let rule = Headcount(extract.staffing)
    let all = TwelveMonthFlow.leavers(input).bySpell().amounts
    let kinds = LeavingKind.allCases.map { kind in
      TwelveMonthFlow.leavers(input) { extract.staffing.kind(of: $0, rule) == kind }.bySpell().amounts
    }
    for team in extract.staffing.places.teams.indices {
      for month in 0..<extract.period.count {
        #expect(kinds.reduce(0) { $0 + $1[team, month] } == all[team, month])
      }
    }
    let reasons = LeaverReasons(extract.staffing, roles: input.roles, input.ends)
    let heads = TwelveMonthFlow.leavers(input).byHead().amounts
    for month in 0..<extract.period.count {
      let people = extract.staffing.places.teams.indices.reduce(0) { $0 + heads[$1, month] } / 1_000_000
      #expect(reasons.told(month).all == people)
    }
  }

  /// A council of ten in post, and so many leavers of 2016/17 by reason; the first of another district.
  private func table(_ leavers: [(String, Int)], _ reason: VoluntaryReason = .resignation) throws -> Table {
    var staff = (1...24).map { "S\($0),,\($0 <= 12 ? "A" : "B"),T,sw,permanent,1.0,2010-01-01,," }
    for (word, count) in leavers {
      staff += (0..<count).map {
        "L\(word)\($0),,\($0 == 0 ? "B" : "A"),T,sw,permanent,1.0,2012-01-01,2017-03-31,\(word)"
      }
    }
    var tiny = Tiny(staff: staff)
    (tiny.from, tiny.to) = ("2016-09", "2017-09")
    var options = MeasureOptions()
    options[VoluntaryReason.self] = reason
    return try tiny.matrix(.voluntaryTurnover, options)
  }

  private func shown(_ leavers: [(String, Int)], _ reason: VoluntaryReason = .resignation) throws -> [String]? {
    let all = try table(leavers, reason)
    do throws(DisclosureRefusal) {
      let published = try DisclosureControl.clear(all, profile: .board)
      return published.rows.map { row in "\(row.district) " + row.cells.map { $0.cell.summary }.joined(separator: " ") }
    } catch {
      return nil
    }
  }

  /// Others than the service see the council as a whole, for the years to September, where nobody's reason is told.
  @Test func forABoard() throws {
    let found = try shown([("resignation", 18), ("retirement", 5), ("career break", 2)])
    let hidden = Array(repeating: "c", count: 11).joined(separator: " ")
    #expect(found == ["All districts 0/49000 0.0 \(hidden) 18000/24000 75.0"])
    // Few resigned, or few did not.
    for leavers in [
      [("resignation", 4), ("retirement", 9)], [("resignation", 16), ("retirement", 4)],
      // All of fewer than twenty.
      [("resignation", 12)], [("retirement", 12)],
      // The grid of reasons puts the 3 with the 5 who resigned.
      [("resignation", 5), ("retirement", 9), ("career break", 3)],
    ] {
      let found = try shown(leavers)
      #expect(found.map { $0[0].hasSuffix(" c") } ?? true, "\(leavers)")
    }
    // Of the others the parts must all be many: two who left for something else would be told by what is left.
    let retired = try shown([("resignation", 18), ("retirement", 5), ("career break", 2)], .retirement)
    #expect(retired.map { $0[0].hasSuffix(" c") } ?? true)
    let plain = try shown([("resignation", 18), ("retirement", 5), ("career break", 5)], .retirement)
    #expect(plain?.first?.hasSuffix("5000/24000 20.8") == true)
  }
}
