import Glibc

/// The two streams that a person reads, and whether a person reads them.
struct Terminal: Sendable {
  static let shared = Terminal()

  let errorIsTerminal = isatty(STDERR_FILENO) != 0

  /// Colour only where someone sees it, and has not asked for none (https://no-color.org).
  var usesColour: Bool { unsafe errorIsTerminal && getenv("NO_COLOR") == nil }

  /// A reader that stops early (`heatmaps table … | head`) is no error.
  func endsQuietlyOnClosedPipe() {
    signal(SIGPIPE, SIG_DFL)
  }

  /// Prints results.
  func say(_ text: String) {
    say(bytes: Array((text + "\n").utf8))
  }

  /// Figures that are cut short could be taken for the whole: a stream that cannot be written ends the run.
  func say(bytes: [UInt8]) {
    guard let number = write(bytes, to: STDOUT_FILENO) else { return }
    let failure = Failure.cannotPrint(errno: number)
    complain(failure.message)
    HeatMaps.exit(withStatus: failure.status)
  }

  /// Prints to the error stream: what went wrong, or is worth knowing.
  func complain(_ text: String) { label("error: ", colour: "31", text) }

  func warn(_ text: String) { label("note: ", colour: "33", text) }

  func sayAside(_ text: String) { write(text, to: STDERR_FILENO) }

  private func label(_ label: String, colour: String, _ text: String) {
    let shown = usesColour ? "\u{1B}[1;\(colour)m\(label)\u{1B}[0m" : label
    write(shown + text + "\n", to: STDERR_FILENO)
  }

  /// Nobody is left to tell where the error stream cannot be written.
  private func write(_ text: String, to stream: Int32) {
    _ = write(Array(text.utf8), to: stream)
  }

  /// The system's number for why the bytes could not be written; nil where they were.
  private func write(_ bytes: [UInt8], to stream: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      // The buffer lives for the call, and the count is what is left of it.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(stream, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        return count == 0 ? ENOSPC : errno
      }
    }
    return nil
  }
}

extension HeatMaps {
  static func exit(withStatus status: Int32) -> Never { Glibc.exit(status) }
}
