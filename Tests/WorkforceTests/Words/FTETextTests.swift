import Staffing
import Testing

struct FTETextTests {
  @Test(
    arguments: [
      (0, "0"), (1, "0.001"), (10, "0.01"), (333, "0.333"), (600, "0.6"), (1_000, "1"), (1_800, "1.8"), (20_000, "20"),
      (1_234_500, "1234.5"),
    ] as [(Int64, String)])
  func asManyDecimalsAsNeeded(thousandths: Int64, text: String) {
    #expect(fteText(thousandths) == text)
  }
}
