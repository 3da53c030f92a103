import Dispatch
import Glibc

/// Calls `body` with 0 ..< `count`, on as many threads as there are processors for it, and returns when all calls have.
package func atOnce(_ count: Int, _ body: @Sendable (Int) -> Void) {
  if count == 1 { body(0) } else { DispatchQueue.concurrentPerform(iterations: count, execute: body) }
}

/// How many threads the machine runs at once; no more than sixteen, since each has counters of its own.
package func processorCount() -> Int { min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 16) }
