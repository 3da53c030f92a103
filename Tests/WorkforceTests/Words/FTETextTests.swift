import Staffing
import Testing

struct FTETextTests {
  @Test(
    arguments: [
      (0, "0"), (1, "0.000001"), (10_000, "0.01"), (333_000, "0.333"), (333_333, "0.333333"), (62_500, "0.0625"),
      (600_000, "0.6"), (1_000_000, "1"), (1_800_000, "1.8"), (20_000_000, "20"),
      (1_234_500_000, "1234.5"),
    ] as [(Int64, String)])
  func asManyDecimalsAsNeeded(millionths: Int64, text: String) {
    #expect(fteText(millionths) == text)
  }
}
