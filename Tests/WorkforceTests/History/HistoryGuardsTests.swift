import Tabular
import TestSupport
import Testing
@testable import Extracts
@testable import Staffing

/// Extracts that do not hold the past are refused, and sound ones are not.
struct HistoryGuardsTests {
  private static let rules =
    [
      "few-ends", "few-agency-ends", "few-case-ends", "one-row-each", "pasted-lists", "other-workers", "other-posts",
      "new-posts", "undated", "nobody-open", "nobody-before", "no-case-open", "no-case-before", "all-agency",
      "roles-unlike",
    ] + HistoryOfPartsTests.rules

  /// Extracts that break each of the rules but the last.
  static var refused: [Tiny] {
    func made(_ change: (inout HistoryCouncil) -> Void) -> Tiny {
      var council = HistoryCouncil()
      change(&council)
      return council.tiny()
    }
    return [
      made { council in council.allocations = council.allocations.filter { !council.fields($0)[5].isEmpty } },
      made { $0.renewCases() }, made { $0.endOnTheDay() },
      made { $0.keepSince("2014-10-01") },
      made { council in council.staff = council.staff.map { $0.replacing("permanent", with: "agency") } },
      made { council in council.staff = council.staff.map { $0.replacing(",sw,", with: ",5,") } },
      made { $0.staff = $0.oneEach }, made { $0.pasteToday() }, made { $0.endAgency() }, made { $0.openCases() },
      made { council in council.posts = council.posts.map { "E" + $0.dropFirst() } },
      made { council in council.allocations = council.allocations.map { $0.replacing(",W", with: ",lcs") } },
      made { council in council.posts = council.posts.map { $0.replacing("2010-04-01", with: "2016-04-01") } },
    ] + HistoryOfPartsTests.refused
  }

  /// The guards that stop an extract, with the files.
  func stopped(_ tiny: Tiny) throws -> [String] {
    try tiny.findings().groups.compactMap { $0.shown.first }.filter { HistoryGuardsTests.rules.contains($0.rule.id) }
      .map { "\($0.rule.id) \($0.file ?? "")" }
  }

  private func stopped(_ change: (inout HistoryCouncil) -> Void) throws -> [String] {
    var council = HistoryCouncil()
    change(&council)
    return try stopped(council.tiny())
  }

  @Test func aSoundOnePasses() throws {
    let stopped = try stopped { _ in }
    #expect(stopped == [])
  }

  @Test func todaysStaffAlone() throws {
    let stopped = try stopped { council in council.staff = council.staff.filter { council.fields($0)[8].isEmpty } }
    #expect(stopped.first == "few-ends staff.csv")
  }

  @Test func endsThatAreAllPlanned() throws {
    let stopped = try stopped { council in
      council.staff = council.staff.filter { council.fields($0)[8].isEmpty }
      for row in 0..<5 { council.staff[row] = council.staff[row].replacing(",,,", with: ",2019-03-31,,") }
    }
    #expect(stopped.first == "few-ends staff.csv")
  }

  @Test func endsThatNobodyWritesAnyMore() throws {
    // No row of the council's staff has ended since 2014: nothing is said of the time after.
    var council = HistoryCouncil()
    for number in council.staff.indices {
      var fields = council.fields(council.staff[number])
      if fields[5] == "permanent", fields[8] > "2014-12-31" { fields[8] = "" }
      council.staff[number] = fields.joined(separator: ",")
    }
    let coverage = try council.tiny().read().coverage
    #expect(coverage.extractDate.description == "2014-12-20")
    #expect(coverage.endsWith == .staff)
  }

  @Test func agencyWorkersWhoNeverGo() throws {
    let stopped = try stopped { $0.endAgency() }
    #expect(stopped == ["few-agency-ends staff.csv"])
  }

  @Test func openCasesAlone() throws {
    let stopped = try stopped { $0.openCases() }
    #expect(stopped == ["few-case-ends allocations.csv"])
  }

  @Test func aListOfPeople() throws {
    let stopped = try stopped { $0.staff = $0.oneEach }
    #expect(stopped.first == "one-row-each staff.csv")
  }

  @Test func listsPastedBelowEachOther() throws {
    let stopped = try stopped { $0.pasteToday() }
    #expect(stopped.first == "pasted-lists staff.csv")
  }

  @Test func otherNumbersOfWorkers() throws {
    let stopped = try stopped { council in
      council.allocations = council.allocations.map { $0.replacing(",W", with: ",lcs") }
    }
    #expect(stopped == ["other-workers allocations.csv"])
  }

  @Test func otherNumbersOfWorkersInAbsence() throws {
    func made(_ ids: [String]) throws -> [String] {
      var tiny = HistoryCouncil().tiny()
      let rows = ids.map { "\($0),2017-01-02,2017-01-03" }
      tiny.absence = (["worker_id,start_date,end_date"] + rows).joined(separator: "\n")
      return try stopped(tiny)
    }
    let strangers = try made((1...5).map { "E\($0)" })
    #expect(strangers == ["other-workers absence.csv"])
    let one = try made((1...5).map { "E\($0)" } + ["W1"])
    #expect(one == [])
    let few = try made((1...4).map { "E\($0)" })
    #expect(few == [])
  }

  @Test func plansOfOtherChildren() throws {
    func found(_ prefix: String) throws -> [String] {
      var tiny = TinyPractice()
      tiny.add(.lookedAfter, (1...10).map { "K\($0),A,T,2008-01-01,2016-01-01," })
      tiny.add(.peps, (1...9).map { "P\($0),2017-01-02" } + ["\(prefix)10,2017-01-02"])
      let log = try ExtractReader(files: tiny.bytes, settings: tiny.settings).log()
      return log.findings.groups.compactMap { $0.shown.first?.rule.id }
    }
    let strangers = try found("P")
    #expect(strangers.contains("other-children"))
    let one = try found("K")
    #expect(!one.contains("other-children"))
  }

  @Test func otherNumbersOfPosts() throws {
    let stopped = try stopped { council in
      council.posts = council.posts.map { "E" + $0.dropFirst() }
    }
    #expect(stopped == ["other-posts staff.csv"])
  }

  @Test func postsThatBeginToday() throws {
    func made(_ change: (inout Tiny) -> Void) throws -> [String] {
      var council = HistoryCouncil()
      council.posts = council.posts.map { $0.replacing("2010-04-01", with: "2016-04-01") }
      var tiny = council.tiny()
      change(&tiny)
      return try stopped(tiny)
    }
    let plain = try made { _ in }
    #expect(plain == ["new-posts posts.csv"])
    let april = try month("2016-04")
    let said = try made { $0.settings.covers = [.posts: april] }
    #expect(said == [])
  }

  @Test func leaversAlone() throws {
    let stopped = try stopped { council in council.staff = council.staff.filter { !council.fields($0)[8].isEmpty } }
    #expect(stopped.first == "nobody-open staff.csv")
  }

  @Test func theDayOfTheExportForNoEnd() throws {
    let stopped = try stopped { $0.endOnTheDay() }
    #expect(stopped == ["nobody-open staff.csv"])
  }

  @Test func rowsThatBeganSince() throws {
    let stopped = try stopped { $0.keepSince("2014-10-01") }
    #expect(stopped.first == "nobody-before staff.csv")
  }

  @Test func closedCasesAlone() throws {
    let closed = try stopped { council in
      council.allocations = council.allocations.filter { !council.fields($0)[5].isEmpty }
    }
    #expect(closed == ["no-case-open allocations.csv"])
  }

  @Test func casesThatBeganSince() throws {
    let stopped = try stopped { $0.renewCases() }
    #expect(stopped == ["no-case-before allocations.csv"])
  }

  @Test func agencyWorkersAlone() throws {
    let stopped = try stopped { $0.staff = $0.staff.map { $0.replacing("permanent", with: "agency") } }
    #expect(stopped == ["all-agency staff.csv"])
  }

  @Test func codesInOneFileAndWordsInTheOther() throws {
    let stopped = try stopped { $0.staff = $0.staff.map { $0.replacing(",sw,", with: ",5,") } }
    #expect(stopped == ["roles-unlike staff.csv"])
  }

  @Test func nothingWithADate() throws {
    var tiny = Tiny(staff: [])
    tiny.settings = Settings()
    var reader = ExtractReader(
      files: [.referrals: .bytes(Array("child_id,referral_date\n".utf8))], settings: tiny.settings)
    reader.isThorough = true
    let found = try reader.log().findings
    #expect(found.groups.flatMap { $0.shown }.map { $0.rule.id } == ["undated"])
  }

  /// Workers without a leaver for a year, a council founded a year ago, and one of two teams.
  @Test func soundOnesThatLookOdd() throws {
    let rows = (1...40).map { "W\($0),,A,T\($0 % 2),sw,permanent,1,2012-04-01,," }
    let quiet = try stopped(Tiny(staff: rows + ["W99,,A,T1,sw,permanent,1,2012-04-01,2015-05-31,resignation"]))
    #expect(quiet == [])
    var founded = Tiny(
      posts: (1...80).map { "P\($0),A,T,sw,1,2016-04-01,," },
      staff: (1...60).map { "W\($0),P\($0),A,T,sw,permanent,1,2016-04-01,," })
    founded.settings.coversFrom = Month("2016-04")
    founded.settings.extractDate = Day(iso: "2017-02-28")
    let new = try stopped(founded)
    #expect(new == [])
  }

  /// Of four ends in a hundred years, 8,400 months give 28: that none came is just as good as impossible, since 28² ÷ (2 · 28) is 14.
  /// Over 32 bits all is counted as it is below: of a nation's cases, a hundredth less than what is due is far too little.
  @Test(arguments: [
    (0, 8400, true), (0, 8399, false), (0, 16_800, true), (56, 16_800, false), (60, 16_800, false),
    (990_000, 300_000_000, true), (999_999, 300_000_000, false), (19_800_000, 6_000_000_000, true),
  ])
  func fewEnds(ended: Int, months: Int64, isTooFew: Bool) {
    #expect(LeastRate.ofStaff.isTooFew(ended, monthsOpen: months) == isTooFew)
  }

  /// Thirty rows of some 360 that are there twice, word for word: lists pasted together.
  @Test func rowsThatAreThereTwice() throws {
    let stopped = try stopped { council in
      council.staff += council.staff.filter { council.fields($0)[8].isEmpty }.prefix(30)
    }
    #expect(stopped.first == "pasted-lists staff.csv")
  }

  /// Two posts from one day on are no row told twice.
  @Test func twoPostsFromOneDay() throws {
    let stopped = try stopped { council in
      let today = council.staff.filter { council.fields($0)[8].isEmpty }
      council.staff += (0..<20).map { number in
        var fields = council.fields(today[number])
        (fields[1], fields[6]) = ("Q\(number)", "0.1")
        return fields.joined(separator: ",")
      }
      council.posts += (0..<20).map { "Q\($0),A,T1,sw,0.1,2010-04-01,," }
    }
    #expect(stopped == [])
  }

  /// Ten of 1,920 rows name a worker who is there, and the others none.
  @Test func nearlyAllOthers() throws {
    let stopped = try stopped { council in
      for number in council.allocations.indices.dropLast(10) {
        var fields = council.fields(council.allocations[number])
        fields[1] = "lcs\(number)"
        council.allocations[number] = fields.joined(separator: ",")
      }
    }
    #expect(stopped == ["other-workers allocations.csv"])
  }

  /// Without a word of earlier service: two hundred with a row each, half of them since a year ago. So many do not come at once, and a
  /// list of people has each one's last move for a start.
  @Test func aListOfPeopleThatGrows() throws {
    func found(_ news: Int) throws -> [String] {
      let old = (1...100).map {
        "W\($0),,A,T,sw,permanent,1,2012-04-01,\($0 <= 3 ? "2017-0\($0)-28,resignation" : ",")"
      }
      let new = (101..<(101 + news)).map { "W\($0),,A,T,sw,permanent,1,2016-10-01,," }
      var tiny = Tiny(staff: old + new)
      tiny.settings.coversFrom = Month("2013-10")
      return try stopped(tiny)
    }
    let many = try found(100)
    #expect(many == ["one-row-each staff.csv"])
    // Of 100 then and 112 now eight sevenths are not reached: 15 less the three who left.
    let few = try found(15)
    #expect(few == [])
  }

  /// Two posts of three begin on one day, and the staff of before have no others.
  @Test func mostPostsBeginToday() throws {
    let stopped = try stopped { council in
      council.posts = council.posts.enumerated().map { number, row in
        number % 3 == 0 ? row : row.replacing("2010-04-01", with: "2016-04-01")
      }
    }
    #expect(stopped == ["new-posts posts.csv"])
  }

  /// Nothing in the three months to the day that the settings say: the day is beyond the data.
  @Test(arguments: [("2017-06-30", false), ("2017-06-29", true)]) func aDayBeyondTheData(last: String, isFound: Bool)
    throws
  {
    let rows = (1...40).map { "W\($0),,A,T,sw,permanent,1,2012-04-01,," }
    let findings = try Tiny(staff: rows + ["W99,,A,T,sw,permanent,1,2012-04-01,\(last),resignation"]).findings()
    let found = findings.groups.flatMap { $0.shown }.filter {
      if case .extract(.dateBeyondData) = $0.rule { true } else { false }
    }
    #expect(found.count == (isFound ? 1 : 0))
  }
}
