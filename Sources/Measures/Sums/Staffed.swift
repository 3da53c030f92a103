/// FTE, and how many people it is made of, in one number: amounts of both are added and taken away at once, as sums and levels do.
struct Staffed {
  /// Room for sixteen million people.
  private static let people: Int64 = 1 << 24

  let packed: Int64

  init(packed: Int64) { self.packed = packed }

  init(fte: Int64, holders: Int64) { packed = fte * Staffed.people + holders }

  /// One person; of 0 FTE nobody.
  init(_ fte: Int32) { self.init(fte: Int64(fte), holders: fte == 0 ? 0 : 1) }

  /// Thousandths.
  var fte: Int64 { packed >> 24 }
  var holders: Int64 { packed & (Staffed.people - 1) }
}
