import Staffing
import Tabular

/// The time that lists of leavers are of, as their titles and names say it.
struct LeaversSpan {
  private let spans: [(from: Day, to: Day)]

  init(_ spans: [(from: Day, to: Day)]) {
    var joined: [(from: Day, to: Day)] = []
    for span in spans.sorted(by: { $0.from < $1.from }) {
      if let last = joined.last, span.from.number <= last.to.number + 1 {
        joined[joined.count - 1].to = max(last.to, span.to)
      } else {
        joined.append(span)
      }
    }
    self.spans = joined
  }

  /// The first whole month of a time without a gap that reaches to a day. Nil where there is none, and where the first quarter of it has no
  /// leaver: then the lists do not hold what they say.
  func from(before day: Day, _ leavers: [Day]) -> Month? {
    guard let span = spans.first(where: { $0.from <= day && $0.to >= day }) else { return nil }
    let month = Month(span.from)
    let from = span.from == month.firstDay ? month : month.advanced(by: 1)
    let quarter = from.firstDay...from.advanced(by: 2).lastDay
    return from.firstDay <= day && leavers.contains { quarter.contains($0) } ? from : nil
  }
}
