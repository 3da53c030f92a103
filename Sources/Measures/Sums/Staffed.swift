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
