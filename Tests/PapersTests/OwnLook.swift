import Staffing
import TestSupport
@testable import Papers
@testable import Publishing

/// A council's own look, with names that markup would take for its own.
enum OwnLook {
  static let line = "Item 7 & <B> · Bell & \"Sons\" <Council>"
  static let organisation = "Bell & \"Sons\" <Council>"

  static func letterhead(
    number: String? = "Item 7 & <B>", organisation: String? = organisation, logo: [UInt8]? = SmallPNG.file(600, 200),
    accent: UInt32? = 0x1F_4E79
  ) throws -> Letterhead {
    var look = PaperLook()
    (look.number, look.organisation, look.accent) = (number, organisation, accent)
    return try Letterhead(look, logo: try logo.map { try Logo(file: $0) })
  }
}

extension PaperContent {
  func with(_ letterhead: Letterhead) -> PaperContent {
    var content = self
    content.letterhead = letterhead
    return content
  }
}
