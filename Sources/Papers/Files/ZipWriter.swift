/// Writes a zip archive: the frame of Word documents and Excel workbooks.
///
/// By PKWARE's APPNOTE 6.3: each part whole, one after the other, its length before it; and the directory at the end. Parts are dated
/// 1 January 1980, the first day that there is, so that the same parts give the same bytes. There may be 65,535 parts and 4 GB, far more
/// than any paper has.
package struct ZipWriter {
  package init() {}

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part. What is packed already, such as a picture, stays as it is.
  ///
  /// - Parameter name: with `/` between folders, and none before the first.
  package mutating func add(_ content: [UInt8], at name: String, isPacked: Bool = false) {
    let packed = isPacked ? nil : deflated(content)
    let body = packed ?? content
    let name = Array(name.utf8)
    // What both the part and the directory say of it: version 2.0, names in UTF-8, how it is packed, time and date, its checksum, both
    // lengths, the length of its name, and no other fields.
    var head: [UInt8] = []
    head.add16(20)
    head.add16(1 << 11)
    head.add16(packed == nil ? 0 : 8)
    head.add16(0)
    head.add16(1 << 5 | 1)
    head.add32(checksum(content))
    head.add32(UInt32(body.count))
    head.add32(UInt32(content.count))
    head.add16(UInt16(name.count))
    head.add16(0)

    let place = bytes.count
    bytes.add32(0x0403_4B50)
    bytes += head
    bytes += name
    bytes += body

    directory.add32(0x0201_4B50)
    directory.add16(20)
    directory += head
    // No comment, the first disk, no attributes.
    directory.add16(0)
    directory.add16(0)
    directory.add16(0)
    directory.add32(0)
    directory.add32(UInt32(place))
    directory += name
    count += 1
  }

  package mutating func add(_ text: String, at name: String) { add(Array(text.utf8), at: name) }

  /// The whole archive.
  package var archive: [UInt8] {
    var end: [UInt8] = []
    end.add32(0x0605_4B50)
    end.add16(0)
    end.add16(0)
    end.add16(UInt16(count))
    end.add16(UInt16(count))
    end.add32(UInt32(directory.count))
    end.add32(UInt32(bytes.count))
    end.add16(0)
    return bytes + directory + end
  }
}

extension [UInt8] {
  fileprivate mutating func add16(_ value: UInt16) { self += [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }

  fileprivate mutating func add32(_ value: UInt32) {
    add16(UInt16(truncatingIfNeeded: value))
    add16(UInt16(value >> 16))
  }
}
