/// How much of a text goes on one line of a picture in portrait, which is 159 mm wide.
///
/// Words are chosen before anything is drawn, and must be the same at every size; so they are measured here by the widths of Roboto,
/// without kerning. What is drawn in another font is fitted by the drawing.
enum TextRoom {
  /// Bold, 12 pt.
  case headline
  /// 9 pt.
  case deck
  /// 8 pt.
  case statistic
  /// 7.5 pt.
  case note

  private var points: Double {
    switch self {
    case .headline: 12
    case .deck: 9
    case .statistic: 8
    case .note: 7.5
    }
  }

  private var isBold: Bool {
    switch self {
    case .headline: true
    case .deck, .statistic, .note: false
    }
  }

  /// In millimetres: that of a picture in portrait.
  private static let width = 159.0

  func fits(_ text: String) -> Bool {
    let ems = text.unicodeScalars.reduce(0) { $0 + TextRoom.thousandths($1, isBold: isBold) }
    let millimetresOfPoint = 25.4 / 72
    return Double(ems) / 1000 * points * millimetresOfPoint <= TextRoom.width
  }

  /// The first text that fits, else the last.
  func first(of texts: [String]) -> String { texts.first(where: fits) ?? texts.last ?? "" }

  /// How wide a letter is, in thousandths of the size of the type.
  private static func thousandths(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let widths = isBold ? bold : regular
    let place = Int(scalar.value) - 32
    if widths.indices.contains(place) { return widths[place] }
    return switch scalar {
    case "’", "‘": 230
    // A letter with an accent is as wide as without; others are taken for wide ones.
    default: scalar.value < 0x250 ? 580 : 660
    }
  }

  /// From the space to the tilde.
  private static let regular = [
    248, 258, 320, 616, 562, 732, 622, 175, 342, 348, 431, 567, 197, 276, 264, 413, 562, 562, 562, 562, 562, 562, 562,
    562, 562, 562, 242, 211, 508, 549, 523, 473, 898, 652, 623, 651, 656, 568, 553, 681, 713, 272, 552, 627, 539, 873,
    713, 688, 631, 688, 616, 594, 597, 648, 637, 887, 627, 601, 599, 265, 411, 265, 418, 451, 309, 544, 562, 523, 564,
    530, 348, 562, 551, 243, 239, 507, 243, 877, 552, 570, 562, 568, 339, 516, 327, 551, 484, 751, 496, 473, 496, 338,
    244, 338, 680,
  ]
  private static let bold = [
    249, 272, 321, 596, 574, 738, 656, 162, 351, 353, 454, 546, 245, 388, 291, 374, 574, 574, 574, 574, 574, 574, 574,
    574, 574, 574, 282, 262, 509, 572, 517, 498, 895, 673, 638, 655, 650, 562, 548, 681, 707, 292, 559, 635, 542, 876,
    707, 690, 646, 690, 638, 615, 619, 658, 654, 875, 636, 619, 606, 278, 422, 278, 438, 447, 331, 536, 563, 522, 564,
    541, 358, 571, 560, 265, 260, 534, 265, 866, 560, 565, 563, 565, 365, 515, 338, 560, 506, 735, 509, 502, 509, 331,
    253, 331, 649,
  ]
}

/// The first headline of twelve words at most that goes on one line, else the last.
func firstHeadline(_ candidates: [String]) -> String {
  candidates.first { wordCount($0) <= 12 && TextRoom.headline.fits($0) } ?? candidates.last ?? ""
}

func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

/// A number as a sentence begins with it: in words up to twelve.
func numberWord(_ number: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  return words.indices.contains(number) ? words[number] : String(number)
}
