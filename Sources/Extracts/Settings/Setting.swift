import Staffing
import Tabular

/// A setting as it stands in the file. It is asked for its value as what it should be, and throws where that is something else.
struct Setting {
  /// The path of the file.
  let file: String
  /// The keys from the top: `measures.vacancy.target`; empty for the whole file.
  let path: String
  /// The last of them.
  let name: String
  let value: TOMLValue

  /// A text on one line: `"C:\new"` has a line end in it, and was meant otherwise.
  func text() throws(SettingsFault) -> String {
    guard case .string(let text) = value else { throw wrong("a text in quotes") }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      throw wrong("a text on one line. A backslash is written twice, and paths may have / in its place")
    }
    return text
  }

  func answer() throws(SettingsFault) -> Bool {
    guard case .boolean(let answer) = value else { throw wrong("true or false, without quotes") }
    return answer
  }

  func texts() throws(SettingsFault) -> [String] {
    var texts: [String] = []
    for item in try items("a list of texts, such as [\"one\", \"two\"]") { texts.append(try item.text()) }
    return texts
  }

  func number(_ range: ClosedRange<Int>, _ wanted: String) throws(SettingsFault) -> Int {
    guard case .integer(let number) = value, let number = Int(exactly: number), range.contains(number) else {
      throw wrong(wanted)
    }
    return number
  }

  func tenths() throws(SettingsFault) -> Tenths {
    switch value {
    case .integer(let whole): if let tenths = Tenths("\(whole)") { return tenths }
    case .double(let number): if let tenths = Tenths("\(number)") { return tenths }
    default: break
    }
    throw wrong("a number with at most one decimal, such as 10 or 12.5")
  }

  /// A number over zero, in millionths.
  func millionths(_ wanted: String) throws(SettingsFault) -> Int64 {
    let text: String
    switch value {
    case .integer(let whole): text = "\(whole)"
    case .double(let number): text = "\(number)"
    default: throw wrong(wanted)
    }
    guard case .millionths(let number) = DecimalField(text), number > 0 else { throw wrong(wanted) }
    return number
  }

  /// A number in a range, both in thousandths.
  func thousandths(_ range: ClosedRange<Int64>, _ wanted: String) throws(SettingsFault) -> Int64 {
    let text: String
    switch value {
    case .integer(let whole): text = "\(whole)"
    case .double(let number): text = "\(number)"
    default: throw wrong(wanted)
    }
    guard case .millionths(let number) = DecimalField(text), Millionths.areThousandths(number),
      range.contains(number / Millionths.thousandth)
    else { throw wrong(wanted) }
    return number / Millionths.thousandth
  }

  /// That it holds what cannot be.
  func fault(_ wanted: String) -> SettingsFault { .wrongValue(path: file, key: path, wanted: wanted) }

  func listOfTenths(_ wanted: String) throws(SettingsFault) -> [Tenths] {
    var list: [Tenths] = []
    for item in try items(wanted) { list.append(try item.tenths()) }
    return list
  }

  /// A TOML date, or a text in one of the forms that the files may have.
  func day() throws(SettingsFault) -> Day {
    switch value {
    case .date(let day): return day
    case .string(let text): if case .day(let day) = DateField(text) { return day }
    default: break
    }
    throw wrong("a date such as 2017-09-30")
  }

  /// A text that is a month, or the first full month from a day on: October 2013 from `2013-10-01`, November from the day after.
  func month() throws(SettingsFault) -> Month {
    if case .string(let text) = value, let month = Month(text) { return month }
    guard let day = try? day() else { throw wrong("a month in quotes such as \"2013-10\"") }
    let month = Month(day)
    return month.firstDay == day ? month : month.advanced(by: 1)
  }

  /// What stands in a table.
  func settings() throws(SettingsFault) -> [Setting] {
    guard case .table(let entries) = value else { throw wrong("a table, written as [\(path)]") }
    return entries.map {
      Setting(file: file, path: path.isEmpty ? $0.key : "\(path).\($0.key)", name: $0.key, value: $0.value)
    }
  }

  /// The tables of a list of them.
  func tables() throws(SettingsFault) -> [Setting] {
    let wanted = "a list of tables, each under its own [[\(path)]]"
    let tables = try items(wanted)
    for table in tables {
      guard case .table = table.value else { throw wrong(wanted) }
    }
    return tables
  }

  /// The values of a list, each at the list's own path.
  private func items(_ wanted: String) throws(SettingsFault) -> [Setting] {
    guard case .array(let values) = value else { throw wrong(wanted) }
    return values.map { Setting(file: file, path: path, name: name, value: $0) }
  }

  private func wrong(_ wanted: String) -> SettingsFault { .wrongType(path: file, key: path, wanted: wanted) }
}
