import Testing
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing
import Tabular
@testable import Workforce

struct LongNotesTests {
  private let fte = " FTE: full-time equivalent."
  private let unchecked = " Internal: not checked for disclosure, and not for publication."

  @Test func everyNoteOfAnExtract() throws {
    var paper = Sample.extractPaper()
    paper.refusedRows = 3
    paper.allRows = 1_204
    paper.checks.outside = .init(month: Sample.september, unallocated: 2, notInPost: 1)
    let every = try longNotes(Sample.year(), Sample.scale(), paper, order: .latest)
    #expect(
      every == [
        "Districts are ordered by the latest month, highest first. Colour and number use the same rounded value; exactly "
          + "10.0 meets the target.",
        "Vacant FTE ÷ (vacant + in-post FTE) on the last day of the month. Agency cover does not fill a vacancy. Frozen "
          + "posts count as vacant.",
        "Districts are small: half of them or more could not be shown to be better at any value. At this rate a district of 50 FTE "
          + "must reach 71% to stand out by more than chance.",
        "Change in a year: the printed value less that of a year before. None is marked as more than chance.",
        "In no caseload at the end of September 2017: 1 case held by someone not in post and 2 cases without a worker.",
        "3 of 1,204 rows of the input were refused and are not counted, so that figures may be too high or too low.",
        "Source: HR and case-management extracts, taken on 30 September 2017, covering months from October 2013."
          + fte + unchecked,
      ])
  }

  /// One list of posts is taken to hold throughout: every picture that counts posts says so, and no other.
  @Test func postsOfOneList() throws {
    var paper = Sample.extractPaper()
    paper.assumedPosts = Day(year: 2017, month: 9, day: 30)
    let wanted =
      "Posts are assumed: those on the list of 30 September 2017 are taken to have been there in every month."
    let ofPosts = try longNotes(Sample.year(), Sample.scale(), paper, order: .latest)
    #expect(ofPosts.contains(wanted))
    let cells = Array(repeating: Sample.parts(160, 10), count: 13)
    let caseload = try Sample.matrix(.caseload, columns: Sample.months(13), [Sample.row("Wyre", cells)])
    let ofCases = longNotes(caseload, try Sample.scale(.caseload, target: "16"), paper, order: .latest)
    #expect(!ofCases.contains(wanted))
  }

  /// Two children of three, hidden with one more row; and of a few cases only that they are few.
  @Test func whatIsHidden() throws {
    let counted = [3, 12, 20]
    func row(_ district: Int) -> PartsTable.Row {
      PartsTable.Row(
        district: "D\(district)", team: nil, parts: [Sample.parts(Double(counted[district]), 60)], members: [district])
    }
    var table = PartsTable(columns: Sample.months(1), rows: counted.indices.map(row), subject: .districts)
    func people(_ own: [Int]) -> PeopleCounts {
      var counts = PeopleCounts(districts: 3, teams: 0, months: 1)
      (counts.total, counts.districts) = ([own.reduce(0, +)], own.map { [$0] })
      return counts
    }
    table.people = PeopleTable(
      people: PeopleBehind(counted: [people(counted)], base: people([60, 60, 60])),
      counted: Measure.reReferrals.privacy.counted, period: Period(1, monthsTo: Sample.september),
      rows: counted.indices.map { [$0] })
    let matrix = Table(.reReferrals, MeasureOptions(), of: table, choice: .all, trims: false)
    let published = try DisclosureControl.clear(matrix, profile: .board)
    #expect(published.rows.map { $0.cells[0].cell == .confidential } == [false, true, true, false])
    var paper = Sample.extractPaper()
    paper.checks.outside = .init(month: Sample.september, unallocated: 12, notInPost: 4)
    let all = try longNotes(published, Sample.scale(.reReferrals, target: nil), paper, order: .name)
    #expect(
      all.contains(
        "[c]: 2 figures hidden: small numbers of people, and others from which they could be worked out. A row "
          + "hidden in one month is hidden in all. With some hidden, districts are not held against each other."
      ))
    #expect(
      all.contains(
        "Some cases open at the end of September 2017 are in no caseload, since nobody there holds them: see unallocated."
      ))
  }

  @Test func orders() throws {
    let first = { (matrix: PublishedTable, order: RowOrder) throws in
      try #require(longNotes(matrix, Sample.scale(matrix.measure), Sample.extractPaper(), order: order).first)
    }
    let byName = try first(Sample.year(), .name)
    #expect(byName.hasPrefix("Districts are ordered by name."))
    let asGiven = try first(Sample.year(), .given(["Wyre"]))
    #expect(asGiven.hasPrefix("Districts are ordered as given."))
    let stability = try Sample.matrix(
      Sample.stability, columns: Sample.months(1), [Sample.row("Wyre", [Sample.parts(80, 100)])])
    let ofShares = try longNotes(
      stability, Sample.scale(Sample.stability, target: nil), Sample.extractPaper(), order: .latest)
    #expect(
      ofShares[0]
        == "Districts are ordered by the latest month, lowest first. Colour and number use the same rounded value; exactly "
        + "80.0 is as good as England’s figure.")
  }

  @Test func aBenchmarkIsNoTarget() throws {
    let all = try longNotes(Sample.year(), Sample.scale(target: nil), Sample.extractPaper(), order: .latest)
    #expect(
      all.contains(
        "England 2025: 14.2% (workforce census of registered social workers at 30 September); it is not a target."))
    #expect(!all.contains { $0.contains("meets the target") })
  }

  @Test func whatIsAssumedAndBridged() throws {
    let coverage = Coverage(
      from: Sample.september, beginning: .assumed, extractDate: Sample.day, extractDateIsAssumed: true)
    var paper = Paper(origin: .extract(coverage, .all, employmentGapDays: 7))
    paper.source = "iTrent"
    let source = try longNotes(Sample.year(), Sample.scale(), paper, order: .name).last
    #expect(
      source
        == "Source: iTrent, taken on 30 September 2017 (assumed), covering months from September 2017 (assumed). A gap of "
        + "up to 7 days does not end an employment." + fte + unchecked)
  }

  /// A file that begins later than the rest, or ends earlier, is named once.
  @Test(arguments: [
    (
      Coverage.Beginning.later(.file(.allocations)), InputFile?.none,
      "taken on 30 September 2017, covering months from September 2017: allocations.csv does not hold everything before"
    ),
    (
      .later(.agency), nil,
      "taken on 30 September 2017, covering months from September 2017: staff.csv has no agency worker who left earlier"
    ),
    (
      .set, .allocations,
      "known up to 30 September 2017, where allocations.csv ends, covering months from September 2017"
    ),
  ])
  func aFileThatHoldsLess(beginning: Coverage.Beginning, end: InputFile?, text: String) {
    let coverage = Coverage(
      from: Sample.september, beginning: beginning, extractDate: Sample.day, extractDateIsAssumed: false, endsWith: end)
    #expect(coverageText(coverage, verb: "covering", SourceNames()) == text)
    var names = SourceNames()
    names.set(.staff, workbook: "Staff.xlsx", sheet: "A")
    #expect(
      coverageText(coverage, verb: "covering", names) == text.replacing("staff.csv", with: "Staff.xlsx"))
  }

  @Test func totalsAndPublishedFigures() throws {
    let dated = try longNotes(
      Sample.year(), Sample.scale(), Paper(origin: .totals(extractDate: Sample.day)), order: .name)
    #expect(dated.last == "Source: the council’s own monthly totals, as at 30 September 2017." + fte + unchecked)
    let undated = try longNotes(Sample.year(), Sample.scale(), Paper(origin: .totals(extractDate: nil)), order: .name)
    #expect(undated.last == "Source: the council’s own monthly totals." + fte + unchecked)
    let matrix = try Sample.matrix(
      columns: [.year(2024), .year(2025)],
      [
        Sample.row("Kent", [Sample.parts(1, 10), Sample.parts(1, 10)]),
        Sample.row("Dover", [.missing(.notAvailable), Sample.parts(1, 10)]), Sample.row("Thanet", [.absent, .absent]),
      ], subject: .authorities, isPublished: true)
    let published = try longNotes(matrix, Sample.scale(target: nil), Paper(origin: .census), order: .latest)
    #expect(published[0].hasPrefix("Authorities are ordered by the latest year, highest first."))
    #expect(published[1].contains("on 30 September."))
    #expect(
      published.contains(
        "All authorities leaves out rows with a missing part (2024: 1 of 2 authorities, without Dover). A change is of those that have "
          + "both."
      ))
    #expect(published.contains("Without a value in this period, and so without a row: Thanet."))
    #expect(
      published.last
        == "Source: Department for Education, children’s social work workforce census. Rates are worked out from "
        + "the published components, and may differ by 0.1 from the published rates. Nothing more is hidden." + fte)
  }

  /// Five a month or more are judged one by one, and what stands out is named; fewer are not, and that is said.
  @Test func singleMonthsOfAFlow() throws {
    func note(_ months: [Int]) throws -> String? {
      let columns = Sample.months(months.count)
      let row = Sample.row("Wyre", Array(repeating: Sample.parts(10, 100), count: months.count))
      let table = PartsTable(columns: columns, rows: [row], subject: .districts)
      var matrix = Table(.turnover, MeasureOptions(), of: table, choice: .all, trims: false)
      matrix.monthlyPeople = months
      let published = try DisclosureControl.clear(matrix, profile: .internal)
      return try longNotes(published, Sample.scale(.turnover), Sample.extractPaper(), order: .name).first {
        $0.hasPrefix("Single months") || $0.hasPrefix("Leavers in a single")
      }
    }
    let steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
    let ofFew = try note(steady.map { $0 - 8 })
    #expect(ofFew == "Single months of leavers are not judged: there are fewer than 5.0 a month.")
    // Every moving range is 2: 10 ± 2.66 × 2.
    let ofSteady = try note(steady)
    #expect(
      ofSteady
        == "Leavers in a single month, all together: 10.0 on average, between 4.7 and 15.3 as a rule; no month stands out."
    )
    // Mean 142 ÷ 13 = 10.9, still between 9 and 11; the last range, 11, is screened out; 22 is over 10.9 + 5.3.
    let ofAJump = try note(steady + [22])
    #expect(
      ofAJump
        == "Leavers in a single month, all together: 10.9 on average, between 5.6 and 16.2 as a rule; outside that: September "
        + "2017.")
    let ofTwoMonths = try note([9, 11])
    #expect(ofTwoMonths == nil)
  }

  @Test func longListsAreCutShort() throws {
    let names = (1...9).map { "A\($0)" }
    let matrix = try Sample.matrix(
      columns: [.year(2025)],
      [Sample.row("Kent", [Sample.parts(1, 10)])] + names.map { Sample.row($0, [.missing(.notAvailable)]) },
      subject: .authorities, isPublished: true)
    let all = try longNotes(matrix, Sample.scale(target: nil), Paper(origin: .census), order: .latest)
    #expect(
      all.contains(
        "Without a value in this period, and so without a row: A1, A2, A3, A4, A5, A6, A7 and 2 more."))
  }

  /// One of three has its tag and its note; of two small ones of three none has, and what could be seen is said.
  @Test func tagsOfFewRows() throws {
    func table(_ bases: [Double]) throws -> PublishedTable {
      try Sample.matrix(
        columns: Sample.months(1),
        bases.enumerated().map { Sample.row("D\($0.offset)", [Sample.parts($0.element / 10, $0.element)]) })
    }
    func said(_ table: PublishedTable) throws -> [String] {
      try longNotes(table, Sample.scale(), Sample.extractPaper(), order: .latest)
    }
    let one = try table([20, 400, 400])
    let two = try table([20, 20, 400])
    #expect(one.rows.map(one.isTaggedTooSmall) == [false, true, false, false])
    #expect(!two.rows.contains(where: two.isTaggedTooSmall))
    let (first, second) = (try said(one), try said(two))
    #expect(first.contains { $0.contains("[u]: so small a row") } && !first.contains { $0.contains("must reach") })
    #expect(
      !second.contains { $0.contains("[u]") } && second.contains { $0.contains("a district of 20 FTE must reach ") })
  }

  /// What rests on a few long spells is held against nothing, and the notes say so.
  @Test func sicknessIsNotCompared() throws {
    func says(_ measure: Measure) throws -> Bool {
      let matrix = try Sample.matrix(
        measure, columns: Sample.months(1),
        [Sample.row("Ash", [Sample.parts(30, 60)]), Sample.row("Elm", [Sample.parts(20, 200)])])
      return try longNotes(matrix, Sample.scale(measure, target: nil), Sample.extractPaper(), order: .latest).contains {
        $0.hasPrefix("Districts are not held against each other: a few that last for months make most of the figure")
      }
    }
    let sickness = try says(.absence)
    #expect(sickness)
    let vacancy = try says(.vacancy)
    #expect(!vacancy)
  }
}
