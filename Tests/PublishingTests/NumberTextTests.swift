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
    #expect(amountText(82_500, .fte) == "82.5")
    // Half a tenth goes up.
    #expect(amountText(82_450, .fte) == "82.5" && amountText(82_449, .fte) == "82.4")
    #expect(amountText(5_072_000, .whole) == "5,072")
    // The mean of thirteen month ends.
    #expect(amountText(13 * 473_000, .fte, scale: 13) == "473.0")
  }

  @Test func amountsForCSV() {
    #expect(amountForCSV(82_500, .fte, scale: 1) == "82.500")
    #expect(amountForCSV(7, .fte, scale: 1) == "0.007")
    #expect(amountForCSV(5_072_000, .whole, scale: 1) == "5072")
    // 1 ÷ 13 is 0.0769 …
    #expect(amountForCSV(1_000, .fte, scale: 13) == "0.077")
    #expect(amountForCSV(12_345_678, .fte, scale: 1) == "12345.678")
    // Published figures are passed on as they are, and one may be wrong.
    #expect(amountForCSV(-1_250, .fte, scale: 1) == "-1.250" && amountForCSV(-250, .fte, scale: 1) == "-0.250")
    // A hair under nothing is nothing, without a sign: −0.001 ÷ 13.
    #expect(amountForCSV(-1, .fte, scale: 13) == "0.000")
    #expect(amountForCSV(-250_000, .whole, scale: 1) == "-250" && amountText(-250_000, .whole) == "−250")
  }
}
