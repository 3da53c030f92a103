/// How wide type is, near enough to give the columns of a table their widths: as Arial is, whose widths many typefaces have or stay
/// under. In a wider one words are wrapped, and none is lost.
enum WordType {
  /// Twips of a text on one line.
  ///
  /// - Parameters:
  ///   - size: in half points.
  ///   - percent: how far letters are drawn together.
  static func width(_ text: some StringProtocol, size: Int, percent: Int = 100, isBold: Bool = false) -> Int {
    let sum = text.unicodeScalars.reduce(0) { $0 + width($1) }
    // Thousandths, half points of ten twips, and two percentages.
    let parts = Int64(sum) * Int64(size * 10 * percent * (isBold ? 115 : 100))
    return Int((parts + 9_999_999) / 10_000_000)
  }

  /// Twips of the widest of the words of a text, which is the least that it can be given.
  static func widestWord(_ text: String, size: Int, percent: Int = 100, isBold: Bool = false) -> Int {
    text.split(separator: " ").map { width($0, size: size, percent: percent, isBold: isBold) }.max() ?? 0
  }

  /// How many lines a text takes at a width in twips; at least one.
  static func lines(_ text: String, size: Int, percent: Int = 100, isBold: Bool = false, in width: Int) -> Int {
    var (lines, at) = (1, 0)
    let space = WordType.width(" ", size: size, percent: percent, isBold: isBold)
    for word in text.split(separator: " ") {
      let own = WordType.width(word, size: size, percent: percent, isBold: isBold)
      if at > 0 && at + space + own > width {
        lines += 1
        at = own
      } else {
        at += (at > 0 ? space : 0) + own
      }
    }
    return lines
  }

  /// In thousandths of the size.
  private static func width(_ letter: Unicode.Scalar) -> Int {
    switch letter {
    case "i", "j", "l", "'", "|", "’", "‘": 222
    case "f", "t", "I", "!", ",", ".", ":", ";", "/", "[", "]", " ": 278
    case "r", "-", "(", ")", "“", "”": 333
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "m", "M": 833
    case "w": 722
    case "a"..."z", "0"..."9", "–", "?": 556
    case "C", "D", "H", "N", "R", "U": 722
    case "G", "O", "Q": 778
    case "A", "B", "E", "F", "K", "L", "P", "S", "T", "V", "X", "Y", "Z", "&": 667
    case "+", "−", "=", "<", ">", "÷": 584
    case "W": 944
    case "%": 889
    case "—": 1000
    default: 700
    }
  }
}
