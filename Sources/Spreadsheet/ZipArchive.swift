/// The parts of a zip archive, found by its directory.
struct ZipArchive: Sendable {
  struct Entry: Sendable {
    /// In small letters, with `/` between folders and none before the first.
    let name: [UInt8]
    let isEncrypted: Bool
    let method: Int
    let checksum: UInt32
    let packed: Int
    let size: Int
    /// Where the entry begins.
    let offset: Int
  }

  let file: [UInt8]
  let entries: [Entry]
  let limits: WorkbookLimits

  init(_ file: [UInt8], _ limits: WorkbookLimits) throws(WorkbookRefusal) {
    self.file = file
    self.limits = limits
    do throws(ArchiveFault) {
      entries = try ZipDirectory(file).entries
    } catch {
      throw .archive(error)
    }
  }

  /// The name as entries have it.
  static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
    let name = name.map { byte in byte == 0x5C ? 0x2F : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return Array(name.drop { $0 == 0x2F })
  }

  /// Whether there is a part of that name; small and capital letters are the same.
  func has(_ name: String) -> Bool {
    let name = ZipArchive.folded(name.utf8)
    return entries.contains { $0.name == name }
  }

  /// A part, unpacked and held against its checksum.
  func part(_ name: String) throws(WorkbookRefusal) -> Part {
    do throws(PartFault) {
      return try unpacked(ZipArchive.folded(name.utf8))
    } catch {
      throw .part(name, error)
    }
  }

  private func unpacked(_ name: [UInt8]) throws(PartFault) -> Part {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { throw .missing }
    if entries[(index + 1)...].contains(where: { $0.name == name }) { throw .twice }
    let entry = entries[index]
    guard entry.method == 0 || entry.method == 8 else { throw .packing }
    // Small parts may be packed better than a long one ever can.
    if entry.size > limits.part || entry.size / limits.ratio > entry.packed + 1 { throw .tooLarge }
    guard let start = start(of: entry), entry.packed <= file.count - start else { throw .damaged }
    let part = Part(count: entry.size)
    if entry.method == 0 {
      guard entry.packed == entry.size else { throw .damaged }
      part.copy(file, from: start)
    } else {
      guard part.inflate(file, from: start, packed: entry.packed) else { throw .damaged }
    }
    guard part.checksum == entry.checksum else { throw .damaged }
    return part
  }

  /// Where an entry's bytes begin, behind a head of their own.
  private func start(of entry: Entry) -> Int? {
    let file = LittleEndian(file)
    guard file.number(at: entry.offset, bytes: 4) == 0x0403_4B50,
      let name = file.number(at: entry.offset + 26, bytes: 2),
      let extra = file.number(at: entry.offset + 28, bytes: 2)
    else { return nil }
    let start = entry.offset + 30 + name + extra
    return start <= self.file.count ? start : nil
  }
}

/// Numbers of several bytes in a file, the lowest byte first.
struct LittleEndian {
  let file: [UInt8]

  init(_ file: [UInt8]) { self.file = file }

  /// Nothing where the file ends before, or the number is larger than any place in a file. Where places have 32 bits, a number of
  /// four bytes that is larger comes out negative.
  func number(at place: Int, bytes count: Int) -> Int? {
    guard place >= 0, place <= file.count - count else { return nil }
    var number: UInt64 = 0
    for offset in 0..<count { number |= UInt64(file[place + offset]) << UInt64(8 * offset) }
    return count <= 4 ? Int(truncatingIfNeeded: number) : number >> 62 == 0 ? Int(exactly: number) : nil
  }
}
