/// A step of a social worker's career, or what stands beside it: the rows of a picture by role.
package enum RoleGroup: Int, CaseIterable, Sendable {
  case newlyQualified, experienced, advanced, managers
  /// Roles of which it is not known, support staff among them.
  case others

  /// What its row is called.
  package var name: String {
    switch self {
    case .newlyQualified: "Newly qualified"
    case .experienced: "Experienced"
    case .advanced: "Advanced"
    case .managers: "Managers"
    case .others: "Other staff"
    }
  }

  /// Its list under `[roles]` in the settings; nil for whoever is in none.
  package var setting: String? {
    switch self {
    case .newlyQualified: "newly_qualified"
    case .experienced: "experienced"
    case .advanced: "advanced"
    // The list that says who first-line managers are.
    case .managers: "managers"
    case .others: nil
    }
  }

  /// The group of a role: that of the settings' lists; else of its name, as councils and the workforce census (OrgRole) have it; first-line
  /// managers are those of `Roles`, whatever they are called.
  ///
  /// Source of the census's roles: the guide to the children's social work workforce census, "role of social worker within organisation",
  /// whose senior practitioners are those in an advanced role, and whose case holders are all others with cases.
  package init(_ role: String, isFirstLineManager: Bool, settings: Settings) {
    let name = foldedName(role)
    if let listed = RoleGroup.allCases.first(where: { settings.roleGroups[$0]?.contains(name) ?? false }) {
      self = listed
      return
    }
    let words = name.split { !$0.isLetter }.map { String($0) }
    func has(_ word: String) -> Bool { words.contains(word) }
    let leads = has("manager") || has("director") || has("head") || has("principal")
    let isSupport = has("support") || has("assistant") && !leads || has("administrator") || has("admin")
    if isFirstLineManager {
      self = .managers
    } else if has("nqsw") || has("asye") || has("newly") && has("qualified") {
      self = .newlyQualified
    } else if isSupport || has("student") || has("apprentice") {
      self = .others
    } else if has("manager") || has("director") || has("head") && has("service") {
      self = .managers
    } else if has("practitioner") || has("consultant") || has("advanced") || has("principal") || has("senior")
      || has("supervisor")
    {
      self = .advanced
    } else if name == "case holder" || name == "qualified without cases" || has("social") && has("worker")
      || has("social") && has("workers")
    {
      self = .experienced
    } else {
      self = .others
    }
  }
}
