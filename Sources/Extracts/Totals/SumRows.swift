import Staffing
import Tabular

/// Rows of monthly totals that are the others together, whatever they are called: taken for a district or team they would count
/// everything twice.
///
/// Rows are that where, in every month that they have, there are two or more others, whose sums they are on both sides: to the
/// last decimal that is read, or from six months on to what rounding to one decimal explains. Of an amount, and of less than three months of two
/// others, chance could do it. Rows whose name is the council's own, or what totals are called as well as places ("Countywide"), are
/// that where they come within a tenth in half of their months.
struct SumRows {
  private typealias Series = [Month: CouncilTotals.Total]
  private(set) var rules: [TotalsRule] = []

  init(_ totals: CouncilTotals, place: String?) {
    var districts: [String: [Int32: Series]] = [:]
    var teams: [String: [Int32: [Int32: Series]]] = [:]
    var sums: [String: [Int32: Series]] = [:]
    for (key, total) in totals.totals {
      if key.team < 0 {
        districts[key.measure, default: [:]][key.district, default: [:]][key.month] = total
      } else {
        teams[key.measure, default: [:]][key.district, default: [:]][key.team, default: [:]][key.month] = total
        let sum = sums[key.measure]?[key.district]?[key.month]
        sums[key.measure, default: [:]][key.district, default: [:]][key.month] = CouncilTotals.Total(
          numerator: (sum?.numerator ?? 0) + total.numerator, denominator: (sum?.denominator ?? 0) + total.denominator)
      }
    }
    for measure in totals.measures.sorted() {
      // A district's own total goes before the sum of its teams.
      var all = sums[measure] ?? [:]
      for (district, series) in districts[measure] ?? [:] {
        for (month, total) in series { all[district, default: [:]][month] = total }
      }
      for found in SumRows.find(all, names: totals.districts, place: place) {
        rules.append(.sumOfOthers(name: totals.districts[Int(found)], district: nil, measure: measure))
      }
      for (district, series) in (teams[measure] ?? [:]).sorted(by: { $0.key < $1.key }) {
        for found in SumRows.find(series, names: totals.teams, place: place) {
          rules.append(
            .sumOfOthers(
              name: totals.teams[Int(found)], district: totals.districts[Int(district)], measure: measure))
        }
      }
    }
  }

  /// Those of some rows that are the others together.
  private static func find(_ all: [Int32: Series], names: [String], place: String?) -> [Int32] {
    all.keys.sorted().filter { own in
      guard let series = all[own], all.count > 1 else { return false }
      let isCalledTotal = NameOddity.mayBeTotal(names[Int(own)], place: place)
      var (exact, rounded, near, others) = (0, 0, 0, Int.max)
      var hasSomething = false
      for (month, total) in series {
        let rest = all.compactMap { $0.key == own ? nil : $0.value[month] }
        others = min(others, rest.count)
        let sum = CouncilTotals.Total(
          numerator: rest.reduce(0) { $0 + $1.numerator }, denominator: rest.reduce(0) { $0 + $1.denominator })
        let apart = (abs(sum.numerator - total.numerator), abs(sum.denominator - total.denominator))
        let last = CouncilTotals.rounding(of: rest.count)
        if apart.0 <= last && apart.1 <= last { exact += 1 }
        let rounding = Tenths(1).millionths / 2 * Int64(rest.count + 1)
        if apart.0 <= rounding && apart.1 <= rounding { rounded += 1 }
        let (mine, theirs) =
          sum.denominator == 0 ? (total.numerator, sum.numerator) : (total.denominator, sum.denominator)
        if rest.count > 1, theirs > 0, mine * 10 >= theirs * 9, mine * 10 <= theirs * 11 { near += 1 }
        // Of counts alone small ones agree by chance.
        if total.denominator > 0 && total.numerator != 0 || abs(total.numerator) >= 10 * Millionths.one {
          hasSomething = true
        }
      }
      if isCalledTotal { return near * 2 >= series.count }
      guard hasSomething, others > 1, series.count > 2 || others > 2 else { return false }
      return exact == series.count || series.count > 5 && rounded == series.count
    }
  }
}
