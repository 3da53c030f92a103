/// Newton's method that cannot run away: for the root of a function of one variable that only rises or only falls.
enum Newton {
  /// The root near `start`. The function gives its value and its slope; the slope keeps its sign.
  ///
  /// A step that would leave what is known to hold the root is replaced by half the way, or by a step of 2 where nothing
  /// bounds it yet. Once a step is under 1e-9 it is the last, since the error left is of the order of its square.
  static func root(from start: Double, of function: (Double) -> (value: Double, slope: Double)) -> Double {
    var (low, high) = (-Double.infinity, Double.infinity)
    var place = start
    for _ in 0..<400 {
      let (value, slope) = function(place)
      if value == 0 { return place }
      let rises = slope > 0 || (slope.isNaN && value < 0)
      if (value < 0) == rises { low = max(low, place) } else { high = min(high, place) }
      let step = -value / slope
      let next = place + step
      if step.isFinite, abs(step) < 1e-9 { return next }
      if step.isFinite, next > low, next < high, abs(step) < 50 {
        place = next
      } else if low.isFinite, high.isFinite {
        if high - low < 1e-15 * max(1, abs(place)) { return place }
        place = low + (high - low) / 2
      } else {
        place += low.isFinite ? 2 : -2
      }
    }
    return place
  }
}
