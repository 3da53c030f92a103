import Staffing
import Tabular

/// Two columns of days, of which some rows have the later before the earlier as they stand, and none has with day and month swapped:
/// in all likelihood the month stands first in them.
struct SwappedDays: Equatable {
  /// How many rows have the later day before the earlier.
  let count: Int
  /// The headings.
  let earlier: String
  let later: String

  /// Finds them in a report: the first two columns that are so.
  init?(_ report: Report, _ texts: inout ReportTexts) {
    for (first, second) in report.kind.spans {
      guard let earlier = report[first], let later = report[second] else { continue }
      var (count, areSwapped) = (0, true)
      for row in 0..<report.table.rowCount where areSwapped {
        let codes = [report.table.code(row, earlier), report.table.code(row, later)]
        let days = codes.compactMap { texts.day($0) }
        let others = codes.compactMap { code in texts.day(code).flatMap { SwappedDays.swapped($0, texts.text(code)) } }
        if days.count == 2, days[0] > days[1] { count += 1 }
        areSwapped = others.count == days.count && !(others.count == 2 && others[0] > others[1])
      }
      if areSwapped, count > 0 {
        (self.count, self.earlier, self.later) = (count, report.table.headings[earlier], report.table.headings[later])
        return
      }
    }
    return nil
  }

  /// The day with its month for its day; nil where there is none, or its text names the month.
  private static func swapped(_ day: Day, _ text: String) -> Day? {
    let date = day.civil
    if text.contains(where: { $0.isLetter }) { return nil }
    return Day(year: date.year, month: date.day, day: date.month)
  }
}

extension ReportKind {
  /// Days of which the first is not after the second in any row.
  fileprivate var spans: [(ReportField, ReportField)] {
    switch self {
    case .staffInPost, .leavers: [(.start, .leaving), (.serviceStart, .leaving), (.start, .end), (.serviceStart, .end)]
    case .establishment, .allocations: [(.start, .end)]
    case .recruitment: [(.approved, .start), (.advertised, .start), (.approved, .withdrawn), (.advertised, .withdrawn)]
    case .agency, .agencyReturn: [(.start, .end), (.start, .estimatedEnd)]
    case .assessments: [(.assessed, .authorised)]
    case .starters, .caseloads, .workerNumbers, .places, .children, .episodes, .careLeaverReturn, .referrals,
      .careLeavers,
      .childPlaces, .totals:
      []
    }
  }
}
