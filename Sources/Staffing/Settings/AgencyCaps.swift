package import Tabular

/// The most that a region has agreed to pay for an hour of agency work, from `[agency_caps]` in the settings: by role, and from a day on
/// where it changes.
///
/// Source: statutory guidance for local authorities on the use of agency child and family social workers (DfE, September 2024): regions
/// agree caps for five roles (social worker, senior social worker, advanced practitioner, team manager, independent reviewing officer or
/// conference chair). What each region agreed could not be read here; so there is no cap but those that the settings give.
package struct AgencyCaps: Sendable {
  package struct Cap: Hashable, Sendable {
    /// The first day on which it holds; nil where it holds from the beginning.
    package let from: Day?
    /// Millionths of a pound an hour.
    package let rate: Int64

    package init(from: Day?, rate: Int64) { (self.from, self.rate) = (from, rate) }
  }

  /// By the folded name of a role, in order of time.
  private var caps: [String: [Cap]] = [:]

  package init() {}

  package var isEmpty: Bool { caps.isEmpty }

  /// Adds the cap of a role; of two from one day the later holds.
  package mutating func add(_ cap: Cap, role: String) {
    var own = caps[role] ?? []
    own.removeAll { $0.from == cap.from }
    let place = own.firstIndex { other in other.from.map { day in cap.from.map { $0 < day } ?? true } ?? false }
    own.insert(cap, at: place ?? own.count)
    caps[role] = own
  }

  /// The caps of each of some roles, by their folded names; none where it has none.
  package func of(_ roles: [String]) -> [[Cap]] { roles.map { caps[$0] ?? [] } }
}
