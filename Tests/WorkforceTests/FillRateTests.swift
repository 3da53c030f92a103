import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct FillRateTests {
  private func cell(
    _ rows: [String], month: String = "2017-09", _ withdrawn: WithdrawnPosts = .counted, district: String? = nil,
    filter: Filter = Filter()
  ) throws -> String {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2010-01-01,,"])
    tiny.vacancies = ([Tiny.vacanciesHeader, "V0,A,T,sw,1,2015-01-10,,,,"] + rows).joined(separator: "\n")
    var options = MeasureOptions()
    options[WithdrawnPosts.self] = withdrawn
    return try tiny.cell(.fillRate, month, options, district: district, filter: filter)
  }

  /// Advertised in January, filled on 1 May: from May on one of one, until December is the twelfth month.
  @Test func thoseOfTheYearThatAreFilled() throws {
    let row = ["V1,A,T,sw,1,2017-01-02,2017-01-10,2017-03-01,2017-05-01,"]
    for (month, expected) in [
      ("2016-12", "z"), ("2017-01", "0/1000 0.0"), ("2017-04", "0/1000 0.0"), ("2017-05", "1000/1000 100.0"),
      ("2017-09", "1000/1000 100.0"),
    ] {
      let found = try cell(row, month: month)
      #expect(found == expected, "\(month)")
    }
    // On the last day of a month is in it.
    let lastDay = try cell(["V1,A,T,sw,1,,2017-01-10,,2017-04-30,"], month: "2017-04")
    #expect(lastDay == "1000/1000 100.0")
    // A year later those posts count alone that were advertised since.
    let old = try cell(["V1,A,T,sw,1,,2016-09-30,,2017-04-30,", "V2,A,T,sw,1,,2016-10-01,,2017-04-30,"])
    #expect(old == "1000/1000 100.0")
  }

  /// Never over a hundred: what was advertised the year before is in neither part. Approved alone is not advertised.
  @Test func cohort() throws {
    let found = try cell([
      "V1,A,T,sw,1,2016-08-01,2016-08-10,,2017-02-01,", "V2,A,T,sw,1,2017-01-01,2017-01-10,,2017-03-01,",
      "V3,A,T,sw,1,2017-01-01,,,2017-03-01,", "V4,B,T,sw,1,,2017-02-10,,,",
    ])
    #expect(found == "1000/2000 50.0")
    let b = try cell(["V2,A,T,sw,1,,2017-01-10,,2017-03-01,", "V4,B,T,sw,1,,2017-02-10,,,"], district: "B")
    #expect(b == "0/1000 0.0")
  }

  /// Withdrawn in April: not filled; or left out from April on.
  @Test func withdrawn() throws {
    let rows = ["V1,A,T,sw,1,,2017-01-10,,,2017-04-30", "V2,A,T,sw,1,,2017-01-10,,2017-02-01,"]
    let counted = try cell(rows)
    #expect(counted == "1000/2000 50.0")
    let leftOut = try cell(rows, .leftOut)
    #expect(leftOut == "1000/1000 100.0")
    let march = try cell(rows, month: "2017-03", .leftOut)
    #expect(march == "1000/2000 50.0")
    let april = try cell(rows, month: "2017-04", .leftOut)
    #expect(april == "1000/1000 100.0")
    let nothing = try cell(["V1,A,T,sw,1,,2017-01-10,,,2017-04-30"], .leftOut)
    #expect(nothing == "z")
  }

  @Test func roles() throws {
    var filter = Filter()
    filter.roles = ["manager"]
    let rows = ["V1,A,T,manager,1,,2017-01-10,,2017-02-01,", "V2,A,T,sw,1,,2017-01-10,,,"]
    let managers = try cell(rows, filter: filter)
    #expect(managers == "1000/1000 100.0")
  }

  /// From eleven months after the file begins, whatever is held of staff.
  @Test func coverage() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2010-01-01,,"])
    tiny.settings.coversFrom = nil
    tiny.vacancies = "\(Tiny.vacanciesHeader)\nV1,A,T,sw,1,,2016-03-10,,2016-06-01,\nV2,A,T,sw,1,,2016-04-10,,,"
    let february = try tiny.cell(.fillRate, "2017-02")
    #expect(february == "x")
    let march = try tiny.cell(.fillRate, "2017-03")
    #expect(march == "0/1000 0.0")
    // It needs no staff at all.
    tiny.staff = nil
    let alone = try tiny.cell(.fillRate, "2017-03")
    #expect(alone == "0/1000 0.0")
  }

  /// Open vacancies alone would be a rate of 0 %, hires alone one of 100 %, whatever the truth is. Of nineteen posts either may be so.
  @Test(arguments: [19, 20]) func listsOfOneHalf(posts: Int) throws {
    func missing(_ rows: [String]) throws -> Missing? {
      var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2010-01-01,,"])
      tiny.vacancies = ([Tiny.vacanciesHeader] + rows).joined(separator: "\n")
      return try tiny.read().missing(of: .fillRate, MeasureOptions())
    }
    let open = (1...posts).map { "V\($0),A,T,sw,1,,2017-01-10,,," }
    let hires = (1...posts).map { "H\($0),A,T,sw,1,,2017-01-10,,2017-03-01," }
    // One that was approved and never advertised is in neither part, so that it makes no list whole.
    let approved = "P,A,T,sw,1,2017-01-10,,,,"
    let openAlone = try missing(open + [approved])
    #expect(openAlone == (posts < 20 ? nil : .filledPosts(of: 20)))
    let hiresAlone = try missing(hires + [approved])
    #expect(hiresAlone == (posts < 20 ? nil : .unfilledPosts(of: 20)))
    let both = try missing(hires + ["V1,A,T,sw,1,,2017-01-10,,,"])
    #expect(both == nil)
  }
}
