import Testing
@testable import Papers

struct WordColumnsTests {
  /// A column of `100.0` in the largest type takes 501 twips, a name 1,292, an upright page 9,026 and one that lies 13,958.
  @Test(arguments: [
    (3, WordPage.upright, WordStyle.cells), (13, .upright, .cells), (15, .upright, .cells), (16, .upright, .smallCells),
    (24, .lying, .cells),
    (28, .lying, .smallCells),
  ])
  func fits(columns: Int, page: WordPage, style: WordStyle) {
    let fit = WordColumns(WordSample.wide(columns), lies: false)
    #expect(fit.page == page)
    #expect(fit.style == style)
    #expect(fit.widths.count == columns + 1)
    #expect(fit.widths.reduce(0, +) <= page.textWidth)
    let value = WordType.width("100.0", size: fit.style.size) + 2 * WordColumns.margin.side
    #expect(fit.widths.dropFirst().allSatisfy { $0 >= value })
  }

  @Test func tooManyAreMadeNarrow() {
    let fit = WordColumns(WordSample.wide(90), lies: false)
    #expect(fit.page == .lying && fit.style == .condensedCells)
    #expect(fit.widths.reduce(0, +) <= WordPage.lying.textWidth)
  }

  @Test func followsAPictureThatLies() {
    #expect(WordColumns(WordSample.wide(3), lies: true).page == .lying)
  }

  /// `Sep 17` is wider than `100.0`.
  @Test func monthsStandOnTwoLinesTogether() {
    let narrow = WordSample.wide(15)
    #expect(WordColumns(narrow, lies: false).breaksHeadings(narrow))
    let free = WordSample.wide(3)
    #expect(!WordColumns(free, lies: false).breaksHeadings(free))
  }
}
