/// A broken rule at a place in the data.
package struct Finding: Hashable, Sendable {
  package let rule: Rule
  /// The file's name; nil where the finding is about the extract as a whole.
  package let file: String?
  /// From 1; nil where it is about the file as a whole.
  package let line: Int?
  /// The heading as the file has it.
  package let column: String?

  package init(_ rule: Rule, file: String? = nil, line: Int? = nil, column: String? = nil) {
    self.rule = rule
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Findings as they come up, grouped by rule and file. Every one is counted; of each group the first are kept whole.
package struct Findings: Sendable {
  /// How many of a group are kept whole: more than anyone reads, few enough to hold.
  package static let kept = 10_000

  package struct Group: Sendable {
    package let severity: Rule.Severity
    package fileprivate(set) var count = 0
    package fileprivate(set) var shown: [Finding] = []
  }

  private struct Key: Hashable {
    let id: String
    let file: String?
  }

  private var order: [Key] = []
  private var groupOfKey: [Key: Group] = [:]
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0

  package init() {}

  package mutating func add(_ finding: Finding) {
    let key = Key(id: finding.rule.id, file: finding.file)
    if groupOfKey[key] == nil {
      order.append(key)
      groupOfKey[key] = Group(severity: finding.rule.severity)
    }
    groupOfKey[key]?.count += 1
    if let group = groupOfKey[key], group.shown.count < Findings.kept { groupOfKey[key]?.shown.append(finding) }
    switch finding.rule.severity {
    case .error: errorCount += 1
    case .warning: warningCount += 1
    }
  }

  /// Takes in other findings with their counts, beyond those that are kept whole.
  package mutating func add(_ other: Findings) {
    for key in other.order {
      guard let group = other.groupOfKey[key] else { continue }
      add(contentsOf: group.shown)
      let unseen = group.count - group.shown.count
      groupOfKey[key]?.count += unseen
      switch group.severity {
      case .error: errorCount += unseen
      case .warning: warningCount += unseen
      }
    }
  }

  package mutating func add(contentsOf other: [Finding]) {
    for finding in other { add(finding) }
  }

  /// Groups, errors first, else in the order in which they came up.
  package var groups: [Group] {
    let all = order.compactMap { groupOfKey[$0] }
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
  }

  package func count(ofRule id: String) -> Int {
    order.filter { $0.id == id }.reduce(0) { $0 + (groupOfKey[$1]?.count ?? 0) }
  }

  /// Whether a whole file was refused.
  package var refusesFile: Bool { !refusedGroups.isEmpty }

  /// The names of files that were refused as a whole.
  package var refusedFiles: Set<String> { Set(refusedGroups.compactMap(\.file)) }

  private var refusedGroups: [Key] { order.filter { groupOfKey[$0]?.shown.first?.rule.refusesFile ?? false } }

  /// Takes out warnings of some rules.
  package mutating func leaveOut(_ isLeftOut: (Rule) -> Bool) {
    for key in order {
      guard let group = groupOfKey[key], group.severity == .warning, let rule = group.shown.first?.rule, isLeftOut(rule)
      else { continue }
      warningCount -= group.count
      groupOfKey[key] = nil
    }
    order.removeAll { groupOfKey[$0] == nil }
  }
}

/// A row that was not read, as it stood in the file.
package struct RefusedRow: Sendable {
  package let file: String
  package let line: Int
  package let rules: [String]
  package let text: String

  package init(file: String, line: Int, rules: [String], text: String) {
    self.file = file
    self.line = line
    self.rules = rules
    self.text = text
  }
}
