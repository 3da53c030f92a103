import Extracts
import Testing
@testable import Measures
@testable import Staffing

/// Cases by worker and month end against a plain list of allocations.
struct CaseCountsTests {
  @Test func countsOfEveryRange() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"])
    (tiny.from, tiny.to) = ("2017-04", "2017-09")
    let extract = try tiny.read()
    var counts = CaseCounts(CaseCounts.Plan(extract.staffing, ends: MonthEnds(extract.period)))
    var expected = [[Int64]](repeating: [Int64](repeating: 0, count: 6), count: 4)
    // Every range of six months, to each of the two workers, nobody and somebody unknown in turn.
    var number = 0
    for from in 0..<6 {
      for to in from...6 {
        let open = from..<to
        for month in open { expected[number % 4][month] += 1 }
        switch number % 4 {
        case 0, 1: counts.add(worker: number % 4, open: open)
        case 2: counts.addUnallocated(open: open)
        default: counts.addUnknownWorker(open: open)
        }
        number += 1
      }
    }
    counts.finish()
    #expect(number == 27)
    #expect((0..<6).map { counts.cases(slot: 0, month: $0) } == expected[0])
    #expect((0..<6).map { counts.cases(slot: 1, month: $0) } == expected[1])
    #expect(Array(counts.unallocated.prefix(6)) == expected[2])
    #expect(Array(counts.unknownWorker.prefix(6)) == expected[3])
  }

  @Test func onlyWorkersWithSeveralSpellsAtAMonthEndNeedThePlace() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1,2015-01-01,2017-08-30,", "W1,,B,T,sw,permanent,1,2017-08-30,,",
      "W2,,A,T,sw,permanent,1,2015-01-01,2017-08-31,", "W2,,B,T,sw,agency,1,2017-08-31,,",
    ]
    var tiny = Tiny(staff: staff)
    tiny.from = "2017-01"
    let extract = try tiny.read()
    let counts = CaseCounts(CaseCounts.Plan(extract.staffing, ends: MonthEnds(extract.period)))
    // W1's spells overlap on 30 August, which is no month's end; W2's on the 31st.
    #expect(!counts.needsPlace(worker: 0))
    #expect(counts.needsPlace(worker: 1))
  }
}
