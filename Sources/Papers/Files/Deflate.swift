internal import CDeflate

// The one file of this module that touches raw memory. Why it is safe: every pointer is to an array that outlives the call, handed over
// with its true count; the compressor is made, used and given back in one call.

/// Packs bytes by deflate; nil where they would not become fewer, and where there is no memory for it.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count > 1, let compressor = unsafe libdeflate_alloc_compressor(6) else { return nil }
  defer { unsafe libdeflate_free_compressor(compressor) }
  var packed = [UInt8](repeating: 0, count: bytes.count - 1)
  let count = unsafe bytes.withUnsafeBytes { source in
    unsafe packed.withUnsafeMutableBytes { target in
      unsafe libdeflate_deflate_compress(
        compressor, source.baseAddress, source.count, target.baseAddress, target.count)
    }
  }
  return count == 0 ? nil : Array(packed.prefix(count))
}

/// The checksum that zip archives have: CRC-32.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
}
