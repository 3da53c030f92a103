import Foundation
import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Files that are still being written, or were cut.
struct FileRuleTests {
  private static let rows = [
    "W1,,A,T,sw,permanent,1,2015-01-01,2016-03-31,resignation", "W2,,A,\"T, U\",sw,permanent,1,2015-01-01,2017-03-31,",
  ]
  private static let text = ([Tiny.staffHeader] + rows).joined(separator: "\n") + "\n"

  private func findings(_ text: String, accepts: Bool = false) throws -> Findings {
    var tiny = Tiny(staff: [])
    tiny.staff = text
    tiny.acceptsRejects = accepts
    return try tiny.findings()
  }

  /// Cut anywhere, the file is refused, but where it breaks off inside the last field or behind it: then it has all its fields, and
  /// only a date that is none can be told.
  @Test func aFileThatIsCutAnywhere() throws {
    let text = Self.text
    let lastRow = text.utf8.count - 1 - Self.rows[1].utf8.count
    for length in (lastRow + 1)..<text.utf8.count {
      let places = try findings(String(decoding: text.utf8.prefix(length), as: UTF8.self)).places
      let isWhole = length >= text.utf8.count - 1
      #expect(places == (isWhole ? [] : ["unfinished-row staff.csv:3"]), "\(length)")
    }
  }

  /// With a row for each place in the last field, a date.
  @Test func aFileThatIsCutInsideItsLastField() throws {
    let header = "worker_id,district,team,role,contract,fte,start_date,end_date"
    for length in 0...10 {
      let text =
        "\(header)\nW1,A,T,sw,permanent,1,2015-01-01,\nW2,A,T,sw,permanent,1,2015-01-01,\("2017-03-31".prefix(length))"
      let isWhole = length == 0 || length == 10
      let places = try findings(text).places
      #expect(places == (isWhole ? [] : ["date-wrong staff.csv:3 end_date"]), "\(length)")
    }
  }

  /// Rows that are whole but for the last line end, rows that are too long, and rows before the last are what they were.
  @Test func whatIsNotUnfinished() throws {
    let rows = Self.rows.joined(separator: "\n")
    let whole = try findings("\(Tiny.staffHeader)\n\(rows)").places
    #expect(whole == [])
    let long = try findings("\(Tiny.staffHeader)\n\(rows),,").places
    #expect(long == ["wrong-number-of-fields staff.csv:3"])
    let before = try findings("\(Tiny.staffHeader)\n\(rows)\nW3,,A\n").places
    #expect(before == ["wrong-number-of-fields staff.csv:4"])
    let blank = try findings("\(Tiny.staffHeader)\n\(rows)\n ").places
    #expect(blank == [])
  }

  /// Whatever stood behind is missing: going on without the row is no way out, and what follows from it is not told.
  @Test func theFileIsRefused() throws {
    let found = try findings(Self.text + "W3,,A", accepts: true)
    #expect(found.refusesFile && found.refusedFiles == ["staff.csv"])
    #expect(throws: ExtractFailure.self) {
      var tiny = Tiny(staff: [])
      (tiny.staff, tiny.acceptsRejects) = (Self.text + "W3,,A", true)
      _ = try tiny.read()
    }
    var tiny = Tiny(staff: Self.rows + ["W3,,A"], allocations: ["C1,W9,A,T,2015-01-01,"])
    let cut = try tiny.findings().places
    #expect(cut == ["unfinished-row staff.csv:4"])
    tiny.staff = tiny.staff?.replacing("\nW3,,A", with: "\n")
    let mended = try tiny.findings().places
    #expect(mended == ["allocation-unknown-worker allocations.csv:2 worker_id"])
  }

  @Test func severalReadersSayTheSame() throws {
    let rows = (0..<3_000).map {
      "C\($0),W1,A,T,2015-01-01,\($0 % 5 == 0 ? "" : "201\(6 + $0 % 2)-0\(1 + $0 % 9)-15")\n"
    }.joined()
    for (end, place) in [("C9,W1", ["unfinished-row allocations.csv:3002"]), ("C9,W1,A,T,2015-01-01,", [])] {
      var tiny = Tiny(staff: Self.rows)
      tiny.allocations = Tiny.allocationsHeader + "\n" + rows + end
      var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
      reader.readers = 3
      reader.limits.chunk = 1_000
      let places = try reader.log().findings.places
      #expect(places == place)
    }
  }

  @Test func publishedFiguresThatAreCut() throws {
    let text = "time_period,geographic_level,old_la_code,la_name\n2017,Local authority,888,Lancashire\n2016,Local"
    let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "census.csv"))
    #expect(census.findings.places == ["unfinished-row census.csv:3"])
  }

  // MARK: Files that change under the reader

  /// Reads a file that `change` happens to once it is open and only a part of it is read.
  private func read(_ text: String, _ change: (FileHandle) throws -> Void) throws -> Result<Findings, ReadFailure> {
    let path = FileManager.default.temporaryDirectory.path + "/unfinished-\(UInt64.random(in: 0 ... .max)).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    var limits = ReadLimits()
    (limits.chunk, limits.sniff) = (16, 16)
    var log = ReadingLog(limits: limits)
    do throws(ReadFailure) {
      guard let open = try log.open(.staff, .path(path), name: "staff.csv", settings: Settings()) else {
        return .success(log.findings)
      }
      do {
        let file = try #require(FileHandle(forWritingAtPath: path))
        try change(file)
        try file.close()
      } catch {
        Issue.record(error)
      }
      try log.read(open) { _, _ in }
    } catch {
      return .failure(error)
    }
    return .success(log.findings)
  }

  private func append(_ text: String) -> (FileHandle) throws -> Void {
    { file in
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
    }
  }

  /// A last line that was not complete when the file was opened is left out, and the file is refused; where it was complete the file
  /// is read as it stood then, with a warning.
  @Test func aFileThatGrowsWhileItIsRead() throws {
    let cut = try read(Self.text + "W3,,A", append(",T,sw,permanent,1,2015-01-01,,\n")).get()
    #expect(cut.places == ["unfinished-row staff.csv:4"] && cut.refusesFile)
    // That it has all its fields does not tell that it is whole.
    let full = try read(Self.text + Self.rows[0], append("s\n")).get().places
    #expect(full == ["unfinished-row staff.csv:4"])
    let long = "\(Tiny.staffHeader)\nW3,,\(String(repeating: "A", count: 200))"
    let longCut = try read(long, append(",T")).get().places
    #expect(longCut == ["unfinished-row staff.csv:2"])
    let whole = try read(Self.text, append("W3,,A")).get()
    #expect(whole.places == ["still-growing staff.csv"] && whole.errorCount == 0)
    let unchanged = try read(Self.text, { _ in }).get().places
    #expect(unchanged == [])
  }

  @Test func aFileThatBecomesShorterIsAFailure() throws {
    let result = try read(Self.text) { try $0.truncate(atOffset: UInt64(Tiny.staffHeader.utf8.count + 20)) }
    guard case .failure(.changedWhileRead) = result else {
      Issue.record("\(result)")
      return
    }
  }
}
