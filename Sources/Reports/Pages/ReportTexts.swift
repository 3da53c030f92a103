import Staffing
import Tabular

/// The texts of all reports, each held once, and what they are as dates and numbers.
package struct ReportTexts: Sendable {
  var dictionary = ByteDictionary()
  private var dates = Read<DateField>()
  private var numbers = Read<DecimalField>()
  private var namedDays = Read<[Day]>()

  /// What texts were read as, by their codes: each is read once.
  private struct Read<Value: Sendable>: Sendable {
    private var values: [Value?] = []

    mutating func value(_ code: Int32, of dictionary: borrowing ByteDictionary, _ read: (String) -> Value) -> Value {
      let place = Int(code)
      if place >= values.count { values += Array(repeating: nil, count: dictionary.count - values.count) }
      if let known = values[place] { return known }
      let value = read(dictionary.text(of: code))
      values[place] = value
      return value
    }
  }

  package init() {}

  package func text(_ code: Int32) -> String { dictionary.text(of: code) }

  /// Whether a text is a number of somebody or something: it has a digit, and no space.
  func isNumber(_ code: Int32) -> Bool {
    guard code >= 0 else { return false }
    let text = dictionary.text(of: code)
    return text.utf8.contains { $0 &- 0x30 <= 9 } && !text.utf8.contains(0x20)
  }

  mutating func code(_ text: String) -> Int32 { dictionary.code(of: text) }

  /// The day that a text is; nil where it is none.
  mutating func day(_ code: Int32) -> Day? {
    switch date(code) {
    case .day(let day), .serial(let day): day
    case .blank, .openEnded, .lastOfNinetyNine, .unset, .wrong: nil
    }
  }

  mutating func date(_ code: Int32) -> DateField {
    code < 0 ? .blank : dates.value(code, of: dictionary) { DateField($0) }
  }

  /// The first day that a text names, where it is none itself: of a month its last.
  mutating func months(_ code: Int32) -> Day? {
    code < 0 ? nil : namedDays.value(code, of: dictionary) { ReportDates.days(in: $0) }.first
  }

  /// The number that a text is, in millionths; nil where it is none.
  mutating func millionths(_ code: Int32) -> Int64? {
    guard code >= 0, case .millionths(let value) = numbers.value(code, of: dictionary, { DecimalField($0) }) else {
      return nil
    }
    return value
  }
}
