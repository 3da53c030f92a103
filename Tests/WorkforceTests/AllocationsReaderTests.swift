import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Allocations read by several readers: cases, findings, refused rows and their order are those of one reader.
struct AllocationsReaderTests {
  /// All that a reading of an extract gives, as text.
  private struct Outcome: Equatable {
    var findings: [String] = []
    var counts: [Int] = []
    var refused: [String] = []
    var cases: [[Int64]] = []
    var cells: [String] = []
    var coverage = ""

    init(_ reader: ExtractReader) throws {
      let log = try reader.log()
      findings = log.findings.places
      counts =
        log.findings.groups.map(\.count) + [
          log.findings.errorCount, log.findings.warningCount, log.refusedCount, log.rowCount,
        ]
      refused = log.refused.map { "\($0.line) \($0.rules) \($0.text)" }
      guard case .success(let extract) = reader.outcome, let counted = extract.cases else { return }
      let months = 0..<counted.ends.count
      cases = (0..<extract.staffing.workerCount).map { worker in
        months.map { counted.cases(slot: worker, month: $0) }
      }
      cases += [counted.unallocated, counted.unknownWorker]
      // A slot's number is a matter of chance; what it holds is not.
      cases += counted.places.map { place in
        [Int64(place.place.worker)] + months.map { counted.cases(slot: place.slot, month: $0) }
      }
      coverage = "\(extract.coverage)"
      let selection = try Filter().selection(in: extract.staffing)
      let matrix = Table(
        .caseload, MeasureOptions(), of: extract, selection: selection, by: .team, choice: .all)
      cells = matrix.rows.flatMap { $0.cells.map(\.summary) }
    }
  }

  private static func reader(_ tiny: Tiny, accepts: Bool, isThorough: Bool, _ chunk: Int?, readers: Int)
    -> ExtractReader
  {
    var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
    reader.acceptsRejects = accepts
    reader.isThorough = isThorough
    reader.readers = readers
    if let chunk { reader.limits.chunk = chunk }
    return reader
  }

  /// Chance's extract, with rows among its allocations that break every rule they can.
  private static func odd(seed: UInt64, isDated: Bool) -> Tiny {
    let dense = Dense(seed: seed)
    let broken = [
      "C1,W1,Wyre,Duty,2016-01-01", "C2,W1,Wyre,Duty,,2017-01-01", "C3,W2,Wyre,Duty,2016-13-01,",
      "C4,W2,Wyre,Duty,2016-05-01,2016-04-30", "C5,W77,Wyre,Duty,2016-01-01,", "C6,,Wyre,Duty,2016-01-01,", "",
      "\"C7\",\"W3\",\"Wyre\",\"Du\nty\",2016-02-01,", "C8,W3,Nowhere,None,2016-01-01,2029-01-01",
      "C9,W4,Wyre,Duty,30/09/2016,\"31-MAR-2017\"", "C10,W5,Wyre,Duty,09/30/2016,",
    ]
    var rows = dense.allocations
    for (number, row) in (broken + broken).enumerated() { rows.insert(row, at: (number * 37) % rows.count) }
    var tiny = Tiny(posts: dense.posts, staff: dense.staff, allocations: rows, columns: Tiny.wideStaffHeader)
    if !isDated { (tiny.settings.extractDate, tiny.settings.coversFrom) = (nil, nil) }
    return tiny
  }

  @Test(arguments: [(1, true), (2, true), (3, false), (4, false)] as [(UInt64, Bool)])
  func anyNumberOfReadersGivesTheSame(seed: UInt64, isDated: Bool) throws {
    let tiny = AllocationsReaderTests.odd(seed: seed, isDated: isDated)
    for (accepts, isThorough) in [(true, false), (true, true), (false, false)] {
      let one = try Outcome(
        AllocationsReaderTests.reader(tiny, accepts: accepts, isThorough: isThorough, nil, readers: 1))
      #expect(one.counts.count > 8)
      #expect(one.cases.isEmpty != accepts)
      #expect(one.refused.count == (accepts ? 10 : 0))
      for readers in [1, 2, 3, 7] {
        for chunk in [1, 7, 60, 400, 5_000] {
          let several = try Outcome(
            AllocationsReaderTests.reader(tiny, accepts: accepts, isThorough: isThorough, chunk, readers: readers))
          #expect(several == one)
        }
      }
    }
  }

  /// Where the extract date is not set, cases are counted while it is looked for: as if it had been known, also where the
  /// allocations' latest day lies in another month than that of the other files, or a row's exclusive end leaves it no day.
  @Test(arguments: ["2017-09-30", "2017-09-29", "2017-10-31", "2018-01-05"], [false, true])
  func dateLookedFor(latest: String, endsAreExclusive: Bool) throws {
    let staff = (0..<29).map { "W\($0),,A,T,sw,permanent,1,2015-0\(1 + $0 % 9)-01,\($0 < 3 ? "2017-09-28" : "")," }
    var rows = (0..<200).map {
      "C\($0),W\($0 % 33),A,T,201\(5 + $0 % 3)-0\(1 + $0 % 8)-1\($0 % 7),\($0 % 2 == 0 ? "" : "2017-08-31")"
    }
    // As many start on the day itself that it is no planned one.
    rows +=
      (0..<4).map { "C90\($0),W1,A,T,\(latest)," }
      + ["C910,W99,A,T,2017-09-02,", "C911,W2,A,T,2018-02-01,2018-02-01"].dropLast(
        endsAreExclusive ? 0 : 1)
    var tiny = Tiny(staff: staff, allocations: rows)
    if endsAreExclusive { tiny.settings.exclusiveEnds = [.allocations] }
    tiny.settings.extractDate = Day(iso: latest)
    let known = try Outcome(AllocationsReaderTests.reader(tiny, accepts: true, isThorough: false, 300, readers: 2))
    tiny.settings.extractDate = nil
    let found = try Outcome(AllocationsReaderTests.reader(tiny, accepts: true, isThorough: false, 300, readers: 2))
    #expect(!known.cases.isEmpty)
    #expect(found.cases == known.cases && found.cells == known.cells)
    #expect(found.findings == known.findings && found.counts == known.counts)
    #expect(
      found.coverage.replacing("extractDateIsAssumed: true", with: "extractDateIsAssumed: false") == known.coverage)
  }

  /// A file that is refused as a whole says the same of the rows before its fault.
  @Test(arguments: ["C1,\"W1\"x,A,T,2017-01-01,", "C1,\"W1,A,T,2017-01-01,", "C1,W1,A,T,2017-01-01,\u{0}"])
  func aFaultMidway(row: String) throws {
    let odd = (0..<60).map { "C\($0),W9,A,T,2017-0\($0 % 3)-01," }
    let tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"], allocations: odd + [row] + odd)
    let one = try Outcome(AllocationsReaderTests.reader(tiny, accepts: true, isThorough: false, nil, readers: 1))
    #expect(one.counts.contains(40))
    #expect(one.findings.contains { $0.hasPrefix("not-readable allocations.csv:62") })
    for readers in [2, 3, 7] {
      for chunk in [1, 50, 300] {
        let several = try Outcome(
          AllocationsReaderTests.reader(tiny, accepts: true, isThorough: false, chunk, readers: readers))
        #expect(several == one)
      }
    }
  }
}
