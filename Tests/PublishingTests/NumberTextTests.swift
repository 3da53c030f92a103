import Measures
import Staffing
import Testing
@testable import Publishing

struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0.0", "0.0"), (1, "0.1", "+0.1"), (-1, "−0.1", "−0.1"), (149, "14.9", "+14.9"), (9_999, "999.9", "+999.9"),
      (10_000, "1,000.0", "+1,000.0"), (-12_345_678, "−1,234,567.8", "−1,234,567.8"),
    ] as [(Int64, String, String)])
  func tenths(count: Int64, text: String, signed: String) throws {
    #expect(Tenths(count).text == text)
    let matrix = try Sample.year()
    #expect(matrix.signedText(Tenths(count)) == signed)
  }

  @Test func amounts() {
    #expect(amountText(82_500_000, .fte) == "82.5")
    // Half a tenth goes up.
    #expect(amountText(82_450_000, .fte) == "82.5" && amountText(82_449_999, .fte) == "82.4")
    #expect(amountText(5_072_000_000, .whole) == "5,072")
    // The mean of thirteen month ends.
    #expect(amountText(13 * 473_000_000, .fte, scale: 13) == "473.0")
  }

  @Test func amountsForCSV() {
    #expect(amountForCSV(82_500_000, .fte, scale: 1) == "82.500")
    #expect(amountForCSV(7_000, .fte, scale: 1) == "0.007")
    #expect(amountForCSV(5_072_000_000, .whole, scale: 1) == "5072")
    // 1 ÷ 13 is 0.0769 …
    #expect(amountForCSV(1_000_000, .fte, scale: 13) == "0.077")
    #expect(amountForCSV(12_345_678_000, .fte, scale: 1) == "12345.678")
    // Published figures are passed on as they are, and one may be wrong.
    #expect(amountForCSV(-1_250_000, .fte, scale: 1) == "-1.250" && amountForCSV(-250_000, .fte, scale: 1) == "-0.250")
    // A hair under nothing is nothing, without a sign: −0.001 ÷ 13.
    #expect(amountForCSV(-1_000, .fte, scale: 13) == "0.000")
    #expect(amountForCSV(-250_000_000, .whole, scale: 1) == "-250" && amountText(-250_000_000, .whole) == "−250")
  }

  /// As many decimals as are needed, from three to six; a mean of what needs more is rounded to six.
  @Test(
    arguments: [
      (333_333, 1, "0.333333"), (62_500, 1, "0.0625"), (1_486_486, 1, "1.486486"), (1, 1, "0.000001"),
      (-62_500, 1, "-0.0625"),
      // 0.333333 ÷ 13 is 0.02564099 …; 0.0013 ÷ 13; 6.0000065 and −0.000001 ÷ 13.
      (333_333, 13, "0.025641"), (1_300, 13, "0.0001"), (78_000_085, 13, "6.000007"), (-1, 13, "0.000"),
    ] as [(Int64, Int64, String)])
  func finerAmountsForCSV(millionths: Int64, scale: Int64, text: String) {
    #expect(amountForCSV(millionths, .fte, scale: scale) == text)
    #expect(amountForCSV(millionths, .whole, scale: scale) == text)
  }

  /// What all rows of a table may come to, in 64 bits: nine million million.
  @Test func amountsAsLargeAsCanBe() {
    let most: Int64 = 4_000_000_000_000_000_000
    #expect(amountText(most, .fte) == "4,000,000,000,000.0" && amountText(most, .whole) == "4,000,000,000,000")
    #expect(amountForCSV(most, .fte, scale: 13) == "307692307692.308")
    #expect(amountForCSV(most + 1, .fte, scale: 1) == "4000000000000.000001")
  }
}
