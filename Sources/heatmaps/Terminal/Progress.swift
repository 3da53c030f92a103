import Dispatch
import Extracts
import Synchronization
import Tabular

/// One line on a terminal that says what is being done, once the work has taken half a second. Never in a pipe,
/// nor on a terminal that could not wipe it.
final class Progress: Sendable {
  private struct State {
    var step = ""
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let isWanted: Bool

  init(isQuiet: Bool) {
    isWanted = !isQuiet && Terminal.shared.errorTakesCodes
    guard isWanted else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { [self] in
      state.withLock { state in
        guard !state.isOver else { return }
        state.isShown = true
        Progress.show(state.step)
      }
    }
  }

  /// Says what is being done from now on; nothing where that is said already.
  func step(_ text: String) {
    guard isWanted else { return }
    state.withLock { state in
      if state.step == text { return }
      state.step = text
      if state.isShown { Progress.show(text) }
    }
  }

  /// Wipes the line.
  func finish() {
    guard isWanted else { return }
    state.withLock { state in
      state.isOver = true
      if state.isShown { Terminal.shared.sayAside("\r\u{1B}[K") }
    }
  }

  private static func show(_ text: String) {
    Terminal.shared.sayAside("\r\u{1B}[K\(text) …")
  }
}
