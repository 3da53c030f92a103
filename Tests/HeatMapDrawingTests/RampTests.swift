import Foundation
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
    #expect(
      Ramp.sequential.fills.map(\.description) == [
        "#F8F0F4", "#F1E0E8", "#E4CAD6", "#D3B1C1", "#BD95A9", "#A0798E", "#634357",
      ])
  }

  /// Printed in grey, each class is darker than the one before by a step that is seen.
  @Test(arguments: Ramp.allCases) func greysKeepTheOrder(ramp: Ramp) {
    let greys = ramp.fills.map { 0.299 * Double($0.red) + 0.587 * Double($0.green) + 0.114 * Double($0.blue) }
    for (lighter, darker) in zip(greys, greys.dropFirst()) { #expect(lighter - darker >= 9) }
  }

  /// To those blind to green or red the plums are all but grey, and the blues stay blue: chroma in OKLab of what they see.
  @Test func plumsAreNeutralToTheColourBlind() {
    for (kind, most) in [(ColourBlindness.deutan, 0.02), (.protan, 0.03)] {
      for fill in Ramp.sequential.fills { #expect(kind.chroma(fill) <= most, "\(fill)") }
      #expect(kind.chroma(Ramp.diverging.fills[2]) > most)
      #expect(kind.chroma(Ramp.diverging.fills[4]) > most)
    }
  }
}

/// What a colour looks like to those who lack one kind of cone: F. Viénot, H. Brettel and J. D. Mollon (1999), on linear sRGB.
enum ColourBlindness {
  case protan, deutan

  /// How far from grey, in OKLab.
  func chroma(_ colour: Colour) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let (r, g, b) = (linear(colour.red), linear(colour.green), linear(colour.blue))
    let (rg, blue): (Double, Double) =
      switch self {
      case .protan: (0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b)
      case .deutan: (0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b)
      }
    let long = cbrt(0.4122214708 * rg + 0.5363325363 * rg + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * rg + 0.6806995451 * rg + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * rg + 0.2817188376 * rg + 0.6299787005 * blue)
    let a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    let bb = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return (a * a + bb * bb).squareRoot()
  }
}
