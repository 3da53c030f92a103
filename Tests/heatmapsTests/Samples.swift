import Foundation

/// The samples that come with the program, and the README.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let lancashire = root + "/samples/lancashire"
  static let totals = root + "/samples/totals"
  static let reorganised = root + "/samples/reorganised"
  static let refused = root + "/samples/refused"
}
