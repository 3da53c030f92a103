/// The unit of every amount that is read and added up, from fields to cells of tables: FTE, people, cases, days and published figures
/// are whole numbers of millionths.
///
/// So sums are exact, and an FTE is held to six decimals, as the workforce census gives it: a third, or 18 of 37 hours, is what it is
/// as far as any rate that is printed can tell. 64 bits hold nine million million of a thing; what is multiplied (rates, squares) is
/// held in 128. Printed values are `Tenths`.
@usableFromInline
package enum Millionths {
  /// One whole FTE, person, case or day.
  @inlinable @inline(__always) package static var one: Int64 { 1_000_000 }

  /// How many decimals that is.
  @inlinable @inline(__always) package static var decimals: Int { 6 }

  /// A thousandth: the last decimal that most councils give FTE with.
  @inlinable package static var thousandth: Int64 { 1000 }

  /// Whether an amount is in whole thousandths.
  @inlinable package static func areThousandths(_ amount: Int64) -> Bool { amount % thousandth == 0 }

  /// An amount, 0 or over, rounded half up to whole ones.
  package static func wholes(_ amount: Int64) -> Int64 { (amount + one / 2) / one }
}
