import Testing
@testable import HeatMapDrawing

/// Texts cut short that stay apart, with a rule of twelve characters for what fits.
struct LabelsApartTests {
  private func replacements(_ texts: [String], room: Int = 12) -> [String: String] {
    LabelsApart.replacements(texts) { $0.count <= room ? nil : String($0.prefix(room - 1)) + "…" }
  }

  @Test func whatDiffersIsKept() {
    let found = replacements(["Safeguarding Team one", "Safeguarding Team two", "Duty", "Safe and sound"])
    #expect(found == ["Safeguarding Team one": "Safegua… one", "Safeguarding Team two": "Safegua… two"])
    let alone = replacements(["Safeguarding Team one", "Duty and Assessment"])
    #expect(alone == [:])
  }

  @Test func digitsAndEndsStayWhole() {
    let numbers = replacements(["Safeguarding Team 10", "Safeguarding Team 11"])
    #expect(Set(numbers.values) == ["Safeguar… 10", "Safeguar… 11"])
    let longer = replacements(["Safeguarding Team", "Safeguarding Team B"])
    #expect(longer["Safeguarding Team"] == "Safegu… Team")
    #expect(longer["Safeguarding Team B"] == "Safeguard… B")
  }

  @Test func whatIsTooLongAllThroughIsNumbered() {
    let found = replacements(["Aaaaaaaaaaaaaaaaab", "Aaaaaaaaaaaaaaaaac"])
    #expect(Set(found.values) == ["Aaaaaaa… (1)", "Aaaaaaa… (2)"])
  }
}
