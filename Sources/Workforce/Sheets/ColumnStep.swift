/// Which of the months have a column, back from the last.
public enum ColumnStep: String, CaseIterable, Sendable {
  /// Each of them.
  case month
  /// Each third.
  case quarter
  /// Each twelfth.
  case year

  /// How many months there are from one column to the next.
  package var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
