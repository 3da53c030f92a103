package import Tabular

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
    package let severity: RuleEntry.Severity
    package fileprivate(set) var count: Int
    package fileprivate(set) var shown: [Finding]
    /// What their files are called.
    package fileprivate(set) var names = SourceNames()

    fileprivate init(severity: RuleEntry.Severity, first: Finding) {
      self.severity = severity
      (count, shown) = (1, [first])
    }

    fileprivate mutating func add(_ finding: Finding, most: Int) {
      count += 1
      if shown.count < most { shown.append(finding) }
    }
  }

  private struct Key: Hashable {
    let id: String
    let file: String?
  }

  private var order: [Key] = []
  private var groupOfKey: [Key: Group] = [:]
  /// How many of a group are kept whole here.
  package private(set) var most: Int
  /// What files are called, for whoever reads of them.
  package var names = SourceNames()
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0

  package init(most: Int = Findings.kept) { self.most = most }

  package mutating func add(_ finding: Finding) {
    let entry = finding.rule.entry
    let key = Key(id: entry.id, file: finding.file)
    if groupOfKey[key]?.add(finding, most: most) == nil {
      order.append(key)
      groupOfKey[key] = Group(severity: entry.severity, first: finding)
    }
    count(1, entry.severity)
  }

  /// Takes in other findings with their counts, beyond those that are kept whole.
  package mutating func add(_ other: Findings) {
    names.add(other.names)
    most = max(most, other.most)
    for key in other.order {
      guard let group = other.groupOfKey[key] else { continue }
      add(contentsOf: group.shown)
      let unseen = group.count - group.shown.count
      groupOfKey[key]?.count += unseen
      count(unseen, group.severity)
    }
  }

  private mutating func count(_ more: Int, _ severity: RuleEntry.Severity) {
    switch severity {
    case .error: errorCount += more
    case .warning: warningCount += more
    }
  }

  package mutating func add(contentsOf other: [Finding]) {
    for finding in other { add(finding) }
  }

  /// The same findings, each at another place, or without those that have none. Neighbours that come to be one are counted once.
  package func moved(_ place: (Finding) -> Finding?) -> Findings {
    var moved = Findings(most: most)
    moved.names = names
    for key in order {
      guard let group = groupOfKey[key] else { continue }
      var own: [Finding] = []
      var before: Finding?
      for finding in group.shown {
        guard let next = place(finding), next != own.last || finding == before else { continue }
        own.append(next)
        before = finding
      }
      moved.add(contentsOf: own)
      let unseen = group.count - group.shown.count
      guard unseen > 0, let last = own.last else { continue }
      moved.groupOfKey[Key(id: key.id, file: last.file)]?.count += unseen
      moved.count(unseen, group.severity)
    }
    return moved
  }

  /// Groups, errors first, else in the order in which they came up.
  package var groups: [Group] {
    let all = order.compactMap { key in
      groupOfKey[key].map { group in
        var group = group
        group.names = names
        return group
      }
    }
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
  }

  package func count(ofRule id: String) -> Int {
    order.filter { $0.id == id }.reduce(0) { $0 + (groupOfKey[$1]?.count ?? 0) }
  }

  /// Whether a whole file was refused.
  package var refusesFile: Bool { !refusedGroups.isEmpty }

  /// The names of files that were refused as a whole.
  package var refusedFiles: Set<String> { Set(refusedGroups.compactMap { $0.file }) }

  private var refusedGroups: [Key] { order.filter { groupOfKey[$0]?.shown.first?.rule.entry.stops == .file } }

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
  package var file: String
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

extension Finding {
  /// What is wrong with a file that could be read and not understood, with its place; nil where it could not be read at all, which
  /// is no fault of the data.
  package init?(_ failure: ReadFailure, file: String) {
    let (fault, line): (FileFault, Int?)
    switch failure {
    case .cannotOpen, .isDirectory, .cannotRead, .changedWhileRead: return nil
    case .brokenOff(_, let at):
      self.init(.file(.unfinishedRow), file: file, line: at)
      return
    case .empty: (fault, line) = (.empty, nil)
    case .unclosedQuote(_, let at): (fault, line) = (.unclosedQuote, at)
    case .strayQuote(_, let at, _): (fault, line) = (.strayQuote, at)
    case .recordTooLong(_, let at): (fault, line) = (.recordTooLong, at)
    case .notText(_, .nulByte(let at)): (fault, line) = (.foreign(.nulByte(line: at)), at)
    case .notText(_, let kind): (fault, line) = (.foreign(kind), nil)
    }
    self.init(.file(.unreadable(fault)), file: file, line: line)
  }
}
