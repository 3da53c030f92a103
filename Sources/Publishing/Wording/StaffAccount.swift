package import Measures
import Staffing

/// How the council's staff of twelve months add up: a line for a reader who holds it against her own figures.
package func staffAccount(_ year: StockAndFlow) -> String {
  let council = year.council
  let hours = "\(council.hours < 0 ? "−" : "+") \(fteText(abs(council.hours)))"
  let end = council.gap == 0 ? "" : "\(fteText(council.expected)), but "
  return
    "FTE in post, \(year.period.first.longText) to \(year.period.last.longText): \(fteText(council.opening)) at the start + "
    + "\(fteText(council.starters)) started − \(fteText(council.leavers)) left + \(fteText(council.movedIn)) moved in − "
    + "\(fteText(council.movedOut)) moved out \(hours) by changes of hours = \(end)\(fteText(council.closing)) at the end, "
    + "without those whose last day it was."
}
