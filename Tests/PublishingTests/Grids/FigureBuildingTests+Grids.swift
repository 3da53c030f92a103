import HeatMapDrawing
import Testing
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing
@testable import Workforce

/// Figures of grids.
extension FigureBuildingTests {
  private func figure(_ grid: PublishedTable) throws -> Figure {
    Publishing.figure(try SampleGrids.sheet(grid), yearStart: .financial)
  }

  /// Sums have no colour, hidden figures are grey, and only they are in the key of symbols.
  @Test func reasons() throws {
    let figure = try figure(try SampleGrids.reasons())
    #expect(figure.rows.map(\.kind) == [.total, .item, .item, .item, .item])
    #expect(figure.rows[0].cells.allSatisfy { $0.fill == .blank })
    #expect(figure.rows[1].cells[0].fill == .blank)
    #expect(figure.rows[4].cells.allSatisfy { $0 == Cell(text: "[c]", fill: .symbol) })
    #expect(figure.symbols.map(\.text) == ["hidden to protect people"])
    #expect(figure.key.swatches.first?.text == "0")
    // Figures of one to four are never to be seen.
    #expect(figure.key.swatches[1].text == "5–8")
    #expect(figure.key.swatches.count == 6)
    #expect(figure.stamp == nil)
  }

  /// Where the total stands alone nothing is coloured, and so there is no key.
  @Test func theTotalAlone() throws {
    let grid = try SampleGrids.totalAlone()
    #expect(grid.isTotalAlone && grid.hiddenCount == 0)
    let figure = try figure(grid)
    #expect(figure.rows.map(\.label) == ["All districts"])
    #expect(figure.rows[0].cells.map(\.text) == ["16", "8", "8"])
    #expect(figure.rows[0].cells.allSatisfy { $0.fill == .blank })
    #expect(figure.key.swatches.isEmpty && figure.symbols.isEmpty)
    #expect(
      figure.notes == [
        "Columns in order of name. Moves inside the council are not leaving.",
        "Five districts have no row, to protect people.",
        "Source: HR and case-management extracts, taken on 30 September 2017.",
      ])
    let sheet = try SampleGrids.sheet(grid)
    #expect(altText(sheet).contains("It has the total alone and 2 columns."))
  }

  /// Shares are coloured for everybody too, darker for fewer; how many people there are is not.
  @Test func cohorts() throws {
    let figure = try figure(try SampleGrids.cohorts([3, 12], [1000, 390], [1000, nil]))
    #expect(figure.columnGroups.map(\.columns) == [["people"], ["3", "12"]])
    #expect(figure.rows[0].cells.map(\.fill) == [.blank, .class(0), .class(6)])
    #expect(figure.rows[0].cells.map(\.text) == ["300", "100", "39.0"])
    #expect(figure.rows[1].cells.last == Cell(text: "", fill: .blank))
    #expect(figure.key.worse == "darker = fewer stayed")
  }

  /// Where nobody moved there is a 0 without a decimal, and nothing where a district meets itself.
  @Test func transfers() throws {
    let figure = try figure(try SampleGrids.transfers())
    #expect(figure.columnGroups.map(\.label) == ["", "Moved to"])
    #expect(figure.rows[1].cells.map(\.text) == ["0", "", "0"])
    #expect(figure.stamp == "internal: not for publication")
  }

  /// Classes double in round steps, so that the largest figure is in one of the last two.
  @Test func doublingClasses() throws {
    let transfers = try SampleGrids.scale(SampleGrids.transfers()).breaks
    #expect(transfers == [0, 5, 10, 20, 40, 80].map { Tenths($0) })
    let internalReasons = try SampleGrids.reasons(.internal)
    let reasons = try SampleGrids.scale(internalReasons).breaks
    #expect(reasons == [0, 20, 40, 80, 160, 320].map { Tenths($0) })
    let own = [0, 10, 20, 30, 40, 50].map { Tenths($0) }
    let given = try SampleGrids.scale(internalReasons, breaks: own).breaks
    #expect(given == own)
    #expect(throws: Scale.Fault.notSixRising) { try SampleGrids.scale(internalReasons, breaks: [Tenths(1)]) }
  }
}
