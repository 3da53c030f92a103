#if canImport(Glibc)
  internal import Dispatch
#endif

/// Calls two bodies, on two threads at once where there are several. The second is called on the calling thread, so that it can
/// share its own work out in turn (`atOnce` inside `atOnce` would be given one thread).
package func sideBySide<First: Sendable, Second>(
  threads: Int, _ first: @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  if threads <= 1 { return (first(), second()) }
  return withoutActuallyEscaping(first) { first in
    let group = DispatchGroup()
    let result = Locked<First?>(nil)
    DispatchQueue.global().async(group: group) {
      let value = first()
      result.withLock { $0 = value }
    }
    let own = second()
    group.wait()
    // There by now; the other way round it is made here.
    return (result.withLock { $0 } ?? first(), own)
  }
}
