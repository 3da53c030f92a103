import Testing
@testable import Staffing

struct PersonalWordTests {
  @Test func whatHasDigitsIsNotSaid() {
    #expect(quoted("Reed") == "\"Reed\"" && quoted("Tŷ Gwyn") == "\"Tŷ Gwyn\"")
    #expect(quoted("") == "this" && quoted("E12345") == "this")
    // Digits of other scripts are digits too.
    #expect(quoted("٣") == "this" && mayBePersonal("worker ４") && !mayBePersonal("worker_id"))
  }
}
