@testable import Extracts
@testable import Reports
@testable import Staffing

/// Measures as tables of totals know them.
let totalled: [TotalledMeasure] = [
  TotalledMeasure(
    id: "vacancy", name: "Vacancy rate", isSigned: false, hasDenominator: true, isShare: true, countsPeople: false),
  TotalledMeasure(
    id: "turnover", name: "Turnover rate", isSigned: false, hasDenominator: true, isShare: false, countsPeople: true,
    isOfTwelveMonths: true),
  TotalledMeasure(
    id: "starters", name: "Starter rate", isSigned: false, hasDenominator: true, isShare: false, countsPeople: true,
    isOfTwelveMonths: true),
  TotalledMeasure(
    id: "agency", name: "Agency rate", isSigned: false, hasDenominator: true, isShare: true, countsPeople: false),
  TotalledMeasure(
    id: "supervision", name: "Supervision in time", isSigned: false, hasDenominator: true, isShare: true,
    countsPeople: true,
    numerator: "supervisions held in time", denominator: "supervisions due", standsForPeople: true),
  TotalledMeasure(
    id: "visits", name: "Visits", isSigned: false, hasDenominator: false, isShare: false, countsPeople: true,
    numerator: "visits made"),
]

/// What tables of totals make, by the names of their files.
func made(_ tables: [(name: String, text: String)], _ settings: Settings = Settings()) throws -> Made {
  try Made(tables.map { ("\($0.name).csv", $0.text) }, settings, measures: totalled)
}
