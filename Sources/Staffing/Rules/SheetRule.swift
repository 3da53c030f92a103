/// Rules of the sheet of a workbook that stands in the place of a file of delimited text.
package enum SheetRule: Hashable, Sendable {
  /// The folder has several files that would do, by these names.
  case severalFiles([String])
  /// Several sheets hold something, and no setting says which is meant.
  case severalSheets([String], of: InputFile)
  /// The settings name a sheet that is not there; `among`: those that are.
  case noSuchSheet(String, among: [String])
  /// Formulas of the sheet have no value; where the first stands.
  case uncalculated(count: Int, first: String)
  /// Rows that hold something are hidden.
  case hiddenRows(Int)

  var entry: RuleEntry {
    switch self {
    case .severalFiles(let names):
      RuleEntry(
        "file-twice", stops: .file,
        "the folder has \(listed(names)), and which of them counts cannot be told. Move \(names.count == 2 ? "one" : "the others") "
          + "away.", heading: "files that are there twice.")
    case .severalSheets(let names, let file):
      RuleEntry(
        "which-sheet", stops: .file,
        "\(names.count) sheets of the workbook hold something (\(SheetRule.list(names))), and which is meant cannot be told. Name it in "
          + "heatmaps.toml, with two lines: [sheets] and \(file.rawValue) = \(SheetRule.quoted(names[0])).",
        heading: "workbooks of several sheets.")
    case .noSuchSheet(let name, let names):
      RuleEntry(
        "no-such-sheet", stops: .file,
        "the workbook has no sheet \"\(name)\", which heatmaps.toml names under [sheets]. "
          + (names.isEmpty ? "It has none at all." : "Its sheets are \(SheetRule.list(names))."),
        heading: "sheets that are not there.")
    case .uncalculated(let count, let first):
      RuleEntry(
        "no-value", stops: .file,
        "cell \(first) holds a formula that has no value\(count > 1 ? ", as do \(counted(count - 1, "other"))" : ""): whatever "
          + "wrote the workbook did not work it out. Open it in Excel, save it, and try again.",
        heading: "formulas without a value.")
    case .hiddenRows(let count):
      RuleEntry(
        "hidden-rows", stops: .nothing,
        "\(counted(count, "row")) of the sheet \(count == 1 ? "is" : "are") hidden, by hand or by a filter, and counted like the "
          + "others. If \(count == 1 ? "it" : "they") should not count, delete \(count == 1 ? "it" : "them"); else nothing need be "
          + "done.", heading: "sheets with hidden rows, which are counted like the others.")
    }
  }

  /// Twelve names at most.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(names.count > 12 ? 11 : 12).map { quoted($0) }
    return listed(shown + (names.count > 12 ? ["\(names.count - 11) more"] : []))
  }

  /// A text as the settings write it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
