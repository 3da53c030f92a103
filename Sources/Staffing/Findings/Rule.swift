/// A rule of the data, with what is needed to say how it was broken. No case holds a worker's or a child's id.
///
/// Rules are parted by what they are about. Each part is a file in `Rules` that has the cases and, for each case, its entry: all
/// that there is to the rule. A new rule is a case and an entry there, and nothing elsewhere.
package enum Rule: Hashable, Sendable {
  case file(FileRule)
  case sheet(SheetRule)
  case column(ColumnRule)
  case value(ValueRule)
  case post(PostRule)
  case staff(StaffRule)
  case agency(AgencyRule)
  case leaving(LeavingRule)
  case place(PlaceRule)
  case cases(CaseRule)
  case vacancy(VacancyRule)
  case practice(PracticeRule)
  case totals(TotalsRule)
  case censusReturn(ReturnRule)
  case extract(ExtractRule)
  case history(HistoryRule)
  case report(ReportRule)
  case children(ChildrenRule)
  case wideTotals(WideTotalsRule)

  /// All that there is to the rule, where it was broken in a file of that name. The facts are the same in every file; some words
  /// name the table of the settings that is about it.
  package func entry(in file: String?) -> RuleEntry {
    switch self {
    case .file(let rule): rule.entry
    case .sheet(let rule): rule.entry
    case .column(let rule): rule.entry(in: file)
    case .value(let rule): rule.entry
    case .post(let rule): rule.entry
    case .staff(let rule): rule.entry
    case .agency(let rule): rule.entry
    case .leaving(let rule): rule.entry
    case .place(let rule): rule.entry(in: file)
    case .cases(let rule): rule.entry
    case .vacancy(let rule): rule.entry
    case .practice(let rule): rule.entry
    case .totals(let rule): rule.entry
    case .censusReturn(let rule): rule.entry
    case .extract(let rule): rule.entry
    case .history(let rule): rule.entry
    case .report(let rule): rule.entry
    case .children(let rule): rule.entry
    case .wideTotals(let rule): rule.entry
    }
  }

  /// Its facts, and its words where no file is named.
  package var entry: RuleEntry { entry(in: nil) }

  package var id: String { entry.id }
  package var severity: RuleEntry.Severity { entry.severity }
}
