/// Rules of headings and columns.
package enum ColumnRule: Hashable, Sendable {
  /// `ours` is our name of the column, which differs from the expected heading where the settings give another.
  case missing(expected: String, near: [String], ours: String)
  /// A file of posts, spells or allocations without the column `end_date`. Its cells may be empty, but without the column nothing
  /// in the file would ever end; `unused` are the headings that are no column of ours.
  case noEndDates(near: [String], unused: [String])
  case duplicate
  case unused([String])

  func entry(in file: String?) -> RuleEntry {
    switch self {
    case .missing(let expected, let near, let ours):
      RuleEntry(
        "missing-column", stops: .file, unit: .column,
        "there is no column \"\(expected)\".\(suggestion(withoutPersonal(near))) Rename the heading, or "
          + "put two lines into heatmaps.toml: [columns.\(tableName(file))] and \(ours) = \"your heading\".",
        heading: "columns that are missing.")
    case .noEndDates(let near, let unused):
      RuleEntry(
        "no-end-dates", stops: .file,
        "there is no column \"end_date\", and without it nothing in the file would ever end."
          + "\(suggestion(withoutPersonal(near))) If yours has another heading\(among(withoutPersonal(unused))), put two lines into "
          + "heatmaps.toml: [columns.\(tableName(file))] and end_date = \"your heading\". If your system has no such dates, add an "
          + "empty column of that name.")
    case .duplicate:
      RuleEntry(
        "duplicate-heading", stops: .file, unit: .column, "two columns have this heading. Rename or remove one.")
    case .unused(let names):
      RuleEntry(
        "unknown-columns", stops: .nothing,
        "\(names.count == 1 ? "this column is" : "these columns are") not used: \(names.joined(separator: ", ")). "
          + "If you need one, say under [columns.\(tableName(file))] in heatmaps.toml which it is; else nothing need be done.",
        heading: "columns that are not used.")
    }
  }
}

/// Where the headings are missing a row stands in their place.
private func withoutPersonal(_ headings: [String]) -> [String] { headings.filter { !mayBePersonal($0) } }

private func among(_ unused: [String]) -> String {
  unused.isEmpty ? "" : " (not used so far: \(unused.joined(separator: ", ")))"
}

/// What the settings call a file's table: its name without the ending. That of posts where no file is named.
func tableName(_ file: String?) -> String { file.map { String($0.prefix { $0 != "." }) } ?? InputFile.posts.rawValue }
