import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What a board sees of how long posts stood vacant that were filled.
struct DaysToHireControlTests {
  /// Districts of twelve posts; of each so many are filled in May 2017 after 33 days.
  private func published(
    _ filled: [String: Int], _ statistic: HireStatistic = .mean, profile: Profile = .board
  ) throws -> [String: PublishedCell] {
    var (posts, staff) = ([String](), [String]())
    for (district, count) in filled.sorted(by: { $0.key < $1.key }) {
      for number in 0..<12 {
        let place = "\(district)\(number),\(district),T,sw"
        posts.append("\(place),1.0,2010-01-01,,live")
        let isLeft = number < count
        staff.append("L\(district)\(number),\(place),permanent,1,2010-01-01,\(isLeft ? "2017-04-07" : ""),")
        if isLeft { staff.append("N\(district)\(number),\(place),permanent,1,2017-05-11,,") }
      }
      // Small again in no month: others are in post besides.
      for number in 12..<24 {
        let place = "\(district)\(number),\(district),T,sw"
        posts.append("\(place),1.0,2010-01-01,,live")
        staff.append("S\(district)\(number),\(place),permanent,1,2010-01-01,,")
      }
    }
    var tiny = Tiny(posts: posts, staff: staff)
    tiny.settings.coversFrom = Month("2015-10")
    tiny.from = "2017-09"
    tiny.to = "2017-09"
    var options = MeasureOptions()
    options[HireStatistic.self] = statistic
    let extract = try tiny.read()
    let selection = try Filter().selection(in: extract.staffing)
    let policy = try #require(SuppressionPolicy.of(.board, .days))
    let folding =
      profile == .internal
      ? nil
      : Folding(
        policy.folding, extract, hiding: Set(Privacy.Subject.allCases.filter(policy.hidesCounts)))
    let table = Table(
      .timeToHire, options, of: extract, selection: selection, by: .district, choice: .all, folding: folding)
    let shown = try DisclosureControl.clear(table, profile: profile)
    return Dictionary(
      uniqueKeysWithValues: shown.rows.map { ($0.district, $0.cells[0]) })
  }

  /// Fewer than five are hidden, with another so that they cannot be taken off the total; days are given to the nearest five, and no range.
  @Test func boards() throws {
    let cells = try published(["A": 2, "B": 6, "C": 9])
    #expect(cells["A"]?.cell == .confidential)
    let hidden = cells.values.count { $0.cell == .confidential }
    #expect(hidden == 2)
    let total = try #require(cells["All districts"])
    #expect(total.cell.printed == Tenths(350))
    #expect(total.cell.quotient?.numerator == 595_000_000)
    #expect(total.interval == nil)
    let all = try published(["B": 6, "C": 9])
    #expect(all["B"]?.cell.printed == Tenths(350))
    let median = try published(["B": 6, "C": 9], .median)
    #expect(median["B"]?.cell.printed == Tenths(350))
    #expect(median["B"]?.cell.quotient?.middleOf == 6)
  }

  @Test func theService() throws {
    let cells = try published(["A": 2, "B": 6], profile: .internal)
    #expect(cells["A"]?.cell.printed == Tenths(330))
    #expect(cells["A"]?.cell.quotient?.numerator == 66_000_000)
  }
}
