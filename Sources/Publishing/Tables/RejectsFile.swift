package import Staffing
import Tabular

/// The rows that were refused, as they stood: file, line, rules and text. It holds personal data.
package func rejectsFile(_ rows: [RefusedRow]) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(["file", "line", "rule", "text"].map(CSVCell.text))
  for row in rows {
    csv.row([
      .text(row.file), .number(String(row.line)), .text(row.rules.joined(separator: " ")), .text(row.text),
    ])
  }
  return csv.bytes
}
