import Testing
@testable import Publishing

struct GridTableTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  /// A hidden figure says nothing but that it is; a place without a figure has no row.
  @Test func cells() throws {
    let own = lines(cellTable(try SampleGrids.sheet(SampleGrids.reasons())))
    #expect(own[0].hasSuffix("measure,row,column,value,symbol,people,lower95,upper95"))
    #expect(own.contains("reasons,All districts,all leavers,80,,80,,"))
    #expect(own.contains("reasons,Wyre,resignation,,c,,,"))
    #expect(own.count == 16)
    let cohorts = lines(cellTable(try SampleGrids.sheet(SampleGrids.cohorts([3, 6], [990, 951], [1000, nil]))))
    #expect(cohorts.contains("cohort-retention,All staff,6,95.1,,20,94.1,96.1"))
    #expect(cohorts.contains("cohort-retention,Oct–Dec 2016,people,21,,21,,"))
    #expect(cohorts.count == 6)
  }

  @Test func asPrinted() throws {
    let sheet = try SampleGrids.sheet(SampleGrids.transfers())
    let own = lines(printedTable(sheet))
    #expect(own[0].hasSuffix("Moved from,all moves,Burnley,Wyre"))
    #expect(own[2...3] == ["Burnley,0.0,,0.0", "Wyre,6.8,6.8,"])
    #expect(textTable(sheet).split(separator: "\n")[1] == "All districts        6.8      6.8   0.0")
  }
}
