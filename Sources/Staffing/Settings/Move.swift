package import Tabular

/// That a district or team was renamed, merged or split on a day, from `[[moves]]` in the settings.
///
/// One that has one new name from that day was renamed, or merged with others that have the same. One that has several was split.
package struct Move: Hashable, Sendable {
  /// A district, or a team in one district or in all.
  package struct Place: Hashable, Sendable {
    /// Of a team; nil where the district is not said.
    package var district: String?
    package var name: String

    package init(district: String? = nil, name: String) {
      (self.district, self.name) = (district, name)
    }

    /// What two spellings have in common.
    package var key: [String] { [district.map { foldedSpelling($0) } ?? "", foldedSpelling(name)] }

    /// As it is written in the settings.
    package var text: String { (district.map { "\($0)/" } ?? "") + name }
  }

  /// The first day of what is new.
  package let day: Day
  package let from: Place
  package let to: Place

  package init(day: Day, from: Place, to: Place) {
    (self.day, self.from, self.to) = (day, from, to)
  }
}

/// All moves of the settings, by what comes of them.
package struct Moves: Sendable {
  /// One that became several on a day.
  package struct Split: Hashable, Sendable {
    package let day: Day
    package let from: Move.Place
    package var to: [Move.Place]
  }

  /// As written.
  package private(set) var all: [Move] = []
  package private(set) var splits: [Split] = []
  /// What was renamed or merged, each with the last of its names.
  package private(set) var renamed: [(from: Move.Place, to: Move.Place)] = []

  package init() {}

  /// Why moves cannot be.
  package enum Fault: Error, Hashable {
    /// The old and the new name are the same.
    case toItself(String)
    /// It moves on two days: after the first it is gone.
    case twice(String)
    /// Following the names leads back to the first.
    case circle(String)
  }

  package init(_ moves: [Move]) throws(Fault) {
    all = moves
    var byPlace: [[String]: Split] = [:]
    var order: [[String]] = []
    for move in moves {
      let key = move.from.key
      if key == move.to.key { throw .toItself(move.from.text) }
      guard var known = byPlace[key] else {
        byPlace[key] = Split(day: move.day, from: move.from, to: [move.to])
        order.append(key)
        continue
      }
      if known.day != move.day { throw .twice(move.from.text) }
      if !known.to.contains(where: { $0.key == move.to.key }) { known.to.append(move.to) }
      byPlace[key] = known
    }
    for key in order {
      guard let own = byPlace[key] else { continue }
      if own.to.count > 1 {
        splits.append(own)
        continue
      }
      var (last, seen) = (own.to[0], Set([key]))
      while let next = byPlace[last.key], next.to.count == 1 {
        if !seen.insert(last.key).inserted { throw .circle(own.from.text) }
        last = next.to[0]
      }
      if seen.contains(last.key) { throw .circle(own.from.text) }
      renamed.append((own.from, last))
    }
  }

  /// The aliases of districts or teams, with those that renaming adds: every old name stands for the last one.
  package func aliases(_ aliases: [String: String]) -> [String: String] {
    var newest: [String: String] = [:]
    for move in renamed where move.from.district == nil { newest[foldedSpelling(move.from.name)] = move.to.name }
    if newest.isEmpty { return aliases }
    var all = newest
    for (name, target) in aliases { all[name] = newest[foldedSpelling(target)] ?? target }
    return all
  }
}
