import Tabular

/// When posts and the people in them come out even, as far as shares of FTE can.
///
/// Many councils give FTE with three decimals: a third is 0.333, and three of them are 0.999. Each holder's share is off by up to half
/// a thousandth, so that what is missing of a post, or too much, is nothing where it is no more than half a thousandth for each of its
/// holders; nor is one thousandth, since two thirds (0.667) are filled by two of one third (0.666). Shares of six decimals are held to
/// the same, since those of one post may come from both. A post that nobody holds lacks all that it has. Whoever holds posts against
/// people asks here: vacancies, their age, agency cover and over-establishment alike.
enum ShareRounding {
  /// - Parameter difference: of FTE, in millionths; the sign does not matter.
  static func isNothing(_ difference: Int64, holders: Int64) -> Bool {
    difference == 0 || holders > 0 && 2 * abs(difference) <= max(2, holders) * Millionths.thousandth
  }

  /// What holders leave of so much FTE: nothing where they fill it, as far as shares can, or over-fill it.
  static func left(of fte: Int64, by held: Staffed) -> Int64 {
    let left = fte - held.fte
    return left <= 0 || isNothing(left, holders: held.holders) ? 0 : left
  }
}
