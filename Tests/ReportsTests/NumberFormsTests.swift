import Testing
@testable import Reports

/// Numbers that are one however they are written.
struct NumberFormsTests {
  @Test(arguments: [
    ("0340007", "340007"), ("340007.0", "340007"), ("340007.00", "340007"), ("LCS7", "lcs7"), ("000", "0"),
    ("007-1", "007-1"), ("1.5", "1.5"), ("A001", "a001"), (".0", ".0"), ("1.2E+05", "1.2e+05"),
  ])
  func folded(text: String, form: String) {
    #expect(NumberForms.folded(text) == form)
  }

  @Test func theFirstStandsForAll() {
    var (texts, forms) = (ReportTexts(), NumberForms())
    let codes = ["0017", "17.0", "18", "17"].map { texts.code($0) }
    let found = codes.map { texts.text(forms.form($0, texts)) }
    #expect(found == ["0017", "0017", "18", "0017"])
    #expect(forms.joined == 2)
    #expect(forms.form(-1, texts) == -1)
  }
}
