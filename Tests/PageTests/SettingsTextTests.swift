import Testing

@testable import Page

@Suite struct SettingsTextTests {
  private func set(_ text: String, _ table: String, _ key: String, _ value: String?) -> String {
    var settings = SettingsText(text)
    settings.set(table, key, value)
    return settings.text
  }

  @Test func aKeyIsChangedWhereItStands() {
    let text = set("a = 1\n[reports]\n\"x *.csv\" = \"leavers\" # mine\nb = 2\n", "reports", "x *.csv", "\"starters\"")
    #expect(text == "a = 1\n[reports]\n\"x *.csv\" = \"starters\"\nb = 2\n")
  }

  @Test func aNewKeyStandsBehindTheHeadingOfItsTable() {
    let text = set("[reports]\n# stays\n\n[headings]\n\"y\" = \"fte\"\n", "headings", "Emp \"No\"", "\"worker\"")
    #expect(text == "[reports]\n# stays\n\n[headings]\n\"Emp \\\"No\\\"\" = \"worker\"\n\"y\" = \"fte\"\n")
  }

  @Test func aTableIsMadeWhereThereIsNone() {
    #expect(set("a = 1\n", "reports", "x", "\"leave out\"") == "a = 1\n\n[reports]\n\"x\" = \"leave out\"\n")
  }

  @Test func whatHasNoTableStandsBeforeTheFirst() {
    let text = set("# Words\n\nextract_date = 2017-09-30\n[reports]\nplace = \"not this\"\n", "", "place", "\"Ash\"")
    #expect(text == "# Words\n\nplace = \"Ash\"\nextract_date = 2017-09-30\n[reports]\nplace = \"not this\"\n")
    #expect(set("[a]\n", "", "place", "\"Ash\"") == "place = \"Ash\"\n[a]\n")
    #expect(set("", "", "place", "\"Ash\"") == "place = \"Ash\"\n")
  }

  @Test func anAnswerIsTakenBack() {
    #expect(set("place = \"Ash\"\n[headings]\n'y' = \"fte\"\n", "headings", "y", nil) == "place = \"Ash\"\n[headings]\n")
    #expect(set("a = 1\n", "headings", "y", nil) == "a = 1\n")
  }

  @Test func linesOfWindowsAreRead() {
    #expect(set("place = \"A\"\r\n[reports]\r\n", "", "place", "\"B\"") == "place = \"B\"\n[reports]\n")
  }

  @Test func whatIsPassedOverIsNoKey() {
    #expect(set("# place = \"A\"\n", "", "place", "\"B\"") == "place = \"B\"\n# place = \"A\"\n")
  }
}
