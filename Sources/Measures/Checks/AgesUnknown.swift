package import Staffing

/// FTE in post at a month's end of those whose year of birth is not known, and all of it; millionths.
package struct AgesUnknown: Sendable {
  package let fte: Int64
  package let all: Int64

  package init(_ staffing: StaffingModel, at month: Month) {
    let (day, roles) = (month.lastDay, staffing.roles.counted)
    var (fte, all) = (Int64(0), Int64(0))
    for worker in 0..<staffing.workerCount {
      var own: Int64 = 0
      for number in staffing.spellRange(ofWorker: worker) {
        let spell = staffing.spells[number]
        if spell.isAgency || spell.start > day || spell.end < day || !roles[Int(spell.role)] { continue }
        own += Int64(spell.fte)
      }
      all += own
      if own > 0 {
        if case .known = staffing.birthYear(ofWorker: worker) { continue }
        fte += own
      }
    }
    (self.fte, self.all) = (fte, all)
  }
}
