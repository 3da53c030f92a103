import HeatMapDrawing
import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing

/// Published figures in pictures and tables.
struct ReferencesTests {
  private func matrix(_ count: Int = 13, _ comparison: Comparison? = Sample.comparison()) throws -> PublishedTable {
    var matrix = try Sample.matrix(
      columns: Sample.months(count),
      [
        Sample.row("Burnley", Array(repeating: Sample.parts(5, 50), count: count)),
        Sample.row("Wyre", Array(repeating: Sample.parts(8, 20), count: count)),
      ])
    matrix.comparison = comparison
    return matrix
  }

  private func figure(_ matrix: PublishedTable) throws -> Figure {
    Publishing.figure(matrix, try Sample.scale(), Sample.extractPaper(), order: .latest, yearStart: .financial)
  }

  /// Under the total, each census in its own September and in no other month, the latest in the last column, with its year at the side.
  @Test func rowsOfThePicture() throws {
    let rows = try figure(matrix()).rows
    #expect(rows.map(\.kind) == [.total, .reference, .reference, .reference, .item, .item])
    #expect(rows.map(\.label) == ["All districts", "England", "North West", "Neighbours (median)", "Wyre", "Burnley"])
    let blank = HeatMapDrawing.Cell(text: "", fill: .blank)
    let between = Array(repeating: blank, count: 11)
    func cell(_ text: String, _ fill: CellFill) -> HeatMapDrawing.Cell { HeatMapDrawing.Cell(text: text, fill: fill) }
    #expect(rows[1].cells == [cell("9.6", .class(2))] + between + [cell("17.0", .class(5))])
    #expect(rows[2].cells == [cell("[u]", .symbol)] + between + [cell("[u]", .symbol)])
    #expect(rows[3].cells == [cell("10.8", .class(3))] + between + [cell("10.8", .class(3))])
    #expect(rows[1...3].map(\.side) == Array(repeating: SideCell(madeOf: "Sep 2017"), count: 3))
    // The symbol of a published cell is explained as any other.
    let drawn = try figure(matrix())
    #expect(drawn.symbols.map(\.text).contains("low reliability"))
    let uncompared = try figure(matrix(13, nil))
    #expect(!uncompared.symbols.map(\.text).contains("low reliability"))
  }

  /// No census falls into these months; that of a year before stands in the last column, and the side says of when it is.
  @Test func theSideAloneServes() throws {
    let drawn = try figure(matrix(12, Sample.comparison([2016])))
    #expect(drawn.rows[1].cells.dropLast().allSatisfy { $0.fill == .blank })
    #expect(drawn.rows[1].cells.last == HeatMapDrawing.Cell(text: "9.6", fill: .class(2)))
    #expect(drawn.rows[1].side == SideCell(madeOf: "Sep 2016"))
    let later = try matrix(12, Sample.comparison([2018]))
    let drawnLater = try figure(later)
    let uncompared = try figure(matrix(12, nil))
    #expect(!later.hasReferences && drawnLater == uncompared)
  }

  /// Nothing that is said of the council's own figures changes.
  @Test func ownFiguresStayAsTheyAre() throws {
    let (with, without) = try (matrix(), matrix(13, nil))
    let scale = try Sample.scale()
    #expect(headline(with, scale, Sample.extractPaper()) == headline(without, scale, Sample.extractPaper()))
    #expect(with.hiddenCount == without.hiddenCount)
    let own = try figure(with).rows.filter { $0.kind != .reference }
    let expected = try figure(without).rows
    #expect(own == expected)
  }

  @Test func tables() throws {
    let cells = try CSVReading(cellTable(matrix(2), order: .latest))
    #expect(cells.isEven)
    #expect(
      cells.rows[2...4].map { $0.joined(separator: ",") } == [
        "vacancy,England (published),,2017-09,5822.600,34305.200,17.0,,,,published,,",
        "vacancy,North West (published),,2017-09,,,,u,,,published,,",
        "vacancy,Neighbours (published median),,2017-09,,,10.8,,,,published,,",
      ])
    #expect(cells.rows.map { $0[1] }.prefix(2) == ["All districts", "All districts"] && cells.rows[5][1] == "Wyre")
    // Of a census without a column there is a row under its own month.
    let before = try CSVReading(cellTable(matrix(2, Sample.comparison([2016])), order: .latest))
    #expect(before.rows[2].joined(separator: ",") == "vacancy,England (published),,2016-09,,,9.6,,,,published,,")
    let printed = try CSVReading(printedTable(matrix(2), order: .latest))
    #expect(
      printed.rows == [
        ["All districts", "18.6", "18.6", ""], ["England (published)", "", "17.0", ""],
        ["North West (published)", "", "[u]", ""], ["Neighbours (published median)", "", "10.8", ""],
        ["Wyre", "40.0", "40.0", "61.5"], ["Burnley", "10.0", "10.0", "38.5"],
      ])
    let printedBefore = try CSVReading(printedTable(matrix(2, Sample.comparison([2016])), order: .latest))
    #expect(
      printedBefore.rows[1...3] == [
        ["England (published, Sep 2016: 9.6)", "", "", ""], ["North West (published, Sep 2016: [u])", "", "", ""],
        ["Neighbours (published median, Sep 2016: 10.8)", "", "", ""],
      ])
    let text = try textTable(matrix(2), order: .latest)
    #expect(
      text == """
                                       Aug 17  Sep 17
        All districts                    18.6    18.6
        England (published)                      17.0
        North West (published)                    [u]
        Neighbours (published median)            10.8
        Wyre                             40.0    40.0
        Burnley                          10.0    10.0

        """)
  }

  /// Published figures keep their decimal where a profile shows whole numbers.
  @Test func decimalsAreKept() throws {
    let county = RandomCounty(
      kind: .publicLeavers, counted: [[20, 20, 20], [20, 20, 20]],
      bases: [[200, 200], [100, 100]])
    let files = try #require(
      try county.written(
        county.matrix(Set(county.districts), last: 1), .public, beside: Sample.comparison()))
    #expect(files.table.contains("All districts,27\r\nEngland (published),17.0\r\n"))
  }
}
