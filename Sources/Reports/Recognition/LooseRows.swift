import Spreadsheet
import Staffing
import Tabular

/// Rows of a report of people that have no worker's number.
struct LooseRows: Hashable, Sendable {
  /// Posts that nobody is in, of which lists of staff have a row as well.
  var vacant = 0
  /// People without a number, and the line of the first.
  var unnumbered = 0
  var firstUnnumbered: Int32?
}

extension Report {
  /// Makes numbers one that are written in several ways. How many workers' numbers the report itself writes in two ways: those may be two
  /// people.
  mutating func unify(_ forms: inout NumberForms, _ texts: ReportTexts) -> Int {
    var twice = 0
    for field in [ReportField.worker, .caseWorker, .post, .costCentre] {
      let own = unify(field, &forms, texts)
      if field == .worker { twice = own }
    }
    return twice
  }

  /// The same of children, in lists that are joined by them.
  mutating func unifyChildren(_ forms: inout NumberForms, _ texts: ReportTexts) -> Int {
    kind == .allocations ? 0 : unify(.child, &forms, texts)
  }

  private mutating func unify(_ field: ReportField, _ forms: inout NumberForms, _ texts: ReportTexts) -> Int {
    guard let column = self[field] else { return 0 }
    let written = Set(table.codes(column)).count
    var own = forms
    table.replace(column) { own.form($0, texts) }
    forms = own
    return written - Set(table.codes(column)).count
  }

  /// Takes out rows whose number is none, and counts them. A row of few cells is a sum or remark; one that has neither name, contract nor
  /// first day is a vacant post; others are people, who are left in.
  mutating func leaveOutLooseRows(_ texts: inout ReportTexts) -> LooseRows {
    var loose = LooseRows()
    let key: ReportField
    switch kind {
    case .staffInPost, .leavers, .starters: key = .worker
    case .establishment: key = .post
    case .allocations, .episodes, .careLeaverReturn, .referrals, .assessments, .careLeavers: key = .child
    case .agency, .agencyReturn, .recruitment, .caseloads, .workerNumbers, .places, .children, .childPlaces, .totals:
      return loose
    }
    let own = table.codes(self[key])
    let numbers = own.count { texts.isNumber($0) }
    // Where numbers are words, as user names are, words are numbers.
    let areNumbers = numbers * 20 >= own.count * 19
    var (sums, vacancies): ([Int], [Int]) = ([], [])
    for (row, code) in own.enumerated() where code < 0 || areNumbers && !texts.isNumber(code) {
      if let day = kind.dayOfChild {
        // What has a day is about a child, whose number is missing.
        if self.code(row, day) < 0 { sums.append(row) }
      } else if table.filled(row) * 2 <= columns.count || code >= 0 {
        sums.append(row)
      } else if key == .worker {
        let isPerson =
          table.isNamed[row] || [ReportField.contract, .start, .serviceStart].contains { self.code(row, $0) >= 0 }
        if isPerson {
          if loose.firstUnnumbered == nil { loose.firstUnnumbered = table.line(row) }
          loose.unnumbered += 1
        } else {
          vacancies.append(row)
        }
      }
    }
    loose.vacant = vacancies.count
    table.leaveOut((sums + vacancies).sorted())
    table.countSums(sums.count)
    return loose
  }

  /// Those of some cells that are read: in rows of the table, and in columns that something is made of.
  func lacking(of cells: [CellPlace]) -> [CellPlace] {
    if cells.isEmpty { return [] }
    let lines = Set((0..<table.rowCount).map { Int(table.line($0)) })
    let read = Set(columns.values.joined())
    return cells.filter { lines.contains($0.row + 1) && read.contains($0.column) }
  }
}

extension ReportKind {
  /// The day that every row of a list of children has; nil of others.
  fileprivate var dayOfChild: ReportField? {
    switch self {
    case .episodes: .episodeStart
    case .careLeaverReturn, .careLeavers: .born
    case .referrals: .referred
    case .assessments: .assessed
    case .staffInPost, .leavers, .starters, .establishment, .agency, .recruitment, .agencyReturn, .allocations,
      .caseloads, .workerNumbers, .places, .children, .childPlaces, .totals:
      nil
    }
  }
}
