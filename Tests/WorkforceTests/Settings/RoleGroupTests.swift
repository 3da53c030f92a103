import Testing
@testable import Staffing

struct RoleGroupTests {
  /// Names as councils have them, and the census's own.
  @Test(arguments: [
    ("NQSW", RoleGroup.newlyQualified), ("Newly Qualified Social Worker", .newlyQualified),
    ("Social Worker (ASYE)", .newlyQualified), ("Social worker", .experienced), ("Case holder", .experienced),
    ("Experienced social worker", .experienced), ("Qualified without cases", .experienced),
    ("Senior social worker", .advanced), ("Senior practitioner", .advanced), ("Advanced Practitioner", .advanced),
    ("Consultant social worker", .advanced), ("Principal social worker", .advanced), ("Service manager", .managers),
    ("Senior manager", .managers), ("Head of Service", .managers), ("Assistant director", .managers),
    ("Family support worker", .others), ("Social work assistant", .others), ("Student social worker", .others),
    ("Personal adviser", .others), ("(no role)", .others),
  ])
  func byName(name: String, group: RoleGroup) {
    #expect(RoleGroup(name, isFirstLineManager: false, settings: Settings()) == group)
  }

  @Test func aFirstLineManagerIsOneWhateverTheName() {
    #expect(RoleGroup("Practice lead", isFirstLineManager: true, settings: Settings()) == .managers)
    #expect(RoleGroup("Practice lead", isFirstLineManager: false, settings: Settings()) == .others)
  }

  /// The settings go before the name; of two lists that have a role the earlier step's.
  @Test func theSettingsLists() {
    var settings = Settings()
    settings.roleGroups = [.advanced: ["practice lead", "team manager"], .managers: ["team manager"]]
    #expect(RoleGroup("Practice  Lead", isFirstLineManager: false, settings: settings) == .advanced)
    #expect(RoleGroup("Team manager", isFirstLineManager: true, settings: settings) == .advanced)
  }
}
