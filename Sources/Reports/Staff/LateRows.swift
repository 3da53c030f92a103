import Tabular

extension SpellsOfWorker {
  /// Whether one job took the place of another that a list still shows beside it: it began later, within the time for which lists may be
  /// late, and nobody has both. That is so of one post, and where both together are more than full time and neither is less than half.
  /// Smaller jobs may well be two, and so may those that more than two lists show side by side.
  func replaces(_ other: Run, _ run: Run) -> Bool {
    guard let start = other.first.start, let begun = run.start, start > begun, start > days[run.firstList],
      other.firstList > run.firstList, (0...1).contains(run.lastList - other.firstList),
      other.lastList >= run.lastList || other.hasLeft,
      days[run.lastList].number - start.number <= SpellsOfWorker.latest
    else { return false }
    if run.last.job.post >= 0 && run.last.job.post == other.first.job.post { return true }
    guard let one = fullTime[run.last.job.fte], let two = fullTime[other.first.job.fte] else { return false }
    return one + two > 1_000_000 && min(one, two) >= 500_000
  }

  /// Ends jobs that a list shows beside those that took their place: where no later list tells which of the two goes on, and where both
  /// seem to end with the worker's leaving.
  func endReplaced(_ runs: inout [Run], _ notes: inout SpellNotes) {
    for place in runs.indices where !runs[place].isDropped {
      let run = runs[place]
      let starts = runs.indices.filter { $0 != place && !runs[$0].isDropped && replaces(runs[$0], run) }
        .compactMap { runs[$0].start }
      guard let first = starts.min(), run.end.map({ $0 >= first }) ?? true else { continue }
      runs[place].end = Day(number: first.number - 1)
      runs[place].reason = movedReason
      runs[place].destination = ByteDictionary.blank
      notes.lateEnds += 1
    }
  }
}
