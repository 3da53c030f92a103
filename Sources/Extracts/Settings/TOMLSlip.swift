/// What someone did who wrote a text that is no TOML, told from the parser's words and the place. Nothing of the text itself is
/// told: the file that was given as settings may be another, which holds people.
struct TOMLSlip {
  /// What was being read, in the parser's words: `table header`.
  private let scope: String
  private let words: String
  /// What stands at the place of the fault; nil at the end of a line.
  private let character: Unicode.Scalar?
  private let lineHasEqualsSign: Bool
  /// The line begins as comments do elsewhere: `//`, `;` or `--`.
  private let lineIsForeignComment: Bool

  /// `words` are toml++'s: "Error while parsing string: encountered end-of-file". Lines and columns count from 1, columns in characters
  /// of Unicode.
  init(words: String, of text: String, line: Int, column: Int) {
    let parts = words.split(separator: ":", maxSplits: 1)
    let prefix = "Error while parsing "
    scope = parts.first.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : "" } ?? ""
    self.words = words
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var scalars = lines.indices.contains(line - 1) ? Array(lines[line - 1]) : []
    if scalars.last == "\r" { scalars.removeLast() }
    character = scalars.indices.contains(column - 1) ? scalars[column - 1] : nil
    lineHasEqualsSign = scalars.contains("=")
    let start = scalars.drop { $0 == " " || $0 == "\t" }
    lineIsForeignComment = ["//", ";", "--"].contains { start.starts(with: $0.unicodeScalars) }
  }

  /// A clause without a full stop.
  var reason: String {
    if lineIsForeignComment { return "a comment has a # before it" }
    if let character, TOMLSlip.oddSpaces.contains(character.value) {
      return "a space here is not a plain one: delete it and type it again"
    }
    if let character, "–—−‐‑".unicodeScalars.contains(character), scope != "string" {
      return "a dash here is not the plain one: -"
    }
    if says("redefine") || says("existing inline table") { return "this is set further up already" }
    if says("too many dots") { return "the line has more dots than any setting needs" }
    if says("depth") { return "lists or tables stand too deep in one another" }
    switch scope {
    case "string", "literal string", "unicode scalar sequence": return ofText
    case "comment": return "a comment holds a character that cannot be seen"
    case "key":
      return character == "[" ? "there is a [ too many" : "a part of a name is missing beside a dot"
    case "table header": return ofTableHeader
    case "key-value pair": return ofSetting
    case "array":
      return says("expected value")
        ? "a list has a comma without a value before it" : "a list has no ] at its end, or no comma between two values"
    case "inline table":
      return "a table in braces stands on one line, with commas between its settings and a } at its end"
    case "date", "time", "date-time", "date-time offset":
      return says("between") ? "there is no such day or time" : TOMLSlip.dateForm
    case "boolean": return TOMLSlip.unquoted
    case "value": return ofValue
    case "root table": return character == "=" ? "there is no name before the =" : TOMLSlip.unlike
    default: return scope.hasSuffix("integer") || scope.hasSuffix("floating-point") ? ofNumber : TOMLSlip.unlike
    }
  }

  /// The no-break space, spaces of other widths, and what marks the order of bytes.
  private static let oddSpaces: Set<UInt32> = [0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200B, 0x202F, 0x3000, 0xFEFF]
  private static let unlike = "this is not a setting, such as place = \"Lancashire\""
  private static let unquoted = "a text has no quote before it"
  private static let dateForm = "a day is written 2017-09-30, and a month \"2017-09\", with the quotes"
  private static let numberForm = "a number is written 10 or 12.5"

  private var ofText: String {
    if says("end-of-file") || says("control character") && character == nil {
      return "a text has no quote at its end"
    }
    return says("control character")
      ? "a text holds a character that cannot be seen"
      : "a backslash in a text is written twice; paths may have / in its place"
  }

  private var ofTableHeader: String {
    if says("blank") { return "a table has no name between its brackets" }
    if says("comment or whitespace") { return "something more stands behind the name of a table" }
    return character == nil
      ? "the name of a table has no ] behind it"
      : "the name of a table has no ] behind it, or a blank in it and no quotes around it"
  }

  private var ofSetting: String {
    if says("expected value") || says("end-of-file") && lineHasEqualsSign { return "nothing stands behind the =" }
    if says("comment or whitespace") {
      return character == ","
        ? "a comma stands behind the value: a list stands in brackets, and a number has no comma"
        : "something more stands behind the value"
    }
    if !says("'='") && !says("end-of-file") { return TOMLSlip.unlike }
    if character == "]" { return "the name of a table has no [ before it" }
    return character.map { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || $0.value >= 0x80 } ?? false
      ? "a name has no = behind it, or a blank in it and no quotes around it" : "a name has no = behind it"
  }

  private var ofValue: String {
    if let character, "“”„‘’".unicodeScalars.contains(character) {
      return "its quotes are curly, and must be straight: \""
    }
    if let character, "«»`´".unicodeScalars.contains(character) { return "its quotes are not the plain ones: \"" }
    if says("too long") { return TOMLSlip.numberForm }
    return says("could not determine") || says("underscore") ? TOMLSlip.unquoted : TOMLSlip.unlike
  }

  private var ofNumber: String {
    if character == "%" { return "\(TOMLSlip.numberForm), without a %" }
    if character == "/" || character == "." && says("exponent") { return TOMLSlip.dateForm }
    return says("'inf'") || says("'nan'") || says("terminator") ? TOMLSlip.unquoted : TOMLSlip.numberForm
  }

  private func says(_ part: String) -> Bool {
    let (all, part) = (Array(words.utf8), Array(part.utf8))
    return all.indices.contains { all[$0...].starts(with: part) }
  }
}
