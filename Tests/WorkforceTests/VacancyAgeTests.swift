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

  /// What is vacant is what the vacancy rate has as its numerator, in every cell.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func sameVacanciesAsTheRate(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let selection = try Filter().selection(in: extract.staffing)
    func rows(_ measure: Measure) -> [Table.Row] {
      Table(
        measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all,
        rolesAreFiltered: false
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
}
