import Disclosure
import Statistics
import Testing
@testable import Measures
@testable import Publishing
@testable import Staffing

struct AltTextTests {
  @Test func theWholeText() throws {
    let text = try altText(Sample.yearOfMany(), Sample.scale(), Sample.extractPaper())
    #expect(
      text
        == "Heat map of the vacancy rate (vacant FTE as % of vacant and in-post FTE): Lancashire districts, September "
        + "2016 to September 2017. All districts: 17.5% in September 2017, up 4.6 percentage points on a year before; the "
        + "target is 10.0%. The 2 districts with a value then range from 12.5% to 30.0%. Different from the rest by "
        + "more than chance, worse: Wyre; better: Burnley. Internal: not checked for disclosure, and not for publication."
    )
  }

  @Test func benchmarkCasesAndNoValue() throws {
    let matrix = try Sample.matrix(
      .caseload, columns: Sample.months(13),
      [Sample.row("Wyre", Array(repeating: Sample.parts(160, 10), count: 13))])
    let text = try altText(matrix, Sample.scale(.caseload, target: nil), Sample.extractPaper())
    #expect(
      text.contains(
        "All districts: 16.0 in September 2017, the same as a year before; the benchmark (England 2025) is 15.2."))
    #expect(!text.contains("range") && !text.contains("target"))
    let none = try Sample.matrix(
      columns: Sample.months(1), [Sample.row("Wyre", [.missing(.confidential)])], isPublished: true)
    let hidden = try altText(none, Sample.scale(), Sample.extractPaper())
    #expect(hidden.contains(" All districts: not available in September 2017. 1 figure hidden to protect people."))
    #expect(!hidden.contains("Internal"))
  }

  /// Under 150 words and without a district's name, however long the place and however many the filters.
  @Test func shortAndWithoutDistricts() throws {
    let long = "The Trust for the Services to Children and Families of the Royal Borough of Kingston upon Thames"
    let many = (1...60).map { "Looked After and Leaving Care Team \($0)" }
    let parts = [Sample.parts(0, 100)] + Array(repeating: Sample.parts(10, 100), count: 12)
    for measure in Measure.monthly {
      var matrix = try Sample.matrix(
        measure, columns: Sample.months(13), [Sample.row("Xanadu", parts), Sample.row("Zembla", parts)])
      matrix.comparison = Sample.comparison()
      for place in [nil, "Kent", long] {
        for filter in [
          Filter(), Sample.filter(teams: ["CIN*"]), Sample.filter(teams: many),
          Sample.filter(teams: many, districts: many, roles: many),
        ] {
          for target in measure.polarity == .neither ? [nil] : [nil, "12.5"] {
            let text = altText(
              matrix, try Sample.scale(measure, target: target), Sample.extractPaper(place, filter: filter))
            #expect(text.split(separator: " ").count < 150, "\(text)")
            #expect(!text.contains("Xanadu") && !text.contains("Zembla"), "\(text)")
          }
        }
      }
    }
    let paper = Sample.extractPaper(filter: Sample.filter(teams: many))
    let ofMany = try altText(Sample.year(), Sample.scale(), paper)
    #expect(ofMany.contains("; 60 teams chosen."))
    let short = Sample.extractPaper(filter: Sample.filter(teams: ["CIN*"]))
    let ofOne = try altText(Sample.year(), Sample.scale(), short)
    #expect(ofOne.contains("; team: CIN*."))
  }

  /// Three districts that stand out from ten usual ones are named, of four the first two.
  @Test func whoStandsOut() throws {
    func text(_ worse: [String]) throws -> String {
      let usual = (1...10).map { Sample.row("Vale \($0)", [Sample.parts(20, 200)]) }
      let rows =
        worse.map { Sample.row($0, [Sample.parts(60, 200)]) } + usual + [Sample.row("Elm", [Sample.parts(30, 3000)])]
      let table = try Sample.matrix(columns: Sample.months(1), rows)
      return try altText(table, Sample.scale(), Sample.extractPaper())
    }
    let three = try text(["Ash", "Birch", "Cedar"])
    #expect(three.contains(" Different from the rest by more than chance, worse: Ash, Birch and Cedar; better: Elm."))
    let four = try text(["Ash", "Birch", "Cedar", "Damson"])
    #expect(four.contains(" Different from the rest by more than chance, worse: Ash, Birch and 2 more; better: Elm."))
  }
}
