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
    for setting in try known(["social_work"] + RoleGroup.allCases.compactMap { $0.setting }, in: table) {
      let names = Set(try setting.texts().map { Roles.folded($0) })
      if setting.name == "social_work" { settings.socialWorkRoles = names }
      guard let group = RoleGroup.allCases.first(where: { $0.setting == setting.name }) else { continue }
      if group == .managers { settings.managerRoles = names }
      settings.roleGroups[group] = names
    }
  }

  /// No word may be in two lists: nobody could tell whether its leavers resigned, retired or stayed.
  mutating func takeLeavingReasons(_ table: Setting) throws(SettingsFault) {
    var lists: [String: String] = [:]
    for setting in try known(["staying", "resignation", "retirement", "end_of_contract"], in: table) {
      let words = Set(try setting.texts().map { foldedName($0) })
      for word in words.sorted() {
        if let other = lists[word] {
          throw .wrongValue(
            path: path, key: setting.path,
            wanted: "without \"\(word)\", which \(other) has already: a reason can be in one list alone")
        }
        lists[word] = setting.path
      }
      switch setting.name {
      case "staying": settings.stayingWords = words
      case "resignation": settings.resignationWords = words
      case "retirement": settings.retirementWords = words
      default: settings.endOfContractWords = words
      }
    }
  }
}
