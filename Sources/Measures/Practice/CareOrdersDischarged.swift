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
    unit: .number,
    polarity: .neither,
    timing: .flow,
    breaks: Breaks(Breaks.usual.spread, plain: [4, 9, 14, 19, 29, 39].map { Tenths($0 * 10) }),
    precision: .none,
    needs: [.legal],
    options: [MeasureOption(Discharges.self)],
    wording: { options, moment in
      let isAll = options[Discharges.self] == .all
      return Wording(
        statistic: isAll
          ? "full care orders that ended, over 12 months" : "full care orders that ended at 18, over 12 months",
        definition:
          "Full care orders (C2) that ended in the 12 months to \(moment.phrase)"
          + (isAll ? ", those that ended at eighteen included." : " as the child reached eighteen.")
          + " An order has not ended if another care order or a placement order follows it.",
        keyLabel: "care orders", madeOf: nil, numerator: .whole, denominator: nil)
    },
    compute: { input in
      let ended = CareOrdersDischarged.sums(input).finished()
      return Measurement(
        period: input.period, lookback: 11, teams: input.staffing.places.teams.count, amount: { ended[$0, $1] })
    },
    privacy: .counted(
      Privacy.Counted("had a care order that ended", window: 12, isOpenInDistricts: false),
      base: "children on a care order in the twelve months"),
    people: { input in
      PeopleBehind(counted: [CareOrdersDischarged.children(input)], base: CareOrdersDischarged.onOrder(input))
    })
}

enum CareOrdersDischarged {
  /// Orders that ended, in thousandths.
  static func sums(_ input: MeasureInput) -> MonthlySums {
    var sums = MonthlySums(rows: input.staffing.places.teams.count, months: input.period.count)
    eachEnd(input) { ends in
      for (order, months) in ends { sums.add(1000, row: Int(order.team), over: months) }
    }
    return sums
  }

  /// The children whose orders ended.
  static func children(_ input: MeasureInput) -> PeopleCounts {
    var tally = PeopleTally(input.staffing.places, months: input.period.count)
    eachEnd(input) { ends in tally.add(ends.map { PeopleTally.Stay(team: Int($0.team), months: $1) }) }
    return tally.finished()
  }

  /// The children on a full care order at any time in the twelve months to each month's last day.
  static func onOrder(_ input: MeasureInput) -> PeopleCounts {
    let ends = MonthEnds(input.period)
    var tally = PeopleTally(input.staffing.places, months: ends.count)
    eachChild(input.records.practice.orders ?? [], \.child) { own in
      var stays: [PeopleTally.Stay] = []
      for order in own where order.kind == .care && input.selection.has(team: Int(order.team)) {
        // From the month in which it began to the eleventh after the one in which it ended.
        let first = min(ends.count, max(0, Month(order.start).index - ends.period.first.index))
        let last = order.end == .never ? ends.count : input.windows(of: order.end, months: 12).upperBound
        stays.append(PeopleTally.Stay(team: Int(order.team), months: first..<max(first, last)))
      }
      if !stays.isEmpty { tally.add(stays) }
    }
    return tally.finished()
  }

  /// Calls back with the orders of one child that ended, of the teams selected, each with the months in whose window it did.
  private static func eachEnd(_ input: MeasureInput, _ body: ([(LegalOrder, Range<Int>)]) -> Void) {
    let choice = input.options[Discharges.self]
    eachChild(input.records.practice.orders ?? [], \.child) { own in
      var ended: [(LegalOrder, Range<Int>)] = []
      for order in own where isDischarged(order, own) {
        // Two rows that end on one day are one order.
        if ended.contains(where: { $0.0.end == order.end }) { continue }
        switch choice {
        case .all: break
        case .reached18: if order.end + 1 < order.birth.birthday(18) { continue }
        }
        ended.append((order, input.windows(of: order.end, months: 12)))
      }
      let chosen = ended.filter { !$0.1.isEmpty && input.selection.has(team: Int($0.0.team)) }
      if !chosen.isEmpty { body(chosen) }
    }
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
