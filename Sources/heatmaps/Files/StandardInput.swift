import SystemPackage

/// What `-` on the command line stands for in the place of a path.
enum StandardInput {
  static let path = "-"
  /// What it is called in findings.
  static let name = "standard input"

  /// All that comes through it, to its end.
  static func read() throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try SystemCalls.read(.standardInput, into: &chunk)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
