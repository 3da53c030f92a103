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
    func look<Row>(_ file: InputFile, _ rows: [Row]?, _ start: (Row) -> Day, _ end: (Row) -> Day) {
      for row in rows ?? [] {
        let last = end(row) == .never ? start(row) : max(start(row), end(row))
        if last > extractDate { findings.add(Finding(.value(.afterExtractDate), file: file.fileName)) }
      }
    }
    look(.referrals, records.referrals, { $0.day }, { $0.closed })
    look(.assessments, records.assessments, { $0.start }, { $0.authorised })
    look(.careLeavers, records.careLeavers, { $0.start }, { $0.end })
    look(.lookedAfter, records.lookedAfter, { $0.start }, { $0.end })
    look(.peps, records.plans, { $0.day }, { _ in .never })
    look(.audits, records.audits, { $0.day }, { _ in .never })
    look(.legal, records.orders, { $0.start }, { $0.end })
  }

  /// A child with two referrals on one day: perhaps one that was exported twice. A care leaver with two rows from one day on.
  private func lookForDoubles(_ findings: inout Findings) {
    let referrals = records.referrals ?? []
    for (one, next) in zip(referrals, referrals.dropFirst()) where one.child == next.child && one.day == next.day {
      findings.add(Finding(.practice(.sameReferralTwice), file: InputFile.referrals.fileName))
    }
    let leavers = records.careLeavers ?? []
    for (one, next) in zip(leavers, leavers.dropFirst()) where one.child == next.child && one.start == next.start {
      findings.add(Finding(.practice(.sameDayTwice), file: InputFile.careLeavers.fileName))
    }
  }
}
