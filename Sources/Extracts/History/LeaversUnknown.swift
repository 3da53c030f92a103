import Staffing

/// Cases held by workers who are not in staff, month by month: where those who left are missing, there are many at first, ever fewer, and
/// none in the end. Of workers whom staff does not hold for another reason, cases are open in the last month too, or end at one time.
struct LeaversUnknown {
  /// Whether it is so: at first as many cases as five workers have, 60 or more and 3 in 100 of all; two thirds and five sixths on, some,
  /// and fewer; in the end a tenth.
  let isSo: Bool

  /// - Parameters:
  ///   - unknown: open at the end of each month.
  ///   - load: cases of a worker at the end of the last month.
  init(_ unknown: [Int64], all first: Int, load: Double) {
    guard unknown.count >= 12, let most = unknown.first, let last = unknown.last else {
      isSo = false
      return
    }
    let (later, late) = (unknown[unknown.count * 2 / 3], unknown[unknown.count * 5 / 6])
    isSo =
      most >= 60 && Double(most) >= 5 * load && Int(most) * 100 >= 3 * first && last * 10 <= most
      && later * 10 >= most && later * 20 <= most * 19 && late * 4 >= later && late * 20 <= later * 19
  }
}
