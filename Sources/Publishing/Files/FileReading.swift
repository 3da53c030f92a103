import Glibc

/// The system's number for why a file could not be read.
package struct ReadError: Error, Hashable {
  package let errno: Int32
}

/// The bytes of a small file, such as settings or a typeface.
package func readFile(_ path: String) throws(ReadError) -> [UInt8] {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw ReadError(errno: errno) }
  defer { close(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    // The buffer lives for the call, and no more than its size is asked for.
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    if count > 0 {
      bytes += chunk[..<count]
    } else if errno != EINTR {
      throw ReadError(errno: errno)
    }
  }
}
