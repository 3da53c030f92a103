import ArgumentParser

/// Which published figures are set beside the council's own.
struct CompareOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The published workforce census (csww_indicators_….csv): adds rows of England and your region.", valueName: "file"
    ),
    completion: .file(extensions: ["csv", "xlsx"]))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "The published list of statistical neighbours (sn_model_….csv): adds a row of the ten authorities most like yours.",
      valueName: "file"), completion: .file(extensions: ["csv", "xlsx"]))
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
}
