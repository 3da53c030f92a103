import Testing

@testable import Tabular

struct DecimalFieldTests {
  @Test(arguments: [
    ("0", 0 as Int64), ("1", 1_000), ("0.8", 800), (" 0.86 ", 860), ("1.", 1_000), (".5", 500), ("+0.5", 500),
    ("-1.25", -1_250), ("007", 7_000), ("0.0004", 0), ("0.0005", 1), ("-0.0005", -1), ("-0.0004", 0), ("0.00049999", 0),
    ("0.9995", 1_000), ("0.1234567890123456789012345678901234567890", 123), ("9223372036854775.807", .max),
    ("-9223372036854775.807", -.max), ("0000000000000000000000000000001", 1_000),
  ])
  func exact(text: String, thousandths: Int64) {
    #expect(DecimalField(text) == .thousandths(thousandths))
  }

  @Test(arguments: [
    ("0,8", DecimalFault.decimalComma), ("12,5", .decimalComma), ("-0,8", .decimalComma), ("0,800", .decimalComma),
    ("1.234,5", .decimalComma), ("1234,567", .decimalComma), (",5", .decimalComma),
    ("1,234", .thousandsComma), ("1,234.5", .thousandsComma), ("-12,345,678", .thousandsComma),
    ("£30", .notANumber), ("abc", .notANumber), ("NaN", .notANumber), ("1e3", .notANumber), ("1.2.3", .notANumber),
    (".", .notANumber), ("-", .notANumber), ("--1", .notANumber), ("1-", .notANumber), ("1 000", .notANumber),
    (",", .notANumber), ("1,23,4", .notANumber), ("50%", .notANumber), ("−1", .notANumber), ("inf", .notANumber),
    ("9223372036854775.808", .tooLarge), ("9223372036854775.8075", .tooLarge), ("99999999999999999999", .tooLarge),
    ("9223372036854776", .tooLarge),
  ])
  func wrong(text: String, fault: DecimalFault) {
    #expect(DecimalField(text) == .wrong(fault))
  }

  @Test(arguments: ["", "  ", "\t"])
  func blank(text: String) {
    #expect(DecimalField(text) == .blank)
  }

  /// Rounded in whole ten-thousandths, half away from zero.
  @Test func everyFourthDecimal() {
    for value in 0..<30_000 {
      let digits = String(value)
      let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      let text = padded.dropLast(4) + "." + padded.suffix(4)
      #expect(DecimalField(String(text)) == .thousandths(Int64((value + 5) / 10)))
      #expect(DecimalField("-" + text) == .thousandths(-Int64((value + 5) / 10)))
    }
  }
}
