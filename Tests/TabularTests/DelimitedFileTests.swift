import Testing

@testable import Tabular

struct DelimitedFileTests {
  @Test func readsHeaderAndRecords() throws {
    var file = try DelimitedFile(bytes: Array("post_id;fte;start\r\nP1;0.8;2017-09-30\r\n".utf8), name: "posts.csv")
    #expect(file.header == ["post_id", "fte", "start"])
    var seen: [String] = []
    let summary = try file.forEachRecord { record in
      seen.append("\(record.line) \(record.text(0)) \(record.decimal(1)) \(record.date(2))")
      let pastTheEnd = record.isBlank(3)
      #expect(pastTheEnd)
    }
    #expect(seen.count == 1)
    #expect(summary.records == 1)
    #expect(seen.first?.hasPrefix("2 P1 thousandths(800) day(2017-09-30)") == true)
  }
}
