import ArgumentParser
import Desk
import Extracts
import Parallel
import Staffing

/// How a run goes about its work.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many threads read and draw. Default: as many as there are processors.", valueName: "number"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  var threadCount: Int { threads ?? processorCount() }

  func validate() throws {
    if let threads, !(1...64).contains(threads) { throw ValidationError("--threads must lie between 1 and 64.") }
  }

  /// The settings of a file; keys that nothing is known of are noted. The defaults where there is no file.
  func readSettings(_ path: String?, of input: RefusedInput) throws(Failure) -> Settings {
    guard let path else { return Settings() }
    let file = try asRun { () throws(RunFailure) in try Folder.disk.settings(at: path, of: input) }
    if !quiet {
      for (key, near) in file.unknownKeys { Terminal.shared.warn(messages.unknownKey(key, near: near, path: path)) }
    }
    return file.settings
  }
}
