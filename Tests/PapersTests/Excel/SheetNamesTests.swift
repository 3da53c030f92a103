import Testing
@testable import Papers

struct SheetNamesTests {
  private func names(_ texts: [String]) -> [String] {
    var names = SheetNames()
    return texts.map { names.add($0) }
  }

  @Test(arguments: [
    ("Vacancy rate", "Vacancy rate"), ("Cases: [open]/FTE?*\\", "Cases open FTE"), ("'Quoted'", "Quoted"),
    ("", "Sheet"),
    ("A\u{1}B\nC", "A B C"), ("History", "History (2)"),
    // Thirty-one letters, and one more, which leaves out its last word, or what is over where there is but one.
    ("Assessments in time, of them all", "Assessments in time, of them"),
    ("Assessments in time, of them al", "Assessments in time, of them al"),
    ("Abcdefghijklmnopqrstuvwxyzabcdefgh", "Abcdefghijklmnopqrstuvwxyzabcde"),
  ])
  func nameOfASheet(text: String, name: String) {
    let found = names([text])
    #expect(found == [name])
  }

  @Test func eachNameIsOnceWhateverItsCase() {
    let long = "Assessments finished within days"
    let found = names(["Rate", "RATE", "rate", long, long])
    #expect(
      found == ["Rate", "RATE (2)", "rate (3)", "Assessments finished within", "Assessments finished within (2)"])
    #expect(found.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func tablesAreNamedByLettersAndDigits() {
    var names = TableNames()
    let found = ["Figures_vacancy-by-team", "Figures_Vacancy_by_team", "Figures_tŷ"].map { names.add($0) }
    #expect(found == ["Figures_vacancy_by_team", "Figures_Vacancy_by_team_2", "Figures_t__"])
  }
}
