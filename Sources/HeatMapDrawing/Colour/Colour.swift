/// A colour of sRGB, eight bits a channel.
package struct Colour: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// A colour written as in a style sheet: `Colour(0xDA6E2D)`. Bits above the twenty-fourth are passed over.
  package init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  static let white = Colour(0xFFFFFF)
  static let black = Colour(0x000000)

  /// This colour under another that covers `part` of `whole` of it, mixed channel by channel as the screen does it.
  func covered(by cover: Colour, part: Int, of whole: Int) -> Colour {
    func mix(_ ground: UInt8, _ cover: UInt8) -> UInt8 {
      let sum = Int(ground) * (whole - part) + Int(cover) * part
      return UInt8(clamping: (sum + whole / 2) / whole)
    }
    return Colour(red: mix(red, cover.red), green: mix(green, cover.green), blue: mix(blue, cover.blue))
  }
}

extension Colour: CustomStringConvertible {
  /// `#DA6E2D`.
  package var description: String {
    let digits = Array("0123456789ABCDEF")
    return [red, green, blue].reduce(into: "#") { text, channel in
      text.append(digits[Int(channel >> 4)])
      text.append(digits[Int(channel & 15)])
    }
  }
}
