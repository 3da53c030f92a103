import Staffing

/// What the settings say of tables of monthly totals: what each sheet, title, row or column of figures is.
extension SettingsFile {
  mutating func takeTotals(_ table: Setting) throws(SettingsFault) {
    let measures = self.measures + settings.ownMeasures.map { $0.id }
    for setting in try table.settings() {
      let texts: [String]
      if case .array = setting.value { texts = try setting.texts() } else { texts = [try setting.text()] }
      var parts: [TotalsPart] = []
      for text in texts where foldedName(text) != TotalsPart.leftOut {
        guard let part = TotalsPart(foldedName(text), measures: measures) else {
          throw .wrongValue(
            path: path, key: setting.path,
            wanted:
              "a measure's short name with \(listed(TotalsPart.Side.allCases.map { $0.rawValue }, and: "or")), such as \"turnover "
              + "numerator\", or \"\(TotalsPart.leftOut)\"")
        }
        parts.append(part)
      }
      settings.totals[foldedSpelling(setting.name)] = parts
    }
  }
}
