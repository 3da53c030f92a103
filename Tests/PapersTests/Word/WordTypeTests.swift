import Testing
@testable import Papers

struct WordTypeTests {
  /// Three digits of 556 and a point of 278 thousandths make 1.946 of the size; 8 pt are 160 twips, bold is 15 % wider.
  @Test(arguments: [(16, 100, false, 312), (16, 90, false, 281), (16, 100, true, 359)])
  func width(size: Int, percent: Int, isBold: Bool, twips: Int) {
    #expect(WordType.width("12.4", size: size, percent: percent, isBold: isBold) == twips)
  }

  /// `m` and `w` are among the widest of small letters: 833 and 722.
  @Test func wideLetters() {
    #expect(WordType.width("mw", size: 100) == 1555)
  }

  @Test func widestWord() {
    #expect(WordType.widestWord("a cde b", size: 100) == WordType.width("cde", size: 100))
    #expect(WordType.widestWord("", size: 100) == 0)
  }

  /// Words of 556 each with a space of 278 between: two take 1,390.
  @Test(arguments: [(2000, 2), (1390, 2), (1389, 3), (100, 3)])
  func lines(width: Int, lines: Int) {
    #expect(WordType.lines("a a a", size: 100, in: width) == lines)
  }
}
