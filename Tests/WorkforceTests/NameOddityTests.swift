import Testing
@testable import Extracts

/// Texts in the place of names.
struct NameOddityTests {
  @Test(arguments: [
    "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "Err:502", "err:508", "#n/a",
    "######",
    "#GETTING_DATA", "#\u{200B}N/A",
  ])
  func errorValues(text: String) {
    let oddity = NameOddity(text)
    #expect(oddity == .errorValue)
  }

  @Test(arguments: [
    "Total", "TOTALS", "Grand Total", "Overall", "All districts", "All teams", "Ash total", "Ash - Total", "Total Ash",
    "Total: Ash",
    "Subtotal", "Sub-total", "Sub total Ash", "Sum", "All",
  ])
  func totals(text: String) {
    let oddity = NameOddity(text)
    #expect(oddity == .total)
  }

  @Test(arguments: ["Countywide", "County", "Council", "England"])
  func perhapsTotals(text: String) {
    let oddity = NameOddity(text)
    #expect(oddity == .perhapsTotal)
  }

  @Test(arguments: [
    "Ash", "County Durham", "All Saints", "Totley", "Suburban", "#1 Team", "Team #2", "Countywide Fostering",
    "Errington", "Overallton",
  ])
  func names(text: String) {
    let oddity = NameOddity(text)
    #expect(oddity == nil)
  }
}
