import Foundation
import Testing
@testable import Measures
@testable import Statistics

/// What the tests of the statistics share.
enum WorkedValues {
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }

  /// The worked values that come with the design, where they lie beside the checkout: a line's fields by their names.
  ///
  /// Nil where they are not there: the committed values must do then.
  static func rows(_ name: String) throws -> [[String: String]]? {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = checkout.deletingLastPathComponent().appending(path: "shared/examples/stats/\(name)")
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("\(name) is not beside the checkout: only the committed values were compared")
      return nil
    }
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(fields)
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  /// A line with quoted fields, a doubled quote for one.
  private static func fields(_ line: Substring) -> [String] {
    var (fields, field, isQuoted) = ([String](), "", false)
    for character in line {
      switch (character, isQuoted) {
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return fields + [field]
  }
}

/// The largest relative error met, and where.
struct Worst {
  private(set) var error = 0.0
  private(set) var place = ""
  private(set) var count = 0

  /// Notes a value against what was expected; `scale` in place of the expected size where that is too much to ask.
  mutating func note(_ value: Double, _ expected: Double, _ place: String, scale: Double? = nil) {
    count += 1
    let size = abs(scale ?? expected)
    let difference = abs(value - expected)
    let error = difference == 0 ? 0 : difference / (size == 0 ? 1 : size)
    // A NaN is the worst of all.
    if !(error <= self.error) {
      (self.error, self.place) = (error.isNaN ? .infinity : error, "\(place): \(value), not \(expected)")
    }
  }

  func expect(under limit: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    print("\(sourceLocation.fileName):\(sourceLocation.line): \(count) compared, worst \(error) at \(place)")
    #expect(count > 0 && error < limit, "worst \(error) at \(place)", sourceLocation: sourceLocation)
  }
}

/// A number of the worked values.
func number(_ text: String?) throws -> Double { try #require(text.flatMap(Double.init)) }

extension ConfidenceLevel {
  /// `0.95` or `0.998`.
  init?(confidence: String?) {
    switch confidence {
    case "0.95": self = .ordinary
    case "0.998": self = .strict
    default: return nil
    }
  }
}
