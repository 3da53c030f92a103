import Staffing
import Tabular

/// What is odd in practice records though each row is in order.
struct PracticeChecks {
  let records: PracticeRecords
  let extractDate: Day

  func find(isThorough: Bool, _ findings: inout Findings) {
    lookAtDates(&findings)
    if isThorough { lookForDoubles(&findings) }
  }

  /// Rows with a date after the extract was taken, each once.
  private func lookAtDates(_ findings: inout Findings) {
    func look<Row>(_ file: InputFile, _ rows: [Row]?, _ start: (Row) -> Day, _ end: (Row) -> Day = { _ in .never }) {
      for row in rows ?? [] {
        let last = end(row) == .never ? start(row) : max(start(row), end(row))
        if last > extractDate { findings.add(Finding(.afterExtractDate, file: file.fileName)) }
      }
    }
    look(.referrals, records.referrals, \.day, \.closed)
    look(.assessments, records.assessments, \.start, \.authorised)
    look(.careLeavers, records.careLeavers, \.start, \.end)
    look(.lookedAfter, records.lookedAfter, \.start, \.end)
    look(.peps, records.plans, \.day)
    look(.audits, records.audits, \.day)
    look(.legal, records.orders, \.start, \.end)
  }

  /// A child with two referrals on one day: perhaps one that was exported twice.
  private func lookForDoubles(_ findings: inout Findings) {
    let referrals = records.referrals ?? []
    for (one, next) in zip(referrals, referrals.dropFirst()) where one.child == next.child && one.day == next.day {
      findings.add(Finding(.sameReferralTwice, file: InputFile.referrals.fileName))
    }
  }
}
