/// What a cell's style makes of its number, as far as that changes what the number is.
enum NumberFormat: Hashable, Sendable {
  /// A number, however it is shown.
  case number
  /// A day, perhaps with a time.
  case date
  /// A time of day, or one that has gone by.
  case time
  /// A whole number shown with noughts before it up to so many digits, as payroll numbers are.
  case padded(UInt8)
  /// A number shown as a hundred times as much, with `%`.
  case percent

  /// A format that every program knows by its number: 14 to 17 and 22 are dates, 18 to 21 and 45 to 47 times.
  init(number: Int) {
    switch number {
    case 14...17, 22: self = .date
    case 18...21, 45...47: self = .time
    case 9, 10: self = .percent
    default: self = .number
    }
  }

  /// A format that is written out. Of its parts between semicolons the first counts that shows anything of a number: not that of
  /// `[=0]"";dd/mm/yyyy`. Letters in quotes and brackets and behind `\`, `_` and `*` are not looked at; `[h]`, `[mm]` and `[s]` are
  /// times that have gone by. A month (`m`) is a minute where hours or seconds stand beside it and neither day nor year.
  init(code: String) {
    let code = Array(code.utf8)
    var at = 0
    while true {
      let section = Section(code, &at)
      if section.showsNumber || at >= code.count {
        self = section.format
        return
      }
    }
  }

  private struct Section {
    private var (hasDay, hasTime, hasMonth) = (false, false, false)
    private var (zeros, others) = (0, 0)
    private var isPercent = false

    var showsNumber: Bool { hasDay || hasTime || hasMonth || zeros + others > 0 }

    var format: NumberFormat {
      if hasDay || hasMonth && !hasTime { return .date }
      if hasTime { return .time }
      if isPercent { return .percent }
      return zeros > 1 && zeros < 256 && others == 0 ? .padded(UInt8(zeros)) : .number
    }

    init(_ code: [UInt8], _ at: inout Int) {
      var months = 0
      while at < code.count {
        let byte = code[at]
        at += 1
        switch byte {
        case UInt8(ascii: ";"):
          return
        case UInt8(ascii: "\""):
          while at < code.count, code[at] != UInt8(ascii: "\"") { at += 1 }
          at += 1
        case UInt8(ascii: "["):
          let start = at
          while at < code.count, code[at] != UInt8(ascii: "]") { at += 1 }
          let inside = code[start..<min(at, code.count)].map { $0 | 0x20 }
          if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) { hasTime = true }
          at += 1
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
          at += 1
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"):
          hasDay = true
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"):
          hasTime = true
        case UInt8(ascii: "m"), UInt8(ascii: "M"):
          months += 1
          hasMonth = true
          // `mmm` is a month's name.
          if months == 3 { hasDay = true }
          continue
        case UInt8(ascii: "0"):
          zeros += 1
        case UInt8(ascii: "%"):
          others += 1
          isPercent = true
        case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: ","),
          UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "G"), UInt8(ascii: "g"):
          others += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: " "):
          // Part of what is shown, and no number.
          if zeros > 0 { others += 1 }
        default:
          // A letter that is neither quoted nor known: what is shown is more than noughts.
          if zeros > 0 { others += 1 }
        }
        months = 0
      }
    }
  }
}
