import Staffing

/// What the settings say of the look of documents.
extension SettingsFile {
  /// The logo's path is that of the settings file's own folder. Whether it is there, and whether the colour can be read, is found when a
  /// document is to be made.
  mutating func takePaper(_ table: Setting) throws(SettingsFault) {
    for setting in try known(["number", "organisation", "logo", "accent"], in: table) {
      let text = try setting.text()
      func wrong(_ wanted: String) -> SettingsFault {
        .wrongValue(path: path, key: setting.path, wanted: wanted)
      }
      let isEmpty = foldedName(text).isEmpty
      switch setting.name {
      case "number":
        if isEmpty { throw wrong("a text such as \"Item 7, Appendix B\", or be left out") }
        settings.paper.number = text
      case "organisation":
        if isEmpty { throw wrong("your council's name, or be left out") }
        settings.paper.organisation = text
      case "logo":
        if isEmpty { throw wrong("the name of a PNG file, such as \"logo.png\", or be left out") }
        settings.paper.logo = besideFile(text)
      default:
        guard let accent = SettingsFile.colour(text) else {
          throw wrong("a colour such as \"#1F4E79\": # and six of the digits 0 to 9 and the letters A to F")
        }
        settings.paper.accent = accent
      }
    }
  }

  /// `#1F4E79`.
  private static func colour(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    var number: UInt32 = 0
    for byte in bytes.dropFirst() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      number = number << 4 | UInt32(digit)
    }
    return number
  }
}
