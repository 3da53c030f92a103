internal import CMath

/// How many are still there after so long: E. L. Kaplan and P. Meier's estimate (1958), with M. Greenwood's variance (1926).
///
/// `S(t) = Π (1 − dᵢ / nᵢ)` over the times tᵢ ≤ t at which somebody leaves; dᵢ leave then, of nᵢ who are at risk: those seen
/// since before tᵢ (`entry < tᵢ`) and still there (`time ≥ tᵢ`). Who leaves goes before who is lost sight of at the same time. Staff who
/// were already there when the record begins enter late (left truncation): they are at risk from their entry on, and not before.
package struct KaplanMeier: Sendable {
  /// One person's time, in days or any unit.
  package struct Stay: Hashable, Sendable {
    /// How long the person had been there when first seen; 0 from the start.
    package let entry: Int32
    /// How long when last seen; over `entry`.
    package let time: Int32
    /// Whether the person left then, or was there still.
    package let left: Bool

    package init(entry: Int32, time: Int32, left: Bool) {
      self.entry = entry
      self.time = time
      self.left = left
    }
  }

  /// A time at which somebody leaves.
  package struct Step: Hashable, Sendable {
    package let time: Int32
    package let atRisk: Int
    package let leavers: Int
    /// The share that is there after it.
    package let survival: Double
    /// Greenwood's sum, `Σ dᵢ / nᵢ(nᵢ − dᵢ)`; infinite once nobody is left.
    package let greenwood: Double
  }

  /// The estimate at a time.
  package struct Estimate: Hashable, Sendable {
    package let survival: Double
    /// The log–log interval of 95 %; nil where nobody has left yet, and where nobody is left.
    package let interval: Interval?
    /// How many are at risk at that time.
    package let atRisk: Int
  }

  package let steps: [Step]
  private let entries: [Int32]
  private let times: [Int32]

  /// Stays whose time is not over their entry count for nothing.
  package init(_ stays: [Stay]) {
    let seen = stays.filter { $0.time > $0.entry }
    entries = seen.map { $0.entry }.sorted()
    times = seen.map { $0.time }.sorted()
    var (survival, greenwood) = (1.0, 0.0)
    var steps: [Step] = []
    let left = Dictionary(grouping: seen.filter { $0.left }, by: { $0.time })
    for (time, leaving) in left.sorted(by: { $0.key < $1.key }) {
      let atRisk = KaplanMeier.atRisk(time, entries, times)
      let leavers = leaving.count
      survival *= 1 - Double(leavers) / Double(atRisk)
      greenwood +=
        leavers == atRisk ? .infinity : Double(leavers) / (Double(atRisk) * Double(atRisk - leavers))
      steps.append(
        Step(time: time, atRisk: atRisk, leavers: leavers, survival: survival, greenwood: greenwood))
    }
    self.steps = steps
  }

  /// How many are at risk at a time: seen before it, and there up to it at least.
  package func atRisk(_ time: Int32) -> Int { KaplanMeier.atRisk(time, entries, times) }

  private static func atRisk(_ time: Int32, _ entries: [Int32], _ times: [Int32]) -> Int {
    // Whoever is gone before the time had entered before it too.
    count(entries, under: time) - count(times, under: time)
  }

  private static func count(_ sorted: [Int32], under limit: Int32) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The estimate at a time; nil where the risk set ran empty before anybody could be seen so long.
  ///
  /// The log–log interval is `S^exp(∓z · √G / ln S)`: it keeps between 0 and 1, unlike the plain one.
  package func at(_ time: Int32) -> Estimate? {
    let atRisk = atRisk(time)
    guard atRisk > 0 else { return nil }
    guard let last = steps.last(where: { $0.time <= time }) else {
      return Estimate(survival: 1, interval: nil, atRisk: atRisk)
    }
    return Estimate(survival: last.survival, interval: KaplanMeier.interval(last), atRisk: atRisk)
  }

  package static func interval(_ step: Step) -> Interval? {
    guard step.survival > 0, step.survival < 1, step.greenwood.isFinite else { return nil }
    let spread = exp(ConfidenceLevel.ordinary.z * step.greenwood.squareRoot() / -log(step.survival))
    return Interval(lower: pow(step.survival, spread), upper: pow(step.survival, 1 / spread))
  }
}
