import Glibc
import SystemPackage
import Tabular

/// The two streams that a person reads, and whether a person reads them.
struct Terminal: Sendable {
  static let shared = Terminal()

  /// Whether a person reads the error stream, on a terminal that obeys codes: colours, or wiping a line. One that calls
  /// itself `dumb`, or nothing, would show them as rubbish.
  let errorTakesCodes = isatty(STDERR_FILENO) != 0 && !["", "dumb"].contains(Terminal.variable("TERM"))

  /// Colour only where someone sees it, and has not asked for none (https://no-color.org: the variable counts where it
  /// holds anything).
  let usesColour: Bool

  private init() {
    usesColour = errorTakesCodes && Terminal.variable("NO_COLOR").isEmpty
  }

  /// A variable of the environment; empty where it is not set.
  private static func variable(_ name: String) -> String {
    // The text is the environment's, which nothing here changes, and is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) } ?? ""
  }

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
    guard let reason = write(bytes, to: .standardOutput) else { return }
    let isFull = reason == .noSpace || reason == .diskQuotaExceeded
    complain("Not everything could be printed: \(isFull ? "the disk is full" : "\(reason)").")
    Terminal.exit(withStatus: 1)
  }

  static func exit(withStatus status: Int32) -> Never { Glibc.exit(status) }

  /// Prints to the error stream: what went wrong, or is worth knowing.
  func complain(_ text: String) { label("error: ", colour: "31", text) }

  func warn(_ text: String) { label("note: ", colour: "33", text) }

  func sayAside(_ text: String) { write(text, to: .standardError) }

  private func label(_ label: String, colour: String, _ text: String) {
    let shown = usesColour ? "\u{1B}[1;\(colour)m\(label)\u{1B}[0m" : label
    write(shown + text + "\n", to: .standardError)
  }

  /// Nobody is left to tell where the error stream cannot be written.
  private func write(_ text: String, to stream: FileDescriptor) {
    _ = write(Array(text.utf8), to: stream)
  }

  /// The system's reason why the bytes could not be written; nil where they were.
  private func write(_ bytes: [UInt8], to stream: FileDescriptor) -> Errno? {
    do throws(Errno) {
      try SystemCalls.typed { _ = try stream.writeAll(bytes) }
      return nil
    } catch {
      return error
    }
  }
}
