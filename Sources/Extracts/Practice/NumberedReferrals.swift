import Staffing
import Tabular

/// The referrals that have a number, by child and number: one look-up for each row, since there are many.
struct NumberedReferrals {
  private struct Latest {
    /// The day of the last row of that child and number.
    var day: Day
    /// The last of these that is a referral of its own, as a place in the list of referrals; −1 as long as none is.
    var referral: Int32 = -1
  }

  private struct Key: Hashable {
    let child, number: Int32

    /// Both as one word.
    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: child)) << 32 | UInt64(UInt32(bitPattern: number)))
    }
  }

  private var slots: [Key: Int32] = [:]
  private var latest: [Latest] = []
  /// The referral of the same child and number before, where there is one: of another day, which is rare.
  private var before: [Int32: Int32] = [:]

  /// Sees a row of a child and a number, and returns the slot that both have.
  mutating func see(child: Int32, number: Int32, on day: Day) -> Int {
    // One look-up finds the slot or makes it.
    let slot = { (slot: inout Int32) in Int(slot) }(
      &slots[Key(child: child, number: number), default: Int32(latest.count)])
    if slot == latest.count { latest.append(Latest(day: day)) } else { latest[slot].day = day }
    return slot
  }

  /// The day of the last row of a child and a number.
  func day(child: Int32, number: Int32) -> Day? {
    slots[Key(child: child, number: number)].map { latest[Int($0)].day }
  }

  /// The referral of a slot that is of the same day as its last row; nil where there is none.
  func referral(of slot: Int, in all: [Referral]) -> Int? {
    var referral = latest[slot].referral
    while referral >= 0 {
      if all[Int(referral)].day == latest[slot].day { return Int(referral) }
      referral = before[referral] ?? -1
    }
    return nil
  }

  /// Notes that the next referral is of a slot.
  mutating func add(referral: Int, to slot: Int) {
    if latest[slot].referral >= 0 { before[Int32(referral)] = latest[slot].referral }
    latest[slot].referral = Int32(referral)
  }
}
