import Disclosure
import Extracts
import HeatMapDrawing
import Measures
import Papers
import Publishing
import Staffing
import Tabular
import Testing
import Workforce

@testable import Desk

/// What a page says of what went wrong.
struct MessagesTests {
  private static let input = RefusedInput(path: "my-data", showsIDs: false)
  private static let refusals: [Refusal] = [
    .nothingToRead, .unknownMeasure("vacansy", near: ["vacancy"]), .noMeasureNamed, .badTarget("x"), .badBasis("x"),
    .unknownBasis("x", measure: "caseload", choices: [], near: []),
    .unknownBasis("x", measure: "turnover", choices: ["average"], near: []),
    .basesContradict("turnover=average", "turnover=headcount"), .unusedBasis("turnover=average", of: "turnover"),
    .scale(measure: "vacancy", .missing), .scale(measure: "vacancy", .noGoodSide),
    .scale(measure: "vacancy", .takesNone),
    .badMonthCount(0), .emptyPeriod(first: "2017-09", last: "2016-09"), .orderNotGiven, .extractOnly(.teams),
    .extractOnly(.districts), .extractOnly(.roles), .extractOnly(.byTeam), .extractOnly(.basis("turnover=average")),
    .notInOverview(measure: "reasons"), .comparison(.notCensus(path: "a.csv")),
    .comparison(.notNeighbours(path: "a.csv")),
    .comparison(.placeUnknown), .comparison(.noSuchPlace("L", file: "a.csv", near: [])),
    .comparison(.noNeighbours(place: "L", file: "a.csv")),
    .refused(ReadingLog(), canAccept: true), .refused(ReadingLog(), canAccept: false),
    .omitted(.withoutFile([.staff]), measure: .vacancy, hasOthers: false),
    .omitted(.withoutTotals, measure: .vacancy, hasOthers: false),
    .omitted(.lacking(.agencyWorkers), measure: .agency, hasOthers: true),
    .omitted(.withoutTeams, measure: .vacancy, hasOthers: false),
    .omitted(.districtsOnly, measure: .transfers, hasOthers: false),
    .omitted(.ofAllMonths, measure: .transfers, hasOthers: false),
    .omitted(.tooWide(columns: 40, most: 24), measure: .transfers, hasOthers: false),
    .omitted(.notPublished, measure: .vacancy, hasOthers: false),
    .omitted(.notInReturns, measure: .vacancy, hasOthers: false),
    .omitted(.withoutRoles, measure: .reReferrals, hasOthers: false),
    .omitted(.withheld(.peopleUnknown), measure: .vacancy, hasOthers: true),
    .omitted(.withheld(.cannotBeSafe), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.nothingLeft), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.onlyUnfiltered), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.onlyOwnMonths), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.someAreFew), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.onlyByYear), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.noPublicVersion), measure: .vacancy, hasOthers: false),
    .omitted(.withheld(.notOfParts(.staff, .teams)), measure: .turnover, hasOthers: false),
    .omitted(.withheld(.notOfParts(.staff, .chosenTeams)), measure: .turnover, hasOthers: false),
    .omitted(.withheld(.notOfParts(.staff, .roles)), measure: .turnover, hasOthers: false),
  ]
  private static let failures: [RunFailure] =
    refusals.map { .refusal($0, of: input) } + [
      .cannotRead(path: "a.csv", .notThere), .cannotRead(path: "a.csv", .other("too long")),
      .returnFile(path: "a.xml"), .returnsFolder(path: "my-data"), .noReadableFiles(path: "my-data", ["a.pdf"]),
      .noReports(path: "my-data", names: ["a.csv", "b.csv"], Findings(), areLeftOut: false), .checkFoundErrors,
      .nothingCanBeDrawn,
      .drawing(.tooManyColumns(asked: 40, fit: 24, wider: .landscape), .months),
      .drawing(.tooManyColumns(asked: 40, fit: 24, wider: .landscape), .districts),
      .drawing(.tooManyColumns(asked: 40, fit: 24), .fixed), .drawing(.badFont(reason: "it is empty"), .months),
      .template(path: "a.docx", .notWord), .noLogo(settings: "heatmaps.toml", path: "logo.png"),
      .notARegister(path: "heatmaps.register"),
    ]

  /// A page has no options, no commands and no folder: what it says names none.
  @Test func thePageNamesNoOption() {
    for failure in MessagesTests.failures {
      let (page, program) = (Messages(.page).text(failure), Messages(.program).text(failure))
      for word in ["--", "`heatmaps", "FOLDER", "my-data"] where page.contains(word) {
        Issue.record("\"\(word)\" is in: \(page)")
      }
      #expect(!page.isEmpty && !program.isEmpty && !page.contains("  ") && ".?".contains(page.suffix(1)))
    }
  }

  @Test func whatBothSayInTheirWords() {
    let unknown = RunFailure.refusal(.unknownMeasure("vacansy", near: ["vacancy"]), of: MessagesTests.input)
    #expect(Messages(.page).text(unknown) == "There is no measure \"vacansy\". Did you mean \"vacancy\"?")
    #expect(
      Messages(.program).text(unknown)
        == "There is no measure \"vacansy\". Did you mean \"vacancy\"? `heatmaps measures` lists them.")
    let columns = RunFailure.drawing(.tooManyColumns(asked: 40, fit: 24, wider: .landscape), .months)
    #expect(
      Messages(.page).text(columns)
        == "40 columns do not fit: no more than 24 can be read at this width. Use the size landscape, or fewer months, or a column "
        + "for each quarter.")
  }

  /// A fault of the program is told with what it was, as it stands in the code.
  @Test func faultsOfTheProgram() {
    #expect(
      Messages(.program).text(.drawing(.unevenRow(row: 3, cells: 2, columns: 4), .months))
        == "The picture cannot be drawn (unevenRow(row: 3, cells: 2, columns: 4)). This is a fault of the program.")
    let refusals: [DrawingRefusal] = [
      .misplacedTotal(row: 1), .misplacedReference(row: 2), .unevenRow(row: 3, cells: 4, columns: 5),
      .library(message: "no room"),
    ]
    for refusal in refusals {
      #expect(Messages(.program).text(.drawing(refusal, .months)).contains("(\(refusal))"))
    }
  }
}
