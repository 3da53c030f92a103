import Staffing
import Testing

/// Spellings of one name.
struct SpellingFoldTests {
  @Test(arguments: [
    ["Hyndburn & Ribble Valley", "hyndburn and  ribble valley", "Hyndburn&Ribble Valley"],
    ["St. Helens", "St Helens", "ST HELENS"], ["King's Lynn", "King\u{2019}s Lynn", "Kings Lynn"],
    ["North-East", "North East", "North \u{2013} East", "North/East"], ["Duty (North)", "Duty North", "Duty: North"],
    ["Rh\u{F4}s", "Rho\u{302}s", "Rh\u{C3}\u{B4}s", "Rh\u{C3}\u{192}\u{C2}\u{B4}s"],
    ["Ash", "\u{FEFF}Ash", "A\u{200B}sh", "As\u{AD}h", "Ash\u{A0}", "\u{2009}Ash"], ["Duty, Care", "Duty Care"],
    ["O\u{E2}\u{20AC}\u{2122}Brien", "O'Brien"],
  ])
  func areOne(spellings: [String]) {
    let folded = Set(spellings.map { foldedSpelling($0) })
    #expect(folded.count == 1, "\(folded)")
  }

  @Test(arguments: [
    ["16", "16+"], ["Team 1", "Team 2"], ["Team 1.2", "Team 12"], ["Rhos", "Rh\u{F4}s"], ["Team A", "Team B"],
    ["-", "--"],
    ["North", "South"], ["Team", "Teams"], ["C#", "C*"],
  ])
  func areTwo(spellings: [String]) {
    let folded = Set(spellings.map { foldedSpelling($0) })
    #expect(folded.count == spellings.count, "\(folded)")
  }

  @Test func whatIsReadIsWhatWasMeant() {
    let texts = ["Rh\u{C3}\u{B4}s", "A\u{200B}sh \u{A0} Vale", "T\u{1B}eam", "A\tB", "\u{C3}lbum", "\u{CA}tre"].map {
      readableName($0)
    }
    #expect(texts == ["Rh\u{F4}s", "Ash Vale", "Team", "A B", "\u{C3}lbum", "\u{CA}tre"])
  }
}
