/// A zip archive whose parts are not packed, for tests that write workbooks of their own.
package enum StoredZip {
  package static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let sum = checksum(bytes)
      let sizes = number(sum, 4) + number(UInt32(bytes.count), 4) + number(UInt32(bytes.count), 4)
      let head = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(UInt32(name.utf8.count), 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2)
      directory += number(0, 4) + number(UInt32(file.count), 4) + Array(name.utf8)
      file += [0x50, 0x4B, 3, 4] + head + number(0, 2) + Array(name.utf8) + bytes
    }
    let start = file.count
    file += directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(UInt32(parts.count), 2)
    file +=
      number(UInt32(parts.count), 2) + number(UInt32(directory.count), 4) + number(UInt32(start), 4) + number(0, 2)
    return file
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// The parts of a small workbook, each with what most have in it.
package struct SmallWorkbook {
  package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  package var workbook =
    #"<workbook xmlns="\#(main)" xmlns:r="\#(kinds)"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>"#
  package var strings = #"<sst xmlns="\#(main)"/>"#
  package var styles =
    #"<styleSheet xmlns="\#(main)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
  package var sheet: String
  package var others: [(name: String, bytes: [UInt8])] = []

  /// With a sheet of rows, and what stands behind them.
  package init(rows: String, behind: String = "") {
    sheet = #"<worksheet xmlns="\#(SmallWorkbook.main)"><sheetData>\#(rows)</sheetData>\#(behind)</worksheet>"#
  }

  package var parts: [(name: String, bytes: [UInt8])] {
    let kinds = SmallWorkbook.kinds
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    let top =
      #"<Relationships xmlns="\#(packages)"><Relationship Id="a" Type="\#(kinds)/officeDocument" Target="xl/workbook.xml"/>"#
    let inner =
      #"<Relationships xmlns="\#(packages)"><Relationship Id="rId1" Type="\#(kinds)/worksheet" Target="worksheets/sheet1.xml"/>"#
      + #"<Relationship Id="rId2" Type="\#(kinds)/sharedStrings" Target="/xl/sharedStrings.xml"/>"#
      + #"<Relationship Id="rId3" Type="\#(kinds)/styles" Target="styles.xml"/></Relationships>"#
    let texts = [
      ("_rels/.rels", top + "</Relationships>"), ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", inner),
      ("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles), ("xl/worksheets/sheet1.xml", sheet),
    ]
    return texts.map { ($0.0, Array($0.1.utf8)) } + others
  }

  package var file: [UInt8] { StoredZip.archive(parts) }
}
