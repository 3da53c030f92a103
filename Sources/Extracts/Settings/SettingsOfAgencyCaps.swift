import Staffing
import Tabular

/// What the settings say of agency rates: `[agency_caps]` has a cap for each role, and `[agency_caps.2025-10-01]` those from a day on.
extension SettingsFile {
  mutating func takeAgencyCaps(_ table: Setting) throws(SettingsFault) {
    for setting in try table.settings() {
      guard case .table = setting.value else {
        try takeCap(setting, from: nil)
        continue
      }
      guard case .day(let day) = DateField(setting.name) else {
        throw .wrongType(
          path: path, key: setting.path,
          wanted: "a number of pounds an hour, or a table called by a day such as 2025-10-01")
      }
      for own in try setting.settings() { try takeCap(own, from: day) }
    }
  }

  private mutating func takeCap(_ setting: Setting, from day: Day?) throws(SettingsFault) {
    let rate = try setting.millionths("a number of pounds an hour over 0, such as 36 or 38.50")
    settings.agencyCaps.add(AgencyCaps.Cap(from: day, rate: rate), role: Roles.folded(setting.name))
  }
}
