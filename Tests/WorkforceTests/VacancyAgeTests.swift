import Extracts
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct VacancyAgeTests {
  private func cell(
    _ posts: [String], _ staff: [String], _ statistic: VacancyAgeStatistic = .days, month: String = "2017-09",
    from: String = "2010-01"
  ) throws -> String {
    var options = MeasureOptions()
    options[VacancyAgeStatistic.self] = statistic
    var tiny = Tiny(posts: posts, staff: ["W0,P0,Z,Z,x,bank,1,2010-01-01,,"] + staff)
    tiny.settings.coversFrom = Month(from)
    return try tiny.cell(.vacancyAge, month, options)
  }

  /// Left on 31 August, vacant since 1 September: thirty days on the thirtieth.
  @Test func daysSinceTheLastHolder() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let ofAMonth = try cell(posts, ["W1,P1,A,T,sw,bank,1.0,2015-01-01,2017-08-31,"])
    #expect(ofAMonth == "30000/1000 30.0")
    // On its last day the post is filled still.
    let filled = try cell(posts, ["W1,P1,A,T,sw,bank,1.0,2015-01-01,2017-09-30,"])
    #expect(filled == "z")
    // A post that was never filled is vacant from its own first day, but not before the extract begins.
    let neverFilled = try cell(["P1,A,T,sw,1.0,2017-09-26,,live"], [])
    #expect(neverFilled == "5000/1000 5.0")
    let beforeTheExtract = try cell(["P1,A,T,sw,1.0,2010-01-01,,live"], [], from: "2017-09")
    #expect(beforeTheExtract == "30000/1000 30.0")
    // Agency cover does not end it; whoever filled it for a day does.
    let covered = try cell(
      posts,
      [
        "W1,P1,A,T,sw,bank,1.0,2015-01-01,2017-06-30,", "W2,P1,A,T,sw,agency,1.0,2017-07-01,,",
        "W3,P1,A,T,sw,bank,1.0,2017-09-20,2017-09-20,",
      ])
    #expect(covered == "10000/1000 10.0")
  }

  /// Half of a post since 1 July (92 days), the other half since 21 September (10): 51 on average.
  @Test func layers() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let halves = [
      "W1,P1,A,T,sw,bank,0.5,2015-01-01,2017-06-30,", "W2,P1,A,T,sw,bank,0.5,2015-01-01,2017-09-20,",
    ]
    let mean = try cell(posts, halves)
    #expect(mean == "51000/1000 51.0")
    let overNinety = try cell(posts, halves, .over90)
    #expect(overNinety == "500/1000 50.0")
    // A month before, the first half alone: 62 days.
    let before = try cell(posts, halves, month: "2017-08")
    #expect(before == "31000/500 62.0")
    // What fell vacant last is filled first.
    let partFilled = try cell(posts, halves + ["W3,P1,A,T,sw,bank,0.5,2017-09-25,,"])
    #expect(partFilled == "46000/500 92.0")
  }

  /// Ninety days are not over ninety: vacant since 3 July, or since 2 July.
  @Test func overNinety() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let ninety = try cell(posts, ["W1,P1,A,T,sw,bank,1,2015-01-01,2017-07-02,"], .over90)
    #expect(ninety == "0/1000 0.0")
    let ninetyOne = try cell(posts, ["W1,P1,A,T,sw,bank,1,2015-01-01,2017-07-01,"], .over90)
    #expect(ninetyOne == "1000/1000 100.0")
  }

  /// Where staff name no post, the posts of a team and role are one: two of 1.0, one worker left in June and one in August.
  @Test func together() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live"]
    let staff = ["W1,,A,T,sw,bank,1.0,2015-01-01,2017-06-30,", "W2,,A,T,sw,bank,1.0,2015-01-01,2017-08-31,"]
    let mean = try cell(posts, staff)
    #expect(mean == "122000/2000 61.0")
    // Whoever comes ends the younger vacancy.
    let youngerFilled = try cell(posts, staff + ["W3,,A,T,sw,bank,1.0,2017-09-04,,"])
    #expect(youngerFilled == "92000/1000 92.0")
    // Another role's posts are others.
    let otherRole = try cell(posts, staff + ["W3,,A,T,manager,bank,1.0,2017-09-04,,"])
    #expect(otherRole == "122000/2000 61.0")
  }

  private static let two = ["P1,A,T,sw,1.0,2010-01-01,,live", "P2,A,T,sw,1.0,2010-01-01,,live"]
  /// P1 is vacant from February 2017 on: 59 days at the end of March. P2 was from 2016 to February 2017.
  private static let holders = [
    "W1,P1,A,T,sw,bank,1,2015-01-01,2017-01-31,", "W2,P2,A,T,sw,bank,1,2015-01-01,2015-12-31,",
    "W4,P2,A,T,sw,bank,1,2017-03-01,,",
  ]

  /// Staff who name no post, and are not there on the day, change nothing; nor do others who reduce no vacancy.
  @Test(
    arguments: [
      "W3,,A,T,sw,bank,0.5,2012-09-15,2013-01-01,", "W3,,A,T,sw,bank,0.5,2016-02-01,2016-06-30,",
      "W3,,A,T,sw,bank,0.5,2017-02-05,2017-03-30,", "W3,,A,T,sw,bank,0.5,2017-04-01,,",
      "W3,,A,T,sw,agency,1,2016-01-01,,", "W3,,A,T,manager,bank,1,2016-01-01,,", "W3,,A,U,sw,bank,1,2016-01-01,,",
      "W3,,A,T,sw,bank,0,2016-01-01,,", "W3,P9,A,T,sw,bank,1,2016-01-01,,",
    ])
  func otherTimes(row: String) throws {
    let alone = try cell(Self.two, Self.holders, month: "2017-03", from: "2015-09")
    #expect(alone == "59000/1000 59.0")
    let found = try cell(Self.two, Self.holders + [row], month: "2017-03", from: "2015-09")
    #expect(found == "59000/1000 59.0")
  }

  /// Those who are there on the day take FTE off the vacancies that stand then, each from the first day on.
  @Test func thenInPost() throws {
    // P2 is filled: half of P1 is left, and no older than it is.
    let forYears = try cell(
      Self.two, Self.holders + ["W3,,A,T,sw,bank,0.5,2014-01-01,,"], month: "2017-03", from: "2015-09")
    #expect(forYears == "29500/500 59.0")
    // P2 falls vacant again on 2 March, thirty days before. Who came on the 15th takes the younger vacancy; who was there in February,
    // when P1 alone was vacant, has that.
    let both = Array(Self.holders.prefix(2)) + ["W4,P2,A,T,sw,bank,1,2016-01-01,2017-03-01,"]
    let newcomer = try cell(Self.two, both + ["W3,,A,T,sw,bank,1,2017-03-15,,"], month: "2017-03", from: "2015-09")
    #expect(newcomer == "59000/1000 59.0")
    let before = try cell(Self.two, both + ["W3,,A,T,sw,bank,1,2017-02-01,,"], month: "2017-03", from: "2015-09")
    #expect(before == "30000/1000 30.0")
    // In February P2 had been vacant for 425 days, of which 28 beside P1; a month later nobody is there.
    let february = Self.holders + ["W3,,A,T,sw,bank,0.5,2017-02-01,2017-02-28,"]
    let inThatMonth = try cell(Self.two, february, month: "2017-02", from: "2015-09")
    #expect(inThatMonth == "439000/1500 293.0")
    let after = try cell(Self.two, february, month: "2017-03", from: "2015-09")
    #expect(after == "59000/1000 59.0")
  }

  /// Where nobody has ever named a post, who came and went is all that is known; from the first who does, each post is looked at by
  /// itself.
  @Test func nobodyNamesAPost() throws {
    let gone = ["W1,,A,T,sw,bank,1,2015-01-01,2017-01-31,", "W2,,A,T,sw,bank,1,2015-01-01,2017-03-01,"]
    let bothGone = try cell(Self.two, gone, month: "2017-03", from: "2015-09")
    #expect(bothGone == "89000/2000 45.0")
    let laterNamed = try cell(Self.two, gone + ["W3,P1,A,T,sw,bank,1,2017-04-01,,"], month: "2017-03", from: "2015-09")
    #expect(laterNamed == "89000/2000 45.0")
    // P2 by itself: filled by nobody since September 2015, 608 days before the end of April 2017.
    let named = try cell(Self.two, gone + ["W3,P1,A,T,sw,bank,1,2017-04-01,,"], month: "2017-04", from: "2015-09")
    #expect(named == "608000/1000 608.0")
  }

  /// Three thirds fill a post, and a vacancy is as old as its last holder's going.
  @Test func shares() throws {
    let post = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    func thirds(_ ends: [String], post: String = "P1") -> [String] {
      ends.enumerated().map { "W\($0 + 1),\(post),A,T,sw,bank,0.333333,2015-01-01,\($1)," }
    }
    let filled = try cell(post, thirds(["", "", ""]))
    #expect(filled == "z")
    let oneLeft = try cell(post, thirds(["", "", "2017-08-31"]))
    #expect(oneLeft == "10000.020/333.334 30.0")
    let unlinked = try cell(post, thirds(["", "", ""], post: ""))
    #expect(unlinked == "z")
    let unlinkedLeft = try cell(post, thirds(["", "", "2017-08-31"], post: ""))
    #expect(unlinkedLeft == "10000.020/333.334 30.0")
    // What is rounding beside another vacancy does not stand for years: P2 since September.
    let mixed = try cell(
      post + ["P2,A,T,sw,1,2015-01-01,,live"],
      thirds(["", ""]) + ["W8,,A,T,sw,bank,0.333,2015-01-01,,", "W9,P2,A,T,sw,bank,1,2015-01-01,2017-08-31,"])
    #expect(mixed == "30010.020/1000.334 30.0")
  }

  /// What is vacant is what the vacancy rate has as its numerator, in every cell.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func sameVacanciesAsTheRate(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let selection = try Filter().selection(in: extract.staffing)
    func rows(_ measure: Measure) -> [Table.Row] {
      Table(
        measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all
      ).rows
    }
    let (ages, rates) = (rows(.vacancyAge), rows(.vacancy))
    for row in ages {
      let rate = try #require(rates.first { $0.district == row.district })
      for (age, vacancy) in zip(row.cells, rate.cells) {
        #expect(age.quotient?.denominator ?? 0 == vacancy.quotient?.numerator ?? 0)
      }
    }
    #expect(ages.count > 2)
  }

  /// A post that moved to another district on 1 January 2017, vacant since 1 November: until then it is vacant in the old one alone, and
  /// in the new one as old as it was.
  @Test func aPostThatMoved() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,2016-12-31,live", "P1,B,T,sw,1.0,2017-01-01,,live"]
    let staff = ["W1,P1,A,T,sw,bank,1.0,2015-01-01,2016-10-31,"]
    let december = try cell(posts, staff, month: "2016-12")
    #expect(december == "61000/1000 61.0")
    let january = try cell(posts, staff, month: "2017-01")
    #expect(january == "92000/1000 92.0")
  }
}
