import Tabular

/// Numbers of workers, posts and cost centres, which are one however reports write them: `0340007`, `340007` and `340007.0`, `LCS7` and
/// `lcs7`. The first that is met stands for all.
struct NumberForms {
  /// By the folded form, the text that stands for it.
  private var firsts = ByteDictionary()
  /// By the code of a folded form, the code of its text.
  private var shown: [Int32] = []
  /// By the code of a text, that of the text that stands for it; negative where it has not been met.
  private var forms: [Int32] = []
  /// How many numbers are written otherwise in one place than in another.
  private(set) var joined = 0

  mutating func form(_ code: Int32, _ texts: ReportTexts) -> Int32 {
    if code < 0 { return code }
    let place = Int(code)
    if place >= forms.count { forms += Array(repeating: -1, count: place + 1 - forms.count) }
    if forms[place] >= 0 { return forms[place] }
    let folded = firsts.code(of: NumberForms.folded(texts.text(code)))
    if Int(folded) == shown.count {
      shown.append(code)
    } else {
      joined += 1
    }
    forms[place] = shown[Int(folded)]
    return forms[place]
  }

  /// A number without what may be added to it: zeros before it and `.0` behind it where it is one of digits alone, and capitals.
  static func folded(_ text: String) -> String {
    var bytes = Array(text.lowercased().utf8)
    if let point = bytes.firstIndex(of: 0x2E), point > 0, point < bytes.count - 1,
      bytes[(point + 1)...].allSatisfy({ $0 == 0x30 })
    {
      bytes.removeSubrange(point...)
    }
    guard bytes.allSatisfy({ $0 &- 0x30 <= 9 }) else { return String(decoding: bytes, as: UTF8.self) }
    let digits = bytes.drop { $0 == 0x30 }
    return digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
  }
}
