import ArgumentParser
import Desk
import Parallel
import Staffing
import Tabular

/// Where the data are, and how to read them.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder with your files, CSV or Excel; - takes a file of monthly totals from standard input.",
      valueName: "data"),
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

  @Flag(help: "Show the rows themselves in findings. They hold personal data: not for sharing.")
  var showIds = false

  @OptionGroup var work: RunOptions

  var quiet: Bool { work.quiet }
  var threadCount: Int { work.threadCount }

  /// The settings file, where there is one.
  var settingsPath: String? { settings ?? heatmaps.settingsPath(beside: data) }

  /// The settings with what the command line says in their place.
  func readSettings() throws(Failure) -> Settings {
    var settings = try work.readSettings(settingsPath, of: input)
    if let asAt {
      guard case .day(let day) = DateField(asAt) else { throw .unknownDay(asAt) }
      settings.extractDate = day
    }
    if let coversFrom {
      guard let month = Month(coversFrom) else { throw .unknownMonth(coversFrom) }
      settings.coversFrom = month
    }
    return settings
  }

  /// What was given, for the sentences of what is wrong with it.
  var input: RefusedInput { RefusedInput(path: data, showsIDs: showIds) }
}
