import HeatMapDrawing
import Testing

@Suite struct RampTests {
  @Test(arguments: Ramp.allCases) func darkerIsWorse(ramp: Ramp) {
    #expect(ramp.fills.count == 7)
    for (better, worse) in zip(ramp.fills, ramp.fills.dropFirst()) {
      #expect(better.luminance > worse.luminance * 1.1, "\(better) before \(worse)")
    }
  }

  @Test func aClassOutsideTakesTheNearest() {
    #expect(Ramp.diverging.fill(-1) == Ramp.diverging.fills.first)
    #expect(Ramp.diverging.fill(9) == Ramp.diverging.fills.last)
  }

  @Test func fillsAsPublished() {
    #expect(
      Ramp.diverging.fills.map(\.description) == [
        "#F1F8FD", "#D8EFFF", "#BEE4FF", "#F0B676", "#E99148", "#DA6E2D", "#823513",
      ])
  }
}
