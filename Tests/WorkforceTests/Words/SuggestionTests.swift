import Staffing
import Testing
@testable import Measures

struct SuggestionTests {
  @Test func whatMayHaveBeenMeant() {
    #expect(suggestion([]) == "")
    #expect(suggestion(["fte"]) == " Did you mean \"fte\"?")
    #expect(suggestion(["vacancy", "agency"]) == " Did you mean \"vacancy\" or \"agency\"?")
  }
}
