import Staffing

/// What the settings say of words in the files: what they stand for, and what they mean.
extension SettingsFile {
  mutating func takeAliases(_ table: Setting) throws(SettingsFault) {
    for own in try known(["districts", "teams", "reasons", "destinations", "origins"], in: table) {
      for setting in try own.settings() {
        let (name, target) = (foldedSpelling(setting.name), try setting.text())
        switch own.name {
        case "districts": settings.districtAliases[name] = target
        case "teams": settings.teamAliases[name] = target
        case "reasons": settings.reasonAliases[name] = target
        case "destinations": settings.destinationAliases[name] = target
        default: settings.originAliases[name] = target
        }
      }
    }
  }

  mutating func takeContracts(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["agency", "employed"], in: table) {
      let words = Set(try setting.texts().map { foldedName($0) })
      if setting.name == "agency" { settings.agencyWords = words } else { settings.employedWords = words }
    }
  }

  mutating func takeRoles(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["social_work", "managers"], in: table) {
      let names = Set(try setting.texts().map { Roles.folded($0) })
      if setting.name == "managers" { settings.managerRoles = names } else { settings.socialWorkRoles = names }
    }
  }

  mutating func takeLeavingReasons(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["staying"], in: table) {
      settings.stayingWords = Set(try setting.texts().map { foldedName($0) })
    }
  }
}
