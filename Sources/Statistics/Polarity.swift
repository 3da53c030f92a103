/// Which values of a rate or amount are good.
package enum Polarity: Sendable {
  case lowerIsBetter, higherIsBetter
  /// Neither: the value is worth knowing, and takes no target. Darker is more.
  case neither
}
