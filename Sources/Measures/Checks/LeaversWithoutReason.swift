import Extracts
package import Staffing

/// Who left in the twelve months to a month, and of how many of them no reason is known.
package struct LeaversWithoutReason: Sendable {
  package let people: Int
  package let all: Int

  package init(_ staffing: StaffingModel, at month: Month) {
    let reasons = LeaverReasons(staffing, roles: staffing.roles.counted, MonthEnds(Period(1, monthsTo: month)))
    let told = reasons.told(0)
    (people, all) = (told.all - told.known, told.all)
  }
}

extension Extract {
  /// Whether in no twelve months that are covered why people left is known of half of them.
  var lacksReasons: Missing? {
    let extract = seen(through: [.leavers])
    guard let months = Period(extract.coverage.from.advanced(by: 11), extract.coverage.lastComplete) else { return nil }
    let reasons = LeaverReasons(staffing, roles: staffing.roles.counted, MonthEnds(months))
    if months.months.indices.contains(where: reasons.isTold) { return nil }
    let last = reasons.told(months.count - 1)
    return .leaverReasons(without: last.all - last.known, of: last.all)
  }
}
