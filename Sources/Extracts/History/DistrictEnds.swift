import Staffing
import Tabular

/// How often rows of staff end, district by district: what tells a district whose past is missing beside others that have theirs.
///
/// A county's staff are often put together from several lists, and one of them may be of today's staff.
struct DistrictEnds {
  /// The months covered.
  private let period: Period
  private let districts: Int
  private let own: PartCounts.Series
  private let agency: PartCounts.Series
  /// Of the council's own staff, the last rows of those who go.
  private let left: [Int32]
  private var months: Int { period.count }

  /// Which rows, and which of their ends: rows of the council's own staff, and all their ends, or those after which the worker is gone;
  /// agency workers'.
  enum Counts: CaseIterable {
    case own, leavers, agency

    /// Districts differ: how often at the least, beside the others, rows of one may be thought to end.
    fileprivate var leastShare: Double { self == .own ? 0.75 : 0.6 }

    /// How many rows of one that is open end in a month, at the most: where more do, they are of a day or a week, and say nothing of others.
    fileprivate var mostOften: Double { self == .agency ? 0.15 : 0.05 }
  }

  init(_ counts: PartCounts) {
    period = counts.period
    districts = counts.districts.count
    (own, agency, left) = (counts.own, counts.agency, counts.left)
  }
}

extension DistrictEnds {
  /// The first district, by number, in which so few rows end, over the months covered, those drawn, or those before its first end or
  /// behind its last, that the chance of it is under one in a million, were it not for being one of so many; nil where there is none.
  func missing(_ counts: Counts, drawn: Period) -> (district: Int, MissingEnds)? {
    guard districts > 1 else { return nil }
    let (opened, over) =
      switch counts {
      case .own: (own.open, own.ended)
      case .leavers: (own.open, left)
      case .agency: (agency.open, agency.ended)
      }
    func open(_ district: Int, _ month: Int) -> Int { Int(opened[district * (months + 1) + month]) }
    func ended(_ district: Int, _ month: Int) -> Int { Int(over[district * months + month]) }
    // A month in which all are moved counts like others.
    var all = [Int](repeating: 0, count: months)
    var allMonths = 0
    for district in 0..<districts {
      for month in 0..<months {
        all[month] += ended(district, month)
        allMonths += open(district, month)
      }
    }
    let some = all.filter { $0 > 0 }.sorted()
    guard some.count >= 4 else { return nil }
    let most = 2 * some[some.count / 2]
    let chance = 0.000_001 / Double(4 * districts)
    for district in 0..<districts {
      var (others, monthsOfOthers) = (0, allMonths)
      for month in 0..<months {
        others += min(all[month] - ended(district, month), most)
        monthsOfOthers -= open(district, month)
      }
      guard others >= 12, monthsOfOthers > 0 else { continue }
      let rate = min(Double(others) / Double(monthsOfOthers), counts.mostOften) * counts.leastShare
      for window in windows(having: (0..<months).filter { ended(district, $0) > 0 }, drawn) {
        let due = rate * Double(window.reduce(0) { $0 + open(district, $1) })
        let found = window.reduce(0) { $0 + ended(district, $1) }
        // Of a list of today's staff hardly any end.
        if Double(15 * found) <= due, PoissonTail.isImprobable(atMost: found, due: due, chance: chance),
          let span = Period(period[window.lowerBound], period[window.upperBound - 1])
        {
          return (district, MissingEnds(ended: found, months: span))
        }
      }
    }
    return nil
  }

  /// - Parameter having: the months in which some end.
  private func windows(having: [Int], _ drawn: Period) -> [Range<Int>] {
    let first = having.first ?? months
    let from = max(0, drawn.first.index - period.first.index)
    let to = min(months, drawn.last.index - period.first.index + 1)
    var windows = [0..<months]
    if from < to { windows.append(from..<to) }
    windows.append(0..<first)
    if let last = having.last { windows.append((last + 1)..<months) }
    return windows.filter { !$0.isEmpty }
  }
}
