import Tabular

/// What the reader promises of any bytes: it ends without a crash, and neither how much it reads at a time nor how many
/// readers share the file makes a difference. What it promises of rows, see `RowPromises` and `GroupPromises`.
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
    if input[0] > 0x7F {
      let several = Digest(file, limits, readers: 2 + Int(input[1] >> 6))
      precondition(several == whole.withoutNames, "several readers change what is read")
    }
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
      var rows = RowPromises()
      do throws(ReadFailure) {
        summary = try file.forEachRecord { record in
          rows.check(record)
          records.append(Digest.number(of: record, &dictionary))
        }
      } catch {
        failure = error
      }
      self.records = records
      let groups = dictionary.groupsDifferingByZeros
      precondition(
        dictionary.countDifferingByZeros == groups.reduce(0) { $0 + $1.count - 1 }, "numbers differ by zeros unseen")
      names = (0..<Int32(dictionary.count)).map { dictionary.text(of: $0) }
    } catch {
      failure = error
    }
  }

  /// The same by several readers, each of which knows the names that it meets alone.
  init(_ bytes: [UInt8], _ limits: ReadLimits, readers: Int) {
    do throws(ReadFailure) {
      let file = try DelimitedFile(bytes: bytes, name: "fuzz.csv", limits: limits)
      header = file.header
      headerLine = file.headerLine
      separator = file.separator
      var takers: [Numberer] = []
      do throws(ReadFailure) {
        summary = try file.forEachRecord(readers: readers, { Numberer() }, takers: &takers)
      } catch {
        failure = error
      }
      records = takers.flatMap(\.chunks).sorted { $0.number < $1.number }.flatMap(\.records)
    } catch {
      failure = error
    }
  }

  /// What does not hang on the order in which records are met.
  var withoutNames: Digest {
    var digest = self
    digest.names = []
    return digest
  }

  private struct Numberer: RecordTaker {
    private(set) var chunks: [(number: Int, records: [Int])] = []
    private var records: [Int] = []
    private var promises = GroupPromises()

    mutating func take(_ group: borrowing RecordGroup) {
      promises.check(group)
      for number in 0..<group.count where group.present >> UInt64(number) & 1 == 1 {
        records.append(Digest.number(of: group.record(number)))
      }
    }

    mutating func endChunk(_ number: Int) {
      chunks.append((number, records))
      records = []
    }
  }

  private static func number(of record: borrowing Record, _ dictionary: inout ByteDictionary) -> Int {
    for index in 0...record.fieldCount {
      let code = record.code(index, in: &dictionary)
      precondition(record.find(index, in: dictionary) == code, "a field that was learnt is not found")
      RowPromises.checkValues(of: record, index)
    }
    return number(of: record)
  }

  private static func number(of record: borrowing Record) -> Int {
    var hasher = Hasher()
    hasher.combine(record.line)
    for index in 0...record.fieldCount {
      hasher.combine(record.text(index))
      hasher.combine(record.date(index))
      hasher.combine(record.decimal(index))
      hasher.combine(record.workerField(index))
      hasher.combine(record.isHidden(index))
      hasher.combine(record.holdsError(index))
      hasher.combine(record.holdsNothing(index))
      hasher.combine(record.holdsPlaceholder(index))
    }
    hasher.combine(record.fingerprint)
    hasher.combine(record.print)
    hasher.combine(record.originalText())
    return hasher.finalize()
  }
}
