import HeatMapDrawing
import Testing

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

  @Test func inkOnOtherGroundsIsLegible() {
    for ground in [Tone.symbol, Tone.stamp, Tone.hatchGround] {
      #expect(ground.contrast(with: ground.ink) >= 4.5, "\(ground)")
    }
    for ink in [Tone.text, Tone.quiet] { #expect(ink.contrast(with: Colour(0xFFFFFF)) >= 4.5, "\(ink)") }
    #expect(Tone.stamp.contrast(with: Colour(0xFFFFFF)) >= 4.5)
  }

  /// The worst of all greys: 4.58 on black or white.
  @Test func noGreyIsWorseThanItsPromise() {
    for level in UInt32(0)...255 {
      let grey = Colour(level << 16 | level << 8 | level)
      #expect(grey.contrast(with: grey.ink) >= 4.5)
    }
  }
}
