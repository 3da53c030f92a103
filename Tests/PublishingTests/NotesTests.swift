import Statistics
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing
@testable import Workforce

/// The three lines under a picture, whole.
struct NotesTests {
  private let source =
    "Source: HR and case-management extracts, taken on 30 September 2017. Internal: not for publication."
  private let order =
    "Districts: highest latest value first. Agency cover does not fill a vacancy; frozen posts count as vacant."

  private func lines(
    _ table: PublishedTable, target: String? = "10", order: RowOrder = .latest,
    _ change: (inout Paper) -> Void = { _ in }
  ) throws -> [String] {
    var paper = Sample.extractPaper()
    change(&paper)
    let lines = notes(table, try Sample.scale(table.measure, target: target), paper, order: order)
    #expect(lines.count <= 3)
    for line in lines { #expect(TextRoom.note.fits(line), "\(line)") }
    return lines
  }

  /// Of a hundred each these are as large as rows need be, and alike.
  private func alike(_ measure: Measure = .vacancy, _ options: MeasureOptions = MeasureOptions()) throws
    -> PublishedTable
  {
    try Sample.matrix(
      measure, options, columns: Sample.months(1),
      ["Ash", "Beech", "Cedar"].map { Sample.row($0, [Sample.parts(20, 100)]) })
  }

  @Test func orders() throws {
    let latest = try lines(alike())
    #expect(latest == [order, source])
    let name = try lines(alike(), order: .name)
    #expect(name[0].hasPrefix("Districts in order of name. Agency cover "))
    let given = try lines(alike(), order: .given(["Ash"]))
    #expect(given[0].hasPrefix("Districts in the order given. Agency cover "))
    let lowest = try lines(alike(.stability), target: nil)
    #expect(
      lowest[0]
        == "Districts: lowest latest value first. Each person counts in the district where they were 12 months before.")
    let alone = try lines(Sample.matrix(columns: Sample.months(1), [Sample.row("Ash", [Sample.parts(20, 100)])]))
    #expect(alone[0] == "Agency cover does not fill a vacancy; frozen posts count as vacant.")
  }

  @Test func whatIsHidden() throws {
    func table(_ measure: Measure, _ shown: [String]) throws -> PublishedTable {
      var table = Table(
        measure, MeasureOptions(),
        of: PartsTable(
          columns: Sample.months(1), rows: (shown + ["Cedar"]).map { Sample.row($0, [Sample.parts(20, 100)]) },
          subject: .districts), choice: .all, trims: false)
      table.rows[table.rows.count - 1].cells = [.confidential]
      return try DisclosureControl.clear(table, profile: .internal)
    }
    let some = try lines(table(.pep, ["Ash", "Beech"]), target: nil)
    #expect(
      some == [
        "Districts: lowest latest value first; those hidden in September 2017 by name. A term begins in September, January and April.",
        "With some hidden, districts are not held against each other.", source,
      ])
    let windows = try lines(table(.audits, ["Ash"]), target: nil)
    #expect(
      windows[0]
        == "Districts: highest latest value first; those hidden in September 2017 by name. A row that is hidden in one month is hidden in "
        + "all.")
  }

  /// The first that is true, and one alone.
  @Test func whatLimitsTheFigures() throws {
    let england = try lines(alike(), target: nil)
    #expect(
      england[1]
        == "England 2025: 14.2% (workforce census of registered social workers at 30 September); it is not a target.")
    var options = MeasureOptions()
    options[VacancyBasis.self] = .establishment
    let basis = try lines(alike(.vacancy, options), target: nil)
    #expect(basis[1] == "Counted in another way than usual: as a share of established FTE.")
    let assumed = Coverage(
      from: Sample.september, beginning: .assumed, extractDate: Sample.day, extractDateIsAssumed: true)
    let days = try lines(alike(.vacancy, options)) { $0.origin = .extract(assumed, .all, employmentGapDays: 0) }
    #expect(
      days[1]
        == "Assumed from the data, since no settings say: the day of the extract and that it is complete from September 2017."
    )
    let posts = try lines(alike()) { $0.assumedPosts = Sample.day }
    #expect(
      posts[1]
        == "Posts are assumed: those on the list of 30 September 2017 are taken to have been there in every month.")
    let refused = try lines(alike(.vacancy, options)) {
      ($0.refusedRows, $0.allRows) = (1_003, 120_400)
      $0.assumedPosts = Sample.day
    }
    #expect(refused[1] == "1,003 of 120,400 rows of the input were refused: figures may be too high or too low.")
    let sickness = try lines(alike(.absence), target: "3")
    #expect(
      sickness[1] == "Districts are not held against each other: chance makes them differ by more than can be said.")
  }

  /// 1 of 10 could not show better at none of 10; 40 of 400 could.
  @Test func smallRows() throws {
    func second(_ bases: [Double], _ measure: Measure = .vacancy, target: String? = "10") throws -> String {
      let part = measure.polarity == .higherIsBetter ? 0.9 : 0.1
      let names = ["Ash", "Beech", "Cedar", "Dale", "Elm", "Fir"]
      return try lines(
        Sample.matrix(
          measure, columns: Sample.months(1),
          zip(names, bases).map { Sample.row($0, [Sample.parts($1 * part, $1)]) }), target: target)[1]
    }
    let all = try second([10, 10, 10])
    #expect(all == "All districts are too small for even 0.0% to be clearly better.")
    let but = try second([10, 10, 400])
    #expect(but == "All districts but Cedar are too small for even 0.0% to be clearly better.")
    let most = try second([10, 10, 10, 400, 400, 400])
    #expect(most == "3 of 6 districts are too small for even 0.0% to be clearly better.")
    let high = try second([10, 10, 10], .stability, target: nil)
    #expect(high == "All districts are too small for even 100% to be clearly better.")
  }

  /// Of ten rows that are judged chance underlines half of one; of the three of which two are small that follows in short.
  @Test func whatChanceDoes() throws {
    let others = (1...9).map { Sample.row("Vale \($0)", [Sample.parts(20, 200)]) }
    let far = try Sample.matrix(columns: Sample.months(1), others + [Sample.row("Ash", [Sample.parts(60, 200)])])
    let chance = try lines(far)
    #expect(chance[1] == "Chance alone would underline about 0.5 of 10 districts.")
    let small = try Sample.matrix(
      columns: Sample.months(1),
      [
        Sample.row("Ash", [Sample.parts(5, 10)]), Sample.row("Beech", [Sample.parts(1, 10)]),
        Sample.row("Cedar", [Sample.parts(40, 400)]),
      ])
    let both = try lines(small)
    #expect(both[1].hasPrefix("All districts but Cedar are too small for even 0.0% to be clearly better. Chance "))
  }

  @Test func sources() throws {
    func last(_ origin: Paper.Origin, source: String? = nil) throws -> String? {
      try lines(
        Sample.matrix(
          columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
      ) {
        $0.origin = origin
        $0.source = source
      }.last
    }
    let dated = try last(.totals(extractDate: Sample.day))
    #expect(dated == "Source: the council’s own monthly totals, as at 30 September 2017.")
    let undated = try last(.totals(extractDate: nil))
    #expect(undated == "Source: the council’s own monthly totals.")
    let census = try last(.census)
    #expect(census == "Source: Department for Education, children’s social work workforce census.")
    let coverage = Coverage(
      from: Sample.september, beginning: .set, extractDate: Sample.day, extractDateIsAssumed: false,
      endsWith: .allocations)
    let own = try last(.extract(coverage, .all, employmentGapDays: 0), source: "iTrent")
    #expect(own == "Source: iTrent, known up to 30 September 2017.")
  }

  /// The file beside the picture begins with the answer, says what is counted, and then all notes.
  @Test func theFileBesideThePicture() throws {
    let file = notesFile(try Sample.year(), try Sample.scale(), Sample.extractPaper(), order: .latest)
    let parts = file.split(separator: "\n\n").map(String.init)
    #expect(
      parts[0]
        == "Lancashire’s vacancy rate is 17.5%, up from 12.9% a year ago. Both districts miss the 10% target: Wyre (30.0%) and Burnley "
        + "(12.5%). Numbers are small: one vacant post moves a district by 2 to 5 points, so no difference is more than chance."
    )
    #expect(
      parts[1]
        == "Vacancy rate (vacant FTE as % of vacant and in-post FTE), Lancashire districts, September 2016 to September 2017, all roles."
    )
    let long = longNotes(try Sample.year(), try Sample.scale(), Sample.extractPaper(), order: .latest)
    #expect(Array(parts.dropFirst(2)) == long.dropLast() + [long[long.count - 1] + "\n"])
    #expect(!file.lowercased().contains("benchmark"))
  }
}
