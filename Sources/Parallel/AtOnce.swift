#if canImport(Glibc)
  internal import Dispatch
  internal import Glibc
#endif

/// Calls `body` with 0 ..< `count`, on no more than so many threads at once, and returns the results in order. Whichever
/// thread is free takes the next number.
package func atOnce<Result: Sendable>(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  let threads = min(max(threads, 1), count)
  if threads <= 1 { return (0..<count).map(body) }
  let state = Locked<(next: Int, results: [Int: Result])>((0, [:]))
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let number = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      if number >= count { return }
      let result = body(number)
      state.withLock { $0.results[number] = result }
    }
  }
  return state.withLock { state in (0..<count).compactMap { state.results[$0] } }
}

/// How many threads the machine runs at once; no more than sixteen, since each reader has counters of its own.
package func processorCount() -> Int {
  #if canImport(Glibc)
    min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 16)
  #else
    1
  #endif
}
