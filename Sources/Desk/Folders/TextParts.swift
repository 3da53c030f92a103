import Publishing

/// Parts of texts; Embedded Swift searches for none.
extension String {
  /// What stands before a part and what after it, where it stands for the first time; nil where it does not.
  func parted(at part: String) -> (before: String, after: String)? {
    guard let place = place(of: part) else { return nil }
    let bytes = Array(utf8)
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[(place + part.utf8.count)...], as: UTF8.self)
    )
  }

  func before(_ part: String) -> String? { parted(at: part)?.before }
}
