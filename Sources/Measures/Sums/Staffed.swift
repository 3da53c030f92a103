/// FTE, and how many people it is made of: amounts of both are added and taken away at once, as sums and levels do.
struct Staffed: AdditiveArithmetic {
  /// Millionths.
  let fte: Int64
  let holders: Int64

  static let zero = Staffed(fte: 0, holders: 0)

  init(fte: Int64, holders: Int64) {
    self.fte = fte
    self.holders = holders
  }

  /// One person; of 0 FTE nobody.
  init(_ fte: Int32) { self.init(fte: Int64(fte), holders: fte == 0 ? 0 : 1) }

  static func + (a: Staffed, b: Staffed) -> Staffed { Staffed(fte: a.fte + b.fte, holders: a.holders + b.holders) }
  static func - (a: Staffed, b: Staffed) -> Staffed { Staffed(fte: a.fte - b.fte, holders: a.holders - b.holders) }
}

/// FTE, and how many people it is made of, as sums hold them.
protocol StaffedAmount: AdditiveArithmetic, Sendable {
  /// One person; of 0 FTE nobody.
  init(_ fte: Int32)
  var staffed: Staffed { get }
}

extension Staffed: StaffedAmount {
  var staffed: Staffed { self }
}

/// The same in one number, so that there is half as much of it to go through, where it is made of few enough people.
struct FewStaffed: StaffedAmount {
  /// FTE in millionths × 2²¹ + people.
  private let both: Int64

  /// Of fewer rows than this, of no more than 1.5 FTE each, sums and differences stay below 2⁶³.
  static let mostRows = 1 << 21

  static let zero = FewStaffed(both: 0)

  private init(both: Int64) { self.both = both }

  init(_ fte: Int32) { both = Int64(fte) << 21 | (fte == 0 ? 0 : 1) }

  var staffed: Staffed { Staffed(fte: both >> 21, holders: both & ((1 << 21) - 1)) }

  static func + (a: FewStaffed, b: FewStaffed) -> FewStaffed { FewStaffed(both: a.both + b.both) }
  static func - (a: FewStaffed, b: FewStaffed) -> FewStaffed { FewStaffed(both: a.both - b.both) }
}
