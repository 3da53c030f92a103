import HeatMapDrawing

/// The bar of a row, on a drawing of 1000 by 100 with the middle of the axis at 0; and its number, which stands on the other side. What
/// leaves the axis, which ends at 440, ends in the head of an arrow.
func webBar(_ gap: SideCell.Gap, _ axis: Side.Axis, _ ramp: Ramp) -> String {
  let isHigh = gap.value > axis.middle.value
  let number = gap.text.isEmpty ? "" : "<span class=\"\(isHigh ? "before" : "after")\">\(escaped(gap.text))</span>"
  let reach = isHigh ? axis.high.value - axis.middle.value : axis.middle.value - axis.low.value
  let distance = isHigh ? gap.value - axis.middle.value : axis.middle.value - gap.value
  guard gap.value.isFinite, reach > 0, distance > 0 else { return number }
  let sign = isHigh ? "" : "-"
  let path =
    if distance > reach { "M0 12H\(sign)440V0L\(sign)495 50 \(sign)440 100V88H0Z" } else {
      "M0 12H\(sign)\(max(8, Int((distance / reach * 440).rounded())))V88H0Z"
    }
  let style = webLetter(ramp) + (gap.worse ? "w" : "b")
  return "\(number)<svg viewBox=\"-500 0 1000 100\" aria-hidden=\"true\"><path class=\"\(style)\" d=\"\(path)\"/></svg>"
}

/// The words over the ends of the axis and its middle.
func webTicks(_ axis: Side.Axis) -> String {
  "<span class=\"ticks\" aria-hidden=\"true\"><span>\(escaped(axis.low.text))</span><span>\(escaped(axis.middle.text))</span>"
    + "<span>\(escaped(axis.high.text))</span></span>"
}
