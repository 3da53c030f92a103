/// The year in which a worker was born, as the worker's rows have it together.
package enum BirthYear: Hashable, Sendable {
  case known(Int)
  case unknown
  /// Rows give different years.
  case contradicted
}

extension StaffingModel {
  /// A worker's year of birth: that of all rows that give one; a row without it has that of the others.
  package func birthYear(ofWorker worker: Int) -> BirthYear {
    var known: Int16?
    for number in spellRange(ofWorker: worker) {
      guard let year = spells[number].birthYear else { continue }
      if let known, known != year { return .contradicted }
      known = year
    }
    return known.map { .known(Int($0)) } ?? .unknown
  }
}
