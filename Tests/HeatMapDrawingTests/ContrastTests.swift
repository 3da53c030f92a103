import Testing

@testable import HeatMapDrawing

@Suite struct ContrastTests {
  /// Worked by the formula of the guidelines: black on white is 21, and #767676 is the darkest grey named there that
  /// just passes on white, at 4.54.
  @Test func knownContrasts() {
    #expect(abs(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.01)
    #expect(Colour(0x123456).contrast(with: Colour(0x123456)) == 1)
  }

  @Test(arguments: Ramp.allCases) func inkOnEveryFillIsLegible(ramp: Ramp) {
    for fill in ramp.fills { #expect(fill.contrast(with: fill.ink) >= 4.5, "\(fill)") }
  }

  /// Quiet text stands on white and on the ground of hidden cells, and the stamp's on its band.
  @Test func inkOnOtherGroundsIsLegible() {
    let white = Colour(0xFFFFFF)
    for (ink, ground) in [
      (Tone.text, white), (Tone.quiet, white), (Tone.quiet, Tone.symbol), (Tone.text, Tone.symbol),
      (Tone.text, Tone.stamp),
    ] { #expect(ink.contrast(with: ground) >= 4.5, "\(ink) on \(ground)") }
    #expect(Tone.frame.contrast(with: white) >= 3)
  }

  /// Bars for the worse stand out on white; what is pale has an edge.
  @Test(arguments: Ramp.allCases) func barsAndSignsStandOut(ramp: Ramp) {
    let white = Colour(0xFFFFFF)
    #expect(ramp.bars.worse.contrast(with: white) >= 3)
    #expect(ramp.bars.betterEdge.contrast(with: white) > ramp.bars.better.contrast(with: white))
    for fill in ramp.fills { #expect(fill.ink.contrast(with: fill) >= 3) }
  }

  /// The worst of all greys: 4.58 on black or white.
  @Test func noGreyIsWorseThanItsPromise() {
    for level in UInt32(0)...255 {
      let grey = Colour(level << 16 | level << 8 | level)
      #expect(grey.contrast(with: grey.ink) >= 4.5)
    }
  }
}
