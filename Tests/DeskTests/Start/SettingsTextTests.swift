import Testing

@testable import Desk

struct SettingsTextTests {
  private func set(_ text: String, _ key: String, in table: String = "", to value: String?) -> String {
    var settings = SettingsText(text)
    settings.set(key, in: table, to: value)
    return settings.text
  }

  @Test func aValueTakesThePlaceOfAnother() {
    #expect(set("place = \"A\" # ours\nsource = \"x\"\n", "place", to: "\"B\"") == "place = \"B\"\nsource = \"x\"\n")
    #expect(
      set("[headings]\r\n\"Emp \\\"No\\\"\" = \"job\"\r\n[reports]\r\n", "Emp \"No\"", in: "headings", to: "\"worker\"")
        == "[headings]\n\"Emp \\\"No\\\"\" = \"worker\"\n[reports]\n")
    #expect(
      set("[totals]\n\"a\" = [\n  \"x\",\n  \"y\" ]\nb = \"z\"\n", "a", in: "totals", to: "\"x\"")
        == "[totals]\na = \"x\"\nb = \"z\"\n")
  }

  /// A key of one table is none of another's.
  @Test func keysStandInTheirTables() {
    let text = "a = 1\n\n[reports]\na = \"leavers\"\n\n[headings]\nb = \"fte\"\n"
    #expect(
      set(text, "a", in: "headings", to: "\"worker\"")
        == "a = 1\n\n[reports]\na = \"leavers\"\n\n[headings]\nb = \"fte\"\na = \"worker\"\n")
    #expect(set(text, "a", to: "2").hasPrefix("a = 2\n\n[reports]\na = \"leavers\"\n"))
    #expect(set(text, "b", to: "2").hasPrefix("a = 1\nb = 2\n\n[reports]\n"))
  }

  @Test func aLineThatShowsHowIsUsed() {
    #expect(
      set("# Question: what?\n# place = \"Lancashire\"\n", "place", to: "\"A\"") == "# Question: what?\nplace = \"A\"\n"
    )
  }

  @Test func aTableIsMadeWhereThereIsNone() {
    #expect(set("", "a b", in: "headings", to: "\"fte\"") == "[headings]\n\"a b\" = \"fte\"\n")
    #expect(set("x = 1", "y", in: "reports", to: "\"leavers\"") == "x = 1\n\n[reports]\ny = \"leavers\"\n")
  }

  @Test func whatIsTakenAway() {
    #expect(set("a = 1\nb = 2\n", "a", to: nil) == "b = 2\n")
    #expect(set("a = 1\n", "c", to: nil) == "a = 1\n" && set("a = 1\n", "c", in: "t", to: nil) == "a = 1\n")
    #expect(set("# a = 1\n", "a", to: nil) == "# a = 1\n")
  }

  @Test func quotes() {
    #expect(SettingsText.quoted("a \"b\" \\ c\nd") == "\"a \\\"b\\\" \\\\ c d\"")
  }
}
