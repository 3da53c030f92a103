import Publishing
import Staffing
import Tabular
import Testing

@testable import Desk

struct PageSentencesTests {
  private static func rules() throws -> [(rule: Rule, page: String)] {
    let set = try #require(Day(year: 2018, month: 1, day: 1))
    let latest = try #require(Day(year: 2017, month: 9, day: 30))
    return [
      (
        .report(.lacking(.leavers, [.worker])),
        "not read. Choose the heading that holds it, where the page asks for it."
      ),
      (
        .report(.staffLacking(1, [.worker])),
        "\"Personnel Nr\" = \"worker\", or choose it where the page asks for it. A list that is something else is called"
      ),
      (
        .totals(.unknownMeasure(word: "vac", near: [])),
        "no measure \"vac\". One of your own is defined in heatmaps.toml"
      ),
      (.extract(.dateBeyondData(set: set, latest: latest)), "Check extract_date."),
      (.censusReturn(.leaversNotJoined(year: 2024, people: 2)), "of the year before, or count people."),
    ]
  }

  /// Each rule that names a command or an option is said without it; a rule that comes to name another has no words here.
  @Test func rulesThatNameCommands() throws {
    let rules = try PageSentencesTests.rules()
    for (rule, words) in rules {
      let finding = Finding(rule, file: "a.csv")
      let (page, program) = (
        Messages(.page).text(finding, SourceNames()), Messages(.program).text(finding, SourceNames())
      )
      #expect(program == FindingsText.text(finding, SourceNames()))
      #expect(program.contains("`heatmaps") || program.contains("--"))
      #expect(page.contains(words) && !page.contains("`") && !page.contains("--"), "\(page)")
    }
    #expect(rules.count == pageWords.count)
  }
}
