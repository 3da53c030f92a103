import Publishing

/// What the page is answered: words as JSON, and files beside them.
///
/// As bytes it is the length of the JSON (four bytes, the least first), the JSON, and the files one after the other. The JSON names a file by
/// where it begins after the JSON, and its length.
struct Answer {
  var json: JSON = [:]
  private var files: [UInt8] = []

  /// Adds a file; what names it in the JSON.
  mutating func add(_ file: [UInt8]) -> JSON {
    defer { files += file }
    return ["at": .number(files.count), "length": .number(file.count)]
  }

  var bytes: [UInt8] {
    let text = jsonText(json)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + text.count + files.count)
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: text.count >> shift)) }
    bytes += text
    bytes += files
    return bytes
  }

  /// Why there is no other answer, in sentences for the person.
  static func error(_ text: String) -> Answer {
    var answer = Answer()
    answer.json = ["error": .text(text)]
    return answer
  }
}
