import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// What lists of staff make, beside the spells.
struct StaffOfReportsTests {
  private let four = ["1,Duty,2010-01-01", "2,Duty,2010-01-01", "3,Court,2010-01-01", "4,Court,2010-01-01"]

  @Test func aListWithoutADayIsAnError() throws {
    let made = try Made([("sip.csv", "Employee Number,Team,FTE,District\n1,Duty,1,North\n")])
    #expect(made.found.contains("without-day"))
    #expect(made.rows(.staff) == [])
  }

  @Test func rowsThatSayTheirDayMayNotLackIt() throws {
    let rows = (1...12).map { "2017-0\($0 < 7 ? 1 : 2)-28,\($0 % 6),Duty,1,North" } + [",7,Duty,1,North"]
    let made = try Made([("sip.csv", "As at,Employee Number,Team,FTE,District\n" + rows.joined(separator: "\n") + "\n")]
    )
    #expect(made.found.contains("rows-without-day"))
    #expect(made.files.findings.refusesFile)
  }

  @Test func oneTableOfSeveralDays() throws {
    let rows = (1...12).map { "\($0 < 7 ? "Jan-17" : "Feb-17"),\($0 % 6),Duty,1,North" }
    let made = try Made([("sip.csv", "Month,Employee Number,Team,FTE,District\n" + rows.joined(separator: "\n") + "\n")]
    )
    #expect(made.files.lastDay?.description == "2017-02-28")
    #expect(made.rows(.staff).count == 6)
    #expect(made.found.contains("lists"))
  }

  @Test func twoListsOfADay() throws {
    let one = lists([("2017-01-31", Array(four[0...1]))])[0].text
    let other = lists([("2017-01-31", Array(four[2...3]))])[0].text
    let apart = try Made([("sip north 2017-01.csv", one), ("sip south 2017-01.csv", other)])
    #expect(apart.rows(.staff).count == 4)
    #expect(apart.found.contains("lists-joined"))
    let same = try Made([("sip 2017-01.csv", one), ("sip 2017-01 (1).csv", one)])
    #expect(same.found.contains("of-same-day"))
    #expect(same.files.findings.refusesFile)
  }

  /// A year of birth, of a date the year alone; whoever has left has it from the list of leavers.
  @Test(arguments: ["Year of Birth", "Birth year", "DOB", "Date of Birth"]) func yearsOfBirth(heading: String) throws {
    func list(_ month: String, _ workers: [String]) -> (String, String) {
      ("sip \(month).csv", "Employee Number,Team,FTE,District,\(heading)\n" + workers.joined(separator: "\n") + "\n")
    }
    let made = try Made([
      list("2017-01", ["1,Duty,1,North,1961", "2,Duty,1,North,12/05/1971", "3,Duty,1,North,"]),
      list("2017-02", ["1,Duty,1,North,1961", "2,Duty,1,North,12/05/1971", "4,Duty,1,North,1990"]),
    ])
    let rows = made.rows(.staff)
    #expect(
      rows.map { String($0.split(separator: ",", omittingEmptySubsequences: false).last ?? "") } == [
        "1961", "1971", "", "1990",
      ])
    // Where no list has them there is no such column.
    let without = try Made(lists([("2017-01-31", four), ("2017-02-28", four)]))
    #expect(without.rows(.staff).allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 12 })
  }

  @Test func oneListHasNoHistory() throws {
    let made = try Made(lists([("2017-01-31", four)]))
    #expect(made.found.contains("one-list"))
    #expect(made.files.known.from == Month("2017-01"))
    #expect(made.files.known.flowsFrom == Month("2017-02"))
    #expect(made.files.known.leaversFrom == nil)
  }

  @Test func monthsThatAreGuessedAreKnownAsSuch() throws {
    // A quarter apart; the person who is gone left some day in between.
    let made = try Made(lists([("2017-03-31", four), ("2017-06-30", Array(four[0...2]))]))
    #expect(made.files.known.unsure == [Month("2017-04"), Month("2017-05")])
    #expect(made.found.contains("unsure-months"))
    // Nobody comes or goes: nothing is a guess.
    let still = try Made(lists([("2017-03-31", four), ("2017-06-30", four)]))
    #expect(still.files.known.unsure == [])
    // A month apart: within that month.
    let monthly = try Made(lists([("2017-03-31", four), ("2017-04-30", Array(four[0...2]))]))
    #expect(monthly.files.known.unsure == [])
    #expect(monthly.found.contains("ends-guessed"))
  }

  @Test func aMonthThatIsMissingIsNamed() throws {
    let made = try Made(
      lists([("2017-01-31", four), ("2017-02-28", four), ("2017-04-30", four), ("2017-05-31", four)]))
    #expect(made.found.contains("months-missing"))
    #expect(made.rows(.staff).count == 4)
  }

  @Test func flowsAreKnownFromTheFirstMonthWhereLeaversAre() throws {
    let leavers = "Employee Number,Team,FTE,Leaving Date\n8,Duty,1,2016-02-05\n"
    let made = try Made(lists([("2017-01-31", four), ("2017-02-28", four)]) + [("Leavers Jan16-Feb17.csv", leavers)])
    #expect(made.files.known.leaversFrom == Month("2016-01"))
    // Who moved in January before the list seems to begin in it.
    #expect(made.files.known.flowsFrom == Month("2017-02"))
    #expect(made.spells.first { $0.hasPrefix("8 ") } == "8 Duty 2006-02-04 2016-02-05 ")
  }

  @Test func hoursNeedAFullWeek() throws {
    let hours = "Employee Number,Team,District,Contracted Hours\n1,Duty,North,37\n2,Duty,North,18.5\n3,Duty,North,30\n"
    let none = try Made([("sip 2017-01.csv", hours)])
    #expect(none.found.contains("no-full-week"))
    #expect(none.files.findings.refusesFile)
    var settings = Settings()
    settings.fullWeek = 37_000_000
    let told = try Made([("sip 2017-01.csv", hours)], settings)
    let ftes = told.rows(.staff).map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }
    #expect(ftes == ["1", "0.5", "0.810811"])
    #expect(told.found.contains("full-week"))
    #expect(told.files.fullWeek == nil)
  }

  @Test func theFullWeekIsThatOfMostRows() throws {
    let staff = "Employee Number,Team,District,Hours,FTE\n1,Duty,North,36,1\n2,Duty,North,18,0.5\n3,Duty,North,37,1\n"
    let agency = "Order Ref,Business Unit,Assignment Start,Hours p/w\nA1,Duty,2017-01-02,27\n"
    let made = try Made([("sip 2017-01.csv", staff), ("agency.csv", agency)])
    #expect(made.files.fullWeek == "36")
    #expect(made.rows(.staff).last == "agency a1,,North,Duty,,agency,0.75,2017-01-02,,,,".replacing("a1", with: "A1"))
  }

  /// A row of hours alone is no reason to ask for the week that the others tell.
  @Test func theFullWeekOfOthersDoesForARowOfHoursAlone() throws {
    let staff = "Employee Number,Team,District,Hours,FTE\n1,Duty,North,18,\n2,Duty,North,36,1\n3,Duty,North,18,0.5\n"
    let made = try Made([("sip 2017-01.csv", staff)])
    #expect(!made.found.contains("no-full-week") && made.files.fullWeek == "36")
    let ftes = made.rows(.staff).map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }
    #expect(ftes == ["0.5", "1", "0.5"])
  }

  @Test func contractsThatAreNotGivenAreSaid() throws {
    let made = try Made(lists([("2017-01-31", four)]))
    #expect(made.found.contains("contract-assumed"))
    #expect(made.found.contains("no-agency"))
    #expect(made.files.lacksAgency)
    let agency = "Employee Number,Team,District,FTE,Contract Type\n1,Duty,North,1,Agency\n2,Duty,North,1,Permanent\n"
    let own = try Made([("sip 2017-01.csv", agency)])
    #expect(!own.files.lacksAgency)
    #expect(!own.found.contains("contract-assumed"))
  }

  @Test func settingsGoBefore() throws {
    let made = try Made(lists([("2017-01-31", four), ("2017-02-28", four)])).files
    var settings = made.settings(Settings())
    #expect(settings.extractDate?.description == "2017-02-28")
    #expect(settings.coversFrom == Month("2017-01"))
    var own = Settings()
    own.extractDate = try day("2017-02-15")
    own.coversFrom = Month("2016-06")
    settings = made.settings(own)
    #expect(settings.extractDate?.description == "2017-02-15")
    #expect(settings.coversFrom == Month("2016-06"))
  }

  @Test func ftesMayBePerCent() throws {
    func ftes(_ heading: String, _ values: String...) throws -> [String] {
      let rows = values.enumerated().map { "\($0.offset + 1),Duty,\($0.element),Northside\n" }.joined()
      let made = try Made([("Staff in post 2017-01-31.csv", "Employee Number,Team,\(heading),District\n" + rows)])
      return made.rows(.staff).map { String($0.split(separator: ",", omittingEmptySubsequences: false)[6]) }
    }
    let (sign, heading, parts) = try (ftes("FTE", "60%", "100%"), ftes("FTE %", "60", "100"), ftes("FTE %", "0.6", "1"))
    #expect(sign == ["0.6", "1"])
    #expect(heading == ["0.6", "1"])
    #expect(parts == ["0.6", "1"])
  }

  @Test func agencyWorkersOnBothListsAreAnError() throws {
    let staff = (
      "sip 2017-09-30.csv", "Employee Number,Team,FTE,Contract Type,District\n1,Duty,1,Permanent,N\n2,Duty,1,Agency,N\n"
    )
    let orders = ("agency.csv", "Order Ref,Team,Booking Start,Booking End,FTE\nM1,Duty,2017-01-02,,1\n")
    let (both, one) = try (Made([staff, orders]), Made([staff]))
    #expect(both.found.contains("agency-twice"))
    #expect(!one.found.contains("agency-twice"))
  }

  @Test func aLeaverWithoutADayWhomNoListShowsLeavesTheTimeBeforeUnknown() throws {
    let staff = lists([("2017-01-31", ["1,Duty,2010-01-01"]), ("2017-02-28", ["1,Duty,2010-01-01"])])
    func from(_ worker: String) throws -> Month? {
      let rows = "7,Duty,2016-01-14,1\n8,Duty,2017-01-20,1\n\(worker),Duty,,1\n"
      return try Made(staff + [("Leavers Jan16-Feb17.csv", "Employee Number,Team,Leaving Date,FTE\n" + rows)]).files
        .known.leaversFrom
    }
    let (seen, unseen) = try (from("1"), from("6"))
    #expect(seen == Month("2016-01"))
    #expect(unseen == nil)
  }
}
