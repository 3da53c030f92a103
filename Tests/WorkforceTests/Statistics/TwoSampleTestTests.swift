import Testing
@testable import Measures
@testable import Statistics

/// Two rows that both waver, against values worked out with scipy from the same formulas' own functions (norm.sf, binom, t.sf).
struct TwoSampleTestTests {
  private func p(_ row: DiffersFromRest.Basis, _ rest: DiffersFromRest.Basis) throws -> Double {
    try #require(try TwoSampleTest.pValue(row, rest))
  }

  @Test func proportions() throws {
    var worst = Worst()
    worst.note(try p(.proportion(x: 20, n: 100), .proportion(x: 30, n: 300)), 0.008828760952818615, "20 of 100")
    worst.note(try p(.proportion(x: 7.5, n: 40.2), .proportion(x: 31.1, n: 402.6)), 0.04679275129761436, "FTE")
    // Of one event 3 in 7 would be in the row: half of that, and what is beyond, twice over. Whichever of the two parts is rarer.
    worst.note(try p(.proportion(x: 1, n: 30), .proportion(x: 0, n: 40)), 3.0 / 7, "1 of 30")
    worst.note(try p(.proportion(x: 29, n: 30), .proportion(x: 40, n: 40)), 3.0 / 7, "29 of 30")
    worst.expect(under: 1e-10)
    let none = try p(.proportion(x: 0, n: 30), .proportion(x: 0, n: 40))
    #expect(none == 1)
    let all = try p(.proportion(x: 30, n: 30), .proportion(x: 40, n: 40))
    #expect(all == 1)
    let empty = try TwoSampleTest.pValue(.proportion(x: 0, n: 0), .proportion(x: 1, n: 4))
    #expect(empty == nil)
  }

  @Test func rates() throws {
    var worst = Worst()
    worst.note(try p(.rate(x: 7, exposure: 30), .rate(x: 20, exposure: 300)), 0.017800799877635998, "7 and 20")
    worst.note(try p(.rate(x: 0, exposure: 50), .rate(x: 30, exposure: 300)), 0.019616716094572398, "0 and 30")
    worst.note(try p(.rate(x: 12, exposure: 30), .rate(x: 0, exposure: 400)), 2.6598894404019674e-14, "12 and 0")
    worst.expect(under: 1e-11)
    let same = try p(.rate(x: 3, exposure: 30), .rate(x: 30, exposure: 300))
    #expect(same == 1)
    let none = try p(.rate(x: 0, exposure: 30), .rate(x: 0, exposure: 300))
    #expect(none == 1)
    let empty = try TwoSampleTest.pValue(.rate(x: 0, exposure: 0), .rate(x: 1, exposure: 4))
    #expect(empty == nil)
  }

  @Test func ratios() throws {
    var others = WorkerSums()
    for (cases, fte) in [(20, 1000), (25, 1000), (19, 800), (30, 1000), (22, 600)] as [(Int64, Int64)] {
      others.add(fte: 1000 * fte, cases: cases)
    }
    let workers = RatioOfMeansIntervalTests.sums(RatioOfMeansIntervalTests.workers)
    let value = try p(.ratioOfMeans(workers), .ratioOfMeans(others))
    #expect(abs(value - 0.021459769241025797) < 1e-12)
    // One worker tells nothing of chance.
    var alone = WorkerSums()
    alone.add(fte: 1_000_000, cases: 40)
    let ofOne = try TwoSampleTest.pValue(.ratioOfMeans(alone), .ratioOfMeans(others))
    #expect(ofOne == nil)
    let mixed = try TwoSampleTest.pValue(.ratioOfMeans(workers), .proportion(x: 1, n: 2))
    #expect(mixed == nil)
  }
}
