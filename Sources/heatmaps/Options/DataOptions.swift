import ArgumentParser
import Parallel
import Staffing
import Tabular

/// Where the data are, and how to read them.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder with your CSV files, or a file of the published workforce census.", valueName: "data"),
    completion: .directory)
  var data: String

  @Option(help: ArgumentHelp("A settings file other than heatmaps.toml in the data folder.", valueName: "file"))
  var settings: String?

  @Option(
    help: ArgumentHelp(
      "The day the extract was taken, e.g. 2017-09-30. Default: the latest date in it.", valueName: "date"))
  var asAt: String?

  @Option(
    help: ArgumentHelp(
      "The first month that the extract covers in full, e.g. 2013-10. Default: the month after the earliest leaver.",
      valueName: "month"))
  var coversFrom: String?

  @Flag(help: "Go on without the rows that are refused; they are written to a file beside the data.")
  var acceptRejects = false

  @Option(
    help: ArgumentHelp(
      "Where refused rows go with --accept-rejects. Default: rejected-personal-data.csv in the data folder.",
      valueName: "file"))
  var rejects: String?

  @Flag(help: "Show the rows themselves in findings. They hold personal data: not for sharing.")
  var showIds = false

  @Option(
    help: ArgumentHelp(
      "How many threads read and draw. Default: as many as there are processors.", valueName: "number"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  var threadCount: Int { threads ?? processorCount() }

  func validate() throws {
    if rejects != nil && !acceptRejects { throw ValidationError("--rejects goes with --accept-rejects.") }
    if let threads, !(1...64).contains(threads) { throw ValidationError("--threads must lie between 1 and 64.") }
    if rejects?.isEmpty ?? false { throw ValidationError("--rejects needs the name of a file.") }
  }

  /// The settings with what the command line says in their place.
  func readSettings() throws(Failure) -> (settings: Settings, order: [String]) {
    var settings = Settings()
    var order: [String] = []
    if let path = self.settings ?? DataSource.settingsPath(beside: data) {
      let file = try SettingsFile(path: path)
      if !quiet {
        for (key, near) in file.unknownKeys { Terminal.shared.warn(Messages.unknownKey(key, near: near, path: path)) }
      }
      settings = file.settings
      order = file.districtOrder
    }
    if let asAt {
      guard case .day(let day) = DateField(asAt) else { throw .unknownDay(asAt) }
      settings.extractDate = day
    }
    if let coversFrom {
      guard let month = Month(coversFrom) else { throw .unknownMonth(coversFrom) }
      settings.coversFrom = month
    }
    return (settings, order)
  }
}
