import Staffing
package import Tabular

/// A year of the census: from 1 October to 30 September, when what is counted on a day is counted.
package struct CensusYear: Hashable, Sendable {
  package let first: Day
  package let day: Day

  package init(_ year: Int) {
    first = Month(index: (year - 1) * 12 + 9).firstDay
    day = Month(index: year * 12 + 8).lastDay
  }

  /// Whether something that happened on a day happened in the year.
  func has(_ other: Day) -> Bool { first <= other && other <= day }
}
