import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

struct NetChangeTests {
  /// One of 1.0 starts in A, one of 0.6 leaves it; two leave B. A total is a sum.
  @Test func startersLessLeavers() throws {
    let tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1.0,2017-01-01,,", "W2,,A,T,sw,permanent,0.6,2012-01-01,2017-02-28,resignation",
      "W3,,B,T,sw,permanent,0.5,2012-01-01,2017-02-28,", "W4,,B,T,sw,permanent,0.75,2012-01-01,2017-09-30,retirement",
      "W5,,B,T,sw,permanent,1.0,2012-01-01,,",
    ])
    let a = try tiny.cell(.netChange, "2017-09", district: "A")
    #expect(a == "400 0.4")
    let b = try tiny.cell(.netChange, "2017-09", district: "B")
    #expect(b == "-1250 -1.3")
    let everywhere = try tiny.cell(.netChange, "2017-09")
    #expect(everywhere == "-850 -0.9")
    // 30 September's leaver is not yet among August's.
    let before = try tiny.cell(.netChange, "2017-08", district: "B")
    #expect(before == "-500 -0.5")
  }

  /// A move is neither, though it changes both rows' stock.
  @Test func moves() throws {
    let tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,2017-03-31,", "W1,,B,T,sw,permanent,1.0,2017-04-01,,",
    ])
    let a = try tiny.cell(.netChange, "2017-09", district: "A")
    #expect(a == "0 0.0")
    let b = try tiny.cell(.netChange, "2017-09", district: "B")
    #expect(b == "0 0.0")
  }

  /// It is what the two rates have as numerators, in every month of the sample.
  @Test func fromTheTwoRates() throws {
    var reader = ExtractReader(files: Samples.files(Samples.lancashire), settings: Samples.lancashireSettings)
    reader.request.from = Month("2015-10")
    let extract = try reader.outcome.get()
    let selection = try Filter().selection(in: extract.staffing)
    func numerators(_ measure: Measure) -> [[Int64?]] {
      Table(
        measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all
      ).rows.map { $0.cells.map { $0.quotient?.numerator } }
    }
    let (starters, leavers, net) = (numerators(.starters), numerators(.turnover), numerators(.netChange))
    #expect(net.count == 13 && net[0].count == 24)
    for (row, months) in net.enumerated() {
      for (month, value) in months.enumerated() {
        let (started, left) = (try #require(starters[row][month]), try #require(leavers[row][month]))
        #expect(value == started - left)
      }
    }
  }

  /// Whoever leaves is few or not by the same counts as under `turnover`; whoever starts, as under `starters`.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func thePeopleBehindIt(seed: UInt64) throws {
    let extract = try Dense(seed: seed).extract()
    let selection = try Filter().selection(in: extract.staffing)
    func people(_ measure: Measure) -> PeopleBehind { measure.peopleOfRun(extract, selection) }
    func counts(_ counts: [PeopleCounts]) -> [[[Int]]] { counts.map { $0.districts + $0.teams + [$0.total] } }
    let (net, turnover, starters) = (people(.netChange), people(.turnover), people(.starters))
    #expect(turnover.counted.count == 2 && turnover.counted[0].total.contains { $0 > 4 })
    #expect(counts(net.counted) == counts(starters.counted + turnover.counted))
    #expect(counts(net.bases) == counts(turnover.bases))
  }
}
