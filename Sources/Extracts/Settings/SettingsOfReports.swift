import Staffing

/// What the settings say of reports as systems give them.
extension SettingsFile {
  mutating func takeReports(_ table: Setting) throws(SettingsFault) {
    let words = ReportKind.allCases.map { $0.rawValue } + [ReportKind.leftOut]
    for setting in try table.settings() {
      let word = foldedName(try setting.text())
      guard words.contains(word) else {
        throw .wrongValue(path: path, key: setting.path, wanted: listed(words.map { "\"\($0)\"" }, and: "or"))
      }
      settings.reports.append((setting.name, ReportKind(rawValue: word)))
    }
  }

  mutating func takeHeadings(_ table: Setting) throws(SettingsFault) {
    for setting in try table.settings() {
      guard let field = ReportField(rawValue: foldedName(try setting.text())) else {
        throw .wrongValue(
          path: path, key: setting.path, wanted: listed(ReportField.allCases.map { "\"\($0.rawValue)\"" }, and: "or"))
      }
      settings.headings[foldedSpelling(setting.name)] = field
    }
  }
}
