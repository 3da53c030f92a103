import Staffing

/// What the settings say of files: their columns, how they end, and those to compare with.
extension SettingsFile {
  mutating func takeColumns(_ table: Setting) throws(SettingsFault) {
    for own in try known(InputFile.allCases.map { $0.rawValue }, in: table) {
      guard let file = InputFile(rawValue: own.name) else { continue }
      for setting in try known(file.columns.map { $0.name }, in: own) {
        settings.columns[file, default: [:]][setting.name] = try setting.text()
      }
    }
  }

  mutating func takeSheets(_ table: Setting) throws(SettingsFault) {
    for setting in try known(InputFile.allCases.map { $0.rawValue }, in: table) {
      guard let file = InputFile(rawValue: setting.name) else { continue }
      settings.sheets[file] = try setting.text()
    }
  }

  /// Files whose rows run over time; for `teams` and `monthly` there is nothing to say.
  mutating func takeCovers(_ table: Setting) throws(SettingsFault) {
    let files = InputFile.allCases.filter { $0 != .teams && $0 != .monthly }
    for setting in try known(files.map { $0.rawValue } + ["leavers"], in: table) {
      guard let file = InputFile(rawValue: setting.name) else {
        settings.leaversFrom = try setting.month()
        continue
      }
      settings.covers[file] = try setting.month()
    }
  }

  mutating func takeEndDates(_ table: Setting) throws(SettingsFault) {
    let files: [InputFile] = [.posts, .staff, .allocations, .absence, .agency, .careLeavers, .lookedAfter, .legal]
    for setting in try known(files.map { $0.rawValue }, in: table) {
      guard let file = InputFile(rawValue: setting.name) else { continue }
      switch try setting.text() {
      case "inclusive": settings.exclusiveEnds.remove(file)
      case "exclusive": settings.exclusiveEnds.insert(file)
      default: throw .wrongValue(path: path, key: setting.path, wanted: "\"inclusive\" or \"exclusive\"")
      }
    }
  }

  mutating func takePosts(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["several"], in: table) { settings.rowsAreSeveralPosts = try setting.answer() }
  }

  /// Paths are those of the settings file's own folder.
  mutating func takeCompare(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["census", "neighbours", "authority"], in: table) {
      let text = try setting.text()
      switch setting.name {
      case "census": settings.compare.census = besideFile(text)
      case "neighbours": settings.compare.neighbours = besideFile(text)
      default: settings.compare.authority = text
      }
    }
  }
}
