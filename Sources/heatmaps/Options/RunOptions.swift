import ArgumentParser
import Extracts
import Measures
import Parallel
import Staffing
import SystemPackage
import Tabular
import Workforce

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
    let file = try settingsFile(at: path, of: input)
    if !quiet {
      for (key, near) in file.unknownKeys { Terminal.shared.warn(Messages.unknownKey(key, near: near, path: path)) }
    }
    return file.settings
  }
}

/// What a settings file says.
func settingsFile(at path: String, of input: RefusedInput) throws(Failure) -> SettingsFile {
  let bytes = try readNamedFile(path)
  do throws(SettingsFault) {
    return try SettingsFile(bytes, path: path, measures: Measure.monthly.map { $0.id }, reserved: Measure.reserved)
  } catch {
    throw .refusal(.settings(error), of: input)
  }
}
