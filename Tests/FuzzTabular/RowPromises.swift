import Tabular

/// What holds between the rows of a file: those whose fields have the same texts, and no others, have the same fingerprint; those that
/// were written alike have the same print, and what has the same print was written alike.
struct RowPromises {
  private var textsOfFingerprint: [RecordFingerprint: [[UInt8]]] = [:]
  private var fingerprintOfTexts: [[[UInt8]]: RecordFingerprint] = [:]
  private var rowOfPrint: [UInt64: [UInt8]] = [:]
  private var printOfRow: [[UInt8]: UInt64] = [:]

  mutating func check(_ record: borrowing Record) {
    var texts: [[UInt8]] = []
    for index in 0..<record.fieldCount { texts.append(Array(record.text(index).utf8)) }
    let fingerprint = record.fingerprint
    let sameFingerprint = textsOfFingerprint.updateValue(texts, forKey: fingerprint)
    precondition(sameFingerprint == nil || sameFingerprint == texts, "other texts have the same fingerprint")
    let sameTexts = fingerprintOfTexts.updateValue(fingerprint, forKey: texts)
    precondition(sameTexts == nil || sameTexts == fingerprint, "the same texts have another fingerprint")

    let row = Array(record.originalText().utf8)
    let samePrint = rowOfPrint.updateValue(row, forKey: record.print)
    precondition(samePrint == nil || samePrint == row, "another row has the same print")
    // One letter may be written in two encodings.
    if row.allSatisfy({ $0 < 0x80 }) {
      let sameRow = printOfRow.updateValue(record.print, forKey: row)
      precondition(sameRow == nil || sameRow == record.print, "the same row has another print")
    }
  }

  /// A field's day is the one that stands there, and its whole number that number.
  static func checkValues(of record: borrowing Record, _ index: Int) {
    let text = Array(record.text(index).utf8)
    let areDigits = text.map { $0 >= 0x30 && $0 <= 0x39 }
    if case .day(let day) = record.date(index), text.count == 10, text[4] == 0x2D, text[7] == 0x2D,
      areDigits.filter({ $0 }).count == 8
    {
      precondition(Array(day.description.utf8) == text, "a day is another than stands there")
    }
    if (1...12).contains(text.count), areDigits.allSatisfy({ $0 }) {
      let number = text.reduce(0 as Int64) { $0 * 10 + Int64($1 - 0x30) }
      precondition(record.decimal(index) == .millionths(number * 1_000_000), "a number is another than stands there")
    }
  }
}
