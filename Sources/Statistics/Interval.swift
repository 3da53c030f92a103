/// The range that a rate's true value lies in, on the scale of the printed value.
package struct Interval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}
