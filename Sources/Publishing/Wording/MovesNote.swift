import Staffing
import Tabular
import Workforce

/// What was renamed, merged or split, day by day, and how that is drawn; nothing where nothing was.
func movesNote(_ paper: Paper) -> [String] {
  let moves = paper.moves
  if moves.all.isEmpty { return [] }
  var sentences: [String] = []
  for day in Set(moves.all.map { $0.day }).sorted() {
    let ofDay = moves.all.filter { $0.day == day }
    let split = moves.splits.filter { $0.day == day }
    var parts = split.map { "\($0.from.text) was split into \(listed($0.to.map { $0.text }))" }
    var told: Set<[String]> = []
    for move in ofDay
    where !split.contains(where: { $0.from.key == move.from.key }) && told.insert(move.to.key).inserted {
      let old = ofDay.filter { $0.to.key == move.to.key }.map { $0.from.text }
      parts.append("\(listed(old)) became \(move.to.text)")
    }
    sentences.append("On \(day.longText) \(parts.joined(separator: "; ")).")
  }
  if !moves.renamed.isEmpty { sentences.append("What was renamed or merged has its new name in all months.") }
  if !moves.splits.isEmpty {
    sentences.append("What was split, and each new part, has figures for its own months alone, and [x] in others.")
  }
  return [sentences.joined(separator: " ")]
}
