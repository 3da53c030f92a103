import Testing
@testable import Papers

struct ExcelTextTests {
  /// What Excel would read as the character with a number stays what it is.
  @Test func numbersOfCharactersAreNotRead() {
    #expect(excelText("a_x0041_b") == "a_x005F_x0041_b")
    #expect(excelText("_x41_ _x004G_ _x0041") == "_x41_ _x004G_ _x0041")
    #expect(excelText("A & B\u{1}") == "A &amp; B")
  }

  @Test func aCellHoldsSoMuch() {
    let most = String(repeating: "a", count: 32_767)
    #expect(excelText(most) == most)
    #expect(excelText(most + "b") == String(repeating: "a", count: 32_766) + "…")
  }

  @Test func textsAreSharedAndCounted() {
    var texts = SharedTexts()
    let numbers = ["a", "b", "a"].map { texts.number(of: $0) }
    #expect(numbers == [0, 1, 0])
    #expect(
      texts.markup.hasSuffix(
        "count=\"3\" uniqueCount=\"2\"><si><t xml:space=\"preserve\">a</t></si><si><t xml:space=\"preserve\">b</t></si></sst>"
      ))
  }
}
