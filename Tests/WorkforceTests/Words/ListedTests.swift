import Staffing
import Testing

struct ListedTests {
  @Test func namesInASentence() {
    #expect(listed([]) == "" && listed(["a"]) == "a" && listed(["a", "b"]) == "a and b")
    #expect(listed(["a", "b", "c"], and: "or") == "a, b or c")
  }
}
