import Staffing
import Statistics
import Tabular

/// Which care orders that end are counted.
package enum Discharges: String, MeasureChoice {
  case all
  /// Those that end because the child reaches 18.
  case reached18 = "reached-18"

  package static let option = "discharges"

  package var words: String {
    switch self {
    case .all: "all"
    case .reached18: "those alone that end at the child's eighteenth birthday"
    }
  }
}

extension Measure {
  /// Full care orders that ended in the twelve months to a month's last day. A flow, and a count without a denominator.
  ///
  /// An order (SSDA903 legal status C2) ends on its last day unless another of the child, or a placement order (E1), follows
  /// without a day between: under a placement order a care order rests (Adoption and Children Act 2002, section 29). The end of a
  /// placement order and that of an interim order (C1) are not counted. It ends at eighteen where the child is 18 on the day after.
  package static let discharges = Measure(
    id: "discharges",
    name: "Care order discharge count",
    group: .practice,
    use: "How many care orders end.",
    unit: .number,
    polarity: .neither,
    timing: .flow,
    breaks: Breaks(Breaks.usualSpread, plain: [4, 9, 14, 19, 29, 39].map { Tenths($0 * 10) }),
    precision: .none,
    needs: [.legal],
    options: [MeasureOption(Discharges.self)],
    wording: { options, moment in
      let isAll = options[Discharges.self] == .all
      return Wording(
        statistic: isAll
          ? "full care orders that ended, over the 12 months to \(moment.each)"
          : "full care orders that ended at 18, over the 12 months to \(moment.each)",
        isDated: true,
        definition:
          "Full care orders (C2) that ended in the 12 months to \(moment.phrase)"
          + (isAll ? ", those that ended at eighteen included." : " as the child reached eighteen.")
          + " An order has not ended if another care order or a placement order follows it.",
        caveat: "An order that another care order or a placement order follows has not ended.",
        keyLabel: "care orders", madeOf: nil, numerator: .whole, denominator: nil,
        amount: .events(one: "care order discharged", many: "care orders discharged"))
    },
    count: CareOrdersDischarged.count,
    privacy: Privacy(
      about: .children, base: "children on a care order in the twelve months",
      counted: Privacy.Counted("had a care order that ended", window: 12)))
}

enum CareOrdersDischarged {
  /// The orders that ended, with their children, and the children on a full care order at any time in the twelve months to each
  /// month's last day.
  static func count(_ input: MeasureInput) -> Counts {
    var (ended, onOrder) = (Tally(input), Tally(input))
    let choice = input.options[Discharges.self]
    var child: Int32 = -1
    eachChild(input.records.practice.orders ?? [], { $0.child }) { own in
      child += 1
      for order in own where order.kind == .care {
        // From the month in which it began to the eleventh after the one in which it ended.
        let last = order.end == .never ? order.end : order.end.lastDay(ofMonths: 12)
        onOrder.add(Millionths.one, of: child, in: order.team, from: order.start, to: last)
      }
      var ends: [Day] = []
      for order in own where isDischarged(order, own) {
        // Two rows that end on one day are one order.
        if ends.contains(order.end) { continue }
        switch choice {
        case .all: break
        case .reached18: if order.end + 1 < order.birth.birthday(18) { continue }
        }
        ends.append(order.end)
        ended.add(Millionths.one, of: child, in: order.team, from: order.end, to: order.end.lastDay(ofMonths: 12))
      }
    }
    let discharged = ended.finished()
    return Counts(
      Measurement(input, lookback: 11, amount: { discharged.amounts[$0, $1] }),
      PeopleBehind(counted: [discharged.people], base: onOrder.finished().people))
  }

  /// Whether an order has ended with nothing in its place.
  private static func isDischarged(_ order: LegalOrder, _ own: ArraySlice<LegalOrder>) -> Bool {
    switch order.kind {
    case .placement: return false
    case .care: break
    }
    return order.end != .never && !own.contains { $0.end > order.end && $0.start <= order.end + 1 }
  }
}
