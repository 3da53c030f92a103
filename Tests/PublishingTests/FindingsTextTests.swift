import Staffing
import Testing
@testable import Publishing

/// How findings are put into lists. Every sentence, as the program prints it, is in the program's own tests.
struct FindingsTextTests {
  private func list(
    _ findings: [Finding], limit: Int = 2, rows: [RefusedRow] = [], more: String? = nil
  ) -> [String] {
    var all = Findings()
    all.add(contentsOf: findings)
    return FindingsText.list(all.groups, limit: limit, rows: rows, howToSeeMore: more)
  }

  private func missing(_ line: Int, column: String = "end_date") -> Finding {
    Finding(.value(.dateMissing), file: "staff.csv", line: line, column: column)
  }

  @Test func oneOfAKindIsALine() {
    #expect(list([missing(4)]) == ["Error: staff.csv, line 4, column end_date: the date is missing. Fill it in."])
    #expect(
      list([Finding(.place(.spellingsMerged("North", "north")))]) == [
        "Warning: \"north\" was taken for \"North\", and the two are counted as one. If they are two, give one of them another name."
      ])
    // A heading with digits may be a person's number.
    #expect(list([missing(4, column: "W12")]) == ["Error: staff.csv, line 4: the date is missing. Fill it in."])
  }

  @Test func whatTheyHaveInCommonIsSaidOnce() {
    #expect(
      list([missing(4), missing(5), missing(6)], more: "--all lists them") == [
        "Error: staff.csv, column end_date, 3 rows: the date is missing. Fill it in.",
        "  lines 4, 5 and 1 more (--all lists them)",
      ])
    #expect(
      list([missing(4), missing(5, column: "start_date"), missing(6)]) == [
        "Error: staff.csv, 3 rows: the date is missing. Fill it in.", "  line 4, column end_date",
        "  line 5, column start_date", "  and 1 more",
      ])
  }

  @Test func sentencesThatDifferStandUnderAHeading() {
    let agency = (1...3).map { Finding(.staff(.longAgency(district: "D\($0)", people: $0, days: 90))) }
    #expect(
      list(agency) == [
        "Warning: 3 districts: 6 agency workers have been here for over 90 days without a break. No figure is wrong by it; the notes "
          + "of the agency map say it too.",
        // Districts are few, so that all are listed.
        "  D1: 1", "  D2: 2", "  D3: 3",
      ])
  }

  @Test func rowsAreShownUnderTheirFindings() {
    let row = RefusedRow(file: "staff.csv", line: 4, rules: ["date-missing"], text: "W3,,A")
    #expect(
      list([missing(4), missing(5)], rows: [row]) == [
        "Error: staff.csv, 2 rows: the date is missing. Fill it in.", "  line 4, column end_date", "    W3,,A",
        "  line 5, column end_date",
      ])
  }

  @Test func errorsGoBeforeWarningsAndAreCounted() {
    var findings = Findings()
    findings.add(Finding(.place(.blankTeam), file: "staff.csv", line: 2))
    #expect(FindingsText.summary(findings) == "No errors, and warnings of 1 kind.")
    findings.add(missing(2))
    #expect(FindingsText.list(findings.groups, limit: 1, howToSeeMore: nil).map { $0.prefix(5) } == ["Error", "Warni"])
    #expect(
      FindingsText.summary(findings)
        == "1 error, and warnings of 1 kind. Put the errors right and check again: more may be found then.")
    #expect(FindingsText.summary(Findings()) == "No errors, and no warnings.")
  }
}
