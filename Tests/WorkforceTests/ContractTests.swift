import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Every word for a contract makes a worker of the council or of an agency, whichever words they are.
struct ContractTests {
  @Test(arguments: Contract.words.keys.sorted()) func aWord(word: String) throws {
    for spelling in [word, word.uppercased()] {
      let agency = try Tiny(staff: ["W1,,A,T,sw,\(spelling),1.0,2015-01-01,,"]).cell(.agency, "2017-09")
      #expect(agency == (Contract.words[word] == .agency ? "1000/1000 100.0" : "0/1000 0.0"), "\(spelling)")
    }
  }

  /// What the settings say of a word goes before what is known of it.
  @Test func settingsGoFirst() throws {
    var settings = Settings()
    settings.agencyWords = ["bank"]
    #expect(Contract(word: "Bank", settings: settings) == .agency)
    #expect(Contract(word: "Bank", settings: Settings()) == .employed)
  }
}
