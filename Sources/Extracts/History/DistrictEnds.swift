import Staffing
import Tabular

/// How often rows of staff end, district by district: what tells a district whose past is missing beside others that have theirs.
///
/// A county's staff are often put together from several lists, and one of them may be of today's staff.
struct DistrictEnds {
  /// The months covered.
  private let period: Period
  /// By district, then month: rows open at its end, and rows that end in it.
  private var open: [Int32]
  private var ended: [Int32]
  private let districts: Int
  private var months: Int { period.count }

  /// - Parameter counts: which rows, and which of their ends.
  init(_ staffing: StaffingModel, _ period: Period, counts: Counts) {
    self.period = period
    districts = staffing.places.districts.count
    let width = period.count
    open = [Int32](repeating: 0, count: districts * (width + 1))
    ended = [Int32](repeating: 0, count: districts * width)
    let ends = MonthEnds(period)
    let teams = staffing.places.teams.map { Int32($0.district) }
    let spells = staffing.spells
    let beforeFirst = Day(number: period.first.firstDay.number - 1)
    for (number, spell) in spells.enumerated() where spell.isAgency == (counts == .agency) && spell.start <= spell.end {
      let district = Int(teams[Int(spell.team)])
      let there = ends.open(from: spell.start, to: spell.end)
      open[district * (width + 1) + there.lowerBound] += 1
      open[district * (width + 1) + there.upperBound] -= 1
      guard spell.end > beforeFirst, spell.end <= period.last.lastDay else { continue }
      if counts == .leavers {
        let next = number + 1 < spells.count && spells[number + 1].worker == spell.worker ? spells[number + 1] : nil
        if spell.staysOn || !(next.map { $0.start.number > spell.end.number + 31 } ?? true) { continue }
      }
      ended[district * width + ends.position(of: spell.end)] += 1
    }
    for district in 0..<districts {
      let base = district * (width + 1)
      for month in 1...width { open[base + month] += open[base + month - 1] }
    }
  }

  enum Counts {
    /// Rows of the council's own staff, and all their ends, or those after which the worker is gone; agency workers'.
    case own, leavers, agency

    /// Districts differ: how much less often than in the others rows of one may be thought to end, in hundredths.
    fileprivate var leastShare: Double { self == .own ? 0.75 : 0.6 }
  }
}

extension DistrictEnds {
  /// The first district, by number, in which so few rows end, over the months covered, those drawn, or those before its first end or
  /// behind its last, that the chance of it is under one in a million, were it not for being one of so many; nil where there is none.
  func missing(_ counts: Counts, drawn: Period) -> (district: Int, MissingEnds)? {
    guard districts > 1 else { return nil }
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
      let rate = Double(others) / Double(monthsOfOthers) * counts.leastShare
      for window in windows(district, drawn) {
        let due = rate * Double(window.reduce(0) { $0 + open(district, $1) })
        let found = window.reduce(0) { $0 + ended(district, $1) }
        if PoissonTail.isImprobable(atMost: found, due: due, chance: chance),
          let span = Period(period[window.lowerBound], period[window.upperBound - 1])
        {
          return (district, MissingEnds(ended: found, months: span))
        }
      }
    }
    return nil
  }

  private func open(_ district: Int, _ month: Int) -> Int { Int(open[district * (months + 1) + month]) }
  private func ended(_ district: Int, _ month: Int) -> Int { Int(ended[district * months + month]) }

  private func windows(_ district: Int, _ drawn: Period) -> [Range<Int>] {
    let having = (0..<months).filter { ended(district, $0) > 0 }
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
