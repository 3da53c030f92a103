import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Files as reports write them: titles above, totals and notes among the rows, words for nothing, dates of every kind.
struct ReportRowsTests {
  private let post = "P1,A,T,sw,1,2015-01-01,,live"
  private let spell = "W1,P1,A,T,sw,permanent,1,2015-01-01,,"

  // MARK: Titles and notes

  @Test(arguments: [
    "Children's workforce report,,,,,,,,,\nRun on 01/10/2017,,,,,,,,,\n,,,,,,,,,\n", "Staff in post\n\n",
    "Staff; all of them\nAs at 30/09/2017\n",
  ])
  func headingsBelowTitles(titles: String) throws {
    var tiny = Tiny(staff: [spell])
    tiny.staff = titles + (tiny.staff ?? "") + "\nW2,,A,T,sw,permanent,oops,2015-01-01,,"
    let found = try tiny.findings()
    let lines = titles.filter { $0 == "\n" }.count
    #expect(found.places == ["number-wrong staff.csv:\(lines + 3) fte", "titles-left-out staff.csv:\(lines + 1)"])
    let rows = titles.split(separator: "\n").filter { $0.contains { $0 != "," } }.count
    #expect(found.groups.last?.shown.first?.rule == .file(.titlesLeftOut(rows)))
  }

  /// With another separator than the titles have, and with columns that the settings name.
  @Test func theSettingsNamesAreHeadingsToo() throws {
    var tiny = Tiny(staff: [])
    tiny.staff = """
      Report, of staff, as at, 30/09/2017
      Emp;post_id;district;team;Job;contract;fte;Began;end_date
      W1;;A;T;sw;permanent;1;2015-01-01;
      """
    tiny.settings.columns[.staff] = ["worker_id": "Emp", "role": "Job", "start_date": "Began"]
    let found = try tiny.findings()
    #expect(found.places == ["titles-left-out staff.csv:2"])
  }

  /// A row that names fewer columns than it needs is the headings all the same where no other names more.
  @Test func headingsThatLackAColumn() throws {
    var tiny = Tiny(staff: [spell])
    tiny.staff = tiny.staff?.replacing("contract", with: "agreement")
    let found = try tiny.findings()
    #expect(found.places == ["missing-column staff.csv:1"])
  }

  @Test func totalsAndNotesAmongTheRows() throws {
    let rows = [
      spell, "Sub Total: A,,,,,,1.0,,,", Tiny.staffHeader, "W2,,A,T,sw,permanent,1,2015-01-01,,",
      "Grand Total,,,,,,2.0,,,",
      "A Total,,,,,,2,,,", ",,Total,,,,2,,,", "Report run 01/10/2017 by HR", "(2 rows),,,,,,,,,",
      "Figures leave out casual staff,,,,,,,,,", "End of report",
    ]
    let tiny = Tiny(posts: [post], staff: rows)
    let found = try tiny.findings()
    #expect(found.errorCount == 0)
    #expect(found.places("notes-left-out") == [3, 4, 6, 7, 8, 9, 10, 11, 12].map { "notes-left-out staff.csv:\($0)" })
    let workers = try tiny.read().staffing.workerCount
    #expect(workers == 2)
  }

  /// Rows of data with faults are none of these.
  @Test(arguments: [
    "W2,,A,Total Care,sw,permanent,1,,,", "W2,,,,,,,,,", "W2", "W2,,A,T,sw,permanent,1,2015-01-01",
    "total,P1,A,T,sw,x,1,,,",
  ])
  func rowsOfDataAreRefused(row: String) throws {
    let found = try Tiny(posts: [post], staff: [row, spell]).findings()
    #expect(found.errorCount > 0)
    #expect(found.places("notes-left-out") == [])
  }

  @Test func allocationsAndPostsToo() throws {
    let tiny = Tiny(
      posts: [post, "Total,,,,1.0,,,"], staff: [spell],
      allocations: ["C1,W1,A,T,2015-01-01,", "Total: 1 case", "case_id,worker_id,district,team,start_date,end_date"])
    let found = try tiny.findings()
    #expect(
      found.places == [
        "notes-left-out posts.csv:3", "notes-left-out allocations.csv:3", "notes-left-out allocations.csv:4",
      ])
  }

  // MARK: Words for nothing

  @Test(arguments: ["VACANT", "NULL", "TBC", "#N/A", "-", "Vacant post", "vacant 2", "n/a"])
  func aVacantRowIsNobody(word: String) throws {
    let tiny = Tiny(
      posts: [post, "P2,A,T,sw,1,2015-01-01,,live"], staff: [spell, "\(word),P2,A,T,sw,,1,,,"], allocations: [])
    let found = try tiny.findings()
    #expect(found.places == ["vacant-row staff.csv:3 worker_id"])
    let cell = try tiny.cell(.vacancy, "2017-08")
    #expect(cell == "1000/2000 50.0")
  }

  @Test(arguments: ["Unallocated", "NULL", "-", "#N/A", "VACANT", ""])
  func aCaseOfNobodyIsUnallocated(word: String) throws {
    let tiny = Tiny(posts: [post], staff: [spell], allocations: ["C1,\(word),A,T,2015-01-01,"])
    let found = try tiny.findings()
    #expect(found.places("allocation-no-worker") == ["allocation-no-worker allocations.csv:2 worker_id"])
    #expect(found.places("allocation-unknown-worker") == [])
  }

  @Test func placesAndPostsThatAreBlank() throws {
    let found = try Tiny(posts: [post], staff: ["W1,TBC,N/A,-,sw,permanent,1,2015-01-01,n/a,None"]).findings()
    #expect(
      Set(found.places).isSuperset(of: ["district-blank staff.csv:2 district", "team-blank staff.csv:2 team"]))
    #expect(found.places("post-unknown") == [])
    #expect(found.errorCount == 0)
  }

  // MARK: Dates

  @Test func datesThatMeanNothing() throws {
    let tiny = Tiny(
      posts: ["P1,A,T,sw,1,42005,31/12/2999,live"],
      staff: [
        "W1,P1,A,T,sw,permanent,1,2015-01-01,1900-01-01,,1900-01-01,,",
        "W2,,A,T,sw,permanent,1,2015-01-01,#REF!,,NULL,,", "W3,,A,T,sw,permanent,1,2015-01-01,2099-12-31,,-,,",
        "W4,,A,T,sw,permanent,1,2015-01-01,2017-03-31T23:00:00.000Z,,,,",
      ], columns: Tiny.wideStaffHeader)
    let found = try tiny.findings()
    let ours = ["date-as-number", "date-unset-left-out", "error-value-left-out"].flatMap { found.places($0) }
    #expect(
      ours == [
        "date-as-number posts.csv:2 start_date", "date-unset-left-out staff.csv:2 end_date",
        "date-unset-left-out staff.csv:2 la_start_date", "error-value-left-out staff.csv:3 end_date",
      ])
    #expect(found.errorCount == 0)
    let staffing = try tiny.read().staffing
    let ends = staffing.spells.map { $0.end == .never ? "" : "\($0.end)" }
    #expect(ends == ["", "", "", "2017-04-01"])
    #expect(staffing.spells.allSatisfy { $0.councilStart == nil })
    // 42005 days after 30 December 1899.
    #expect("\(staffing.posts[0].start)" == "2015-01-01")
    #expect(staffing.posts[0].end == .never)
  }

  /// A look-up of roles or reasons that failed is said, though the field may be empty.
  @Test func rolesAndReasonsThatFailed() throws {
    let found = try Tiny(
      posts: ["P1,A,T,#N/A,1,2015-01-01,,live"],
      staff: ["W1,P1,A,T,#REF!,permanent,1,2015-01-01,2016-01-01,#N/A", "W2,,A,T,,permanent,1,2015-01-01,2016-01-01,"]
    ).findings()
    #expect(
      found.places("error-value-left-out") == [
        "error-value-left-out posts.csv:2 role", "error-value-left-out staff.csv:2 role",
        "error-value-left-out staff.csv:2 leaving_reason",
      ])
    #expect(found.errorCount == 0)
  }

  @Test func aStartWithTheCouncilThatNeverComes() throws {
    let found = try Tiny(
      staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,,31/12/2999,,"], columns: Tiny.wideStaffHeader
    ).findings()
    #expect(found.places == ["date-never-comes staff.csv:2 la_start_date"])
  }

  /// In the last field of a file that breaks off a year of two digits may be the half of one.
  @Test func aYearThatMayBeCut() throws {
    var tiny = Tiny(staff: [spell])
    var found: [[String]] = []
    for end in ["30/09/20", "30/09/20\n", "30 Sep 20", "30/09/2017", "2017-09-30", ""] {
      tiny.absence = "worker_id,start_date,end_date\nW1,01/09/17,\(end)"
      found.append(try tiny.findings().places("date-wrong"))
    }
    let wrong = ["date-wrong absence.csv:2 end_date"]
    #expect(found == [wrong, [], wrong, [], [], []])
  }

  // MARK: Numbers

  @Test(arguments: [
    ("37", "", "looks like the hours of a week"), ("100", "", "looks like per cent"), ("7", "", "The FTE is 7."),
    ("1.6", "", "The FTE is 1.6."), ("3", "1", "The FTE is 3."), ("4.6", "3", "The FTE is 4.6."),
  ])
  func onePostHasNoMoreThanOneAndAHalf(fte: String, posts: String, words: String) throws {
    var tiny = Tiny(staff: [spell])
    tiny.settings.rowsAreSeveralPosts = false
    tiny.posts = "\(Tiny.postsHeader),posts\n\(post),\nP2,A,T,sw,\(fte),2015-01-01,,live,\(posts)"
    let found = try tiny.findings()
    #expect(found.places == ["fte-of-one-post posts.csv:3 fte"])
    let sentence = try #require(found.groups.first?.shown.first?.rule.entry.sentence)
    #expect(sentence.contains(words))
    tiny.settings.rowsAreSeveralPosts = true
    let allowed = try tiny.findings()
    #expect(allowed.errorCount == 0)
  }

  @Test(arguments: [("1.5", ""), ("3", "3"), ("3", "2"), ("0.5", "-")])
  func rowsThatSayHowManyPostsTheyAre(fte: String, posts: String) throws {
    var tiny = Tiny(staff: [spell])
    tiny.settings.rowsAreSeveralPosts = false
    tiny.posts = "\(Tiny.postsHeader),posts\n\(post),\nP2,A,T,sw,\(fte),2015-01-01,,live,\(posts)"
    let found = try tiny.findings()
    #expect(found.places == [])
  }

  @Test(arguments: ["1.5", "0", "-2", "501"])
  func numbersOfPostsThatCannotBe(posts: String) throws {
    var tiny = Tiny(staff: [spell])
    tiny.posts = "\(Tiny.postsHeader),posts\n\(post),\nP2,A,T,sw,1,2015-01-01,,live,\(posts)"
    tiny.settings.rowsAreSeveralPosts = false
    let found = try tiny.findings()
    #expect(found.places == ["number-of-posts posts.csv:3 posts"])
  }

  // MARK: Zeros in numbers

  @Test func allocationsOfNumbersWithoutTheirZeros() throws {
    let tiny = Tiny(
      staff: ["00001,,A,T,sw,permanent,1,2015-01-01,,", "00002,,A,T,sw,permanent,1,2015-01-01,,"],
      allocations: [
        "C1,1,A,T,2015-01-01,", "C2,2.0,A,T,2015-01-01,", "C3,3,A,T,2015-01-01,", "C4,00002,A,T,2015-01-01,",
      ])
    let found = try tiny.findings()
    #expect(
      found.places("numbers-differ-by-zeros") == [
        "numbers-differ-by-zeros allocations.csv:2 worker_id", "numbers-differ-by-zeros allocations.csv:3 worker_id",
      ])
    #expect(found.places("allocation-unknown-worker") == ["allocation-unknown-worker allocations.csv:4 worker_id"])
  }

  @Test func postsOfNumbersWithoutTheirZeros() throws {
    let tiny = Tiny(posts: ["007,A,T,sw,1,2015-01-01,,live"], staff: ["W1,7,A,T,sw,permanent,1,2015-01-01,,"])
    let found = try tiny.findings()
    #expect(found.places("numbers-differ-by-zeros") == ["numbers-differ-by-zeros staff.csv post_id"])
  }

  @Test func absenceOfNumbersWithoutTheirZeros() throws {
    var tiny = Tiny(staff: ["007,,A,T,sw,permanent,1,2015-01-01,,"])
    tiny.absence = "worker_id,start_date,end_date\n7,2017-01-02,2017-01-03"
    let found = try tiny.findings()
    #expect(found.places == ["numbers-differ-by-zeros absence.csv:2 worker_id"])
  }

  @Test func numbersOfOneFileThatDifferByZeros() throws {
    let found = try Tiny(staff: [
      "007,,A,T,sw,permanent,1,2015-01-01,,", "7,,A,T,sw,permanent,1,2015-01-01,,",
      "8,,A,T,sw,permanent,1,2015-01-01,,",
    ]).findings()
    #expect(found.places == ["zeros-in-numbers staff.csv worker_id"])
    #expect(found.groups.first?.shown.first?.rule == .value(.numbersDifferByZeros(count: 1)))
  }

  /// Five of fifty are one in ten: one worker would count as two.
  @Test func manyNumbersOfOneFileThatDifferByZeros() throws {
    func found(_ twice: Int) throws -> [String] {
      let once = (1...(50 - twice)).map {
        "W1,,A,T,sw,permanent,1,2015-01-01,,".replacing("W1", with: String(1000 + $0))
      }
      let again = (1...twice).map { "0\(1000 + $0),,A,T,sw,permanent,1,2016-01-01,," }
      return try Tiny(staff: once + again).findings().places.filter { $0.contains("numbers") }
    }
    let (four, five) = (try found(4), try found(5))
    #expect(four == ["zeros-in-numbers staff.csv worker_id"])
    #expect(five == ["numbers-in-two-ways staff.csv worker_id"])
  }

  @Test func childrenInFilesOfPractice() throws {
    let header = TinyPractice.headers
    func findings(_ legal: String, _ lookedAfter: String) throws -> Findings {
      var files: [InputFile: FileBytes] = [:]
      for (file, row) in [(InputFile.legal, legal), (.lookedAfter, lookedAfter)] {
        files[file] = .bytes(Array("\(header[file] ?? "")\n\(row)\n".utf8))
      }
      return try ExtractReader(files: files, settings: TinyPractice().settings).log().findings
    }
    let zeros = try findings(
      "007,Burnley,Duty,2010-01-01,C2,2017-01-01,", "7,Burnley,Duty,2010-01-01,2017-01-01,")
    #expect(zeros.places == ["zeros-in-numbers - child_id"])
    let damaged = try findings(
      "1.2E+08,Burnley,Duty,2010-01-01,C2,2017-01-01,", "7,Burnley,Duty,2010-01-01,2017-01-01,")
    #expect(damaged.places.map { String($0.prefix(24)) } == ["number-damaged legal.csv"])
  }

  /// A worker's number that differs by zeros is told; without staff nothing is said of what staff do not have.
  @Test func workersInFilesOfPractice() throws {
    func findings(worker: String, staff: String?) throws -> [String] {
      var files: [InputFile: FileBytes] = [
        .audits: .bytes(Array("worker_id,audit_date,grade\n\(worker),2017-01-01,good\n".utf8))
      ]
      if let staff {
        let rows = (TinyPractice.headers[.staff] ?? "") + "\n\(staff),Burnley,Duty,sw,permanent,1,2015-01-01,\n"
        files[.staff] = .bytes(Array(rows.utf8))
      }
      return try ExtractReader(files: files, settings: TinyPractice().settings).log().findings.places
    }
    let zeros = try findings(worker: "7", staff: "007")
    #expect(zeros == ["numbers-differ-by-zeros audits.csv:2 worker_id"])
    let unknown = try findings(worker: "8", staff: "007")
    #expect(unknown == ["district-of-unknown-worker audits.csv:2 worker_id"])
    let alone = try findings(worker: "7", staff: nil)
    #expect(alone == ["district-without-staff audits.csv:2"])
    let nobody = try findings(worker: "NULL", staff: nil)
    #expect(nobody == ["district-blank audits.csv:2"])
  }

  // MARK: Rows that stand twice

  /// The same row counts once, wherever it stands and whatever stands between; rows that differ in anything that is read do not.
  @Test func aRowThatStandsTwice() throws {
    let rows = [
      spell, "W1,P2,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,", spell,
      "W2,,A,T,sw,permanent,0.5,2015-01-01,,resignation", "w2,,A,T,sw,permanent,0.5,2015-01-01,,",
      "W2,,a,T,sw,permanent,0.50,01/01/2015,,", "W3,P1,A,T,sw,permanent,1,2015-01-01,,", spell,
    ]
    let tiny = Tiny(posts: [post, "P2,A,T,sw,1,2015-01-01,,live"], staff: rows)
    let found = try tiny.findings()
    #expect(found.places("row-twice") == [5, 8, 10].map { "row-twice staff.csv:\($0)" })
    let staffing = try tiny.read().staffing
    #expect(staffing.firstSpell == [0, 2, 4, 5, 6])
    #expect(staffing.spells.map(\.line) == [2, 3, 4, 6, 7, 9])
    #expect(staffing.spells.map(\.worker) == [0, 0, 1, 1, 2, 3])
  }

  /// Of posts that are not known it is not known whether they are one.
  @Test func postsThatAreNotKnown() throws {
    let found = try Tiny(
      posts: [post], staff: ["W1,P8,A,T,sw,permanent,0.5,2015-01-01,,", "W1,P9,A,T,sw,permanent,0.5,2015-01-01,,"]
    ).findings()
    #expect(found.places("row-twice") == [])
  }
}
