import Staffing
import Testing
@testable import Measures

struct CountedTests {
  @Test func digitsInThousands() {
    #expect(grouped("") == "" && grouped("7") == "7" && grouped("204") == "204")
    #expect(grouped("1204") == "1,204" && grouped("999999") == "999,999" && grouped("12345678") == "12,345,678")
  }

  @Test func countsAndTheirNouns() {
    #expect(counted(1, "row") == "1 row" && counted(0, "row") == "0 rows" && counted(1_204, "row") == "1,204 rows")
    #expect(counted(2, "authority", "authorities") == "2 authorities")
  }
}
