package import Staffing
import Tabular

/// Reads `heatmaps.toml`. What is of the wrong type is a fault that names its key path.
package struct SettingsFile {
  package internal(set) var settings = Settings()
  /// Keys that nothing is known of, by their paths, each with the nearest known one.
  package internal(set) var unknownKeys: [(key: String, near: [String])] = []
  /// The ids of the measures that settings may name.
  let measures: [String]
  /// Names that no measure of the council's own may have.
  let reserved: [String]
  let path: String
  let lines: SettingLines

  /// Reads the bytes of the file at `path`, which faults and paths beside it are told by.
  ///
  /// - Parameter reserved: names beside those of the measures that no measure of the council's own may have.
  package init(_ bytes: [UInt8], path: String, measures: [String], reserved: [String] = []) throws(SettingsFault) {
    self.path = path
    self.measures = measures
    self.reserved = measures + reserved
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: path) }
    lines = SettingLines(text)
    let root: TOMLValue
    do throws(TOMLFailure) {
      root = try TOMLValue(document: text)
    } catch {
      throw .syntax(path: path, line: error.line, reason: error.reason)
    }
    try take(Setting(file: path, path: "", name: "", value: root))
  }

  private mutating func take(_ root: Setting) throws(SettingsFault) {
    let known = [
      "place", "source", "extract_date", "covers_from", "covers", "employment_gap_days", "district_order", "columns",
      "sheets", "end_dates", "posts", "aliases", "contracts", "roles", "leaving_reasons", "limits", "measures",
      "compare", "paper", "moves", "reports", "headings", "full_week", "agency_fte", "agency_caps", "totals",
      "caseload_points",
    ]
    var totals: Setting?
    for setting in try self.known(known, in: root) {
      switch setting.name {
      case "place": settings.place = try setting.text()
      case "source": settings.source = try setting.text()
      case "extract_date": settings.extractDate = try setting.day()
      case "covers_from": settings.coversFrom = try setting.month()
      case "covers": try takeCovers(setting)
      case "employment_gap_days":
        settings.employmentGapDays = try setting.number(0...3660, "a whole number of days, 0 or more")
      case "district_order": settings.districtOrder = try setting.texts()
      case "columns": try takeColumns(setting)
      case "sheets": try takeSheets(setting)
      case "end_dates": try takeEndDates(setting)
      case "posts": try takePosts(setting)
      case "aliases": try takeAliases(setting)
      case "contracts": try takeContracts(setting)
      case "roles": try takeRoles(setting)
      case "leaving_reasons": try takeLeavingReasons(setting)
      case "limits": try takeLimits(setting)
      case "caseload_points": try takePoints(setting)
      case "compare": try takeCompare(setting)
      case "paper": try takePaper(setting)
      case "moves": try takeMoves(setting)
      case "reports": try takeReports(setting)
      case "headings": try takeHeadings(setting)
      case "full_week":
        settings.fullWeek = try setting.millionths("a number of hours over 0, such as 37 or 36.25")
      case "agency_fte":
        settings.agencyFTE = try setting.millionths("a number over 0, such as 1 or 0.8")
      case "agency_caps": try takeAgencyCaps(setting)
      case "totals": totals = setting
      default: try takeMeasures(setting)
      }
    }
    // They may be of the council's own measures, wherever those stand.
    if let totals { try takeTotals(totals) }
  }

  /// A path that a setting has, from where the program runs: it is written from the settings file's own folder.
  func besideFile(_ text: String) -> String {
    text.hasPrefix("/") ? text : (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + text
  }

  /// The settings of a table that are known; the others are noted.
  mutating func known(_ names: [String], in table: Setting) throws(SettingsFault) -> [Setting] {
    var settings: [Setting] = []
    for setting in try table.settings() {
      if names.contains(setting.name) {
        settings.append(setting)
      } else {
        unknownKeys.append(
          (setting.path, SpellingDistance.nearest(to: setting.name, among: names, limit: 1)))
      }
    }
    return settings
  }
}
