import HeatMapDrawing

/// The text of a cell, a heading or a name, as it stands in a workbook's markup.
///
/// Excel reads `_x0041_` in texts as the character with that number: a text that has this of its own gets its first low line written so.
/// A cell holds 32,767 units of UTF-16 and no more.
func excelText(_ text: String) -> String {
  var text = text
  if text.utf16.count > 32_767 {
    while text.utf16.count > 32_766 { text.removeLast() }
    text += "…"
  }
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  for (place, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "_"), isEscape(bytes[place...]) {
      out += Array("_x005F_".utf8)
    } else {
      out.append(byte)
    }
  }
  return escaped(String(decoding: out, as: UTF8.self))
}

/// Whether they begin with `_x`, four hexadecimal digits and `_`.
private func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
  let bytes = Array(bytes.prefix(7))
  if bytes.count < 7 || bytes[1] != UInt8(ascii: "x") || bytes[6] != UInt8(ascii: "_") { return false }
  return bytes[2..<6].allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}

/// The text in one line, with single spaces, and nothing that markup cannot hold.
func oneLine(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}": plain.append(" ")
    default: plain.append(scalar)
    }
  }
  return String(plain).split(separator: " ").joined(separator: " ")
}

/// The texts that the cells of a workbook share, each once.
struct SharedTexts {
  private var texts = Numbered<String>()
  /// How many cells have one.
  private var uses = 0

  mutating func number(of text: String) -> Int {
    uses += 1
    return texts.number(of: text)
  }

  var markup: String {
    var out = "<sst xmlns=\"\(ExcelParts.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.values.count)\">"
    for text in texts.values { out += "<si><t xml:space=\"preserve\">\(excelText(text))</t></si>" }
    return out + "</sst>"
  }
}

/// Values in the order in which they came up, each once.
struct Numbered<Value: Hashable> {
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]

  init(_ values: [Value] = []) { for value in values { _ = number(of: value) } }

  /// Its place from 0.
  mutating func number(of value: Value) -> Int {
    if let place = places[value] { return place }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
