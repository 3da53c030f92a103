/// One record, lent for the length of a call. Fields are numbered from 0; one past the last reads as blank.
@usableFromInline
package struct Record: ~Copyable, ~Escapable {
  @usableFromInline let bytes: Bytes
  @usableFromInline let ends: Offsets
  /// The index in `ends` of the first field.
  @usableFromInline let first: Int
  @usableFromInline let start: Int
  @usableFromInline let separator: UInt8
  @usableFromInline let lines: Lines
  @usableFromInline package let fieldCount: Int
  /// The file ends behind it without a line end.
  @usableFromInline package let isUnended: Bool

  /// How the line of a record is told.
  @usableFromInline
  enum Lines {
    case known(Int)
    /// The line of the byte at an offset; from there they are to be counted.
    case counted(Int, from: Int, lineEnd: UInt8)
  }

  @inlinable @inline(__always) @_lifetime(immortal)
  init(
    bytes: Bytes, ends: Offsets, first: Int, behind: Int, start: Int, separator: UInt8, lines: Lines,
    isUnended: Bool = false
  ) {
    self.bytes = bytes
    self.ends = ends
    self.first = first
    self.start = start
    self.separator = separator
    self.lines = lines
    fieldCount = behind &- first
    self.isUnended = isUnended
  }

  /// The line of the file where the record begins, from 1. Line ends inside quotes count.
  package var line: Int {
    switch lines {
    case .known(let line): line
    case .counted(let line, let from, let lineEnd): line + bytes.count(of: lineEnd, from: from, to: start)
    }
  }

  /// The field as it stands, quotes and all, without the CR of the line end.
  @inlinable @inline(__always)
  func raw(_ index: Int) -> FieldBytes {
    guard index >= 0 && index < fieldCount else { return FieldBytes(bytes: bytes, start: start, end: start) }
    let from = index == 0 ? start : ends[first &+ index &- 1] &+ 1
    var end = ends[first &+ index]
    if index == fieldCount &- 1 && end > from && bytes[end &- 1] == 0x0D { end &-= 1 }
    return FieldBytes(bytes: bytes, start: from, end: end)
  }

  /// What stands inside the quotes, or the field itself; outer spaces trimmed. Doubled quotes are still double. Empty where
  /// nothing stands there but what systems write for nothing (see `Placeholder`).
  @inlinable @inline(__always)
  func content(_ index: Int) -> FieldBytes {
    let raw = raw(index)
    if raw.start < raw.end && raw[0] == 0x22 { return Record.inside(raw) }
    return raw.trimmed().unlessPlaceholder()
  }

  @usableFromInline @inline(never)
  static func inside(_ raw: FieldBytes) -> FieldBytes { unquoted(raw).unlessPlaceholder() }

  static func unquoted(_ raw: FieldBytes) -> FieldBytes {
    var end = raw.end - 1
    while raw.bytes[end] != 0x22 { end -= 1 }
    return FieldBytes(bytes: raw.bytes, start: raw.start + 1, end: end).trimmed()
  }

  @inlinable @inline(__always)
  func isQuoted(_ index: Int) -> Bool {
    let raw = raw(index)
    return raw.start < raw.end && raw[0] == 0x22
  }

  /// The bytes of the field, unquoted and trimmed.
  func contents(_ index: Int) -> [UInt8] {
    let content = content(index)
    return (isQuoted(index) ? content.unescaped() : nil) ?? content.copy()
  }

  /// The field is empty, or holds nothing but spaces or a placeholder, in quotes or without.
  @inlinable @inline(__always)
  package func isBlank(_ index: Int) -> Bool { content(index).count == 0 }

  /// Every field is blank.
  @inlinable @inline(__always)
  var isBlank: Bool {
    let byte = bytes[start]
    if byte > 0x22 && byte != separator && byte < 0x80 { return false }
    return isBlankThroughout
  }

  @usableFromInline
  var isBlankThroughout: Bool {
    @inline(never) get {
      for index in 0..<fieldCount where !isBlank(index) { return false }
      return true
    }
  }

  /// The field as text: unquoted, decoded (see `Encoding`), outer spaces trimmed, each inner run of spaces made one.
  package func text(_ index: Int) -> String { Encoding.decodeFolded(contents(index)) }

  package func date(_ index: Int) -> DateField {
    if isUnended && index == fieldCount &- 1 { return DateField.cut(content(index)) }
    return DateField(content(index))
  }

  package func decimal(_ index: Int) -> DecimalField { DecimalField(content(index)) }

  /// The record as it stood in the file, decoded field by field, without its line end.
  package func originalText() -> String {
    var text = ""
    for index in 0..<fieldCount {
      if index > 0 { text.unicodeScalars.append(Unicode.Scalar(separator)) }
      text += Encoding.decode(raw(index).copy())
    }
    return text
  }

  /// The code of the field in the dictionary, which learns it where it is new; `ByteDictionary.blank` for a blank field.
  package func code(_ index: Int, in dictionary: inout ByteDictionary) -> Int32 {
    let raw = raw(index)
    if raw.count == 0 { return ByteDictionary.blank }
    if raw[0] == 0x22 { return dictionary.code(forQuoted: Record.inside(raw)) }
    return dictionary.code(for: raw.trimmed().unlessPlaceholder())
  }

  /// The code of the field in the dictionary; `ByteDictionary.absent` where it has none.
  package func find(_ index: Int, in dictionary: borrowing ByteDictionary) -> Int32 {
    let content = content(index)
    if isQuoted(index) { return dictionary.find(quoted: content) }
    return dictionary.find(content)
  }

  /// What an unquoted field of one to sixteen bytes is found by; nil for any other.
  @inline(__always)
  func probe(_ index: Int) -> ByteDictionary.Probe? {
    let raw = raw(index)
    if raw.count == 0 || raw[0] == 0x22 { return nil }
    let field = raw.trimmed().unlessPlaceholder()
    return UInt(bitPattern: field.count &- 1) > 15 ? nil : ByteDictionary.Probe(field)
  }
}
