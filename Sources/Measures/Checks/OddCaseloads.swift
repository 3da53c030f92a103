package import Extracts
package import Staffing

/// Workers at a month's last day whose caseload can hardly be right, in roles that count: those who hold more than fifty cases for each
/// FTE, and those who hold any with 0 FTE. By spell, as `caseload` has them.
package struct OddCaseloads: Sendable {
  /// Cases for each FTE that are not too many yet.
  package static let limit: Int64 = 50

  package let month: Month
  let over: [Spell]
  let ofZeroFTE: [Spell]

  /// - Parameter month: one of those that the cases were counted at.
  init(_ staffing: StaffingModel, _ cases: CaseCounts, at month: Month) {
    self.month = month
    let last = month.index - cases.ends.period.first.index
    var (over, ofZeroFTE): ([Spell], [Spell]) = ([], [])
    let months = (last..<(last + 1)).clamped(to: 0..<cases.ends.count)
    CaseHolders.eachHolding(staffing, cases, in: months) { spell, _, held in
      guard staffing.roles.counted[Int(spell.role)] else { return }
      if spell.fte == 0 {
        ofZeroFTE.append(spell)
      } else if held * 1000 > OddCaseloads.limit * Int64(spell.fte) {
        over.append(spell)
      }
    }
    (self.over, self.ofZeroFTE) = (over, ofZeroFTE)
  }

  /// Distinct workers over the limit.
  package var peopleOver: Int { Set(over.map { $0.worker }).count }
  package var peopleOfZeroFTE: Int { Set(ofZeroFTE.map { $0.worker }).count }
}

extension Extract {
  /// Those of the last month of the period that is complete; nil where no cases were counted.
  package var oddCaseloads: OddCaseloads? {
    guard let cases, let month = latestMonth else { return nil }
    return OddCaseloads(staffing, cases, at: month)
  }
}
