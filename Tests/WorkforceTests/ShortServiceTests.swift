import Measures
import Staffing
import Testing

struct ShortServiceTests {
  private func cell(_ staff: [String], _ month: String = "2017-09", gap: Int = 0) throws -> String {
    var tiny = Tiny(staff: staff, columns: Tiny.wideStaffHeader)
    tiny.settings.employmentGapDays = gap
    return try tiny.cell(.experience, month)
  }

  /// Two years to the day, on 30 September 2017, are not under two; a day less is.
  @Test(
    arguments: [
      ("2015-09-30", "2017-09", "0/1000 0.0"), ("2015-10-01", "2017-09", "1000/1000 100.0"),
      // From a leap day on, and to one.
      ("2016-02-29", "2018-02", "1000/1000 100.0"), ("2016-02-28", "2018-02", "0/1000 0.0"),
      ("2014-02-28", "2016-02", "0/1000 0.0"), ("2014-03-01", "2016-02", "1000/1000 100.0"),
    ])
  func twoYears(start: String, month: String, expected: String) throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1.0,\(start),,,,,"], columns: Tiny.wideStaffHeader)
    tiny.settings.extractDate = try day("2018-09-30")
    let found = try tiny.cell(.experience, month)
    #expect(found == expected)
  }

  /// The council's own date goes before the spell's, where it is earlier: in any spell of the employment, not in one before.
  @Test func councilStart() throws {
    let early = try cell(["W1,,A,T,sw,permanent,1.0,2017-01-01,,,2009-05-01,,"])
    #expect(early == "0/1000 0.0")
    let late = try cell(["W1,,A,T,sw,permanent,1.0,2012-01-01,,,2017-05-01,,"])
    #expect(late == "0/1000 0.0")
    let touching = ["W1,,A,T,sw,bank,1.0,2016-01-01,2016-12-31,,2009-05-01,,", "W1,,B,T,sw,bank,1.0,2017-01-01,,,,,"]
    let acrossTwo = try cell(touching)
    #expect(acrossTwo == "0/1000 0.0")
    let apart = ["W1,,A,T,sw,bank,1.0,2012-01-01,2016-12-31,,2009-05-01,,", "W1,,B,T,sw,bank,1.0,2017-01-05,,,,,"]
    let afterAGap = try cell(apart)
    #expect(afterAGap == "1000/1000 100.0")
    let bridged = try cell(apart, gap: 7)
    #expect(bridged == "0/1000 0.0")
  }

  /// FTE of all of a worker's spells; agency counts on neither side.
  @Test func ofWhat() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.6,2017-01-01,,,,,", "W1,,A,S,sw,permanent,0.2,2017-02-01,,,,,",
      "W2,,A,T,sw,permanent,1.0,2010-01-01,,,,,", "W3,,A,T,sw,agency,1.0,2017-01-01,,,,,",
    ]
    let found = try cell(staff)
    #expect(found == "800/1800 44.4")
  }
}
