/// What systems and spreadsheets write where they have nothing: `NULL`, `N/A`, `VACANT`, `#REF!`, `-`. In every column such a
/// field is as good as empty. This is the one list of them.
enum Placeholder {
  /// Lower case; at most sixteen bytes, none a digit first.
  static let words = [
    "null", "(null)", "<null>", "[null]", "\\n", "nil", "none", "nan", "nat", "undefined",
    "n/a", "na", "n.a.", "n\\a", "(n/a)", "<na>", "not applicable",
    "tbc", "tba", "tbd", "t.b.c.", "t.b.a.", "to be confirmed", "to be advised", "to be appointed",
    "vacant", "(vacant)", "[vacant]", "<vacant>", "*vacant*", "**vacant**", "- vacant -", "vacant post",
    "vacant position", "vacant role", "(blank)", "[blank]", "-", "--", "---", ".", "..", "...", "?", "??", "???",
    // A dash or two, in UTF-8 and in Windows-1252.
    "–", "—", "−",
  ]

  /// What a formula that came to nothing leaves behind; those of LibreOffice, `Err:502` and its kind, are told apart below.
  static let errors = [
    "#n/a", "#ref!", "#name?", "#value!", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#field!", "#blocked!",
    "#connect!", "#unknown!", "#busy!", "#external!", "#python!", "#timeout!", "#getting_data", "#error!", "#n/a!",
  ]

  /// Up to sixteen bytes in two words, capitals made small.
  private struct Key: Equatable {
    let head: UInt64
    let tail: UInt64

    private static let small: UInt64 = 0x2020_2020_2020_2020

    init(_ field: FieldBytes) {
      let count = field.count
      let (first, second) = (field.bytes.word(field.start), count > 8 ? field.bytes.word(field.start &+ 8) : 0)
      self.init(first, second, count: count)
    }

    init(_ text: String) {
      let bytes = Array(text.utf8)
      func word(_ from: Int) -> UInt64 {
        bytes.dropFirst(from).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      self.init(word(0), word(8), count: bytes.count)
    }

    private init(_ first: UInt64, _ second: UInt64, count: Int) {
      head = (first | Key.small) & (count >= 8 ? .max : ~(UInt64.max << UInt64(8 * count)))
      tail = count <= 8 ? 0 : (second | Key.small) & (count >= 16 ? .max : ~(UInt64.max << UInt64(8 * (count - 8))))
    }
  }

  /// By length.
  private static let wordKeys = keys(words)
  private static let errorKeys = keys(errors)

  private static func keys(_ words: [String]) -> [[Key]] {
    var keys = [[Key]](repeating: [], count: 17)
    for word in words { keys[word.utf8.count].append(Key(word)) }
    return keys
  }

  /// Whether a field of one to sixteen bytes is one of them.
  static func isOne(_ field: FieldBytes) -> Bool {
    let key = Key(field)
    for known in wordKeys[field.count] where known == key { return true }
    if field.count == 1 { return field[0] == 0x96 || field[0] == 0x97 }
    return isError(field)
  }

  /// Whether a field of one to sixteen bytes is what a formula leaves that came to nothing, or a number that its column was too
  /// narrow to show.
  static func isError(_ field: FieldBytes) -> Bool {
    if field[0] == 0x23 {
      let key = Key(field)
      for known in errorKeys[field.count] where known == key { return true }
      return field.count >= 3 && (0..<field.count).allSatisfy { field[$0] == 0x23 }
    }
    return field.count == 7 && Key(FieldBytes(bytes: field.bytes, start: field.start, end: field.start &+ 4)) == err
      && (4..<7).allSatisfy { field[$0] &- 0x30 <= 9 }
  }

  private static let err = Key("err:")

  /// What stands in the column of a worker where there is none, beside the words that mean nothing in any column. Lower case.
  static let nobody = [
    "unallocated", "unassigned", "not allocated", "not assigned", "nobody", "no one", "no worker", "no allocation",
    "awaiting allocation", "awaiting worker", "to be allocated", "unfilled", "position vacant", "post vacant",
    "unknown", "not known", "unoccupied",
  ]

  /// Whether a worker's field names nobody: `Unallocated`, `Vacant 3`.
  static func isNobody(_ field: FieldBytes) -> Bool {
    if field.count < 6 || field.count > 40 { return false }
    let text = field.copy().map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return text.starts(with: Array("vacant".utf8)) || text.starts(with: Array("vacancy".utf8))
      || nobody.contains { Array($0.utf8) == text }
  }
}

extension FieldBytes {
  /// The field, or an empty one where it holds nothing but a placeholder.
  @inlinable @inline(__always)
  func unlessPlaceholder() -> FieldBytes {
    mayBePlaceholder && isPlaceholder ? FieldBytes(bytes: bytes, start: start, end: start) : self
  }

  /// Told by the length and two bytes: hardly any field is, and no date, number or usual identifier.
  @inlinable @inline(__always)
  var mayBePlaceholder: Bool {
    if UInt(bitPattern: count &- 1) > 15 { return false }
    let first = bytes[start]
    if first &- 0x30 <= 9 { return false }
    let isLetter = (first | 0x20) &- 0x61 <= 25
    // E, N, T, U and V, small or capital.
    if isLetter && (0x0070_4020 as UInt32) >> UInt32(first & 31) & 1 == 0 { return false }
    if count == 1 { return true }
    let second = bytes[start &+ 1]
    // Of letters behind a letter A, B, I, N, O, R and U.
    if isLetter && (second | 0x20) &- 0x61 <= 25 { return (0x0024_C206 as UInt32) >> UInt32(second & 31) & 1 == 1 }
    return second &- 0x30 > 9
  }

  @usableFromInline @inline(never)
  var isPlaceholder: Bool { Placeholder.isOne(self) }
}

extension Record {
  /// The field as it stands, unquoted and trimmed, a placeholder too.
  private func written(_ index: Int) -> FieldBytes {
    let raw = raw(index)
    return raw.count > 0 && raw[0] == 0x22 ? Record.unquoted(raw) : raw.trimmed()
  }

  /// Something stands in the field, but only what systems write where they have nothing.
  package func holdsPlaceholder(_ index: Int) -> Bool { isBlank(index) && written(index).count > 0 }

  /// The field holds what a formula leaves that came to nothing: `#N/A`, `#REF!`.
  @inlinable @inline(__always)
  package func holdsError(_ index: Int) -> Bool {
    let raw = raw(index)
    if raw.count < 3 { return false }
    let first = raw[0]
    // #, a quote, a space, or the beginning of `Err:502`.
    return (first <= 0x23 || first | 0x20 == 0x65 && raw[1] | 0x20 == 0x72) && holdsErrorInside(index)
  }

  /// Whether either of two fields does.
  @inlinable @inline(__always)
  package func holdsError(_ index: Int, or other: Int) -> Bool { holdsError(index) || holdsError(other) }

  @usableFromInline @inline(never)
  func holdsErrorInside(_ index: Int) -> Bool {
    let field = written(index)
    return (3...16).contains(field.count) && Placeholder.isError(field)
  }

  /// The field holds what a spreadsheet writes where a column is too narrow for a number or day: three `#` or more.
  @inlinable @inline(__always)
  package func isHidden(_ index: Int) -> Bool {
    let raw = raw(index)
    if raw.count < 3 { return false }
    // #, a space, or either behind a quote.
    let first = raw[0] == 0x22 ? raw[1] : raw[0]
    return (first == 0x23 || first <= 0x20) && isHiddenThroughout(index)
  }

  @usableFromInline @inline(never)
  func isHiddenThroughout(_ index: Int) -> Bool {
    let field = written(index)
    return field.count > 2 && (0..<field.count).allSatisfy { field[$0] == 0x23 }
  }

  /// Whether the field of a worker names nobody: it holds a placeholder, or a word for a case or post that has no worker. Not so
  /// where it is empty.
  @inlinable @inline(__always)
  package func namesNobody(_ index: Int) -> Bool {
    let raw = raw(index)
    if raw.count == 0 { return false }
    let first = raw[0]
    if first &- 0x30 <= 9 { return false }
    // A, E, N, P, T, U and V, small or capital, which such words and placeholders begin with.
    if (first | 0x20) &- 0x61 <= 25 && (0x0071_4022 as UInt32) >> UInt32(first & 31) & 1 == 0 { return false }
    return namesNobodyInside(index)
  }

  /// What the field of a worker holds.
  @inlinable @inline(__always)
  package func workerField(_ index: Int) -> WorkerField {
    // `W0123456`, as most are.
    isPlainlyNumber(index) ? .number : oddWorkerField(index)
  }

  @usableFromInline @inline(never)
  func oddWorkerField(_ index: Int) -> WorkerField {
    if namesNobody(index) { return .nobody }
    if isExponential(index) { return .damaged }
    return isBlank(index) ? .blank : .number
  }

  @usableFromInline @inline(never)
  func namesNobodyInside(_ index: Int) -> Bool {
    let field = content(index)
    if field.count == 0 { return holdsPlaceholder(index) }
    let first = field[0] | 0x20
    // A, N, P, T, U or V, and no digit behind it.
    return first >= 0x61 && (0x0071_4002 as UInt32) >> UInt32(first & 31) & 1 == 1 && field.count >= 6
      && field[1] &- 0x30 > 9 && Placeholder.isNobody(field)
  }
}

/// What a field that should hold a worker's number holds.
@usableFromInline
package enum WorkerField: Sendable {
  case number
  case blank
  /// See `Record.namesNobody`.
  case nobody
  /// See `Record.isExponential`.
  case damaged
}
