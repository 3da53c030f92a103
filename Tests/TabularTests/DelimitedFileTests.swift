import Testing

@testable import Tabular

struct DelimitedFileTests {
  /// Line ends, quotes, both encodings, long fields and blank lines.
  private static let mixed: [UInt8] = {
    var bytes = Array("\u{FEFF}name;place;from\r\n".utf8)
    bytes += Array("Anne;\"Tŷ Newydd; Cardiff\";2017-09-30\r\n".utf8)
    bytes += Array("\r\n;;\r\n  ; \";\r\n".utf8.filter { $0 != 0x22 })
    bytes += Array("\"said \"\"so\"\"\r\nand left\";x;\r\n".utf8)
    bytes += [0x52, 0x65, 0x6E, 0xE9, 0x3B, 0xA3, 0x35, 0x3B, 0x0A]
    bytes += Array(
      (String(repeating: "long ", count: 60) + ";\"" + String(repeating: "q\n", count: 90) + "\";z\n").utf8)
    bytes += Array("🏴;€;ŵ".utf8)
    return bytes
  }()

  @Test func everyChunkSizeGivesTheSame() {
    let whole = Reading(bytes: Self.mixed, .chunk(1 << 16, fields: 1_000))
    #expect(whole.failure == nil)
    #expect(whole.header == ["name", "place", "from"])
    #expect(whole.separator == 0x3B)
    #expect(whole.rows.map(\.line) == [2, 6, 8, 9, 100])
    #expect(whole.summary?.blankLines == 3)
    #expect(whole.summary?.windows1252 == 8)
    #expect(whole.summary?.bytes == Self.mixed.count)
    #expect(whole.texts.map { $0[0] }.prefix(3) == ["Anne", "said \"so\" and left", "René"])
    for chunk in 1...Self.mixed.count {
      for fields in [1, 4, 200] { #expect(Reading(bytes: Self.mixed, .chunk(chunk, fields: fields)) == whole) }
    }
  }

  @Test func lineNumbersCountLineEndsInQuotes() {
    let reading = Reading("a,b\n\"x\ny\",1\n2,\"\n\n\"\n3,4")
    #expect(reading.rows.map(\.line) == [2, 4, 7])
  }

  @Test func blankLinesAreCountedAndPassedOver() throws {
    let reading = Reading("a,b\n\n1,2\n,\n , \n\"\",\" \"\n\u{A0},\n3,4\n\n")
    #expect(reading.texts == [["1", "2"], ["3", "4"]])
    #expect(reading.rows.map(\.line) == [3, 8])
    #expect(reading.summary?.blankLines == 6)
    #expect(reading.summary?.records == 2)
  }

  @Test func headerOnly() {
    for text in ["a,b", "a,b\n", "a,b\r\n\r\n"] {
      let reading = Reading(text)
      #expect(reading.header == ["a", "b"])
      #expect(reading.rows.isEmpty)
      #expect(reading.failure == nil)
    }
  }

  @Test func raggedRowsAreLeftToTheCaller() throws {
    var file = try DelimitedFile(bytes: Array("a,b,c\n1\n1,2,3,4\n".utf8), name: "f.csv")
    var seen: [String] = []
    _ = try file.forEachRecord { record in
      seen.append(
        "\(record.fieldCount) \(record.text(1)) \(record.isBlank(2)) \(record.isBlank(9)) \(record.isBlank(-1))")
    }
    #expect(seen == ["1  true true true", "4 2 false true true"])
  }

  @Test func aSecondReadingFindsNothing() throws {
    var file = try DelimitedFile(bytes: Array("a\n1\n".utf8), name: "f.csv")
    var calls = 0
    _ = try file.forEachRecord { _ in calls += 1 }
    _ = try file.forEachRecord { _ in calls += 1 }
    #expect(calls == 1)
  }

  @Test func aRecordThatIsTooLong() {
    let long = String(repeating: "x", count: 500)
    let limits = ReadLimits.chunk(50, record: 300)
    #expect(Reading("a,b\n1,2\n\(long),3\n4,5\n", limits).failure == .recordTooLong(path: "f.csv", line: 3))
    // A quote that is never closed is the likelier reason.
    #expect(Reading("a,b\n1,2\n3,\"\(long)\n4,5\n", limits).failure == .unclosedQuote(path: "f.csv", line: 3))
    #expect(Reading(long + ",b\n", limits).failure == .recordTooLong(path: "f.csv", line: 1))
  }

  @Test func typedFields() throws {
    var file = try DelimitedFile(bytes: Array("d,n\n 2017-09-30 , 0.8\n\"30/09/2017\",\"1.25\"\n".utf8), name: "f")
    let day = try #require(Day(year: 2017, month: 9, day: 30))
    var decimals: [DecimalField] = []
    _ = try file.forEachRecord { record in
      let date = record.date(0)
      #expect(date == .day(day))
      decimals.append(record.decimal(1))
    }
    #expect(decimals == [.millionths(800_000), .millionths(1_250_000)])
  }
}
