import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

struct AgencyCostTests {
  private func cost(_ rows: [String], _ basis: AgencyCostBasis, _ month: String = "2017-09") throws -> String {
    try TinyAgency(rows).cell(.agencyCost, basis, month)
  }

  /// September 2017 has 21 working days: of 35 hours a week each is of 7, at £30. Of three days in August the bank holiday is none.
  @Test func monthsAndYears() throws {
    let month = try cost(["G1,A,T,sw,2017-09-01,2017-09-30,35,30,,"], .month)
    #expect(month == "4410000 4.0")
    let before = try cost(["G1,A,T,sw,2017-08-28,2017-09-30,35,30,,"], .month, "2017-08")
    #expect(before == "630000 1.0")
    let year = try cost(["G1,A,T,sw,2017-08-28,2017-09-30,35,30,,"], .twelveMonths)
    #expect(year == "5040000 5.0")
    // The twelve months to September begin in October.
    let edge = try cost(["G1,A,T,sw,2016-09-29,2016-10-03,35,30,,"], .twelveMonths)
    #expect(edge == "210000 0.0")
    let gone = try cost(["G1,A,T,sw,2016-09-01,2016-09-30,35,30,,"], .twelveMonths)
    #expect(gone == "0 0.0")
  }

  /// An end that is yet to come, or none, is the day on which the extract was taken.
  @Test(arguments: ["", "2018-03-31", "2017-09-30", "9999-12-31"])
  func openEnds(end: String) throws {
    let month = try cost(["G1,A,T,sw,2017-09-01,\(end),35,30,,"], .month)
    #expect(month == "4410000 4.0")
  }

  /// 7.4 hours at £33.335 are £246.679: to the penny, halves upwards.
  @Test func pennies() throws {
    let day = try cost(["G1,A,T,sw,2017-09-01,2017-09-01,37,33.335,,"], .month)
    #expect(day == "246680 0.0")
    // 1 hour at £10.005.
    let half = try cost(["G1,A,T,sw,2017-09-01,2017-09-01,5,10.005,,"], .month)
    #expect(half == "10010 0.0")
  }

  /// What has no rate costs nothing; pounds may have their sign, and full-time equivalents stand for hours.
  @Test func whatIsMissing() throws {
    let rows = [
      "G1,A,T,sw,2017-09-01,2017-09-30,35,£30.00,,", "G2,A,T,sw,2017-09-01,2017-09-30,35,,,",
      "G3,A,T,sw,2017-09-01,2017-09-30,,30,,",
    ]
    let some = try cost(rows, .month)
    #expect(some == "4410000 4.0")
    let agency = TinyAgency(
      ["G1,A,T,sw,2017-09-01,2017-09-30,0.5,30"],
      header: "worker_id,district,team,role,start_date,end_date,fte,rate")
    let byFTE = try agency.cell(.agencyCost, AgencyCostBasis.month)
    // 18.5 hours a week: 21 × 3.7 × 30.
    #expect(byFTE == "2331000 2.0")
    // Two of three rows: the measure is left out.
    let extract = try TinyAgency(rows).tiny.read()
    let missing = extract.missing(of: .agencyCost, MeasureOptions())
    #expect(missing == .agencyRates(2, of: 3))
  }

  /// The twelve months to September 2017 have 252 working days: a whole year at 37 hours and £35 is one FTE.
  @Test func perFTE() throws {
    let whole = try cost(["G1,A,T,sw,2016-10-01,,37,35,,"], .perFTE)
    #expect(whole == "65268000/1000 65.3")
    // Somebody else for the last 21 days, half time and dearer: 21 × 3.7 × 45 more, for 0.5 × 21 ÷ 252 more.
    let two = try cost(["G1,A,T,sw,2016-10-01,,37,35,,", "G2,A,T,sw,2017-09-01,,18.5,45,,"], .perFTE)
    #expect(two == "68764500/1041.667 66.0")
    let none = try cost(["G1,A,T,sw,2015-10-01,2015-12-31,37,35,,"], .perFTE)
    #expect(none == "z")
  }

  /// At £35 over £34 to the 15th (11 days) and under £36 from the 16th on (10 days). Of another role there is no cap.
  @Test func overTheCap() throws {
    var agency = TinyAgency(["G1,A,T,sw,2017-09-01,,35,35,,", "G2,A,T,tm,2017-09-01,,35,99,,"])
    let cap = AgencyCaps.Cap(from: nil, rate: 34_000_000)
    agency.tiny.settings.agencyCaps.add(cap, role: "sw")
    agency.tiny.settings.agencyCaps.add(AgencyCaps.Cap(from: try day("2017-09-16"), rate: 36_000_000), role: "sw")
    let share = try agency.cell(.agencyCost, AgencyCostBasis.overCap)
    #expect(share == "77000/147000 52.4")
    var options = MeasureOptions()
    options[AgencyCostBasis.self] = .overCap
    let with = try agency.tiny.read().missing(of: .agencyCost, options)
    #expect(with == nil)
    agency.tiny.settings.agencyCaps = AgencyCaps()
    let without = try agency.tiny.read().missing(of: .agencyCost, options)
    #expect(without == .agencyCaps)
  }

  /// Where the file has rates before the fee, those are held against the cap; where it leaves one empty nothing is known of it.
  @Test func feesAreNoPart() throws {
    var agency = TinyAgency(
      ["G1,A,T,sw,2017-09-01,,35,35,33.50", "G2,A,T,sw,2017-09-01,,35,35,"],
      header: "worker_id,district,team,role,start_date,end_date,hours,rate,pay_rate")
    agency.tiny.settings.agencyCaps.add(AgencyCaps.Cap(from: nil, rate: 34_000_000), role: "sw")
    let share = try agency.cell(.agencyCost, AgencyCostBasis.overCap)
    #expect(share == "0/147000 0.0")
  }
}
