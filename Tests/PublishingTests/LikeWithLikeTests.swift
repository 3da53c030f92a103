@testable import Disclosure
import Statistics
import Testing
import Workforce
@testable import Measures
@testable import Publishing
@testable import Staffing

/// A month that a district lacks is held against the same districts a year before, and says how many it is of.
struct LikeWithLikeTests {
  private let names = ["Ash", "Beech", "Cedar", "Dale", "Elm"]

  /// Four districts that go from 10 to 12 of 100, and Elm with 60, but for the months that it has not.
  private func matrix(without missing: Set<Int> = [], isPublished: Bool = false) throws -> PublishedTable {
    try Sample.matrix(
      columns: Sample.months(13),
      names.map { name in
        Sample.row(
          name,
          (0..<13).map { month in
            if name == "Elm" {
              missing.contains(month) ? .missing(.notAvailable) : Sample.parts(60, 100)
            } else {
              Sample.parts(month == 12 ? 12 : 10, 100)
            }
          })
      }, isPublished: isPublished)
  }

  private func change(_ table: PublishedTable) -> [String] {
    guard let (change, of) = table.changeInYear else { return [] }
    return [change.description, of?.text ?? "all"]
  }

  @Test func theLastMonthLacksADistrict() throws {
    let table = try matrix(without: [12])
    // 48 of 400 against 40 of 400; against all five, 100 of 500, it would be down by 8.
    #expect(table.total(table.columns[12])?.printed == Tenths(120))
    #expect(change(table) == ["2.0", "4 of 5 districts"])
    let scale = try Sample.scale()
    let line = headline(table, scale, Sample.extractPaper())
    #expect(line == "Vacancy rate in 4 of 5 districts is 12.0%, up 2.0 points")
    let place = statisticLine(table, scale, Sample.extractPaper())
    #expect(place.hasPrefix("Lancashire: vacant FTE (full-time equivalent) as % of "))
    let alt = altText(table, scale, Sample.extractPaper())
    #expect(
      alt.hasPrefix(
        "Vacancy rate in 4 of 5 districts is 12.0%, up 2.0 points. Of the 4 districts with a value, all miss the 10% target."
      ))
    let short = notes(table, scale, Sample.extractPaper(), order: .name)
    #expect(short[1] == "All districts in September 2017: without Elm, of which a part is missing.")
    let note = longNotes(table, scale, Sample.extractPaper(), order: .name).first { $0.contains("missing part") }
    #expect(
      note
        == "All districts leaves out rows with a missing part (September 2017: 4 of 5 districts, without Elm). A change is of "
        + "those that have both.")
    let printed = String(decoding: printedTable(table, order: .name), as: UTF8.self).split(separator: "\r\n")
    #expect(printed[2] == "(in the total),,,,,,,,,,,,,4 of 5 districts,")
    let cells = String(decoding: cellTable(table, order: .name), as: UTF8.self)
    #expect(
      cells.contains("vacancy,All districts,,2017-09,48.000,400.000,12.0,,")
        && cells.contains(",4 of 5 districts,,\r\n"))
    let text = textTable(table, order: .name)
    #expect(text.contains("(in the total)") && text.contains("4 of 5 districts\n"))
  }

  @Test func theYearBeforeLacksADistrict() throws {
    let table = try matrix(without: [0])
    // The value is of all five, 108 of 500; its change of the four that have both.
    #expect(table.total(table.columns[12])?.printed == Tenths(216))
    #expect(change(table) == ["2.0", "4 of 5 districts"])
    let alt = altText(table, try Sample.scale(), Sample.extractPaper())
    #expect(
      alt.hasPrefix("Vacancy rate is 21.6%, up 2.0 points in 4 of 5 districts. All 5 districts miss the 10% target, "))
    // Of no row of the table but the total's.
    let changes = table.rows.map { table.changeOfRow($0)?.difference.description ?? "none" }
    #expect(changes == ["2.0", "2.0", "2.0", "2.0", "2.0", "none"])
  }

  @Test func theSameDistrictsInBoth() throws {
    let none = try matrix()
    #expect(change(none) == ["1.6", "all"])
    let both = try matrix(without: [0, 12])
    #expect(change(both) == ["2.0", "4 of 5 districts"])
    // A district that has no month at all has no row, and is missing nowhere.
    let never = try matrix(without: Set(0..<13))
    #expect(change(never) == ["2.0", "all"])
  }

  /// No corner mark for a month that is not of the same districts: where Elm has no posts in the last month the total falls suddenly,
  /// and where Elm's row is missing, of the same sums, nothing is said.
  @Test func noMark() throws {
    func marks(_ last: Part) throws -> [Mark] {
      let rows = names.map { name in
        Sample.row(
          name,
          (0..<13).map { month in
            if name == "Elm" { return month == 12 ? last : Sample.parts(60, 100) }
            return Sample.parts(month % 2 == 0 ? 10 : 11, 100)
          })
      }
      return try Sample.matrix(columns: Sample.months(13), rows).rows[0].cells.flatMap(\.marks)
    }
    let closed = try marks(Sample.parts(0, 0))
    #expect(closed == [.suddenChange])
    let missing = try marks(.missing(.notAvailable))
    #expect(missing == [])
  }

  /// The overview has no arrow for a total of other districts: where Elm has no posts in the last month it has, and where Elm's row
  /// is missing, of the same sums, it has none.
  @Test func theOverview() throws {
    func trend(_ last: Part) throws -> [YearChange.Mark?] {
      let rows = names.map { name in
        Sample.row(
          name,
          (0..<13).map { month in
            if name == "Elm" { return month == 12 ? last : Sample.parts(60, 100) }
            return Sample.parts(month == 12 ? 12 : 10, 100)
          })
      }
      let table = try Sample.matrix(columns: Sample.months(13), rows)
      let overview = Overview([OverviewColumn(table: table, scale: try Sample.scale(), paper: Sample.extractPaper())])
      let note = longNotes(overview).contains("The total of the vacancy rate is of 4 of 5 districts.")
      #expect(note == (last == .missing(.notAvailable)))
      return overview.trends[0]
    }
    let closed = try trend(Sample.parts(0, 0))
    #expect(closed.first == .fell)
    let missing = try trend(.missing(.notAvailable))
    #expect(missing.first == .some(nil))
  }

  /// A district that is the sum of its teams and lacks one in a month is in no change of the total's.
  @Test func aDistrictThatLacksATeam() throws {
    let sums = PartsTable(columns: Sample.months(13), rows: [], subject: .districts)
    let rows = [
      Sample.row("A", "T", (0..<13).map { _ in Sample.parts(10, 100) }),
      Sample.row("A", "U", (0..<13).map { $0 == 12 ? .missing(.notAvailable) : Sample.parts(50, 100) }),
    ]
    let (parts, leftOut) = sums.sums(rows)
    var table = PartsTable(
      columns: Sample.months(13),
      rows: [Sample.row("A", parts), Sample.row("B", (0..<13).map { _ in Sample.parts(1, 10) })],
      subject: .districts)
    table.leftOut = leftOut
    let made = Table(.vacancy, MeasureOptions(), of: table, choice: .all, trims: false)
    let published = try DisclosureControl.clear(made, profile: .internal)
    #expect(change(published) == ["0.0", "1 of 2 districts"])
    #expect(!made.leftOut.areAlike(.district, "A", made.columns[0], made.columns[12]))
    #expect(made.leftOut.areAlike(.district, "B", made.columns[0], made.columns[12]))
  }
}
