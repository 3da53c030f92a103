import Parallel
import Testing

@Suite struct SideBySideTests {
  @Test(arguments: [0, 1, 2, 8]) func bothResultsAreGiven(threads: Int) {
    for number in 0..<50 {
      let (first, second) = sideBySide(threads: threads) {
        (0..<number).reduce(0, +)
      } _: {
        "\(number)"
      }
      #expect(first == number * (number - 1) / 2)
      #expect(second == "\(number)")
    }
  }

  @Test func onOneThreadTheFirstComesFirst() {
    let seen = Locked<[Int]>([])
    _ = sideBySide(threads: 1) {
      seen.withLock { $0.append(1) }
    } _: {
      seen.withLock { $0.append(2) }
    }
    #expect(seen.withLock { $0 } == [1, 2])
  }

  @Test func eitherMayShareItsWorkOut() {
    let (first, second) = sideBySide(threads: 2) {
      atOnce(100, threads: 2) { $0 * 2 }
    } _: {
      atOnce(100, threads: 2) { $0 * 3 }
    }
    #expect(first == (0..<100).map { $0 * 2 })
    #expect(second == (0..<100).map { $0 * 3 })
  }
}
