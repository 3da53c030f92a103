import HeatMapDrawing
import Publishing
import Staffing
import Testing

struct LetterheadTests {
  private func letterhead(_ number: String?, _ organisation: String?) throws -> Letterhead {
    var look = PaperLook()
    (look.number, look.organisation) = (number, organisation)
    return try Letterhead(look, logo: nil)
  }

  @Test func line() throws {
    let both = try letterhead("Item 7", "Bell Council")
    #expect(both.line == "Item 7 · Bell Council" && both.logoText == "Bell Council")
    let number = try letterhead("Item 7", nil)
    #expect(number.line == "Item 7" && number.logoText == "Logo")
    let organisation = try letterhead(nil, "Bell Council")
    #expect(organisation.line == "Bell Council")
    #expect(Letterhead().line == nil)
  }

  /// By others' calculators, #767676 has 4.54 on white, #777777 4.48, #FF0000 4.00 and #D00000 5.57.
  @Test(arguments: [
    (UInt32(0x000000), true), (0x1F4E79, true), (0x767676, true), (0x777777, false), (0xFF0000, false),
    (0xD00000, true), (0xFFFFFF, false), (0xFFCC00, false),
  ])
  func accents(accent: UInt32, isGood: Bool) throws {
    var look = PaperLook()
    look.accent = accent
    var (taken, refused): (Colour?, LetterheadFault?)
    do throws(LetterheadFault) { taken = try Letterhead(look, logo: nil).accent } catch { refused = error }
    #expect(taken == (isGood ? Colour(accent) : nil))
    #expect(refused == (isGood ? nil : .accentTooLight(Colour(accent))))
  }
}
