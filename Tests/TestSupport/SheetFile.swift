/// A workbook as a spreadsheet program saves it, made of delimited text: for tests of what reads one in the place of such text.
///
/// Dates (`2017-09-30`) become numbers with a style that makes them days, numbers numbers, and the rest texts that sheets share, or
/// truth values (`TRUE`). `=` alone becomes a formula without a value, and what begins with `#` an error.
package struct SheetFile {
  package struct Sheet {
    package var name: String
    /// Its rows as delimited text, with commas; an empty text is an empty sheet.
    package var text: String
    /// `hidden` or `veryHidden`; nil where it is shown.
    package var state: String?
    /// Rows that are hidden, from 1.
    package var hiddenRows: Set<Int> = []
    package var merges: [String] = []

    package init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  package var sheets: [Sheet]

  package init(_ sheets: Sheet...) { self.sheets = sheets }

  /// The file's bytes.
  package var file: [UInt8] {
    var book = SmallWorkbook(rows: "")
    var (names, links, texts) = ("", "", SharedTexts())
    var parts: [(name: String, bytes: [UInt8])] = []
    for (number, sheet) in sheets.enumerated() {
      let state = sheet.state.map { #" state="\#($0)""# } ?? ""
      names +=
        #"<sheet name="\#(SheetFile.escaped(sheet.name))" sheetId="\#(number + 1)"\#(state) r:id="s\#(number)"/>"#
      links +=
        #"<Relationship Id="s\#(number)" Type="\#(SmallWorkbook.kinds)/worksheet" Target="worksheets/s\#(number).xml"/>"#
      let merges = sheet.merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
      let rows = SheetFile.rows(sheet, &texts)
      let part = SmallWorkbook(rows: rows, behind: merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>").sheet
      parts.append(("xl/worksheets/s\(number).xml", Array(part.utf8)))
    }
    book.workbook =
      #"<workbook xmlns="\#(SmallWorkbook.main)" xmlns:r="\#(SmallWorkbook.kinds)"><sheets>\#(names)</sheets></workbook>"#
    book.strings = #"<sst xmlns="\#(SmallWorkbook.main)">\#(texts.items)</sst>"#
    let own = book.parts.filter { !$0.name.hasPrefix("xl/worksheets/") }.map { part in
      guard part.name == "xl/_rels/workbook.xml.rels" else { return part }
      let relationships = String(decoding: part.bytes, as: UTF8.self)
      let end = "</Relationships>"
      return (part.name, Array((relationships.dropLast(end.count) + links + end).utf8))
    }
    return StoredZip.archive(own + parts)
  }

  private struct SharedTexts {
    var items = ""
    private var numbers: [String: Int] = [:]

    mutating func number(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      items += #"<si><t xml:space="preserve">\#(SheetFile.escaped(text))</t></si>"#
      return numbers.count - 1
    }
  }

  private static func rows(_ sheet: Sheet, _ texts: inout SharedTexts) -> String {
    var result = ""
    for (index, line) in sheet.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty { continue }
      let row = index + 1
      result += #"<row r="\#(row)"\#(sheet.hiddenRows.contains(row) ? #" hidden="1""# : "")>"#
      for (column, field) in fields(line).enumerated() where !field.isEmpty {
        result += cell(letters(column) + String(row), field, &texts)
      }
      result += "</row>"
    }
    return result
  }

  /// The fields of a line; those in quotes may hold commas and quotes.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  private static func cell(_ place: String, _ field: String, _ texts: inout SharedTexts) -> String {
    if field == "=" { return #"<c r="\#(place)"><f>1+1</f></c>"# }
    if field == "TRUE" || field == "FALSE" { return #"<c r="\#(place)" t="b"><v>\#(field == "TRUE" ? 1 : 0)</v></c>"# }
    if field.hasPrefix("#") { return #"<c r="\#(place)" t="e"><v>\#(field)</v></c>"# }
    if let days = serial(field) { return #"<c r="\#(place)" s="1"><v>\#(days)</v></c>"# }
    if isNumber(field) { return #"<c r="\#(place)"><v>\#(field)</v></c>"# }
    return #"<c r="\#(place)" t="s"><v>\#(texts.number(field))</v></c>"#
  }

  /// The number of a day by which workbooks count: 1 is 1 January 1900, and a 29 February 1900 is counted too.
  private static func serial(_ field: String) -> Int? {
    let parts = field.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    // Years from March on, so that a leap day ends one.
    let from = month > 2 ? year : year - 1
    let days = from * 365 + from / 4 - from / 100 + from / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
    return days - 693_900
  }

  /// Digits, with a point among them or without, and no nought before others.
  private static func isNumber(_ field: String) -> Bool {
    let parts = field.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return false
    }
    return parts[0] == "0" || !parts[0].hasPrefix("0")
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  fileprivate static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
