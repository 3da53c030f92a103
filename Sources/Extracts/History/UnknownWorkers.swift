import Staffing

/// Cases held by workers who are not in staff, month by month. Where those who left are missing, there are many at first, ever fewer, and
/// none in the end; where staff was exported earlier, there are none, and then ever more. Of workers whom staff does not hold for another
/// reason, cases are open throughout, or end at one time.
struct UnknownWorkers {
  /// Open at the end of each month.
  private let unknown: [Int64]
  private let all: Int
  private let load: Double

  /// - Parameters:
  ///   - all: all cases open at the end of the first month.
  ///   - load: cases of a worker at the end of the last month.
  init(_ unknown: [Int64], all: Int, load: Double) {
    self.unknown = unknown
    self.all = all
    self.load = load
  }

  /// At first as many cases as five workers have, 60 or more and 3 in 100 of all; two thirds and five sixths on, some, and fewer each
  /// time; in the end at most a tenth. A year or more has to be there.
  var areLeavers: Bool {
    guard unknown.count >= 12, let first = unknown.first, let last = unknown.last else { return false }
    let (later, late) = (unknown[unknown.count * 2 / 3], unknown[unknown.count * 5 / 6])
    return first >= 60 && Double(first) >= 5 * load && Int(first) * 100 >= 3 * all && last * 10 <= first
      && later * 10 >= first && later * 20 <= first * 19 && late * 4 >= later && late * 20 <= later * 19
  }

  /// In the end as many as a worker and a half have, 12 or more, and half a year before at most a tenth of that.
  var areNew: Bool {
    guard unknown.count >= 7, let last = unknown.last else { return false }
    return last >= 12 && Double(last) >= 1.5 * load && unknown[unknown.count - 7] * 10 <= last
  }
}
