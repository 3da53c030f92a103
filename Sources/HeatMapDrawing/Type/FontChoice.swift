/// Which font the texts are set in.
package enum FontChoice: Sendable, Equatable {
  /// Roboto and Roboto Condensed, which are part of the program.
  case builtIn
  /// The bytes of a scalable font file, in place of all four faces.
  case file(bytes: [UInt8])
}

/// Why a font cannot be used: a clause that goes on from "The font cannot be used:".
struct BadFont: Error {
  let reason: String
}
