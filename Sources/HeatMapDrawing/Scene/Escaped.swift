/// Text as it may stand in XML and HTML, in an element or between double quotes of an attribute. What XML 1.0 cannot hold, such as
/// the control characters, is left out.
package func escaped(_ text: String) -> String {
  var out = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "\t", "\n", "\r": out.unicodeScalars.append(character)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
    default: out.unicodeScalars.append(character)
    }
  }
  return out
}
