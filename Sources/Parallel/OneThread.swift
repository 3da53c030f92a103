#if !canImport(Glibc)
  // What this package uses of Dispatch, for where there is one thread alone, as in a browser: whatever is handed over is done
  // there and then, so that nobody ever waits.

  final class DispatchQueue: Sendable {
    init(label: String) {}

    static func global() -> DispatchQueue { DispatchQueue(label: "") }

    static func concurrentPerform(iterations: Int, execute body: (Int) -> Void) {
      for iteration in 0..<iterations { body(iteration) }
    }

    func sync<Result>(execute body: () -> Result) -> Result { body() }

    func async(group: DispatchGroup, execute body: () -> Void) { body() }
  }

  package final class DispatchGroup: Sendable {
    package init() {}
    package func enter() {}
    package func leave() {}
    package func wait() {}
  }
#endif
