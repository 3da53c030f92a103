import Staffing
import Testing
@testable import Extracts
@testable import Measures
@testable import Statistics

struct NewlyQualifiedTests {
  /// 0.5 of 2.5 in post; an agency worker counts on neither side, a spell that is over on neither.
  @Test func flaggedSpells() throws {
    let tiny = Tiny(
      staff: [
        "W1,,A,T,sw,permanent,0.5,2017-01-01,,,,,yes", "W2,,A,T,sw,permanent,1.0,2010-01-01,,,,,no",
        "W3,,A,T,sw,agency,1.0,2017-01-01,,,,,yes", "W4,,A,T,sw,permanent,1.0,2015-09-01,2016-08-31,,,,yes",
        "W4,,A,T,sw,permanent,1.0,2016-09-01,,,,,",
      ], columns: Tiny.wideStaffHeader)
    let now = try tiny.cell(.newlyQualified, "2017-09")
    #expect(now == "500/2500 20.0")
    let aYearBefore = try tiny.cell(.newlyQualified, "2016-08")
    #expect(aYearBefore == "1000/2000 50.0")
  }

  @Test func needsTheColumn() throws {
    let without = try Tiny(staff: ["W1,,A,T,sw,permanent,0.5,2017-01-01,,"]).read()
    #expect(without.missing(of: .newlyQualified, MeasureOptions()) == .column(NeededColumn(.staff, "asye")))
    let with = try Tiny(staff: ["W1,,A,T,sw,permanent,0.5,2017-01-01,,,,,"], columns: Tiny.wideStaffHeader).read()
    #expect(with.missing(of: .newlyQualified, MeasureOptions()) == nil)
  }
}
