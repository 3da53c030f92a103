/// What is known of each month where staff are known by lists of single days.
package struct KnownMonths: Hashable, Sendable {
  /// The month of the first list: at its end it is known who is in post.
  package var from: Month?
  /// The first month whose comings and goings are all known; nil where that is `from`.
  package var flowsFrom: Month?
  /// The first month whose leavers are all known; nil where that is `flowsFrom`.
  package var leaversFrom: Month?
  /// Months at whose end it is a guess who is in post, in order.
  package var unsure: [Month] = []
  /// Whether it is not known of all who are on the first list when their service began.
  package var lacksServiceStarts = false
  /// The months at whose end alone cases were counted, in order; nil where allocations tell of all.
  package var casesAt: [Month]?

  package init() {}
}
