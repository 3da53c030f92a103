import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing

struct ComparisonSentenceTests {
  private func sentences(_ comparison: Comparison, _ paper: Paper = Sample.extractPaper()) throws -> [String] {
    var matrix = try Sample.year()
    matrix.comparison = comparison
    return comparisonSentences(matrix, paper)
  }

  @Test func besideEnglandAndNeighbours() throws {
    let both = try sentences(Sample.comparison())
    #expect(
      both == [
        "Lancashire is above England’s 17.0% and its neighbours’ 10.8% (social workers).",
        "Lancashire is above England’s 17.0% (social workers).",
      ])
    // Totals do not say whom they count.
    let totals = try sentences(Sample.comparison(), Paper(origin: .totals(extractDate: nil)))
    #expect(totals.last == "The council is above England’s 17.0%.")
    // A census of another month is not held against this one.
    let earlier = try sentences(Sample.comparison([2016]))
    #expect(earlier.isEmpty)
  }
}
