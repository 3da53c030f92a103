import Testing
@testable import Staffing

/// What is said of sheets: what is wrong, and what to do.
struct SheetRuleTests {
  private func sentence(_ rule: SheetRule) -> String { Rule.sheet(rule).entry.sentence }

  @Test func sheets() {
    #expect(
      sentence(.severalSheets(["Staff \"new\"", "Old"], of: .careLeavers))
        == #"2 sheets of the workbook hold something ("Staff \"new\"" and "Old"), and which is meant cannot be told. Name it in "#
        + #"heatmaps.toml, with two lines: [sheets] and care_leavers = "Staff \"new\""."#)
    let many = (1...20).map { "S\($0)" }
    let all = sentence(.severalSheets(many, of: .staff))
    #expect(all.contains(#""S11" and 9 more"#) && !all.contains("S12"))
    #expect(
      sentence(.noSuchSheet("Staff", among: ["Sheet1"]))
        == #"the workbook has no sheet "Staff", which heatmaps.toml names under [sheets]. Its sheets are "Sheet1"."#)
    #expect(sentence(.noSuchSheet("Staff", among: [])).hasSuffix("It has none at all."))
    #expect(
      sentence(.uncalculated(count: 1, first: "L31"))
        == "cell L31 holds a formula that has no value: whatever wrote the workbook did not work it out. Open it in Excel, save it, and "
        + "try again.")
    #expect(sentence(.uncalculated(count: 3, first: "L31")).contains("no value, as do 2 others:"))
    #expect(sentence(.hiddenRows(1)).hasPrefix("1 row of the sheet is hidden, "))
    #expect(
      sentence(.hiddenRows(2))
        == "2 rows of the sheet are hidden, by hand or by a filter, and counted like the others. If they should not count, delete "
        + "them; else nothing need be done.")
    #expect(
      sentence(.severalFiles(["staff.csv", "staff.xlsx"]))
        == "the folder has staff.csv and staff.xlsx, and which of them counts cannot be told. Move one away.")
  }
}
