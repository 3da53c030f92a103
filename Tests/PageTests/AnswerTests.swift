import Publishing
import Testing

@testable import Page

@Suite struct AnswerTests {
  @Test func theLengthTheWordsAndTheFiles() {
    var answer = Answer()
    let (first, second) = (answer.add([1, 2, 3]), answer.add([4]))
    answer.json = ["a": first, "b": second]
    let json = "{\n  \"a\": {\"at\": 0, \"length\": 3},\n  \"b\": {\"at\": 3, \"length\": 1}\n}\n"
    #expect(answer.bytes == [UInt8(json.utf8.count), 0, 0, 0] + Array(json.utf8) + [1, 2, 3, 4])
  }
}
