import ArgumentParser
import Extracts
import Staffing
import Workforce

/// Which published figures are set beside the council's own.
struct CompareOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The published workforce census (csww_indicators_….csv): adds rows of England and your region.", valueName: "file"
    ),
    completion: .file(extensions: ["csv"]))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "The published list of statistical neighbours (sn_model_….csv): adds a row of the ten authorities most like yours.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var neighbours: String?

  @Option(
    help: ArgumentHelp("Your authority in the census. Default: place in heatmaps.toml.", valueName: "authority"))
  var compareWith: String?

  /// The first of them that was given.
  var given: String? {
    if compare != nil { return "--compare" }
    if neighbours != nil { return "--neighbours" }
    return compareWith == nil ? nil : "--compare-with"
  }

  /// The published figures that a session is to set beside its own: of the options, or of the settings; nil where neither names a
  /// census.
  func input(_ settings: Settings) throws(Failure) -> ComparisonInput? {
    guard let path = compare ?? settings.compare.census else {
      if let given { throw .comparisonOptionAlone(given) }
      return nil
    }
    let neighbours = (self.neighbours ?? settings.compare.neighbours).map { path in
      (source: FileBytes.path(path), name: CompareOptions.name(path))
    }
    return ComparisonInput(
      census: (source: .path(path), name: CompareOptions.name(path)), neighbours: neighbours, authority: compareWith,
      isAsked: compare != nil)
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
}
