#if canImport(Glibc)
  internal import Dispatch
#endif

/// A value that one thread at a time may touch.
///
/// The standard library's `Mutex` would do but for one thing: on Linux the thread sanitiser does not know it, and reports all
/// that it guards. What is safe here: `value` is touched inside the serial queue alone.
package final class Locked<Value: ~Copyable>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "lock")
  private var value: Value

  package init(_ value: consuming sending Value) { self.value = value }

  package func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    queue.sync { body(&value) }
  }
}
