import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Leaving reasons and destinations that need a second look, of rows that have ended.
struct LeavingWordsTests {
  private func found(
    _ words: [(reason: String, destination: String)], contract: String = "permanent", end: String = "2017-01-31",
    _ change: (inout Settings) -> Void = { _ in }
  ) throws -> [Finding] {
    var tiny = Tiny(
      staff: words.enumerated().map {
        "W\($0),,A,T,sw,\(contract),1,2015-01-01,\(end),\($1.reason),\($1.destination)"
      }, columns: Tiny.staffHeader + ",destination")
    tiny.isThorough = true
    change(&tiny.settings)
    return try tiny.findings().groups.flatMap(\.shown).filter { $0.column != "start_date" }
  }

  private func reason(_ rule: LeavingRule, line: Int) -> Finding {
    Finding(.leaving(rule), file: "staff.csv", line: line, column: "leaving_reason")
  }

  @Test func plainWordsNeedNoSecondLook() throws {
    let known = try found([("Resignation", ""), ("retirement", ""), ("", ""), ("internal move", "")])
    #expect(
      known.filter {
        $0.rule.id.hasPrefix("reason")
      } == [])
  }

  /// Codes are told of once each, at their first row.
  @Test func codes() throws {
    let coded = try found([("resignation", ""), ("R7", ""), ("R7", ""), ("3", ""), ("LA", "")])
    #expect(
      coded == [
        reason(.wordIsCode(column: "leaving_reason"), line: 5), reason(.wordIsCode(column: "leaving_reason"), line: 6),
        reason(.wordIsCode(column: "leaving_reason"), line: 3),
      ])
  }

  @Test func wordsThatAreNotKnown() throws {
    let many = [(reason: String, destination: String)](repeating: ("pursuing other interests", ""), count: 5)
    let common = try found(many)
    #expect(common == [reason(.unknownReason(word: "pursuing other interests", near: [], isRare: false), line: 2)])
    let mistyped = try found([("resignatoin", "")])
    #expect(mistyped == [reason(.unknownReason(word: "resignatoin", near: ["resignation"], isRare: true), line: 2)])
  }

  @Test func whatTheSettingsName() throws {
    let aliased = try found([("R7", "")]) { $0.reasonAliases = ["r7": "Sailing round the world"] }
    #expect(aliased == [])
    let staying = try found([("Moved to fostering", "")]) { $0.stayingWords = ["moved to fostering"] }
    #expect(
      staying.filter {
        $0.rule.id.hasPrefix("reason")
      } == [])
  }

  @Test func destinations() throws {
    let many = [(reason: String, destination: String)](repeating: ("resignation", "health"), count: 5)
    let odd = try found(many + [("resignation", "the sea"), ("resignation", "D4")])
    #expect(
      odd == [
        Finding(.leaving(.wordIsCode(column: "destination")), file: "staff.csv", line: 8, column: "destination"),
        Finding(.leaving(.rareDestination(word: "the sea")), file: "staff.csv", line: 7, column: "destination"),
      ])
  }

  /// Agency workers, and whoever is still here, have left for no reason.
  @Test func whoHasNotLeft() throws {
    let ofAgency = try found([("R7", "D4")], contract: "agency")
    #expect(ofAgency.filter { $0.column != nil } == [])
    let ofStaff = try found([("R7", "D4")], end: "")
    #expect(ofStaff.filter { $0.column != nil } == [])
  }
}
