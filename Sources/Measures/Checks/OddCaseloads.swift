package import Extracts
package import Staffing

/// Workers at a month's last day whose caseload can hardly be right, in roles that count: those who hold more than fifty cases for each
/// FTE of all their spells, as `caseload-over` judges them; and those who hold any in a spell of 0 FTE, to which `caseload` adds cases
/// and no FTE.
package struct OddCaseloads: Sendable {
  /// Cases for each FTE that are not too many yet.
  package static let limit: Int64 = 50

  package let month: Month
  /// One spell of each worker.
  let over: [Spell]
  let ofZeroFTE: [Spell]

  /// - Parameter month: one of those that the cases were counted at.
  init(_ staffing: StaffingModel, _ cases: CaseCounts, at month: Month) {
    self.month = month
    let last = month.index - cases.ends.period.first.index
    var (over, ofZeroFTE): ([Spell], [Spell]) = ([], [])
    let months = (last..<(last + 1)).clamped(to: 0..<cases.ends.count)
    let (rule, isCounted) = (Headcount(staffing), staffing.roles.counted)
    CaseHolders.eachHolder(staffing, cases, in: months) { holder, _ in
      holder.each { spell, _ in
        if spell.fte == 0 && isCounted[Int(spell.role)] { ofZeroFTE.append(spell) }
      }
      if holder.load.isOver(OddCaseloads.limit), let spell = holder.deciding(rule), isCounted[Int(spell.role)] {
        over.append(spell)
      }
    }
    (self.over, self.ofZeroFTE) = (over, ofZeroFTE)
  }

  /// Distinct workers over the limit.
  package var peopleOver: Int { over.count }
  package var peopleOfZeroFTE: Int { Set(ofZeroFTE.map { $0.worker }).count }
}

extension Extract {
  /// Those of the last month of the period that is complete; nil where no cases were counted.
  package var oddCaseloads: OddCaseloads? {
    guard let cases, let month = latestMonth else { return nil }
    return OddCaseloads(staffing, cases, at: month)
  }
}
