import Extracts
import Staffing

/// How a table of an extract folds: the rule, and the people in post of all months that the extract covers.
package struct Folding: Sendable {
  private let rule: FoldRule
  /// What earlier papers had put together, by measure.
  private let kept: [String: KeptFolds]
  /// Nil where there are no staff.
  private let inPost: Folds.Base?

  /// - Parameters:
  ///   - rule: from how many people on a row is shown by itself.
  ///   - inPost: the people in post of all months that are covered; nil where there are no staff.
  ///   - kept: what earlier papers had put together, by measure.
  init(_ rule: FoldRule, inPost: Folds.Base?, kept: [String: KeptFolds]) {
    self.rule = rule
    self.inPost = inPost
    self.kept = kept
  }

  /// The folds of a measure: by people in post, and by whom its own figures rest on.
  func folds(of measure: Measure, _ people: PeopleBehind, _ extract: Extract) -> Folds {
    let own = rule.own(of: measure.privacy.about)
    let first = extract.peoplePeriod(of: measure).first
    let bases = own.map { least in people.bases.map { Folds.Base(people: $0, first: first, least: least) } } ?? []
    return Folds(extract.staffing.places, (inPost.map { [$0] } ?? []) + bases, kept: kept[measure.id] ?? KeptFolds())
  }
}

/// What an earlier paper had put together of a measure, by name: it stays together.
package struct KeptFolds: Hashable, Sendable {
  package var districts: Set<String> = []
  /// By district.
  package var teams: [String: Set<String>] = [:]

  package init() {}

  func has(_ team: String, of district: String) -> Bool { teams[district]?.contains(team) ?? false }

  /// The same with what another paper had.
  package mutating func add(_ other: KeptFolds) {
    districts.formUnion(other.districts)
    for (district, names) in other.teams { teams[district, default: []].formUnion(names) }
  }
}

/// What was put together in a table, by name.
package struct Folded: Hashable, Sendable {
  /// A row of several teams of a district.
  package struct Teams: Hashable, Sendable {
    package let district: String
    package let names: [String]
  }

  /// Districts that share a row; none where each has its own.
  package let districts: [String]
  /// By district, of those that have rows of teams.
  package let teams: [Teams]
  /// The same as the next paper is to keep it; of districts without rows of teams, all of theirs.
  package let toKeep: KeptFolds
  /// Districts with too few people for any row of teams.
  package let withoutTeams: [String]
  /// Chosen teams that are left out, since they share a row with others that were not chosen: `Duty (Ash)`.
  package let dropped: [String]

  /// - Parameters:
  ///   - names: of the districts, by number.
  ///   - teams: the names of the teams, by number.
  init(_ folds: Folds, districts names: [String], teams teamNames: [String], dropped: [String]) {
    let together = folds.districts.isEmpty ? Array(names.indices) : folds.districts.last { $0.count > 1 } ?? []
    districts = together.map { names[$0] }
    let alone = folds.districts.filter { $0.count == 1 }.map { $0[0] }
    teams = alone.compactMap { district in
      folds.teams[district].last { $0.count > 1 }.map { row in
        Teams(district: names[district], names: row.map { teamNames[$0] })
      }
    }
    let withoutTeams = alone.filter { folds.teams[$0].isEmpty }
    self.withoutTeams = withoutTeams.map { names[$0] }
    self.dropped = dropped
    var toKeep = KeptFolds()
    toKeep.districts = Set(districts)
    for own in teams { toKeep.teams[own.district] = Set(own.names) }
    for district in withoutTeams {
      toKeep.teams[names[district]] = Set(folds.teamsOfDistrict[district].map { teamNames[$0] })
    }
    self.toKeep = toKeep
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
    case .staff, .sickness: self
    case .vacantTime, .children: nil
    }
  }
}
