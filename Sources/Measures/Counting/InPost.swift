import Staffing
import Tabular

/// FTE and people in post: spells open at a month's last day, agency left out. Staff on maternity or sick leave stay
/// in post. Source: children's social work workforce census, "in post".
enum InPost {
  /// FTE by the spells' own teams, never de-duplicated, and whoever has a spell.
  ///
  /// - Parameter back: earlier months that amounts are needed for.
  static func bySpell(_ input: MeasureInput, back: Int = 0) -> Tally.Totals {
    var inPost = Tally(input, back: back)
    input.eachSpell { if !$0.isAgency { inPost.add($0) } }
    return inPost.finished()
  }

  /// Distinct workers, in millionths. A worker with several spells counts once, where `Headcount` says, before roles are looked at.
  static func byHead(_ input: MeasureInput, back: Int = 0) -> Tally.Totals {
    var heads = Tally(input, back: back)
    let roles = input.roles
    eachDeciding(input.staffing) { one in
      guard roles[Int(one.spell.role)] else { return }
      heads.add(Millionths.one, of: one.spell.worker, in: one.spell.team, from: one.from, to: one.to)
    }
    return heads.finished()
  }

  /// Calls back with the spells in post that say where a worker counts, each with the days on which it does, worker by worker.
  static func eachDeciding(_ staffing: StaffingModel, _ body: (SpellDays) -> Void) {
    let rule = Headcount(staffing)
    for worker in 0..<staffing.workerCount { eachDeciding(staffing, worker: worker, rule, body) }
  }

  /// The same of one worker.
  private static func eachDeciding(
    _ staffing: StaffingModel, worker: Int, _ rule: Headcount, _ body: (SpellDays) -> Void
  ) {
    func each(_ body: (SpellDays) -> Void) {
      for number in staffing.spellRange(ofWorker: worker) {
        let spell = staffing.spells[number]
        if spell.isAgency || spell.end < spell.start { continue }
        body(SpellDays(spell: spell, from: spell.start, to: spell.end))
      }
    }
    // Most workers' spells follow each other, and nothing is made for them.
    var reached: Day?
    var overlaps = false
    each { one in
      if let last = reached, one.from <= last { overlaps = true }
      reached = max(reached ?? one.to, one.to)
    }
    if !overlaps { return each(body) }
    var all: [SpellDays] = []
    each { all.append($0) }
    rule.eachDeciding(all, body)
  }
}
