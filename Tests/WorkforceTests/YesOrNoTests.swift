import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Every word for yes is yes and every one for no is no, whichever they are; both without a warning.
struct YesOrNoTests {
  private func answer(_ word: String) throws -> (cell: String, warnings: Int) {
    let tiny = Tiny(
      staff: ["W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,\(word)", "W2,,A,T,sw,permanent,1.0,2015-01-01,,,,,yes"],
      columns: Tiny.wideStaffHeader)
    return (try tiny.cell(.newlyQualified, "2017-09"), try tiny.findings().places.count { $0.hasSuffix(" asye") })
  }

  @Test(arguments: YesOrNo.yes.sorted()) func yes(word: String) throws {
    for spelling in [word, word.uppercased()] {
      let (cell, warnings) = try answer(spelling)
      #expect(cell == "2000/2000 100.0")
      #expect(warnings == 0)
    }
  }

  @Test(arguments: YesOrNo.no.sorted() + [""]) func no(word: String) throws {
    for spelling in [word, word.uppercased()] {
      let (cell, warnings) = try answer(spelling)
      #expect(cell == "1000/2000 50.0")
      #expect(warnings == 0)
    }
  }

  @Test func anotherWord() throws {
    let (cell, warnings) = try answer("perhaps")
    #expect(cell == "1000/2000 50.0")
    #expect(warnings == 1)
  }
}
