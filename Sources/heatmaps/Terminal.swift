import Glibc

/// The two streams that a person reads, and whether a person reads them.
struct Terminal: Sendable {
  static let shared = Terminal()

  let errorIsTerminal = isatty(STDERR_FILENO) != 0
  let outputIsTerminal = isatty(STDOUT_FILENO) != 0

  /// Colour only where someone sees it, and has not asked for none (https://no-color.org).
  var usesColour: Bool { unsafe errorIsTerminal && getenv("NO_COLOR") == nil }

  /// A reader that stops early (`heatmaps table … | head`) is no error.
  func endsQuietlyOnClosedPipe() {
    signal(SIGPIPE, SIG_DFL)
  }

  /// Prints results.
  func say(_ text: String) {
    write(text + "\n", to: STDOUT_FILENO)
  }

  func say(bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Prints to the error stream: what went wrong, or is worth knowing.
  func complain(_ text: String) { label("error: ", colour: "31", text) }

  func warn(_ text: String) { label("note: ", colour: "33", text) }

  func sayAside(_ text: String) { write(text, to: STDERR_FILENO) }

  private func label(_ label: String, colour: String, _ text: String) {
    let shown = usesColour ? "\u{1B}[1;\(colour)m\(label)\u{1B}[0m" : label
    write(shown + text + "\n", to: STDERR_FILENO)
  }

  private func write(_ text: String, to stream: Int32) {
    write(Array(text.utf8), to: stream)
  }

  private func write(_ bytes: [UInt8], to stream: Int32) {
    var done = 0
    while done < bytes.count {
      // The buffer lives for the call, and the count is what is left of it.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(stream, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        return
      }
    }
  }
}

extension HeatMaps {
  static func exit(withStatus status: Int32) -> Never { Glibc.exit(status) }
}
