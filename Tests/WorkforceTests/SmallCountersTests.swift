import TestSupport
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

@Suite struct SmallCountersTests {
  @Test func countsPastTwoBytesAndBack() {
    var counters = SmallCounters(count: 3)
    for _ in 0..<200_000 { counters.add(1, at: 1) }
    #expect((0..<3).map { counters[$0] } == [0, 200_000, 0])
    for _ in 0..<300_000 { counters.add(-1, at: 1) }
    #expect((0..<3).map { counters[$0] } == [0, -100_000, 0])
    for _ in 0..<100_000 { counters.add(1, at: 1) }
    #expect((0..<3).map { counters[$0] } == [0, 0, 0])
  }

  @Test(
    arguments: [0, 1, -1, 32_767, 32_768, -32_768, -32_769, 65_535, 65_536, 5_000_000_000, -5_000_000_000] as [Int64])
  func holdsWhatIsSet(value: Int64) {
    var counters = SmallCounters(count: 2)
    counters[0] = value
    counters[1] = -7
    #expect(counters[0] == value && counters[1] == -7)
    counters.add(1, at: 0)
    #expect(counters[0] == value + 1)
    counters.add(-1, at: 0)
    counters[1] = value
    #expect(counters[0] == value && counters[1] == value)
    counters[0] = 5
    counters.grow(by: 1)
    #expect((0..<3).map { counters[$0] } == [5, value, 0])
  }

  /// Sums, and sums of two, against those of plain numbers; some of them, and some of the sums, do not fit two bytes.
  @Test(arguments: [40, 30_000, 70_000] as [Int64]) func sumsAreThoseOfPlainNumbers(most: Int64) {
    var random = Seeded(state: UInt64(most))
    func numbers(_ count: Int) -> [Int64] { (0..<count).map { _ in Int64.random(in: -most...most, using: &random) } }
    func counters(_ numbers: [Int64]) -> SmallCounters {
      var counters = SmallCounters(count: numbers.count)
      for (place, number) in numbers.enumerated() { counters[place] = number }
      return counters
    }
    let (first, second) = (numbers(1_000), numbers(900))
    var both = counters(first)
    both.add(counters(second), count: 900)
    let plain = first.enumerated().map { $0.offset < 900 ? $0.element + second[$0.offset] : $0.element }
    #expect((0..<1_000).map { both[$0] } == plain)
    both.sumUp(every: 25)
    #expect((0..<1_000).map { both[$0] } == (0..<1_000).map { plain[($0 / 25 * 25)...$0].reduce(0, +) })
  }

  @Test func agreesWithPlainNumbers() {
    var (random, counters, plain) = (Seeded(state: 17), SmallCounters(count: 4), [Int64](repeating: 0, count: 4))
    for _ in 0..<100_000 {
      let place = Int.random(in: 0..<4, using: &random)
      switch Int.random(in: 0..<40, using: &random) {
      case 0:
        let value = Int64.random(in: -70_000...70_000, using: &random)
        (counters[place], plain[place]) = (value, value)
      case 1..<20:
        counters.add(1, at: place)
        plain[place] += 1
      default:
        counters.add(-1, at: place)
        plain[place] -= 1
      }
    }
    #expect((0..<4).map { counters[$0] } == plain)
  }
}
