import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct TimeToHireTests {
  private static let post = ["P1,A,T,sw,1.0,2015-01-01,,live"]
  /// Left on 31 March 2017: the post has been vacant since 1 April.
  private static let left = "W1,P1,A,T,sw,permanent,1,2015-01-01,2017-03-31,"

  private func cell(
    _ staff: [String], posts: [String] = Self.post, month: String = "2017-09", median: Bool = false,
    district: String? = nil, team: String? = nil, from: String = "2015-10"
  ) throws -> String {
    var tiny = Tiny(posts: posts, staff: staff)
    tiny.settings.coversFrom = Month(from)
    var options = MeasureOptions()
    if median { options[HireStatistic.self] = .median }
    return try tiny.cell(.timeToHire, month, options, district: district, team: team)
  }

  /// Vacant from 1 April to 9 May, 39 days, until the next holder starts on the 10th; in the twelve months from then on, and no longer.
  @Test func daysUntilTheNextHolder() throws {
    let filled = [Self.left, "W2,P1,A,T,sw,permanent,1,2017-05-10,,"]
    let inTheYear = try cell(filled)
    #expect(inTheYear == "39000/1000 39.0")
    let inTheMonth = try cell(filled, month: "2017-05")
    #expect(inTheMonth == "39000/1000 39.0")
    let before = try cell(filled, month: "2017-04")
    #expect(before == "z")
    // A year later it is in no window any more: a holder of another post is there so that the extract goes on.
    var later = Tiny(posts: Self.post, staff: filled)
    later.settings.extractDate = Day(iso: "2018-05-31")
    later.settings.coversFrom = Month("2015-10")
    let april = try later.cell(.timeToHire, "2018-04")
    #expect(april == "39000/1000 39.0")
    let may = try later.cell(.timeToHire, "2018-05")
    #expect(may == "z")
  }

  /// Agency cover fills nothing; who was agency and is employed then does, on that day.
  @Test func agency() throws {
    let covered = try cell([
      Self.left, "W2,P1,A,T,sw,agency,1,2017-04-05,2017-05-09,", "W2,P1,A,T,sw,permanent,1,2017-05-10,,",
    ])
    #expect(covered == "39000/1000 39.0")
    let stillCovered = try cell([Self.left, "W2,P1,A,T,sw,agency,1,2017-04-05,,"])
    #expect(stillCovered == "z")
  }

  /// On the day after: no day. While the other is still there: the post never fell vacant.
  @Test func withoutAGap() throws {
    let nextDay = try cell([Self.left, "W2,P1,A,T,sw,permanent,1,2017-04-01,,"])
    #expect(nextDay == "0/1000 0.0")
    let handover = try cell([Self.left, "W2,P1,A,T,sw,permanent,1,2017-03-20,,"])
    #expect(handover == "z")
  }

  /// Other hours or another contract of the same worker are no filling; back after a gap the worker fills it anew.
  @Test func theSameHolder() throws {
    let goesOn = try cell([Self.left, "W1,P1,A,T,sw,permanent,0.8,2017-04-01,,"])
    #expect(goesOn == "z")
    let back = try cell([Self.left, "W1,P1,A,T,sw,permanent,1,2017-04-11,,"])
    #expect(back == "10000/1000 10.0")
  }

  /// A move inside the council fills the post, and the one left behind waits for somebody in its turn.
  @Test func movesInside() throws {
    let posts = Self.post + ["P2,B,U,sw,1.0,2015-01-01,,live"]
    let staff = [
      Self.left, "W2,P2,B,U,sw,permanent,1,2015-01-01,2017-04-20,internal move",
      "W2,P1,A,T,sw,permanent,1,2017-04-21,,", "W3,P2,B,U,sw,permanent,1,2017-06-01,,",
    ]
    let all = try cell(staff, posts: posts)
    #expect(all == "61000/2000 31.0")
    let a = try cell(staff, posts: posts, district: "A")
    #expect(a == "20000/1000 20.0")
    let b = try cell(staff, posts: posts, district: "B")
    #expect(b == "41000/1000 41.0")
  }

  /// Each who takes a part waited for by itself fills the post: half of it since 1 April, half since 1 June. What fell vacant last is
  /// filled first.
  @Test func parts() throws {
    let halves = [
      "W1,P1,A,T,sw,permanent,0.5,2015-01-01,2017-03-31,", "W2,P1,A,T,sw,permanent,0.5,2015-01-01,2017-05-31,",
    ]
    let one = try cell(halves + ["W3,P1,A,T,sw,permanent,0.5,2017-06-11,,"])
    #expect(one == "10000/1000 10.0")
    let both = try cell(
      halves + ["W3,P1,A,T,sw,permanent,0.5,2017-06-11,,", "W4,P1,A,T,sw,permanent,0.5,2017-06-30,,"])
    #expect(both == "100000/2000 50.0")
    // Both on one day: the larger takes the younger part first, and the rest is the other's.
    let sameDay = try cell(
      halves + ["W3,P1,A,T,sw,permanent,0.4,2017-06-11,,", "W4,P1,A,T,sw,permanent,0.6,2017-06-11,,"])
    #expect(sameDay == "81000/2000 41.0")
    // A third who comes when all is filled fills nothing.
    let third = try cell(
      halves + ["W3,P1,A,T,sw,permanent,1,2017-06-11,,", "W4,P1,A,T,sw,permanent,0.5,2017-06-12,,"])
    #expect(third == "10000/1000 10.0")
    // Thirds are shares of a whole.
    let thirds = try cell([
      "W1,P1,A,T,sw,permanent,0.333,2015-01-01,,", "W2,P1,A,T,sw,permanent,0.333,2015-01-01,,",
      "W3,P1,A,T,sw,permanent,0.333,2015-01-01,,", "W4,P1,A,T,sw,permanent,0.5,2017-06-12,,",
    ])
    #expect(thirds == "z")
  }

  /// A post counts from its own first day where nobody had it, and not at all where its first holder comes with it.
  @Test func newPosts() throws {
    let new = ["P1,A,T,sw,1.0,2017-04-01,,live"]
    let other = "W0,P0,Z,Z,x,permanent,1,2010-01-01,,"
    let later = try cell([other, "W2,P1,A,T,sw,permanent,1,2017-05-10,,"], posts: new)
    #expect(later == "39000/1000 39.0")
    let atOnce = try cell([other, "W2,P1,A,T,sw,permanent,1,2017-04-01,,"], posts: new)
    #expect(atOnce == "z")
    let before = try cell([other, "W2,P1,A,T,sw,permanent,1,2017-03-01,,"], posts: new)
    #expect(before == "z")
    // After the post's last day nobody fills it.
    let closed = try cell(
      [Self.left, "W2,P1,A,T,sw,permanent,1,2017-06-10,,"], posts: ["P1,A,T,sw,1.0,2015-01-01,2017-05-31,live"])
    #expect(closed == "z")
  }

  /// Nobody knows since when a post was vacant that was so on the first day covered.
  @Test func beforeTheExtract() throws {
    let staff = [
      "W1,P1,A,T,sw,permanent,1,2014-01-01,2016-09-30,", "W2,P1,A,T,sw,permanent,1,2016-12-01,,",
    ]
    let covered = try cell(staff, from: "2016-09")
    #expect(covered == "61000/1000 61.0")
    let fromThenOn = try cell(staff, from: "2016-10")
    #expect(fromThenOn == "z")
  }

  /// Staff who name no post may have been in it: then nobody knows how long it was vacant. On the day after the last holder's last
  /// nobody can have been.
  @Test func staffWithoutAPost() throws {
    let filled = [Self.left, "W2,P1,A,T,sw,permanent,1,2017-05-10,,"]
    let meanwhile = try cell(filled + ["W3,,A,T,sw,permanent,1,2017-05-01,2017-05-05,"])
    #expect(meanwhile == "z")
    for other in [
      "W3,,A,T,sw,permanent,1,2017-05-10,,", "W3,,A,T,sw,permanent,1,2015-01-01,2017-03-31,",
      "W3,,A,T,other,permanent,1,2015-01-01,,", "W3,,A,U,sw,permanent,1,2015-01-01,,",
      "W3,,A,T,sw,agency,1,2015-01-01,,", "W3,,A,T,sw,permanent,0,2015-01-01,,",
    ] {
      let known = try cell(filled + [other])
      #expect(known == "39000/1000 39.0", "\(other)")
    }
    let nextDay = try cell([
      Self.left, "W2,P1,A,T,sw,permanent,1,2017-04-01,,", "W3,,A,T,sw,permanent,1,2015-01-01,,",
    ])
    #expect(nextDay == "0/1000 0.0")
  }

  /// A post that moved to another district on 1 May, vacant since 1 April: its time there counts, in the district where it is filled. Its
  /// holder going with it is no filling.
  @Test func aPostThatMoved() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,2017-04-30,live", "P1,B,T,sw,1.0,2017-05-01,,live"]
    let filled = try cell([Self.left, "W2,P1,B,T,sw,permanent,1,2017-05-10,,"], posts: posts, district: "B")
    #expect(filled == "39000/1000 39.0")
    let goesWithIt = try cell(["W1,P1,A,T,sw,permanent,1,2015-01-01,,"], posts: posts)
    #expect(goesWithIt == "z")
  }

  /// Of 10, 20 and 60 days in one district and 100 in the other: 20 and 100, and 40 for both, half-way between 20 and 60. Teams have
  /// theirs.
  @Test func medians() throws {
    var (posts, staff) = ([String](), [String]())
    for (number, (place, days)) in [("A,T", 10), ("A,T", 20), ("A,U", 60), ("B,T", 100)].enumerated() {
      posts.append("P\(number),\(place),sw,1.0,2015-01-01,,live")
      staff.append("L\(number),P\(number),\(place),sw,permanent,1,2015-01-01,2016-12-31,")
      let start = try #require(Day(iso: "2017-01-01")) + days
      staff.append("N\(number),P\(number),\(place),sw,permanent,1,\(start),,")
    }
    let all = try cell(staff, posts: posts, median: true)
    #expect(all == "median 40000 of 4 40.0")
    let a = try cell(staff, posts: posts, median: true, district: "A")
    #expect(a == "median 20000 of 3 20.0")
    let b = try cell(staff, posts: posts, median: true, district: "B")
    #expect(b == "median 100000 of 1 100.0")
    let team = try cell(staff, posts: posts, median: true, district: "A", team: "T")
    #expect(team == "median 15000 of 2 15.0")
    let mean = try cell(staff, posts: posts)
    #expect(mean == "190000/4000 48.0")
    let none = try cell(staff, posts: posts, month: "2016-12", median: true)
    #expect(none == "z")
  }

  /// From approval: 2017-01-10 to 2017-03-01 is 50 days. Rows without approval or a start are no fillings, and staff are not asked.
  @Test func fromApproval() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2010-01-01,,"])
    tiny.vacancies = """
      \(Tiny.vacanciesHeader)
      V0,A,T,sw,1,2016-01-10,,,,
      V1,A,T,sw,1,2017-01-10,2017-01-20,2017-02-01,2017-03-01,
      V2,A,T,manager,1,2017-01-10,,,2017-05-10,
      V3,B,T,sw,1,,2017-01-10,,2017-05-10,
      V4,B,T,sw,1,2017-01-10,,,,2017-05-10
      """
    var options = MeasureOptions()
    options[HireBeginning.self] = .approval
    let all = try tiny.cell(.timeToHire, "2017-09", options)
    #expect(all == "170000/2000 85.0")
    let march = try tiny.cell(.timeToHire, "2017-03", options)
    #expect(march == "50000/1000 50.0")
    var filter = Filter()
    filter.roles = ["manager"]
    let managers = try tiny.cell(.timeToHire, "2017-09", options, filter: filter)
    #expect(managers == "120000/1000 120.0")
    options[HireStatistic.self] = .median
    let median = try tiny.cell(.timeToHire, "2017-09", options)
    #expect(median == "median 85000 of 2 85.0")
    #expect(Measure.timeToHire.on(options).needs == [.vacancies])
    #expect(Measure.timeToHire.needs == [.posts, .staff])
  }
}
