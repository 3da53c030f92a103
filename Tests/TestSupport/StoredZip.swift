/// A zip archive as tests write it: its parts are not packed, but for what a test has packed itself.
package enum StoredZip {
  /// A part of an archive, and what is said of it.
  package struct Part {
    package var name: String
    /// As it stands in the archive.
    package var bytes: [UInt8]
    package var flags: UInt32 = 0
    /// How it is packed: 0 not at all, 8 by deflate.
    package var method: UInt32 = 0
    /// How many bytes it has unpacked, and their checksum; those of `bytes` by default.
    package var size: UInt32
    package var checksum: UInt32

    package init(_ name: String, _ bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
      (size, checksum) = (UInt32(bytes.count), StoredZip.checksum(bytes))
    }

    /// One that is packed by deflate, of which a test knows what it unpacks to.
    package init(_ name: String, deflated: [UInt8], of unpacked: [UInt8]) {
      self.init(name, unpacked)
      (bytes, method) = (deflated, 8)
    }
  }

  package static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    archive(parts.map { Part($0.name, $0.bytes) })
  }

  /// - Parameter isLarge: whether sizes and places stand where those of an archive of more than four gigabytes do (zip64).
  package static func archive(_ parts: [Part], isLarge: Bool = false, remark: [UInt8] = []) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    let unknown = number(.max, 4)
    for part in parts {
      let (size, packed) = (number(part.size, 4), number(UInt32(part.bytes.count), 4))
      let head =
        number(20, 2) + number(part.flags, 2) + number(part.method, 2) + number(0, 4) + number(part.checksum, 4)
      let name = number(UInt32(part.name.utf8.count), 2)
      let extra =
        isLarge
        ? number(1, 2) + number(24, 2) + size + number(0, 4) + packed + number(0, 4) + number(UInt32(file.count), 4)
          + number(0, 4) : []
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + head + (isLarge ? unknown + unknown : packed + size) + name
      directory += number(UInt32(extra.count), 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      directory += (isLarge ? unknown : number(UInt32(file.count), 4)) + Array(part.name.utf8) + extra
      file += [0x50, 0x4B, 3, 4] + head + packed + size + name + number(0, 2) + Array(part.name.utf8) + part.bytes
    }
    let (start, count) = (number(UInt32(file.count), 4), number(UInt32(parts.count), 4))
    let length = number(UInt32(directory.count), 4)
    file += directory
    if isLarge {
      let end = number(UInt32(file.count), 4)
      file +=
        [0x50, 0x4B, 6, 6] + number(44, 4) + number(0, 4) + number(45, 2) + number(45, 2) + number(0, 4) + number(0, 4)
      for value in [count, count, length, start] { file += value + number(0, 4) }
      file += [0x50, 0x4B, 6, 7] + number(0, 4) + end + number(0, 4) + number(1, 4)
    }
    file += [0x50, 0x4B, 5, 6] + number(0, 4) + count[..<2] + count[..<2]
    return file + (isLarge ? unknown + unknown : length + start) + number(UInt32(remark.count), 2) + remark
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
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

  /// The parts, each to be changed by a test.
  package var zipped: [StoredZip.Part] { parts.map { StoredZip.Part($0.name, $0.bytes) } }
}
