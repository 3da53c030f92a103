import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Identifiers that are none: what formulas leave for an empty cell, and what spreadsheets do to numbers.
struct NumbersOfNothingTests {
  private let spell = "W1,P1,A,T,sw,permanent,1,2015-01-01,,"
  private let post = "P1,A,T,sw,1,2015-01-01,,live"

  @Test(arguments: ["0", "0000", "0.0", "FALSE", "False", "TRUE"]) func ofStaffAndPosts(word: String) throws {
    let workers = try Tiny(posts: [post], staff: [spell, "\(word),,A,T,sw,permanent,1,2015-01-01,,"]).findings()
    #expect(workers.places("number-of-nothing") == ["number-of-nothing staff.csv worker_id"])
    let linked = try Tiny(posts: [post], staff: [spell, "W2,\(word),A,T,sw,permanent,1,2015-01-01,,"]).findings()
    #expect(linked.places("number-of-nothing") == ["number-of-nothing staff.csv post_id"])
    let posts = try Tiny(posts: [post, post.replacing("P1", with: word)], staff: [spell]).findings()
    #expect(posts.places("number-of-nothing") == ["number-of-nothing posts.csv post_id"])
    // A case whose worker is nothing is nobody's.
    let cases = Tiny(
      posts: [post], staff: [spell], allocations: ["C1,W1,A,T,2017-01-01,", "C2,\(word),A,T,2017-01-01,"])
    let found = try cases.findings().places
    #expect(found == ["allocation-no-worker allocations.csv:3 worker_id"])
    let unallocated = try cases.read().cases?.unallocated.max()
    #expect(unallocated == 1)
  }

  /// Who numbers from 0 has a worker 0.
  @Test func numberedFromZero() throws {
    for (zero, others) in [("0", ["1", "2"]), ("000", ["001", "002"])] {
      let tiny = Tiny(staff: ([zero] + others).map { "\($0),,A,T,sw,permanent,1,2015-01-01,," })
      let found = try tiny.findings().places
      #expect(found == [])
    }
  }

  /// Cases of nothing are no case, whatever caseloads say of them: for workers' changes they are refused, and never repeats.
  @Test func ofCases() throws {
    let staff = ["W1,,A,T,sw,permanent,1,2015-01-01,,"]
    // Days that are read at once, and those that are gone into.
    for day in ["2017-01-01", "01/01/2017"] {
      let rows = ["C1,W1,A,T,\(day),", "FALSE,W1,A,T,\(day),", "FALSE,W1,A,T,\(day),"]
      let tiny = Tiny(staff: staff, allocations: rows)
      let found = try tiny.findings().places
      #expect(found == ["number-of-nothing allocations.csv case_id"])
      var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
      reader.wantsEveryCase = false
      let extract = try reader.outcome.get()
      #expect(extract.log.findings.places == [])
      #expect(extract.cases?.cases(slot: 0, month: 23) == 3)
    }
    // A row that does not say whose case it is counts in caseloads alone, and says so.
    let nameless = try Tiny(
      staff: staff,
      allocations: ["C1,W1,A,T,2017-01-01,", ",W1,A,T,2017-01-01,", "Unknown,W1,A,T,2017-01-01,"]
    ).findings().places
    #expect(nameless == [3, 4].map { "allocation-no-case allocations.csv:\($0) case_id" })
  }

  /// Damaged numbers of cases in rows that no month of the period counts are those of the workers of the year before all the same.
  @Test func damagedCasesOfTheYearBefore() throws {
    let good = (1...70).map { "C\($0),W1,A,T,2016-01-01," }
    for damage in ["1.23E+09", "########"] {
      var tiny = Tiny(
        staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"], allocations: good + ["\(damage),W1,A,T,2016-11-01,2016-12-15"])
      (tiny.from, tiny.to) = ("2017-09", "2017-09")
      var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
      (reader.request.from, reader.request.to) = (Month("2017-09"), Month("2017-09"))
      let refused = try reader.log().findings
      #expect(refused.refusedFiles == ["allocations.csv"])
      #expect(refused.places.count == 1 && refused.places.allSatisfy { $0.hasSuffix(" allocations.csv:72 case_id") })
    }
  }

  @Test func nobodyIsNoWorkerOfAChild() throws {
    let rows = [
      "C1,W1,,,2016-11-01,2017-01-31", "C1,Unallocated,,,2017-02-01,2017-04-30", "C1,0,,,2017-05-01,2017-05-31",
      "C1,W2,,,2017-06-01,",
    ]
    let tiny = Tiny(staff: (1...2).map { "W\($0),,A,T,sw,permanent,1,2015-01-01,," }, allocations: rows)
    // Two workers, not three or more.
    let found = try tiny.cell(.workerChanges, "2017-09")
    #expect(found == "0/1000 0.0")
  }

  @Test(arguments: ["0", "FALSE"]) func ofChildren(word: String) throws {
    for (file, row) in [
      (InputFile.referrals, "K1,A,T,2017-01-05,,,"), (.assessments, "K1,A,T,2017-01-02,2017-01-05,2017-02-01"),
      (.careLeavers, "K1,A,T,1999-01-01,2017-01-01,,F2,"), (.lookedAfter, "K1,A,T,2010-01-01,2017-01-01,"),
      (.peps, "K1,2017-01-01"), (.audits, "K1,A,T,2017-01-01,good"), (.legal, "K1,A,T,2010-01-01,C2,2017-01-01,"),
    ] {
      let found = try TinyPractice(file, row, row.replacing("K1", with: word)).places("number-of-nothing")
      #expect(found == ["number-of-nothing \(file.fileName) child_id"])
      let hidden = try TinyPractice(file, row, row.replacing("K1", with: "######")).places("hidden-by-width")
      #expect(hidden == ["hidden-by-width \(file.fileName):3 child_id"])
    }
  }

  /// Where plans are held against children, and assessments against referrals, zeros must not come between; of files that nothing holds
  /// against each other they are a finding.
  @Test func zerosBetweenFilesOfChildren() throws {
    func found(_ one: InputFile, _ row: String, _ other: InputFile, _ with: String) throws -> [String] {
      var tiny = TinyPractice()
      tiny.add(one, [row])
      tiny.add(other, [with])
      return try tiny.findings().places("numbers-differ-by-zeros")
    }
    let plans = try found(.peps, "7,2017-01-02", .lookedAfter, "007,A,T,2010-01-01,2017-01-01,")
    #expect(plans == ["numbers-differ-by-zeros peps.csv child_id"])
    let decimals = try found(.peps, "7.0,2017-01-02", .lookedAfter, "7,A,T,2010-01-01,2017-01-01,")
    #expect(decimals == ["numbers-differ-by-zeros peps.csv child_id"])
    // An apostrophe, which says to a spreadsheet that a number is text, and as many characters as the other has.
    for (one, other) in [("'7", "7"), ("7", "'007"), ("'07", "007"), ("7.0", "007")] {
      let marked = try found(.peps, "\(one),2017-01-02", .lookedAfter, "\(other),A,T,2010-01-01,2017-01-01,")
      #expect(marked == ["numbers-differ-by-zeros peps.csv child_id"], "\(one) and \(other)")
    }
    let referred = try found(.assessments, "7,A,T,,2017-01-05,2017-02-01", .referrals, "07,A,T,2017-01-05,,,")
    #expect(referred == ["numbers-differ-by-zeros assessments.csv child_id"])
    let same = try found(.peps, "7,2017-01-02", .lookedAfter, "7,A,T,2010-01-01,2017-01-01,")
    #expect(same == [])
    let apart = try found(.legal, "7,A,T,2010-01-01,C2,2017-01-01,", .lookedAfter, "007,A,T,2010-01-01,2017-01-01,")
    #expect(apart == [])
  }

  /// Two systems that write the letters of numbers in two ways: whoever is named must be found.
  @Test func capitals() throws {
    let staff = ["W1,P1,A,T,sw,permanent,1,2015-01-01,,"]
    let cases = try Tiny(posts: [post], staff: staff, allocations: ["C1,w1,A,T,2017-01-01,"]).findings().places
    #expect(cases == ["numbers-differ-by-capitals allocations.csv:2 worker_id"])
    var absent = Tiny(posts: [post], staff: staff)
    absent.absence = "worker_id,start_date,end_date\nw1,2017-01-02,2017-01-03"
    let absence = try absent.findings().places
    #expect(absence == ["numbers-differ-by-capitals absence.csv:2 worker_id"])
    let posts = try Tiny(posts: [post], staff: [staff[0].replacing("P1", with: "p1")]).findings()
    #expect(posts.places("numbers-differ-by-capitals") == ["numbers-differ-by-capitals staff.csv post_id"])
    var plans = TinyPractice()
    plans.add(.peps, ["k1,2017-01-02", "K2,2017-01-02"])
    plans.add(.lookedAfter, ["K1,A,T,2010-01-01,2017-01-01,", "K2,A,T,2010-01-01,2017-01-01,"])
    let found = try plans.findings().places
    #expect(found == ["numbers-differ-by-capitals peps.csv child_id"])
    // Who has both has two.
    let both = Tiny(
      staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,", "w1,,A,T,sw,permanent,1,2015-01-01,,"],
      allocations: ["C1,w1,A,T,2017-01-01,", "C2,W1,A,T,2017-01-01,"])
    let none = try both.findings().places
    #expect(none == [])
  }

  /// Where an assessment names its referral by a number that differs by zeros, its days would be counted from its own start.
  @Test func numbersOfReferrals() throws {
    for (number, rule) in [("55", "numbers-differ-by-zeros"), ("'00055", "numbers-differ-by-zeros")] {
      let referrals = "referral_id,child_id,district,referral_date\n00055,K1,A,2017-05-01\n"
      let assessments =
        "child_id,referral_id,district,start_date,authorised_date\nK1,\(number),A,2017-09-01,2017-09-10\n"
      let files: [InputFile: FileBytes] = [
        .referrals: .bytes(Array(referrals.utf8)), .assessments: .bytes(Array(assessments.utf8)),
      ]
      let found = try ExtractReader(files: files, settings: TinyPractice().settings).log().findings.places
      #expect(found == ["\(rule) assessments.csv:2 referral_id"])
    }
  }

  /// A word in the place of numbers is nobody's number where it would work two posts at once.
  @Test(arguments: ["AGENCY", "XXX", "Frozen"]) func wordsForSeveralPeople(word: String) throws {
    let row = "\(word),,A,T,sw,permanent,1,2015-01-01,,"
    let two = try Tiny(staff: [spell.replacing("P1", with: ""), row, row.replacing(",T,", with: ",U,")]).findings()
    #expect(two.places("several-as-one") == ["several-as-one staff.csv worker_id"])
    // One after the other may be one.
    let one = try Tiny(staff: [
      row.replacing("2015-01-01,", with: "2014-01-01,2014-12-31"), row.replacing(",T,", with: ",U,"),
    ]).findings()
    #expect(one.places("several-as-one") == [])
  }

  // MARK: Columns too narrow

  @Test(arguments: [
    ("########,P1,A,T,sw,permanent,1,2015-01-01,,,,,", "worker_id"),
    ("W2,####,A,T,sw,permanent,1,2015-01-01,,,,,", "post_id"),
    ("W2,,A,T,###,permanent,1,2015-01-01,,,,,", "role"), ("W2,,A,T,sw,permanent,###,2015-01-01,,,,,", "fte"),
    ("W2,,A,T,sw,permanent,1,\"########\",,,,,", "start_date"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,########,,,,", "end_date"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,2016-01-01,####,,,", "leaving_reason"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,,,####################,,", "la_start_date"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,,,,####,", "covers_vacancy"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,,,,,####", "asye"),
  ])
  func staffThatCannotBeSeen(row: String, column: String) throws {
    let tiny = Tiny(posts: [post], staff: [spell + ",,,", row], columns: Tiny.wideStaffHeader)
    let found = try tiny.findings()
    #expect(found.places("hidden-by-width") == ["hidden-by-width staff.csv:3 \(column)"])
    #expect(found.refusedFiles == ["staff.csv"])
  }

  @Test func otherFilesThatCannotBeSeen() throws {
    for (row, column) in [
      ("C1,####,A,T,2017-01-01,", "worker_id"), ("####,W1,A,T,2017-01-01,", "case_id"),
      ("C1,W1,A,T,2017-01-01,####", "end_date"),
    ] {
      let found = try Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"], allocations: [row]).findings()
      #expect(found.places("hidden-by-width") == ["hidden-by-width allocations.csv:2 \(column)"])
    }
    for (row, column) in [("W1,2017-01-01,2017-01-03,####", "days_lost"), ("####,2017-01-01,2017-01-03,", "worker_id")]
    {
      var tiny = Tiny(posts: [post], staff: [spell])
      tiny.absence = "worker_id,start_date,end_date,days_lost\n\(row)"
      let found = try tiny.findings()
      #expect(found.places == ["hidden-by-width absence.csv:2 \(column)"])
    }
    for (file, row, column) in [
      (InputFile.referrals, "K1,A,T,2017-01-05,2017-02-05,####,", "close_reason"),
      (.careLeavers, "K1,A,T,1999-01-01,2017-01-01,,####,", "activity"), (.audits, "K1,A,T,2017-01-01,####", "grade"),
      (.legal, "K1,A,T,2010-01-01,####,2017-01-01,", "legal_status"),
    ] {
      let found = try TinyPractice(file, row).places("hidden-by-width")
      #expect(found == ["hidden-by-width \(file.fileName):2 \(column)"])
    }
  }

  // MARK: An end of 31 December 99

  @Test(arguments: ["31/12/99", "31-Dec-99", "31 Dec 99", "31.12.99"]) func endsInTwoDigits(end: String) throws {
    // Whether it began before 2000 or not: with 1999 the first would have left long ago.
    for start in ["1985-01-01", "2015-01-01"] {
      let found = try Tiny(staff: ["W1,,A,T,sw,permanent,1,2016-01-01,,", "W2,,A,T,sw,permanent,1,\(start),\(end),"])
        .findings()
      #expect(found.places == ["end-in-two-digits staff.csv:3 end_date"])
    }
    let asStart = try Tiny(staff: ["W1,,A,T,sw,permanent,1,\(end),,"]).read().staffing.spells.map { $0.start }
    #expect(asStart == [Day(iso: "1999-12-31")])
    let inFull = try Tiny(staff: [
      "W1,,A,T,sw,permanent,1,1985-01-01,31/12/1999,", "W2,,A,T,sw,permanent,1,2015-01-01,,",
    ]).findings()
    #expect(inFull.places == [])
  }
}
