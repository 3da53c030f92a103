extension GridMeasure {
  /// Every grid.
  package static let all: [GridMeasure] = [.cohortRetention, .reasons, .transfers]

  package static func named(_ id: String) -> GridMeasure? { all.first { $0.id == id.lowercased() } }
}
