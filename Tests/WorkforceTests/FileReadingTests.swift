import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// What a reading keeps of what it did not read, and what it never tells.
struct FileReadingTests {
  private let staff = [
    "W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,Reed,x,2015-01-01,,", "W3,,A,T,sw,permanent,1,\"2015\n\",,",
    "W4,,A,T,sw,permanent,1,2015-01-01,,",
  ]

  @Test func refusedRowsStopTheRun() throws {
    #expect(throws: ExtractFailure.self) { try Tiny(staff: staff).read() }
    let log = try ExtractReader(files: Tiny(staff: staff).files, settings: Settings()).log()
    #expect(log.refusedCount == 2)
    #expect(log.rowCount == 4)
    // Their text is kept only where the run goes on without them.
    #expect(log.refused.isEmpty)
  }

  @Test func refusedRowsAreKeptWhereTheRunGoesOn() throws {
    var tiny = Tiny(staff: staff)
    tiny.acceptsRejects = true
    let extract = try tiny.read()
    #expect(extract.staffing.workerCount == 2)
    let refused = extract.log.refused
    #expect(refused.map(\.line) == [3, 4])
    #expect(refused.map(\.file) == ["staff.csv", "staff.csv"])
    #expect(refused.map(\.rules) == [["contract-unknown", "number-wrong"], ["date-wrong"]])
    #expect(refused.map(\.text) == ["W2,,A,T,sw,Reed,x,2015-01-01,,", "W3,,A,T,sw,permanent,1,\"2015\n\",,"])
    #expect(extract.log.refusedCount == 2)
  }

  @Test func aFileThatIsWrongAsAWholeStopsTheRunAllTheSame() throws {
    var tiny = Tiny(staff: staff)
    tiny.staff = "worker_id,district\nW1,A"
    tiny.acceptsRejects = true
    #expect(throws: ExtractFailure.self) { try tiny.read() }
    tiny.staff = Tiny.staffHeader
    let found = try tiny.findings()
    #expect(found.places == ["no-rows staff.csv"])
    #expect(throws: ExtractFailure.self) { try tiny.read() }
  }

  @Test func linesAreThoseOfTheFile() throws {
    var tiny = Tiny(staff: [
      "\"W1\",,\"A\nB\",T,sw,permanent,1,2015-01-01,,", "", ",,,,,,,,,", "W2,,A,T,sw,permanent,,2015-01-01,,",
    ])
    let found = try tiny.findings()
    #expect(found.places == ["number-missing staff.csv:6 fte"])
    tiny.staff = "\n\n" + (tiny.staff ?? "")
    let moved = try tiny.findings()
    #expect(moved.places == ["number-missing staff.csv:8 fte"])
  }

  @Test func windows1252IsAWarning() throws {
    var reader = ExtractReader(files: Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"]).files, settings: Settings())
    let bytes =
      Array((Tiny.staffHeader + "\nW1,,A,T,sw,permanent,1,2015-01-01,,\nW2,,").utf8) + [0xC9]
      + Array("lise,T,sw,permanent,1,2015-01-01,,".utf8)
    reader = ExtractReader(files: [.staff: .bytes(bytes)], settings: Settings())
    let log = try reader.log()
    #expect(log.findings.places("windows-1252") == ["windows-1252 staff.csv:3"])
    let extract = try reader.outcome.get()
    #expect(extract.staffing.places.districts == ["A", "Élise"])
  }

  /// Ids that are marked, in rows that break every rule they can, in a thorough reading.
  @Test func noFindingHoldsAnId() throws {
    func marked(_ rows: [String]) -> [String] {
      rows.map { $0.replacing("W~", with: "SECRETW").replacing("P~", with: "SECRETP").replacing("C~", with: "SECRETC") }
    }
    var tiny = Tiny(
      posts: marked([
        "P~1,A,T,sw,1,2015-01-01,2016-01-01,live", "P~1,A,T,sw,1,2015-01-01,,live", "P~2,A,T,sw,0,2015-01-01,,live",
        "P~4,A,T", "P~3,A,T,sw,\"0,5\",2015-01-01,,live",
      ]),
      staff: marked([
        "W~1,P~1,A,T,sw,permanent,1,2015-01-01,,", "W~1,P~1,A,T,sw,permanent,1,2015-02-01,2019-01-01,",
        "W~2,P~9,a,,sw,permanent,0,2015-01-01,2015-03-01,internal move", "W~2,,A,T,sw,permanent,1,2015-03-20,,",
        "W~3,,,T,sw,Reed,1,2015-01-01,,", "W~4,,A,T,sw,permanent,9,09/30/2015,,", "W~5,,A,T,sw,permanent,1,2015-01-01",
        "W~6,,A,T,sw,permanent,.01,2018-01-01,,", "W~7,,A,T,sw,permanent,x,2015-01-01,2014-01-01,",
        "W~8,,A,T,sw,permanent,1,2015-01-01,2017-09-01,transfer",
      ]),
      allocations: marked(
        [
          "C~1,W~2,A,T,2015-01-01,", "C~1,W~2,A,T,2015-01-01,", "C~2,W~99,A,T,2015-01-01,", "C~3,,A,T,2015-01-01,",
          "C~4,W~1,A",
        ]
          + (0..<80).map { "C~\($0),W~1,A,T,2016-01-01,2016-05-01" }
          + (0..<80).map { "C~\($0),W~2,A,T,2016-05-01," }))
    tiny.isThorough = true
    tiny.acceptsRejects = true
    let findings = try tiny.findings()
    #expect(findings.groups.count > 18)
    #expect(findings.errorCount > 7)
    let text = findings.groups.flatMap(\.shown).map { "\($0)" }.joined(separator: "\n")
    #expect(text.contains("staff.csv"))
    #expect(!text.contains("SECRET"))
  }
}
