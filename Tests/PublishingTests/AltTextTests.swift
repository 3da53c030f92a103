import Disclosure
import Statistics
import Testing
@testable import Measures
@testable import Publishing
@testable import Staffing

struct AltTextTests {
  /// The headline, the deck, what the rows show, worst first, with FTE spelt out.
  @Test func theWholeText() throws {
    let text = try altText(Sample.yearOfMany(), Sample.scale(), Sample.extractPaper())
    #expect(
      text
        == "Lancashire’s vacancy rate is 17.5%, up from 12.9% a year ago. Both districts miss the 10% target: Wyre (30.0%) and Burnley "
        + "(12.5%). Wyre is worse and Burnley is better than the others by more than chance. Heat map, September 2016 to September "
        + "2017: Vacant FTE (full-time equivalent) as % of vacant and in-post FTE; all roles; last day of each month. September 2017: "
        + "Wyre 30.0% and Burnley 12.5%. Internal: not checked for disclosure, and not for publication."
    )
  }

  @Test func oneRowAndNoValue() throws {
    let matrix = try Sample.matrix(
      .caseload, columns: Sample.months(13),
      [Sample.row("Wyre", Array(repeating: Sample.parts(160, 10), count: 13))])
    let text = try altText(matrix, Sample.scale(.caseload, target: nil), Sample.extractPaper())
    #expect(
      text.hasPrefix(
        "Lancashire’s average caseload is 16.0, as a year ago. It is 0.8 cases above England’s 15.2 (2025). Heat map"))
    #expect(!text.contains("Wyre") && !text.contains("target") && !text.contains("benchmark"))
    let none = try Sample.matrix(
      columns: Sample.months(1), [Sample.row("Wyre", [.missing(.confidential)])], isPublished: true)
    let hidden = try altText(none, Sample.scale(), Sample.extractPaper())
    #expect(
      hidden.hasPrefix("Lancashire’s vacancy rate is not available for September 2017. Heat map, September 2017: "))
    #expect(hidden.hasSuffix(" 1 figure hidden to protect people."))
  }

  /// Under 120 words, however long the place and however many the rows and filters; hidden rows are not named.
  @Test func alwaysShort() throws {
    let long = "The Trust for the Services to Children and Families of the Royal Borough of Kingston upon Thames"
    let many = (1...60).map { "Looked After and Leaving Care Team \($0)" }
    for measure in Measure.monthly {
      let rows = (1...40).map { number in
        Sample.row("Royal Borough \(number)", Array(repeating: Sample.parts(Double(number), 100), count: 13))
      }
      var matrix = try Sample.matrix(
        measure, columns: Sample.months(13),
        rows + [Sample.row("Xanadu", Array(repeating: .missing(.confidential), count: 13))])
      matrix.comparison = Sample.comparison()
      for place in [nil, "Kent", long] {
        for filter in [
          Filter(), Sample.filter(teams: ["CIN*"]), Sample.filter(teams: many),
          Sample.filter(teams: many, districts: many, roles: many),
        ] {
          for target in measure.polarity == .neither ? [nil] : [nil, "12.5"] {
            let text = altText(
              matrix, try Sample.scale(measure, target: target), Sample.extractPaper(place, filter: filter))
            #expect(wordCount(text) < 120, "\(text)")
            #expect(!text.contains("Xanadu"), "\(text)")
          }
        }
      }
    }
  }

  /// As many rows as there is room for, and how many more there are; what changed by more than chance says so.
  @Test func rowsAsRoomAllows() throws {
    let rows = (1...40).map { number in
      Sample.row(
        "Royal Borough \(number)",
        Array(repeating: Sample.parts(number == 40 ? 1 : Double(number), 100), count: 12) + [
          Sample.parts(Double(number), 100)
        ])
    }
    let text = altText(
      try Sample.matrix(columns: Sample.months(13), rows), try Sample.scale(), Sample.extractPaper())
    #expect(text.contains(" September 2017: Royal Borough 40 40.0% (rose in a year), Royal Borough 39 39.0%, "))
    #expect(text.contains(" more. Internal: "))
    #expect((110..<120).contains(wordCount(text)))
  }
}
