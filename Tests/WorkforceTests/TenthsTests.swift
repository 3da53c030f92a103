import Foundation
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Rounding is half away from zero on the exact quotient: against decimal arithmetic.
struct TenthsTests {
  private func rounded(_ value: Decimal) -> Decimal {
    let behaviour = NSDecimalNumberHandler(
      roundingMode: .plain, scale: 1, raiseOnExactness: false, raiseOnOverflow: true, raiseOnUnderflow: true,
      raiseOnDivideByZero: true)
    return NSDecimalNumber(decimal: value.magnitude).rounding(accordingToBehavior: behaviour) as Decimal
  }

  @Test func everySmallQuotient() {
    for denominator in 1...64 as ClosedRange<Int64> {
      for numerator in -200...200 as ClosedRange<Int64> {
        let exact = rounded(Decimal(numerator) / Decimal(denominator)) * (numerator < 0 ? -1 : 1)
        #expect(
          Decimal(Tenths(numerator: numerator, denominator: denominator).count) == exact * 10,
          "\(numerator)/\(denominator)")
      }
    }
  }

  @Test func halves() {
    // 0.25 and 0.35 are no binary fractions of their print: both go up.
    #expect(Tenths(numerator: 1, denominator: 4).description == "0.3")
    #expect(Tenths(numerator: 7, denominator: 20).description == "0.4")
    #expect(Tenths(numerator: 1, denominator: 20).description == "0.1")
    #expect(Tenths(numerator: -1, denominator: 20).description == "-0.1")
    #expect(Tenths(numerator: 49_999, denominator: 1_000_000).description == "0.0")
    #expect(Tenths(numerator: 1_499_999, denominator: 10_000).description == "150.0")
    #expect(Tenths(numerator: 1_449_999, denominator: 100_000).description == "14.5")
    #expect(Tenths(numerator: 1_444_999, denominator: 100_000).description == "14.4")
  }

  @Test(arguments: [
    ("10", 100), ("7.5", 75), ("-3.2", -32), ("0", 0), ("0.1", 1), ("-0.4", -4), ("007", 70),
    ("99999999999", 999_999_999_990),
  ])
  func reading(text: String, count: Int64) {
    #expect(Tenths(text)?.count == count)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1.25", "1,5", "+1", "ten", "1e3", "--1", "1.2.3", "1 ", "٣"])
  func notATenth(text: String) {
    #expect(Tenths(text) == nil)
  }

  @Test func printing() {
    #expect([149, 0, -5, -125, 1000].map { Tenths($0).description } == ["14.9", "0.0", "-0.5", "-12.5", "100.0"])
  }

  @Test func factors() {
    #expect(Tenths(100).times(hundredths: 125).description == "12.5")
    // 15.2 × 0.85 is 12.92; 14.2 × 0.75 is 10.65, which goes up.
    #expect(Tenths(152).times(hundredths: 85).description == "12.9")
    #expect(Tenths(142).times(hundredths: 75).description == "10.7")
  }
}
