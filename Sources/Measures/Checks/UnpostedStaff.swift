package import Staffing
import Tabular

/// Staff in post at a month's last day whom no post can be found for, in roles that count: those whose spell names none, and those
/// whose spell names one that `posts.csv` does not have, or not on that day. The first are taken off the vacancies of their own team
/// and role; the others fill nothing.
package struct UnpostedStaff: Sendable {
  package let month: Month
  package private(set) var withoutPost = StaffCount()
  package private(set) var inUnknownPost = StaffCount()

  /// Nil where there are no posts to hold them against.
  package init?(_ staffing: StaffingModel, at month: Month) {
    guard !staffing.posts.isEmpty else { return nil }
    self.month = month
    let day = month.lastDay
    /// The spell's post is there on the day.
    func isFound(_ spell: Spell) -> Bool {
      switch spell.post {
      case .none, .unknown: false
      case .post(let number): staffing.posts[Int(number)].start <= day && staffing.posts[Int(number)].end >= day
      }
    }
    for worker in 0..<staffing.workerCount {
      // Most workers' posts are all known, and nothing is made for them.
      func isOpen(_ spell: Spell) -> Bool {
        !spell.isAgency && spell.start <= day && spell.end >= day && staffing.roles.counted[Int(spell.role)]
      }
      let own = staffing.spellRange(ofWorker: worker)
      if own.allSatisfy({ isFound(staffing.spells[$0]) || !isOpen(staffing.spells[$0]) }) { continue }
      let open = staffing.spells[own].filter(isOpen)
      UnpostedStaff.add(open.filter { $0.post == .none }, to: &withoutPost)
      UnpostedStaff.add(
        open.filter { $0.post != .none && !isFound($0) }, to: &inUnknownPost)
    }
  }

  private static func add(_ spells: [Spell], to part: inout StaffCount) {
    if spells.isEmpty { return }
    part.people += 1
    part.fte += spells.reduce(0) { $0 + Int64($1.fte) }
  }
}
