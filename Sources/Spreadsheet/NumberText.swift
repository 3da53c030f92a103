/// Numbers as a sheet's part writes them, and as text.
enum NumberText {
  /// Of which kind the number is that takes up a stretch; nothing where it is none.
  static func kind(_ bytes: Bytes, _ start: Int, _ end: Int) -> RawCell.Kind? {
    var at = start
    func digits() -> Int {
      let first = at
      while at < end, bytes[at] &- 0x30 <= 9 { at += 1 }
      return at - first
    }
    let isSigned = bytes[at] == 0x2D || bytes[at] == 0x2B
    if isSigned { at += 1 }
    var count = digits()
    if at == end && count > 0 && !isSigned { return .whole }
    if at < end, bytes[at] == 0x2E {
      at += 1
      let decimals = digits()
      if at == end && count > 0 && decimals > 0 && !isSigned { return .decimal }
      count += decimals
    }
    if count == 0 { return nil }
    if at < end, bytes[at] | 0x20 == 0x65 {
      at += 1
      if at < end, bytes[at] == 0x2D || bytes[at] == 0x2B { at += 1 }
      if digits() == 0 { return nil }
    }
    return at == end ? .number : nil
  }

  /// The powers of ten that are exact.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number of a cell. Up to fifteen digits are exact in both parts of a division, so that it is the nearest there is.
  static func value(_ bytes: Bytes, _ cell: RawCell) -> Double {
    let (start, end) = (Int(cell.start), Int(cell.end))
    if cell.kind != .number && end - start <= 16 {
      var (whole, decimals, isBehind) = (Int64(0), 0, false)
      for at in start..<end {
        if bytes[at] == 0x2E {
          isBehind = true
        } else {
          whole = whole * 10 + Int64(bytes[at] - 0x30)
          if isBehind { decimals += 1 }
        }
      }
      if whole < 1_000_000_000_000_000 && decimals <= 15 { return Double(whole) / powers[decimals] }
    }
    return Double(bytes.text(from: start, to: end)) ?? 0
  }

  /// Writes the number of a cell, the shortest that is read as the same, without an exponent as far as that is sensible.
  @inline(__always)
  static func write(_ bytes: Bytes, _ cell: RawCell, _ text: inout TextBuffer) {
    let (start, end) = (Int(cell.start), Int(cell.end))
    // Fifteen digits are the shortest that there are for a number, but for noughts at either end.
    let isPlain =
      switch cell.kind {
      case .whole: bytes[start] != 0x30 || end &- start == 1
      case .decimal:
        end &- start <= 16 && bytes[end &- 1] != 0x30 && (bytes[start] != 0x30 || bytes[start &+ 1] == 0x2E)
      default: false
      }
    if isPlain { bytes.append(from: start, to: end, onto: &text) } else { writeOther(bytes, cell, &text) }
  }

  @inline(never)
  private static func writeOther(_ bytes: Bytes, _ cell: RawCell, _ text: inout TextBuffer) {
    if cell.kind == .whole {
      // However long: a number that identifies someone may have more digits than a number of the machine's.
      var start = Int(cell.start)
      while start < Int(cell.end) - 1, bytes[start] == 0x30 { start += 1 }
      bytes.append(from: start, to: Int(cell.end), onto: &text)
    } else {
      write(value(bytes, cell), &text)
    }
  }

  static func write(_ value: Double, _ text: inout TextBuffer) {
    guard value.isFinite else {
      for byte in "#NUM!".utf8 { text.append(byte) }
      return
    }
    // The shortest digits, without the point, and where the point stands among them.
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var isExponent = false
    var isNegativeExponent = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case 0x2E: point = digits.count
      case 0x65, 0x45: isExponent = true
      case 0x2D: isNegativeExponent = true
      case 0x30...0x39:
        if isExponent { exponent = exponent * 10 + Int(byte - 0x30) } else { digits.append(byte) }
      default: break
      }
    }
    var place = (point ?? digits.count) + (isNegativeExponent ? -exponent : exponent)
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    while digits.count > 1, digits.first == 0x30 {
      digits.removeFirst()
      place -= 1
    }
    if digits == [0x30] {
      text.append(0x30)
      return
    }
    if value < 0 { text.append(0x2D) }
    if place > 21 || place < -20 {
      lay(digits, point: 1, &text)
      text.append(0x45)
      text.append(place > 0 ? 0x2B : 0x2D)
      for byte in String((place - 1).magnitude).utf8 { text.append(byte) }
    } else {
      lay(digits, point: place, &text)
    }
  }

  /// Writes digits with the point at a place before, among or behind them.
  private static func lay(_ digits: [UInt8], point: Int, _ text: inout TextBuffer) {
    if point <= 0 {
      text.append(0x30)
      text.append(0x2E)
      for _ in point..<0 { text.append(0x30) }
    }
    for (at, digit) in digits.enumerated() {
      if at == point && at > 0 { text.append(0x2E) }
      text.append(digit)
    }
    for _ in 0..<max(0, point - digits.count) { text.append(0x30) }
  }
}
