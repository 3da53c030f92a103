import Parallel
import Testing

@Suite struct AtOnceTests {
  @Test(arguments: [0, 1, 2, 3, 16]) func resultsComeInOrder(threads: Int) {
    for count in [0, 1, 2, 7, 100] {
      #expect(atOnce(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test func eachNumberIsCalledOnce() {
    let calls = Locked<[Int: Int]>([:])
    _ = atOnce(200, threads: 4) { number in calls.withLock { $0[number, default: 0] += 1 } }
    #expect(calls.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, 1) }))
  }
}
