import Extracts
package import Staffing

/// How a table of an extract folds: the rule, and the people in post of all months that the extract covers.
package struct Folding: Sendable {
  private let rule: FoldRule
  /// Of whom small counts are hidden besides.
  private let hidden: Set<Privacy.Subject>
  /// What earlier papers had put together, by measure.
  private let kept: [String: KeptFolds]
  /// Nil where there are no staff.
  private let inPost: Folds.Base?

  /// - Parameters:
  ///   - rule: from how many people on a row is shown by itself.
  ///   - inPost: the people in post of all months that are covered; nil where there are no staff.
  ///   - hidden: of whom small counts are hidden besides.
  ///   - kept: what earlier papers had put together, by measure.
  init(_ rule: FoldRule, inPost: Folds.Base?, hiding hidden: Set<Privacy.Subject>, kept: [String: KeptFolds]) {
    self.rule = rule
    self.hidden = hidden
    self.inPost = inPost
    self.kept = kept
  }

  /// Whether a measure's figures are added up over twelve months, so that neighbouring ones tell of single months, of those whom that
  /// must not tell.
  func hidesSingleMonths(of measure: Measure) -> Bool {
    hidden.contains(measure.privacy.about) && measure.privacy.counted?.isOfTwelveMonths ?? false
  }

  /// Districts of which an earlier paper hid a measure's counts.
  func keptHidden(of measure: Measure) -> Set<String> { kept[measure.id]?.hidden ?? [] }

  /// The folds of a grid's districts, by people in post alone; nil where there are no staff.
  fileprivate func folds(ofGrid measure: Measure, _ places: Places) -> Folds? {
    inPost.map { Folds(places, [$0], kept: kept[measure.id] ?? KeptFolds()) }
  }

  /// The folds of a measure: by people in post, and by whom its own figures rest on.
  func folds(of measure: Measure, _ people: PeopleBehind, _ extract: Extract) -> Folds {
    if !measure.privacy.about.isShownByDistrict { return Folds(asOneOf: extract.staffing.places) }
    let own = rule.own(of: measure.privacy.about)
    let first = extract.peoplePeriod(of: measure).first
    let bases = own.map { least in people.bases.map { Folds.Base(people: $0, first: first, least: least) } } ?? []
    return Folds(extract.staffing.places, (inPost.map { [$0] } ?? []) + bases, kept: kept[measure.id] ?? KeptFolds())
  }
}

extension Table {
  /// A grid of districts with those in one row that are put together in every other table: by the people in post. Where that would be
  /// all of them the total stands alone. Nothing changes where its rows are no districts.
  package func folding(_ folding: Folding, _ grid: GridCounting, _ places: Places) -> Table {
    guard grid.shape != .cohorts, let folds = folding.folds(ofGrid: measure, places) else {
      return self
    }
    let names = places.districts
    let alone = Set(folds.districts.filter { $0.count == 1 }.map { names[$0[0]] })
    let heads = rows.prefix { $0.level != .district }
    let others = rows.dropFirst(heads.count)
    let small = others.filter { !alone.contains($0.district) }
    if small.isEmpty { return self }
    var folded = with(columns: columns, rows: heads + others.filter { alone.contains($0.district) })
    if !alone.isEmpty {
      let sums = columns.indices.map { column in small.reduce(0) { $0 + ($1.cells[column].people ?? 0) } }
      folded.rows.append(
        Row(
          level: .district, district: Table.otherDistricts, team: nil, cells: sums.map { .counted(.people($0)) },
          isFold: true))
    }
    folded.folded = Folded(folds, districts: names, teams: places.teams.map { $0.name }, dropped: [])
    return folded
  }
}

/// What an earlier paper had put together or hidden of a measure, by name: it stays so.
package struct KeptFolds: Hashable, Sendable {
  package var districts: Set<String> = []
  /// By district.
  package var teams: [String: Set<String>] = [:]
  /// Districts whose counts were hidden in every month: they stay so.
  package var hidden: Set<String> = []

  package init() {}

  /// After a measure's name, where it is of rows of roles.
  package static let ofRoles = "-by-role"

  /// What is kept of rows of roles, by measure.
  package static func ofRoles(_ all: [String: KeptFolds]) -> [String: KeptFolds] {
    var own: [String: KeptFolds] = [:]
    for (key, kept) in all where key.hasSuffix(ofRoles) { own[String(key.dropLast(ofRoles.count))] = kept }
    return own
  }

  func has(_ team: String, of district: String) -> Bool { teams[district]?.contains(team) ?? false }

  /// The same with what another paper had.
  package mutating func add(_ other: KeptFolds) {
    districts.formUnion(other.districts)
    hidden.formUnion(other.hidden)
    for (district, names) in other.teams { teams[district, default: []].formUnion(names) }
  }
}

/// What was put together in a table, by name.
package struct Folded: Hashable, Sendable {
  /// Several teams of a district.
  package struct Teams: Hashable, Sendable {
    package let district: String
    package let names: [String]
  }

  /// Districts that share a row; none where each has its own.
  package let districts: [String]
  /// Those that share a row, of districts that have rows of teams.
  package let teams: [Teams]
  /// All of those of districts with too few people for any row of teams.
  package let withoutRows: [Teams]
  /// Chosen teams that are left out, since they share a row with others that were not chosen: `Duty (Ash)`.
  package let dropped: [String]

  /// - Parameters:
  ///   - names: of the districts, by number.
  ///   - teams: the names of the teams, by number.
  init(_ folds: Folds, districts names: [String], teams teamNames: [String], dropped: [String]) {
    let together = folds.districts.isEmpty ? Array(names.indices) : folds.districts.last { $0.count > 1 } ?? []
    districts = together.map { names[$0] }
    let alone = folds.districts.filter { $0.count == 1 }.map { $0[0] }
    func teams(_ row: [Int], of district: Int) -> Teams {
      Teams(district: names[district], names: row.map { teamNames[$0] })
    }
    self.teams = alone.compactMap { district in
      folds.teams[district].last { $0.count > 1 }.map { teams($0, of: district) }
    }
    withoutRows = alone.filter { folds.teams[$0].isEmpty }.map { teams(folds.teamsOfDistrict[$0], of: $0) }
    self.dropped = dropped
  }

  /// What the next paper is to keep together.
  package var toKeep: KeptFolds {
    var kept = KeptFolds()
    kept.districts = Set(districts)
    for own in teams + withoutRows { kept.teams[own.district] = Set(own.names) }
    return kept
  }
}

extension FoldRule {
  /// From how many of those whom a measure's own figures rest on a row is shown by itself; nil where they are no reason to fold.
  ///
  /// Whoever fills posts of a kind, or holds cases, is seen of teams from so many on, and of districts too; whoever else a measure is
  /// about is seen of districts alone. Children are no reason to fold: their counts are hidden where they are small.
  package func own(of about: Privacy.Subject) -> FoldRule? {
    switch about {
    case .posts, .caseloads: FoldRule(team: team, district: team)
    case .staff, .reasons, .sickness, .pay: self
    case .vacantTime, .children: nil
    }
  }
}
