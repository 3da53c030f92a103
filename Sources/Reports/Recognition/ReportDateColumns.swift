import Staffing
import Tabular

extension ReportKind {
  /// Columns of days that spells and posts are made of: a text in them that is no day must not be taken for an empty cell. Those of
  /// allocations and of most lists of children go on as they stand, and are told of where they are read.
  fileprivate var days: [ReportField] {
    switch self {
    case .staffInPost, .leavers, .starters, .establishment, .agency, .agencyReturn:
      [.serviceStart, .start, .leaving, .end, .estimatedEnd]
    case .recruitment: [.approved, .advertised, .offered, .start, .withdrawn]
    case .children: [.born]
    case .allocations, .caseloads, .workerNumbers, .places, .episodes, .careLeaverReturn, .referrals, .assessments,
      .careLeavers, .childPlaces, .totals:
      []
    }
  }
}

extension Report {
  /// Cells of days that hold something else, by row and column, and what is wrong with each.
  func wrongDays(_ texts: inout ReportTexts) -> [(row: Int, column: Int, fault: DateFault)] {
    var wrong: [(row: Int, column: Int, fault: DateFault)] = []
    for column in kind.days.compactMap({ self[$0] }) {
      for row in 0..<table.rowCount {
        if case .wrong(let fault) = texts.date(table.code(row, column)) { wrong.append((row, column, fault)) }
      }
    }
    return wrong
  }
}
