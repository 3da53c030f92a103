@testable import Tabular

/// Everything a reading gave, to be compared.
struct Reading: Equatable {
  struct Row: Equatable {
    var line: Int
    var fields: [[UInt8]]
    var original: String
    var isUnended: Bool

    init(line: Int, fields: [[UInt8]], original: String, isUnended: Bool) {
      self.line = line
      self.fields = fields
      self.original = original
      self.isUnended = isUnended
    }

    init(_ record: borrowing Record) {
      self.init(
        line: record.line, fields: (0..<record.fieldCount).map { record.contents($0) }, original: record.originalText(),
        isUnended: record.isUnended)
    }
  }

  var header: [String] = []
  var headerLine = 0
  var separator: UInt8 = 0
  var rows: [Row] = []
  var summary: ReadSummary?
  var failure: ReadFailure?

  var texts: [[String]] { rows.map { $0.fields.map(Encoding.decodeFolded) } }

  init() {}

  init(_ text: String, _ limits: ReadLimits = .small) { self.init(bytes: Array(text.utf8), limits) }

  init(bytes: [UInt8], _ limits: ReadLimits = .small) {
    self.init(ByteSource(bytes: bytes, name: "f.csv"), limits)
  }

  init(_ source: consuming ByteSource, _ limits: ReadLimits) {
    do throws(ReadFailure) {
      var file = try DelimitedFile(source, limits)
      read(&file)
    } catch {
      failure = error
    }
  }

  init(path: String) {
    do throws(ReadFailure) {
      var file = try DelimitedFile(path: path)
      read(&file)
    } catch {
      failure = error
    }
  }

  mutating func read(_ file: inout DelimitedFile) {
    header = file.header
    headerLine = file.headerLine
    separator = file.separator
    var rows: [Row] = []
    do throws(ReadFailure) {
      summary = try file.forEachRecord { record in
        rows.append(Row(record))
      }
    } catch {
      failure = error
    }
    self.rows = rows
  }
}

extension ReadLimits {
  private static func limits(chunk: Int, record: Int = 64 << 20, fields: Int, sniff: Int) -> Self {
    var limits = Self()
    (limits.chunk, limits.record, limits.fields, limits.sniff) = (chunk, record, fields, sniff)
    return limits
  }

  /// Enough for a small text at once, and quickly allocated.
  static let small = limits(chunk: 256, fields: 32, sniff: 64)

  static func chunk(_ size: Int, fields: Int = 3, record: Int = 64 << 20) -> Self {
    limits(chunk: size, record: record, fields: fields, sniff: 4)
  }
}
