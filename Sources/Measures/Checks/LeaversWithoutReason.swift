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
