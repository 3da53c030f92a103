internal import CMath

extension Colour {
  /// Relative luminance, 0 for black to 1 for white.
  ///
  /// Source: Web Content Accessibility Guidelines 2.2, "relative luminance", with the threshold of the sRGB standard.
  package var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast of two colours, 1 (none) to 21 (black and white): (lighter + 0.05) ÷ (darker + 0.05) in luminance.
  package func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever stands out more on this colour: never under 4.58 : 1.
  package var ink: Colour {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }
}
