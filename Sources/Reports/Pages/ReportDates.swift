import Staffing
import Tabular

/// The days that a report is of, as its titles, its sheet or its file name them.
enum ReportDates {
  /// The days in a text, in their order: a day as it is written in columns, or a month, which is its last day.
  static func days(in text: String) -> [Day] {
    let words = text.split { $0 == " " || $0 == "_" || $0 == "(" || $0 == ")" || $0 == "," || $0 == ":" || $0 == ";" }
      .map { String($0) }
    var (days, at): ([Day], Int) = ([], 0)
    while at < words.count {
      guard let (day, count) = day(words[at...]) else {
        at += 1
        continue
      }
      days.append(day)
      at += count
    }
    return days
  }

  /// The day that the first words are, and how many words it takes.
  private static func day(_ words: ArraySlice<String>) -> (Day, Int)? {
    for count in [3, 2, 1] where words.count >= count {
      let text = words.prefix(count).joined(separator: " ")
      if count == 1 || words.prefix(count).contains(where: { $0.contains { $0.isLetter } }) {
        if case .day(let day) = DateField(text) { return (day, count) }
        if let month = Month(text) ?? month(text) { return (month.lastDay, count) }
      }
    }
    return nil
  }

  /// `Sep17` as `Sep-17`: a month as it stands in names of files.
  private static func month(_ text: String) -> Month? {
    let letters = text.prefix { $0.isLetter }
    return letters.isEmpty || letters.count == text.count ? nil : Month(letters + "-" + text.dropFirst(letters.count))
  }
}
