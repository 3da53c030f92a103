import Staffing
import Tabular

/// What the settings say of measures: targets, breaks between colours, and limits.
extension SettingsFile {
  /// The measure that has limits, of cases that a worker may hold.
  static let limitedMeasure = "caseload-over"

  mutating func takeMeasures(_ table: Setting) throws(SettingsFault) {
    var others: [Setting] = []
    for own in try table.settings() where !measures.contains(own.name) {
      guard case .table(let entries) = own.value, entries.contains(where: { SettingsFile.ownKeys.contains($0.key) })
      else {
        others.append(own)
        continue
      }
      try takeOwnMeasure(own)
    }
    for own in others {
      unknownKeys.append((own.path, SpellingDistance.nearest(to: own.name, among: measures, limit: 1)))
    }
    for own in try table.settings() where measures.contains(own.name) {
      if case .table(let entries) = own.value,
        let key = entries.lazy.map({ $0.key }).first(where: { SettingsFile.ownKeys.contains($0) })
      {
        throw clash(own, key)
      }
      let limits = own.name == SettingsFile.limitedMeasure ? ["limit", "newly_qualified_limit"] : []
      for setting in try known(["target", "targets", "breaks"] + limits, in: own) {
        switch setting.name {
        case "target": settings.targets[own.name] = try setting.tenths()
        case "targets":
          for place in try setting.settings() {
            settings.placeTargets[own.name, default: []].append(
              PlaceTarget(name: place.name, value: try place.tenths()))
          }
        case "breaks": settings.breaks[own.name] = try setting.listOfTenths("a list of six numbers")
        default:
          let limit = try setting.number(1...200, "a whole number of cases, 1 to 200")
          if setting.name == "limit" {
            settings.caseloadLimits.usual = limit
          } else {
            settings.caseloadLimits.newlyQualified = limit
          }
        }
      }
    }
  }

  mutating func takeLimits(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["agency_days"], in: table) {
      settings.agencyLimit = try setting.number(0...36_500, "a whole number of days, 0 or more")
    }
  }
}
