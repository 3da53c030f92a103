import Disclosure
import Testing
import Workforce
@testable import Measures
@testable import Publishing

struct ComparisonNoteTests {
  private func note(_ comparison: Comparison, _ paper: Paper = Sample.extractPaper(), months: Int = 13) throws
    -> [String]
  {
    var matrix = try Sample.matrix(
      columns: Sample.months(months), [Sample.row("Wyre", Array(repeating: Sample.parts(1, 10), count: months))])
    matrix.comparison = comparison
    return comparisonNote(matrix, paper)
  }

  @Test func theWholeNote() throws {
    let ofTwoYears = try note(Sample.comparison())
    #expect(
      ofTwoYears == [
        "England and North West: Department for Education, census of registered social workers at 30 September 2016 and 2017, as "
          + "published. Neighbours: the middle rate (median) of the ten authorities most like Lancashire in the Department’s "
          + "statistical model. The other rows count all roles."
      ])
  }

  @Test func howManyNeighboursHaveARate() throws {
    let text = try note(Sample.comparison(neighbours: 7), Paper(origin: .totals(extractDate: nil)))[0]
    #expect(text.hasSuffix("in the Department’s statistical model, of those with one (7 in 2016 and 10 in 2017)."))
    // Of the years that are shown, and no others.
    let latest = try note(Sample.comparison(neighbours: 7), months: 12)[0]
    #expect(latest.contains("at 30 September 2017, as published.") && !latest.contains("of those with one"))
  }

  @Test func nothingToSay() throws {
    let ofAnotherYear = try note(Sample.comparison([2018]))
    #expect(ofAnotherYear == [])
    let ofNoYear = try note(Sample.comparison([]))
    #expect(ofNoYear == [])
  }
}
