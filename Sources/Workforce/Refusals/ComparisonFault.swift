/// Why nothing published can be set beside a measure.
package enum ComparisonGap: Hashable {
  /// The census does not have the measure, or not on the basis in use.
  case notPublished
  case noColumn(String, file: String)
  /// The first census is later than the last month; the year is nil where there is none.
  case later(firstYear: Int?, file: String)
}

/// Why published figures cannot be had.
package enum ComparisonFault: Hashable {
  case notCensus(path: String)
  case notNeighbours(path: String)
  /// Nothing says which authority is the council.
  case placeUnknown
  case noSuchPlace(String, file: String, near: [String])
  case noNeighbours(place: String, file: String)
  /// None of the measures has anything published to be set beside it.
  case nothing(ComparisonGap, measure: String)
}
