/// The roles that an extract names, and which of them count.
package struct Roles: Sendable {
  /// The census's six roles (OrgRole of the children's social work workforce census), code 1 first.
  package static let census = [
    "Senior manager", "Middle manager", "First line manager", "Senior practitioner", "Case holder",
    "Qualified without cases",
  ]
  package static let noRole = "(no role)"
  /// What stands for the role of children whom no worker has held: it counts whatever roles do.
  package static let noWorker = "(no worker)"

  /// What first-line managers are called, as long as the settings do not say; folded.
  package static let managerNames: Set<String> = [
    "first line manager", "first-line manager", "frontline manager", "team manager", "assistant team manager",
    "deputy team manager", "practice manager", "team leader",
  ]

  package var names: [String] = []
  /// For each role, whether its posts and people count.
  package var counted: [Bool] = []
  package var rule: Rule = .all
  /// For each role, whether it is a first-line manager's: the census's role 3, or what councils call it, or what the settings name.
  package var isManager: [Bool] = []

  /// For each role, whether some row gives it as a census code. Empty stands for none.
  package var isCoded: [Bool] = []

  /// Why some roles count and others do not; the subtitle says it.
  package enum Rule: Hashable, Sendable {
    /// Every role in the extract counts.
    case all
    /// The settings name those that count.
    case settings
    /// The extract uses census codes: only rows that bear one count.
    case censusCodes
  }

  /// The role that a census code stands for; nil for any other text.
  package static func censusName(code: String) -> String? {
    guard let number = Int(code), census.indices.contains(number - 1) else { return nil }
    return census[number - 1]
  }

  /// The folded name of a role that the settings give by its name or its census code.
  package static func folded(_ word: String) -> String { foldedName(censusName(code: word) ?? word) }

  /// The number of `noWorker`, which is made where there is none.
  package mutating func numberOfNoWorker() -> Int32 {
    if let number = names.firstIndex(of: Roles.noWorker) { return Int32(number) }
    names.append(Roles.noWorker)
    counted.append(true)
    isManager.append(false)
    isCoded.append(false)
    return Int32(names.count - 1)
  }

  /// For each role its place among the census's six, the most senior first, where the extract gives it as a code; of all other roles
  /// the place after those.
  package func seniority() -> [Int] {
    let last = Roles.census.count
    return names.indices.map { role in
      let isCode = isCoded.indices.contains(role) && isCoded[role]
      return isCode ? Roles.census.firstIndex { foldedName($0) == foldedName(names[role]) } ?? last : last
    }
  }

  /// For each role its place in the order of names.
  package func ranks() -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count)
    for (rank, role) in names.indices.sorted(by: { inTieOrder(names[$0], names[$1]) }).enumerated() {
      ranks[role] = Int32(rank)
    }
    return ranks
  }
}
