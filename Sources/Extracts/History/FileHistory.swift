import Staffing
import Tabular

/// What a file shows of the time that it holds.
struct FileHistory: Sendable {
  /// The events that tell whether it is held: those that are missing from a file whose past, or whose last months, are.
  let events: EventCalendar
  /// When its rows start and end, where it may hold those alone that began since some day.
  private let times: EventTimes?

  init(_ events: EventCalendar, of times: EventTimes? = nil) {
    self.events = events
    self.times = times
  }
}

extension FileHistory {
  /// The first month held in full, the one after the events begin; nil where the file does not contradict what it is said to cover.
  ///
  /// - Parameter covered: the month that the settings, or the rest of the extract, say it covers from. It is believed unless a gap
  ///   without any event follows it that is as good as impossible beside the months after it; the first month may be a part of one.
  /// - Parameter last: the last complete month.
  func beginning(unlessBelieved covered: Month?, last: Month) -> Month? {
    let first = firstOfAll(unlessBelieved: covered, last: last)
    guard let whole = times?.wholeFrom(last: last), whole > first ?? covered ?? whole else { return first }
    return whole
  }

  private func firstOfAll(unlessBelieved covered: Month?, last: Month) -> Month? {
    guard let begin = events.begin else { return nil }
    guard let covered else { return begin.advanced(by: 1) }
    let isContradicted = EventCalendar.isGapImprobable(
      begin.index - covered.index - 1, beside: events.steadyCount(from: begin, to: last),
      over: last.index - begin.index + 1)
    return isContradicted ? begin.advanced(by: 1) : nil
  }

  /// The day on which the file ends; nil where it goes on to the extract date, as far as can be told: nothing for a month or more,
  /// the chance of which beside the year before is under one in a million, or as `chance` says.
  func end(before extractDate: Day, chance: Double = 0.000_001) -> Day? {
    // What is planned for later says nothing.
    guard let month = events.months.last(where: { $0.month <= Month(extractDate) })?.month,
      let latest = events.lastDay(of: month), latest < extractDate
    else { return nil }
    let gap = Int(extractDate.number - latest.number)
    let yearBefore = events.steadyCount(from: month.advanced(by: -11), to: month)
    return gap > 31 && EventCalendar.isGapImprobable(gap, beside: yearBefore, over: 365, chance: chance)
      ? latest : nil
  }
}
