import Testing

@testable import Tabular

struct DecimalFieldTests {
  @Test(arguments: [
    ("0", 0 as Int64), ("1", 1_000_000), ("0.8", 800_000), (" 0.86 ", 860_000), ("1.", 1_000_000), (".5", 500_000),
    ("+0.5", 500_000), ("-1.25", -1_250_000), ("007", 7_000_000), ("0.333333", 333_333), ("0.0625", 62_500),
    ("0.000001", 1), ("0.0000004", 0), ("0.0000005", 1), ("-0.0000005", -1), ("-0.0000004", 0), ("0.00000049999", 0),
    ("0.9999995", 1_000_000), ("0.1234567890123456789012345678901234567890", 123_457),
    ("9223372036854.775807", .max), ("-9223372036854.775807", -.max), ("0000000000000000000000000000001", 1_000_000),
  ])
  func exact(text: String, millionths: Int64) {
    #expect(DecimalField(text) == .millionths(millionths))
  }

  @Test(arguments: [
    ("0,8", DecimalFault.decimalComma), ("12,5", .decimalComma), ("-0,8", .decimalComma), ("0,800", .decimalComma),
    ("1.234,5", .decimalComma), ("1234,567", .decimalComma), (",5", .decimalComma),
    ("1,234", .thousandsComma), ("1,234.5", .thousandsComma), ("-12,345,678", .thousandsComma),
    ("£30", .notANumber), ("abc", .notANumber), ("NaN", .notANumber), ("1e3", .notANumber), ("1.2.3", .notANumber),
    (".", .notANumber), ("-", .notANumber), ("--1", .notANumber), ("1-", .notANumber), ("1 000", .notANumber),
    (",", .notANumber), ("1,23,4", .notANumber), ("50%", .notANumber), ("−1", .notANumber), ("inf", .notANumber),
    ("9223372036854.775808", .tooLarge), ("9223372036854.7758075", .tooLarge), ("99999999999999999999", .tooLarge),
    ("9223372036855", .tooLarge),
  ])
  func wrong(text: String, fault: DecimalFault) {
    #expect(DecimalField(text) == .wrong(fault))
  }

  @Test(arguments: ["", "  ", "\t"])
  func blank(text: String) {
    #expect(DecimalField(text) == .blank)
  }

  /// Rounded in whole ten-millionths, half away from zero.
  @Test func everySeventhDecimal() {
    for value in 0..<30_000 {
      let digits = String(value)
      let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      let text = padded.dropLast(4) + ".123" + padded.suffix(4)
      let whole = Int64(value / 10_000) * 1_000_000 + 123_000
      #expect(DecimalField(String(text)) == .millionths(whole + Int64((value % 10_000 + 5) / 10)))
      #expect(DecimalField("-" + text) == .millionths(-whole - Int64((value % 10_000 + 5) / 10)))
    }
  }
}
