import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Measures that the council defines itself, from its monthly totals to what may be shown.
struct OwnMeasuresTests {
  private func session(_ rows: [String], columns: String = "people", about: OwnMeasure.About = .staff) -> Session {
    var settings = Settings()
    settings.ownMeasures = [
      OwnMeasure(
        id: "supervision", name: "Supervision in time", unit: .percent, better: .higher, numerator: "held in time",
        denominator: "due", about: about, target: Tenths(900)),
      OwnMeasure(
        id: "score", name: "Health check score", unit: .average, better: .neutral, numerator: "sum of scores",
        denominator: "answers"),
    ]
    settings.targets["supervision"] = Tenths(900)
    let text = "district,month,measure,numerator,denominator,\(columns)\n" + rows.map { $0 + "\n" }.joined()
    return Session(files: [.monthly: .bytes(Array(text.utf8))], settings: settings)
  }

  private let rows = [
    "Ash,2017-08,supervision,36,40,20", "Elm,2017-08,supervision,30,50,25", "Ash,2017-09,supervision,39,40,20",
    "Elm,2017-09,supervision,45,50,25",
  ]

  private func request(_ measures: [String], _ profile: Profile = .board) -> Request {
    var request = Request()
    request.measures = measures
    request.profile = profile
    return request
  }

  /// 66 of 90 is 73.3 %, 84 of 90 is 93.3 %.
  @Test func itIsDrawnAndHeldAgainstItsTarget() throws {
    let sheet = try #require(session(rows).run(request(["supervision"])).sheets.first)
    let total = try #require(sheet.table.rows.first)
    #expect(total.cells.map { $0.cell.printed } == [Tenths(733), Tenths(933)])
    #expect(sheet.scale.reference == .target(Tenths(900)))
    #expect(sheet.scale.isWorse(Tenths(733)) && !sheet.scale.isWorse(Tenths(933)))
  }

  /// 70 scores of 20 answers are 3.5 each.
  @Test func aScoreIsAMean() throws {
    let own = session(["Ash,2017-09,score,38,10,12", "Elm,2017-09,score,32,10,12"])
    let sheet = try #require(own.run(request(["score"])).sheets.first)
    #expect(sheet.table.rows.map { $0.cells[0].cell.printed } == [Tenths(35), Tenths(38), Tenths(32)])
  }

  @Test func itComesWithTheUsualOnesAndWithAll() throws {
    let own = session(rows)
    for names in [[], ["all"], ["retention"]] {
      let made = try own.run(request(names)).sheets.map { $0.table.measure.id }
      #expect(made == ["supervision"])
    }
    #expect(throws: Refusal.self) { try own.run(request(["score"])) }
  }

  /// Without people a board sees nothing of it; the service itself does.
  @Test func aBoardNeedsPeople() throws {
    let bare = session(rows.map { $0.split(separator: ",").dropLast().joined(separator: ",") + "," })
    let run = Result { () throws(Refusal) in try bare.run(request(["supervision"])) }
    guard case .failure(.omitted(.withheld(.peopleUnknown), measure: _, hasOthers: _)) = run else {
      Issue.record("\(run)")
      return
    }
    let seen = try bare.run(request(["supervision"], .internal)).sheets
    #expect(seen.count == 1)
    // Of children how many the numerator is must be said too.
    let children = session(rows, about: .children)
    #expect(throws: Refusal.self) { try children.run(request(["supervision"])) }
  }

  /// Two districts of 9 people each share a row for a board, so that only the total is left.
  @Test func fewPeopleShareARow() throws {
    let few = session(rows.map { $0.split(separator: ",").dropLast().joined(separator: ",") + ",9" })
    let sheet = try #require(few.run(request(["supervision"])).sheets.first)
    #expect(!sheet.table.rows.contains { $0.district == "Ash" || $0.district == "Elm" })
    let seen = try #require(few.run(request(["supervision"], .internal)).sheets.first)
    #expect(Set(seen.table.rows.map { $0.district }).isSuperset(of: ["Ash", "Elm"]))
  }

  @Test func aShareIsNoMoreThanItsWhole() {
    let own = session(["Ash,2017-09,supervision,41,40,20"])
    let run = Result { () throws(Refusal) in try own.run(request(["supervision"])) }
    guard case .failure(.refused(let log, canAccept: _)) = run else {
      Issue.record("\(run)")
      return
    }
    #expect(log.findings.count(ofRule: "more-than-all") == 1)
  }

  /// Rows of the example that `heatmaps start` writes are told of, and count nowhere.
  @Test func examplesAreNeverDrawn() throws {
    let run = try session(rows + ["Example district,2017-09,supervision,1,40,20"]).run(request(["supervision"]))
    #expect(run.findings.count(ofRule: "total-example") == 1)
    #expect(!(run.sheets.first?.table.rows.contains { $0.district == "Example district" } ?? true))
  }
}
