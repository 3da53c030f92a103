import Staffing
import Tabular

/// Which heading of a file may be meant for a column that it seems not to have.
enum HeadingGuess {
  /// What words of headings stand for, as systems write them.
  private static let meanings: [String: String] = [
    "dt": "date", "day": "date",
    "no": "id", "nr": "id", "num": "id", "number": "id", "ref": "id", "reference": "id", "code": "id",
    "identifier": "id",
    "emp": "worker", "employee": "worker", "staff": "worker", "person": "worker", "payroll": "worker",
    "professional": "worker", "assignment": "worker",
    "position": "post", "establishment": "post", "wte": "fte",
    "begin": "start", "began": "start", "from": "start", "commencement": "start", "commenced": "start",
    "joined": "start",
    "finish": "end", "finished": "end", "ended": "end", "to": "end", "leaving": "end", "left": "end",
    "termination": "end",
    "area": "district", "locality": "district", "job": "role", "client": "child", "dob": "birthdate",
  ]

  /// The words of a heading by what they stand for, without what stands in brackets: `start`, `date` of "Start Dt (dd/mm/yyyy)".
  private static func words(_ heading: String) -> [String] {
    var text = ""
    var depth = 0
    for character in heading.lowercased() {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { text.append(character.isLetter || character.isNumber ? character : " ") }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    return text.split(separator: " ").map { meanings[String($0)] ?? String($0) }
  }

  /// The heading that is nearest to a column, or none: one of the same words, else one that has all of them, else one that is
  /// spelled much alike.
  static func nearest(to column: String, among headings: [String]) -> [String] {
    let wanted = words(column)
    let all = headings.map { ($0, words: words($0)) }
    let same = all.first { $0.words.joined() == wanted.joined() }
    if let found = same ?? all.first(where: { Set($0.words).isSuperset(of: wanted) && !wanted.isEmpty }) {
      return [found.0]
    }
    return SpellingDistance.nearest(to: column, among: headings, limit: 1)
  }
}
