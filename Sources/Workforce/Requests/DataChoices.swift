package import Extracts
package import Staffing
import Tabular

/// What a request may choose from: the places, roles and months that the data have.
package struct DataChoices: Sendable {
  package struct Place: Hashable, Sendable {
    package let district: String
    package let name: String
  }

  /// Names of districts that have rows, in the order of names.
  package let districts: [String]
  /// Teams that have rows, in the order of their districts' names and then of their own.
  package let teams: [Place]
  /// Roles that count, in the order of names; none where only totals are known.
  package let roles: [String]
  /// From the first month that is covered to the last that is complete; nil where none is.
  package let months: Period?

  /// - Parameters:
  ///   - extract: nil where there are no files of staff, posts or children, or they were refused.
  ///   - totals: nil where there are no monthly totals.
  package init(_ extract: Extract?, _ totals: CouncilTotals?) {
    var districts: Set<String> = []
    var teams: Set<Place> = []
    if let places = extract?.staffing.places {
      for team in places.teams where !team.files.isEmpty {
        districts.insert(places.districts[team.district])
        teams.insert(Place(district: places.districts[team.district], name: team.name))
      }
    }
    if let totals {
      for key in totals.totals.keys {
        let district = totals.districts[Int(key.district)]
        districts.insert(district)
        if key.team >= 0 { teams.insert(Place(district: district, name: totals.teams[Int(key.team)])) }
      }
    }
    self.districts = districts.sorted(by: inNameOrder)
    self.teams = teams.sorted {
      $0.district == $1.district ? inNameOrder($0.name, $1.name) : inNameOrder($0.district, $1.district)
    }
    roles =
      (extract?.staffing.roles).map { roles in
        roles.names.indices.filter { roles.counted[$0] && roles.names[$0] != Roles.noWorker }.map { roles.names[$0] }
          .sorted(by: inNameOrder)
      } ?? []
    let own = (extract?.coverage).flatMap { Period($0.from, $0.lastComplete) }
    let both = [own, totals?.months].compactMap { $0 }
    months = both.first.flatMap { first in
      both.dropFirst().reduce(first) { Period(min($0.first, $1.first), max($0.last, $1.last)) ?? $0 }
    }
  }
}
