import Staffing
import Tabular

/// Names as a file's rows give them, each spelling made one with those that ``foldedSpelling(_:)`` makes the same, or that an
/// alias of the settings does. Rows are keyed by the number of the name.
struct NameTable: Sendable {
  private var spellings = ByteDictionary()
  private var nameOfSpelling: [Int32] = []
  private var rowsOfSpelling: [Int] = []
  private var nameOfKey: [String: Int32] = [:]
  /// By the name's number, what it is found by.
  private(set) var keys: [String] = []
  private var spellingsOfName: [[Int32]] = []
  private var fixedText: [String?] = []
  let aliases: [String: String]
  /// What a spelling stands for where that is not its own text: a census code's name.
  private let meaning: @Sendable (String) -> String?
  /// Names that a row gave by a code.
  private(set) var isCoded: [Bool] = []
  /// Names that are none, by their numbers.
  private(set) var odd: [Int32: NameOddity] = [:]

  init(aliases: [String: String] = [:], meaning: @escaping @Sendable (String) -> String? = { _ in nil }) {
    self.aliases = aliases
    self.meaning = meaning
  }

  var count: Int { spellingsOfName.count }

  /// The number of the name in a field; −1 where the field is blank.
  mutating func name(_ record: borrowing Record, at position: Int) -> Int32 {
    let code = spelling(record, at: position)
    return code < 0 ? -1 : nameOfSpelling[Int(code)]
  }

  /// The number of the spelling in a field, of which it is another row; −1 where the field is blank.
  mutating func spelling(_ record: borrowing Record, at position: Int) -> Int32 {
    if position == ColumnMap.absent { return -1 }
    let code = record.code(position, in: &spellings)
    if code < 0 { return -1 }
    if Int(code) == nameOfSpelling.count { learn(code) }
    rowsOfSpelling[Int(code)] += 1
    return code
  }

  /// The number of a spelling's name.
  func name(ofSpelling code: Int32) -> Int32 { nameOfSpelling[Int(code)] }

  /// A spelling as rows have it.
  func text(ofSpelling code: Int) -> String { spellings.text(of: Int32(code)) }

  /// The number of a name that posts or staff have; −1 where they have none such.
  func knownName(_ record: borrowing Record, at position: Int) -> Int32 {
    if record.isBlank(position) { return -1 }
    let key = foldedSpelling(record.text(position))
    return nameOfKey[aliases[key].map { foldedSpelling($0) } ?? key] ?? -1
  }

  /// The number of a name that is not in a field: "(no team)".
  mutating func name(fixed text: String) -> Int32 {
    name(key: foldedSpelling(text), fixed: text)
  }

  /// The number of a name that some row has or an alias stands for, by its folded spelling; −1 where there is none.
  func number(ofKey key: String) -> Int32 { nameOfKey[key] ?? -1 }

  /// What rows spell, folded.
  var spelledKeys: Set<String> { Set(nameOfSpelling.indices.map { foldedSpelling(spellings.text(of: Int32($0))) }) }

  /// Forgets what has been told of names that are known here: whether a row gave them by a code.
  mutating func keepCodes(_ coded: [Bool]) { isCoded.replaceSubrange(coded.indices, with: coded) }

  /// How many spellings there are: those from a number on are the ones met since.
  var spellingCount: Int { nameOfSpelling.count }

  /// A table that knows the same names, and of no rows.
  var withoutRows: NameTable {
    var table = self
    table.rowsOfSpelling = rowsOfSpelling.map { _ in 0 }
    return table
  }

  /// Takes in some spellings of another table with their rows. `numbers` says for each of its names the number here, −1 as long as
  /// that is not known.
  mutating func take(_ some: Range<Int>, of other: NameTable, _ numbers: inout [Int32]) {
    if numbers.isEmpty { numbers = [Int32](repeating: -1, count: other.count) }
    for theirs in some {
      let code = spellings.code(of: Int32(theirs), in: other.spellings)
      if Int(code) == nameOfSpelling.count { learn(code) }
      rowsOfSpelling[Int(code)] += other.rowsOfSpelling[theirs]
      numbers[Int(other.nameOfSpelling[theirs])] = nameOfSpelling[Int(code)]
    }
  }

  /// The number here of another table's name, some spelling of which has been taken in unless it is in no field.
  mutating func number(of name: Int32, in other: NameTable, _ numbers: inout [Int32]) -> Int32 {
    if numbers.isEmpty { numbers = [Int32](repeating: -1, count: other.count) }
    if numbers[Int(name)] < 0 { numbers[Int(name)] = self.name(fixed: other.fixedText[Int(name)] ?? "") }
    return numbers[Int(name)]
  }

  /// Takes in the names of another table that are in no field: all others have been taken in.
  mutating func takeRest(_ other: NameTable, _ numbers: inout [Int32]) {
    for name in 0..<other.count { _ = number(of: Int32(name), in: other, &numbers) }
  }

  private mutating func learn(_ code: Int32) {
    let text = spellings.text(of: code)
    let name: Int32
    let key = foldedSpelling(text)
    if let alias = aliases[key] {
      name = self.name(key: foldedSpelling(alias), fixed: alias)
    } else if let coded = meaning(text) {
      name = self.name(key: foldedSpelling(coded), fixed: coded)
      isCoded[Int(name)] = true
    } else {
      name = self.name(key: key, fixed: nil)
      spellingsOfName[Int(name)].append(code)
      if let oddity = NameOddity(text, key: key) { odd[name] = oddity }
    }
    nameOfSpelling.append(name)
    rowsOfSpelling.append(0)
  }

  private mutating func name(key: String, fixed: String?) -> Int32 {
    let number = nameOfKey[key] ?? Int32(spellingsOfName.count)
    if Int(number) == spellingsOfName.count {
      nameOfKey[key] = number
      keys.append(key)
      spellingsOfName.append([])
      fixedText.append(nil)
      isCoded.append(false)
    }
    if let fixed { fixedText[Int(number)] = fixed }
    return number
  }

  /// The text of each name: an alias's or code's own, else the spelling that most rows have (ties: first by code point),
  /// so that the order of rows changes nothing.
  func texts() -> [String] {
    spellingsOfName.indices.map { name in
      if let fixed = fixedText[name] { return fixed }
      let best = spellingsOfName[name].min { a, b in
        let (rowsA, rowsB) = (rowsOfSpelling[Int(a)], rowsOfSpelling[Int(b)])
        return rowsA != rowsB ? rowsA > rowsB : spellings.text(of: a) < spellings.text(of: b)
      }
      return best.map { readableName(spellings.text(of: $0)) } ?? ""
    }
  }

  /// Pairs of spellings that were made one and differ by what a reader can see.
  func merged() -> [(kept: String, other: String)] {
    let texts = texts()
    return spellingsOfName.indices.flatMap { name in
      Set(spellingsOfName[name].map { withoutInvisible(spellings.text(of: $0)) }).subtracting([texts[name]]).sorted()
        .map { (texts[name], $0) }
    }
  }
}
