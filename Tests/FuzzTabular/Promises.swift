import Tabular

/// What the reader promises of any bytes: it ends without a crash, and how much it reads at a time makes no difference.
enum Promises {
  /// The first two bytes choose the sizes to read with; the rest are the file.
  static func check(_ input: [UInt8]) {
    guard input.count >= 2 else { return }
    let file = Array(input.dropFirst(2))
    var limits = ReadLimits()
    limits.chunk = 1 << 14
    let whole = Digest(file, limits)
    limits.chunk = 1 + Int(input[0] & 0x7F)
    limits.fields = 1 + Int(input[1] & 0x3F)
    let parts = Digest(file, limits)
    precondition(parts == whole, "a chunk of \(limits.chunk) bytes and \(limits.fields) fields changes what is read")
  }
}

/// All that a reading gave.
struct Digest: Equatable {
  private var header: [String] = []
  private var headerLine = 0
  private var separator: UInt8 = 0
  /// A number for each record, worked out from its line, its fields in all their readings, and its text.
  private var records: [Int] = []
  private var summary: ReadSummary?
  private var failure: ReadFailure?
  private var names: [String] = []

  init(_ bytes: [UInt8], _ limits: ReadLimits) {
    do throws(ReadFailure) {
      var file = try DelimitedFile(bytes: bytes, name: "fuzz.csv", limits: limits)
      header = file.header
      headerLine = file.headerLine
      separator = file.separator
      var records: [Int] = []
      var dictionary = ByteDictionary()
      do throws(ReadFailure) {
        summary = try file.forEachRecord { record in
          records.append(Digest.number(of: record, &dictionary))
        }
      } catch {
        failure = error
      }
      self.records = records
      names = (0..<Int32(dictionary.count)).map { dictionary.text(of: $0) }
    } catch {
      failure = error
    }
  }

  private static func number(of record: borrowing Record, _ dictionary: inout ByteDictionary) -> Int {
    var hasher = Hasher()
    hasher.combine(record.line)
    for index in 0...record.fieldCount {
      hasher.combine(record.text(index))
      hasher.combine(record.date(index))
      hasher.combine(record.decimal(index))
      let code = record.code(index, in: &dictionary)
      precondition(record.find(index, in: dictionary) == code, "a field that was learnt is not found")
      hasher.combine(code)
    }
    hasher.combine(record.originalText())
    return hasher.finalize()
  }
}
