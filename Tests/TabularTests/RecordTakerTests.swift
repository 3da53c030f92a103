import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Tabular

/// Several readers of one file, held against the reading of it from left to right.
struct RecordTakerTests {
  /// Keeps what it is given, by chunk.
  private struct Keeper: RecordTaker {
    private(set) var chunks: [(number: Int, rows: [Reading.Row])] = []
    private var rows: [Reading.Row] = []

    mutating func take(_ group: borrowing RecordGroup) {
      #expect(group.count <= 64 && group.count == 64 || group.present >> UInt64(group.count & 63) == 0)
      for number in 0..<group.count where group.present >> UInt64(number) & 1 == 1 {
        let record = group.record(number)
        rows.append(Reading.Row(record))
      }
    }

    mutating func endChunk(_ number: Int) {
      chunks.append((number, rows))
      rows = []
    }
  }

  /// A reading by several, its rows put into the order of their chunks.
  private static func reading(_ source: consuming ByteSource, _ limits: ReadLimits, readers: Int) -> Reading {
    var reading = Reading()
    var takers: [Keeper] = []
    do throws(ReadFailure) {
      let file = try DelimitedFile(source, limits)
      (reading.header, reading.headerLine, reading.separator) = (file.header, file.headerLine, file.separator)
      reading.summary = try file.forEachRecord(readers: readers, { Keeper() }, takers: &takers)
    } catch {
      reading.failure = error
    }
    for taker in takers { #expect(taker.chunks.map(\.number) == taker.chunks.map(\.number).sorted()) }
    let chunks = takers.flatMap(\.chunks).sorted { $0.number < $1.number }
    #expect(chunks.map(\.number) == Array(chunks.indices))
    reading.rows = chunks.flatMap(\.rows)
    return reading
  }

  private static func text(_ random: inout Seeded) -> [UInt8] {
    let parts = [
      "a", "bc", "", " ", "\"\"", "\"x,y\"", "\"say \"\"so\"\"\"", "\"two\nlines\"", "it\"s", "é", "long field",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<120, using: &random) {
      text += parts[Int.random(in: 0..<parts.count, using: &random)]
      text += [",", ",", "\n", "\r\n"][Int.random(in: 0..<4, using: &random)]
    }
    // Now and then a fault, or an end inside quotes.
    if Int.random(in: 0..<6, using: &random) == 0 {
      text += [",\"x\"y\n1,2\n", "\"open\n1,2", "1,\u{0}\n3,4\n"][text.count % 3]
    }
    return Array(text.utf8)
  }

  @Test(arguments: [1, 2, 3, 7])
  func anyNumberOfReadersGivesTheSame(readers: Int) {
    var random = Seeded(state: 11)
    for number in 0..<400 {
      let body = RecordTakerTests.text(&random)
      let limits = ReadLimits.chunk([1, 2, 3, 5, 8, 13, 40, 100, 1_000][number % 9])
      let several = RecordTakerTests.reading(
        ByteSource(bytes: Array("h,i\n".utf8) + body, name: "f.csv"), limits, readers: readers)
      #expect(several == Reading(bytes: Array("h,i\n".utf8) + body, limits))
      // The slow reader knows no zero byte.
      if body.contains(0) { continue }
      let slow = SlowReader(body, line: 2)
      #expect(several.rows == slow.rows)
      #expect(several.failure == slow.failure)
      if several.rows != slow.rows { return }
    }
  }

  @Test func aLargeFileWithRealThreads() throws {
    let path = "/tmp/tabular-takers-\(getpid())"
    defer { unsafe unlink(path) }
    let rows = (0..<20_000).map { $0 % 50 == 7 ? "\($0),\"a,\nb\"\n" : "\($0),Tŷ\n" }.joined()
    let file = unsafe fopen(path, "w")
    unsafe fputs("n,t\n" + rows, file)
    unsafe fclose(file)
    let whole = Reading(path: path)
    #expect(whole.rows.count == 20_000)
    for readers in [2, 3, 7] {
      let parts = try RecordTakerTests.reading(ByteSource(path: path), .chunk(4_000, fields: 300), readers: readers)
      #expect(parts == whole)
    }
  }

  /// Wherever a long file is cut short while it is read, there is one failure, and no more records than it had.
  @Test func aFileThatShrinksUnderSeveralReaders() throws {
    let path = "/tmp/tabular-shrinks-\(getpid())"
    defer { unsafe unlink(path) }
    let file = unsafe fopen(path, "w")
    unsafe fputs("n,t\n" + String(repeating: "1,2\n", count: 10_000), file)
    unsafe fclose(file)
    for keeps in [4, 5, 1_001, 20_000, 39_999] {
      let source = try ByteSource(path: path)
      unsafe truncate(path, keeps)
      let reading = RecordTakerTests.reading(source, .chunk(512), readers: 3)
      #expect(reading.failure == .changedWhileRead(path: path))
      #expect(reading.rows.count <= keeps / 4)
      unsafe truncate(path, 40_004)
      let again = unsafe fopen(path, "w")
      unsafe fputs("n,t\n" + String(repeating: "1,2\n", count: 10_000), again)
      unsafe fclose(again)
    }
  }
}
