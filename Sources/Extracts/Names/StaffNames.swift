import Staffing
import Tabular

/// The names that rows of posts and staff give.
struct StaffNames: Sendable {
  var places: PlaceTable
  var roles = NameTable(meaning: { Roles.censusName(code: $0) })
  /// Why workers left, where they went, and where they came from.
  var reasons: NameTable
  var destinations: NameTable
  var origins: NameTable

  init(_ settings: Settings) {
    places = PlaceTable(settings)
    reasons = NameTable(aliases: settings.reasonAliases)
    destinations = NameTable(aliases: settings.destinationAliases)
    origins = NameTable(aliases: settings.originAliases, meaning: { Origin.name(code: $0) })
  }
}

// MARK: Several readers of one file

extension StaffNames {
  /// How many spellings had been met by some time.
  struct Extent: Sendable {
    var places = PlaceTable.Extent()
    var roles = 0
    var reasons = 0
    var destinations = 0
    var origins = 0
  }

  /// The numbers here of another reader's names, by their numbers there; empty or −1 as long as they are not known.
  struct Numbers {
    fileprivate var places = PlaceTable.Numbers()
    fileprivate var roles: [Int32] = []
    fileprivate var reasons: [Int32] = []
    fileprivate var destinations: [Int32] = []
    fileprivate var origins: [Int32] = []
  }

  var extent: Extent {
    Extent(
      places: places.extent, roles: roles.spellingCount, reasons: reasons.spellingCount,
      destinations: destinations.spellingCount, origins: origins.spellingCount)
  }

  /// The same names, and no rows that have them: what one reader of several begins with.
  var withoutRows: StaffNames {
    var names = self
    names.places = places.withoutRows
    names.roles = roles.withoutRows
    names.reasons = reasons.withoutRows
    names.destinations = destinations.withoutRows
    names.origins = origins.withoutRows
    return names
  }

  /// Takes in the spellings that another reader of staff has met from one time to another, with their rows.
  mutating func takeSpellings(_ other: StaffNames, from: Extent, to: Extent, _ numbers: inout Numbers) {
    places.takeSpellings(other.places, from: from.places, to: to.places, &numbers.places)
    roles.take(from.roles..<to.roles, of: other.roles, &numbers.roles)
    reasons.take(from.reasons..<to.reasons, of: other.reasons, &numbers.reasons)
    destinations.take(from.destinations..<to.destinations, of: other.destinations, &numbers.destinations)
    origins.take(from.origins..<to.origins, of: other.origins, &numbers.origins)
  }

  /// Takes in the pairs of district and team that it has met, once all spellings are taken in.
  mutating func takePairs(_ other: StaffNames, from: Extent, to: Extent, _ numbers: inout Numbers) {
    places.takePairs(other.places, from: from.places, to: to.places, of: .staff, &numbers.places)
  }

  /// Numbers what no row spells: "(no role)".
  mutating func takeRest(_ other: StaffNames, _ numbers: inout Numbers) {
    roles.takeRest(other.roles, &numbers.roles)
    reasons.takeRest(other.reasons, &numbers.reasons)
    destinations.takeRest(other.destinations, &numbers.destinations)
    origins.takeRest(other.origins, &numbers.origins)
  }
}

extension StaffNames.Numbers {
  /// Gives a spell that another reader has read the numbers that its names have here.
  func number(_ spell: inout Spell) {
    spell.team = places.pairs[Int(spell.team)]
    spell.role = roles[Int(spell.role)]
    if spell.reason >= 0 { spell.reason = reasons[Int(spell.reason)] }
    if spell.destination >= 0 { spell.destination = destinations[Int(spell.destination)] }
    if spell.origin >= 0 { spell.origin = origins[Int(spell.origin)] }
  }
}

extension NameTable {
  /// The number of a row's role, that of "(no role)" where the field is blank.
  mutating func role(_ record: borrowing Record, at position: Int) -> Int32 {
    let role = name(record, at: position)
    return role >= 0 ? role : name(fixed: Roles.noRole)
  }
}
