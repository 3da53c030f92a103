import CTOML
import Tabular

/// A value of a TOML document.
enum TOMLValue: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  /// May be infinite, or not a number.
  case double(Double)
  case boolean(Bool)
  case date(Day)
  /// A time, or a date with a time.
  case other
  case array([TOMLValue])
  /// In the order in which the keys first stand in the document; no key stands twice.
  case table([Entry])

  struct Entry: Hashable, Sendable {
    let key: String
    let value: TOMLValue
  }
}

/// Why a text is no TOML document: the line, from 1, and a reason that begins in the middle of a sentence.
struct TOMLFailure: Error, Hashable {
  let line: Int
  let reason: String
}

/// The only file that calls the TOML library.
///
/// Why it is safe: a `String` is valid UTF-8, and is lent for the call alone; a document is given back once, after everything in it
/// has been copied; its pointers are read within their counts, and its nodes stand after the one that they belong to.
extension TOMLValue {
  /// Reads a document: a table. A byte order mark before it is passed over. Tables and lists that stand many hundreds
  /// deep in one another are refused, since a value is taken apart by recursion.
  init(document text: String) throws(TOMLFailure) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let parsed = text.withUTF8 { unsafe ctoml_parse($0.baseAddress, $0.count) }
    guard let document = unsafe parsed else { throw TOMLFailure(line: 1, reason: "it cannot be read") }
    defer { unsafe ctoml_free(document) }
    let nodes = unsafe UnsafeBufferPointer(start: document.pointee.nodes, count: document.pointee.count)
    if nodes.isEmpty {
      let fault = unsafe document.pointee.fault
      let slip = unsafe TOMLSlip(
        words: String(fault.description), of: text, line: Int(fault.line), column: Int(fault.column))
      throw TOMLFailure(line: unsafe Int(fault.line), reason: slip.reason)
    }
    var values = [TOMLValue](repeating: .other, count: nodes.count)
    for index in stride(from: nodes.count - 1, through: 0, by: -1) {
      let node = unsafe nodes[index]
      let children = unsafe node.first..<node.first + node.count
      switch unsafe node.kind {
      case CTOML_TABLE:
        values[index] = .table(
          children.map { unsafe Entry(key: String(nodes[$0].key), value: values[$0]) })
      case CTOML_ARRAY: values[index] = .array(Array(values[children]))
      case CTOML_STRING: values[index] = unsafe .string(String(node.string))
      case CTOML_INTEGER: values[index] = unsafe .integer(node.integer)
      case CTOML_DOUBLE: values[index] = unsafe .double(node.number)
      case CTOML_BOOLEAN: values[index] = unsafe .boolean(node.integer != 0)
      case CTOML_DATE:
        let day = unsafe Day(year: Int(node.year), month: Int(node.month), day: Int(node.day))
        values[index] = day.map { .date($0) } ?? .other
      default: break
      }
    }
    self = values[0]
  }
}

extension String {
  /// A copy.
  fileprivate init(_ text: ctoml_text) {
    unsafe self.init(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}
