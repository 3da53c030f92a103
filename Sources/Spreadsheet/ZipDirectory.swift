/// Reads the directory at the end of a zip archive, of the present form (zip64) too.
struct ZipDirectory {
  private(set) var entries: [ZipArchive.Entry] = []
  private let file: LittleEndian
  /// What stands in a place of four bytes whose number is too large for it.
  private static let tooLarge = Int(truncatingIfNeeded: UInt32.max)

  init(_ file: [UInt8]) throws(ArchiveFault) {
    self.file = LittleEndian(file)
    let (count, size, start) = try find()
    guard count >= 0, size >= 0, start >= 0, size <= file.count, start <= file.count - size, count <= size / 46 else {
      throw .damaged
    }
    entries.reserveCapacity(count)
    var at = start
    for _ in 0..<count {
      entries.append(try entry(&at))
      if at > start + size { throw .damaged }
    }
  }

  private func number(_ at: Int, _ bytes: Int) throws(ArchiveFault) -> Int {
    guard let number = file.number(at: at, bytes: bytes) else { throw .damaged }
    return number
  }

  /// How many entries there are, how many bytes they take, and where they begin.
  private func find() throws(ArchiveFault) -> (count: Int, size: Int, start: Int) {
    let count = file.file.count
    // The end of the archive, behind which a remark of at most 65,535 bytes may stand.
    var end = count - 22
    while end >= max(0, count - 22 - 0xFFFF) {
      if file.file[end] == 0x50, file.number(at: end, bytes: 4) == 0x0605_4B50,
        end + 22 + (try number(end + 20, 2)) <= count
      {
        return try directory(end)
      }
      end -= 1
    }
    throw .cutOff
  }

  private func directory(_ end: Int) throws(ArchiveFault) -> (count: Int, size: Int, start: Int) {
    let (count, size, start) = (try number(end + 10, 2), try number(end + 12, 4), try number(end + 16, 4))
    if count < 0xFFFF && size != ZipDirectory.tooLarge && start != ZipDirectory.tooLarge { return (count, size, start) }
    // Where the numbers are too large for their places, they stand in a second end before this one.
    guard file.number(at: end - 20, bytes: 4) == 0x0706_4B50 else { return (count, size, start) }
    let large = try number(end - 12, 8)
    guard file.number(at: large, bytes: 4) == 0x0606_4B50 else { throw .damaged }
    return (try number(large + 32, 8), try number(large + 40, 8), try number(large + 48, 8))
  }

  /// The entry at a place; moves behind it.
  private func entry(_ at: inout Int) throws(ArchiveFault) -> ZipArchive.Entry {
    guard try number(at, 4) == 0x0201_4B50 else { throw .damaged }
    let (name, extra, remark) = (try number(at + 28, 2), try number(at + 30, 2), try number(at + 32, 2))
    let names = at + 46
    guard names + name + extra + remark <= file.file.count else { throw .damaged }
    var packed = try number(at + 20, 4)
    var size = try number(at + 24, 4)
    var offset = try number(at + 42, 4)
    var field = names + name
    // Each number that is too large for its place stands in a field of its own, in this order.
    while field + 4 <= names + name + extra {
      let length = try number(field + 2, 2)
      if try number(field, 2) == 1 {
        var place = field + 4
        if size == ZipDirectory.tooLarge { size = try wide(&place, field + 4 + length) }
        if packed == ZipDirectory.tooLarge { packed = try wide(&place, field + 4 + length) }
        if offset == ZipDirectory.tooLarge { offset = try wide(&place, field + 4 + length) }
      }
      field += 4 + length
    }
    // More than a place of 32 bits holds is more than is ever unpacked.
    if size < 0 { size = .max }
    guard (0...file.file.count).contains(packed), (0...file.file.count).contains(offset) else {
      throw .damaged
    }
    let entry = ZipArchive.Entry(
      name: ZipArchive.folded(file.file[names..<(names + name)]), isEncrypted: try number(at + 8, 2) & 1 == 1,
      method: try number(at + 10, 2), checksum: UInt32(truncatingIfNeeded: try number(at + 16, 4)), packed: packed,
      size: size,
      offset: offset)
    at = names + name + extra + remark
    return entry
  }

  private func wide(_ place: inout Int, _ end: Int) throws(ArchiveFault) -> Int {
    guard place + 8 <= end else { throw .damaged }
    defer { place += 8 }
    return try number(place, 8)
  }
}
