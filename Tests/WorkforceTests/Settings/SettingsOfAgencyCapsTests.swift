import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct SettingsOfAgencyCapsTests {
  private func read(_ text: String) throws(SettingsFault) -> SettingsFile {
    try SettingsFile(Array(text.utf8), path: "heatmaps.toml", measures: Measure.monthly.map { $0.id })
  }

  /// Caps by role, by its name or its census code, and others from a day on.
  @Test func capsByRoleAndDay() throws {
    let file = try read(
      """
      [agency_caps]
      "Social  Worker" = 34
      "3" = 40.25

      [agency_caps.2016-04-01]
      "social worker" = 36
      """)
    let caps = file.settings.agencyCaps.of(["social worker", "first line manager", "other"])
    let first = AgencyCaps.Cap(from: nil, rate: 34_000_000)
    let later = AgencyCaps.Cap(from: try day("2016-04-01"), rate: 36_000_000)
    #expect(caps == [[first, later], [AgencyCaps.Cap(from: nil, rate: 40_250_000)], []])
    #expect(file.unknownKeys.isEmpty)
  }

  @Test(
    arguments: [
      ("[agency_caps]\nsw = \"36\"", "agency_caps.sw"), ("[agency_caps]\nsw = 0", "agency_caps.sw"),
      ("[agency_caps.april]\nsw = 36", "agency_caps.april"), ("agency_caps = 36", "agency_caps"),
    ])
  func wrong(text: String, key: String) {
    do throws(SettingsFault) {
      _ = try read(text)
      Issue.record("\(text) is taken")
    } catch {
      guard case .wrongType(_, let found, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(found == key)
    }
  }
}
