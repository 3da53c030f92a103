/// The names of a workbook's sheets: each once, whatever its letters' case, of 31 characters at most, and without those that Excel takes
/// for something else.
struct SheetNames {
  /// Excel's own word for a sheet of tracked changes is taken from the start.
  private var taken = TakenNames(["history"])

  static let longest = 31

  /// A name like the text.
  mutating func add(_ text: String) -> String {
    let plain = SheetNames.plain(text)
    return taken.add { number in
      let end = number == 1 ? "" : " (\(number))"
      return SheetNames.shortened(plain, to: SheetNames.longest - end.utf16.count) + end
    }
  }

  /// Without `[]:*?/\`, in single spaces, and with no apostrophe at either end.
  private static func plain(_ text: String) -> String {
    let marks = text.map { character -> Character in
      switch character {
      case "[", "]", ":", "*", "?", "/", "\\": " "
      default: character
      }
    }
    var words = oneLine(String(marks))[...]
    while let first = words.first, first == "'" || first == " " { words.removeFirst() }
    while let last = words.last, last == "'" || last == " " { words.removeLast() }
    return words.isEmpty ? "Sheet" : String(words)
  }

  /// So many units of UTF-16 at most, where that can be without breaking the last word.
  private static func shortened(_ text: String, to longest: Int) -> String {
    if text.utf16.count <= longest { return text }
    var cut = text[...]
    while cut.utf16.count > longest { cut.removeLast() }
    if text[cut.endIndex] != " ", let space = cut.lastIndex(of: " "), cut[..<space].utf16.count > longest / 2 {
      cut = cut[..<space]
    }
    while let last = cut.last, last == "'" || last == " " { cut.removeLast() }
    return String(cut)
  }
}

/// The names of a workbook's tables: letters, digits and low lines, each name once, whatever its letters' case.
struct TableNames {
  private var taken = TakenNames()

  /// A name like the text, which begins with letters and a low line, so that it is no place of a cell.
  mutating func add(_ text: String) -> String {
    let marks = text.utf8.map { byte -> Character in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        Character(Unicode.Scalar(byte))
      default: "_"
      }
    }
    let start = String(marks.prefix(200))
    return taken.add { $0 == 1 ? start : "\(start)_\($0)" }
  }
}
