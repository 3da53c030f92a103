package import Tabular

/// A team: a unit inside a district. The same name in two districts is two teams.
package struct Team: Hashable, Sendable {
  package let district: Int
  package let name: String
  /// The number of the team's name among the folded team names: equal for teams of one name in several districts.
  package let nameKey: Int
  /// The files whose rows name it.
  package let files: Set<InputFile>

  package init(district: Int, name: String, nameKey: Int, files: Set<InputFile>) {
    self.district = district
    self.name = name
    self.nameKey = nameKey
    self.files = files
  }

  /// Whether a measure that needs those files has a row of it: posts and staff make rows of every measure, so that a place
  /// without a value can be told from one that is not there.
  package func isOf(_ needs: [InputFile]) -> Bool {
    files.contains { $0 == .posts || $0 == .staff || needs.contains($0) }
  }
}

/// The districts and teams that posts, staff and records name, each known by its number.
package struct Places: Sendable {
  package static let noDistrict = "(no district)"
  package static let noTeam = "(no team)"

  package var districts: [String] = []
  package var teams: [Team] = []
  /// Spellings of the settings' aliases, folded (``foldedSpelling(_:)``), and the names they stand for: a filter may be typed in either.
  package var districtAliases: [String: String] = [:]
  package var teamAliases: [String: String] = [:]
  /// When districts and teams that were split, or that others became, are there.
  package var lives = PlaceLives()
  /// Of teams that are parts of others, of those; nil where each is whole.
  package var parted: Parted?

  /// For each team that is a part of another, what that is.
  package struct Parted: Sendable {
    /// Its number, and its district's.
    package let wholes: [Int32]
    package let districts: [Int]
    /// Its place in the order of names.
    let ranks: [Int32]

    init(wholes: [Int32], districts: [Int], ranks: [Int32]) {
      self.wholes = wholes
      self.districts = districts
      self.ranks = ranks
    }
  }

  package init() {}

  /// The team that one is a part of; itself where it is whole.
  package func whole(_ team: Int32) -> Int32 { parted?.wholes[Int(team)] ?? team }

  package func districtName(ofTeam team: Int) -> String { districts[teams[team].district] }

  /// The districts that a row is in: not those that only `teams.csv` names.
  var districtsWithRows: [String] {
    if teams.allSatisfy({ $0.files.contains(.monthly) }) { return districts }
    return Set(teams.map { $0.district }).sorted().map { districts[$0] }
  }

  /// For each team its place in the order by district name, then team name: what ties are settled by. Parts have that of the whole.
  package func teamRanks() -> [Int32] {
    if let parted { return parted.ranks }
    // Each name is put in its place once: a nation's teams have few names between them.
    let names = Set(districts + teams.map { $0.name }).sorted(by: inTieOrder)
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let keys = teams.map { (places[districts[$0.district]] ?? 0, places[$0.name] ?? 0) }
    let order = teams.indices.sorted { keys[$0] < keys[$1] }
    var ranks = [Int32](repeating: 0, count: teams.count)
    for (rank, team) in order.enumerated() { ranks[team] = Int32(rank) }
    return ranks
  }
}

/// From when to when places are there: those that were split, and their parts. All others are there throughout.
package struct PlaceLives: Sendable {
  /// The first day and the last, both inclusive; nil where there is none.
  package struct Life: Hashable, Sendable {
    package var first: Day?
    package var last: Day?

    package init(first: Day? = nil, last: Day? = nil) { (self.first, self.last) = (first, last) }

    /// Whether a month's figure can be told, which needs so many months before it.
    package func has(_ month: Month, lookback: Int) -> Bool {
      if let last, month.lastDay > last { return false }
      guard let first else { return true }
      if lookback == 0 { return month.lastDay >= first }
      return month.advanced(by: -lookback).firstDay >= first
    }
  }

  /// By number.
  package var districts: [Int: Life] = [:]
  package var teams: [Int: Life] = [:]
  /// Districts of which one became part of another on a day: who goes with it has not moved.
  package var successions: [(from: Int, to: Int, day: Day)] = []

  package init() {}

  /// Whether a month's figure of a team, or of a whole district, can be told.
  package func has(team: Int, in district: Int, _ month: Month, lookback: Int) -> Bool {
    (teams[team]?.has(month, lookback: lookback) ?? true) && has(district: district, month, lookback: lookback)
  }

  package func has(district: Int, _ month: Month, lookback: Int) -> Bool {
    districts[district]?.has(month, lookback: lookback) ?? true
  }

  /// Whether a move on a day, or within a month of it, is one of a place and not of a person.
  package func isSuccession(from: Int, to: Int, on day: Day) -> Bool {
    successions.contains { $0.from == from && $0.to == to && abs($0.day.number - day.number) <= 31 }
  }
}

/// The order of names in pictures and tables, as people sort them: letters regardless of case, accents (é beside e, æ as ae),
/// apostrophes and hyphens, and numbers by value (Team 2 before Team 10). Names that are the same by that are in the order of
/// ``inTieOrder(_:_:)``. No locale.
package func inNameOrder(_ a: String, _ b: String) -> Bool {
  if let (first, second) = firstDifference(a, b), standsForItself(first), standsForItself(second) {
    return first < second
  }
  let (x, y) = (sortedBy(a), sortedBy(b))
  return x != y ? x.lexicographicallyPrecedes(y) : inTieOrder(a, b)
}

/// The order of names that ties between figures are settled by: by letters regardless of case, then by code point.
package func inTieOrder(_ a: String, _ b: String) -> Bool {
  if let (first, second) = firstDifference(a, b) { return first < second }
  let (x, y) = (a.lowercased(), b.lowercased())
  return x != y
    ? x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}

/// Where two names first differ but for case: the byte of each there, capitals made small, 0 behind its end. It settles the order of
/// nearly all names without a copy of either. Nil where they do not differ, or where anything beyond ASCII stands by then.
private func firstDifference(_ a: String, _ b: String) -> (UInt8, UInt8)? {
  var (x, y) = (a.utf8.makeIterator(), b.utf8.makeIterator())
  while true {
    let (first, second) = (x.next() ?? 0, y.next() ?? 0)
    if first >= 0x80 || second >= 0x80 || first == 0 && second == 0 { return nil }
    let (smallFirst, smallSecond) = (smallLetter(first), smallLetter(second))
    if smallFirst != smallSecond { return (smallFirst, smallSecond) }
  }
}

/// Whether a byte is in the order of names by itself: not so digits, which are numbers together, the apostrophe, which is left out, and
/// the hyphen, which is a space.
private func standsForItself(_ byte: UInt8) -> Bool { byte &- 0x30 > 9 && byte != 0x27 && byte != 0x2D }

/// A name's letters in order, each as a number; a run of digits is one, by its value, where digits stand among letters.
private func sortedBy(_ name: String) -> [UInt64] {
  var keys: [UInt64] = []
  var number: UInt64?
  func flush() {
    if let value = number { keys.append(0x30 << 32 | min(value, 0xFFFF_FFFF)) }
    number = nil
  }
  for scalar in SpellingDistance.unaccented(name).lowercased().unicodeScalars {
    if scalar.value >= 0x30 && scalar.value <= 0x39 {
      number = min((number ?? 0) * 10 + UInt64(scalar.value - 0x30), 0xFFFF_FFFF)
      continue
    }
    flush()
    switch scalar {
    case "'", "\u{2019}": continue
    case "-", "\u{2010}"..."\u{2015}": keys.append(0x20 << 32)
    case "æ": keys += letters("ae")
    case "œ": keys += letters("oe")
    case "ß": keys += letters("ss")
    case "þ": keys += letters("th")
    default: keys.append(UInt64(scalar.value) << 32)
    }
  }
  flush()
  return keys
}

private func letters(_ text: String) -> [UInt64] { text.unicodeScalars.map { UInt64($0.value) << 32 } }
