package import HeatMapDrawing
package import Staffing

/// The council's own look of a document: what stands over its title and at the head of its pages, and the colour of its headings.
/// The colours of figures are none of it.
package struct Letterhead: Sendable {
  package let number: String?
  package let organisation: String?
  package let logo: Logo?
  /// Stands out from white as text must; nil for that of other text.
  package let accent: Colour?

  /// Nothing of a council's own.
  package init() { (number, organisation, logo, accent) = (nil, nil, nil, nil) }

  /// What the settings say, with the logo that they name.
  package init(_ look: PaperLook, logo: Logo?) throws(LetterheadFault) {
    let accent = look.accent.map { Colour($0) }
    if let accent, accent.contrast(with: Colour(0xFFFFFF)) < Letterhead.leastContrast {
      throw .accentTooLight(accent)
    }
    (number, organisation) = (look.number, look.organisation)
    (self.logo, self.accent) = (logo, accent)
  }

  /// Source: Web Content Accessibility Guidelines 2.2, success criterion 1.4.3, for text of any size.
  package static let leastContrast = 4.5

  /// `Item 7, Appendix B · Lancashire County Council`; nil where there is neither.
  package var line: String? {
    let parts = [number, organisation].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What is read out of the logo.
  package var logoText: String { organisation ?? "Logo" }
}

/// A picture that stands at the head of a document: a whole PNG, as the module of documents has found it to be.
package struct Logo: Sendable {
  package let png: [UInt8]
  /// In dots.
  package let width: Int
  package let height: Int

  package init(png: [UInt8], width: Int, height: Int) { (self.png, self.width, self.height) = (png, width, height) }

  /// Bytes: 1 MB.
  package static let mostBytes = 1 << 20
  /// Dots across and down.
  package static let mostDots = 4000
}

/// Why a document cannot look so.
package enum LetterheadFault: Error, Hashable, Sendable {
  /// It cannot be read on white.
  case accentTooLight(Colour)
  case logoNotPNG
  case logoTooLarge
  case logoTooWide(width: Int, height: Int)
  case logoDamaged
}
