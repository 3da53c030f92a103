import Staffing
import Tabular

/// The days that a report is of, as its titles, its sheet or its file name them.
enum ReportDates {
  /// The days in a text, in their order: a day as it is written in columns, or a month, which is its last day.
  static func days(in text: String) -> [Day] {
    let words = text.split {
      $0 == " " || $0 == "_" || $0 == "(" || $0 == ")" || $0 == "," || $0 == ":" || $0 == ";" || $0 == "\u{A0}"
        || $0 == "\u{2013}"
    }.map { String($0) }
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

  /// The days in the name of a file, or of a sheet: there a month may also be `2017 09`, `Sep17`, and a day `300917`, with whatever stands
  /// between the parts.
  static func days(inName name: String) -> [Day] {
    var text = ""
    for (place, character) in zip(name.indices, name) {
      // "Oct14-Sep17" is two months, "2015-10" is one, and "2015-10-16" is a day.
      let joinsMonths =
        character == "-" && (text.last?.isNumber ?? false) && !days(in: lastWord(text)).isEmpty
        && !isDay(lastWord(text), before: name[name.index(after: place)...])
      text.append(joinsMonths ? " " : character)
    }
    let found = days(in: text)
    if !found.isEmpty { return found }
    // Digits alone, with anything between them.
    let digits = name.split { !$0.isNumber || !$0.isASCII }.map { String($0) }
    for count in [3, 2] where digits.count >= count {
      for start in 0...(digits.count - count) {
        let parts = digits[start..<start + count]
        guard parts.first?.count == 4 || parts.last?.count == 4, parts.allSatisfy({ $0.count <= 2 || $0.count == 4 })
        else { continue }
        let text = parts.joined(separator: "-")
        if count == 3, case .day(let day) = DateField(text) { return [day] }
        if count == 2, let month = Month(text) { return [month.lastDay] }
      }
    }
    for part in digits where part.count == 6 {
      let text = "\(part.prefix(2))/\(part.dropFirst(2).prefix(2))/\(part.suffix(2))"
      if case .day(let day) = DateField(text) { return [day] }
    }
    return []
  }

  /// Whether what follows a month makes it a day.
  private static func isDay(_ month: String, before rest: Substring) -> Bool {
    let digits = rest.prefix { $0.isNumber }
    if case .day = DateField(month + "-" + digits) { return true }
    return false
  }

  private static func lastWord(_ text: String) -> String {
    text.split { $0 == " " || $0 == "_" || $0 == "(" }.last.map { String($0) } ?? ""
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
