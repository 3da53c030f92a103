import SystemPackage
import Tabular

/// The bytes of a small file, such as settings or a typeface.
///
/// - Parameter limit: of what is longer no more is read than shows it to be so.
func readFile(_ path: String, limit: Int = .max) throws(Errno) -> [UInt8] {
  let file = try SystemCalls.typed { try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) }
  defer { try? file.close() }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = try SystemCalls.read(file, into: &chunk)
    bytes += chunk[..<count]
    if count == 0 || bytes.count > limit { return bytes }
  }
}
