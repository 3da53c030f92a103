import Testing

@testable import Page

@Suite struct QuestionTests {
  @Test func wordsAndAFile() {
    let question = Question(Array("ask\tput\nname\tlists/staff.csv\n\na,b\n\n1,2".utf8))
    let file = String(decoding: question.file, as: UTF8.self)
    #expect(question.name == "put")
    #expect(question.text("name") == "lists/staff.csv")
    #expect(file == "a,b\n\n1,2")
  }

  @Test func aKeySeveralTimesAndEmpty() {
    let question = Question(Array("ask\tshow\nteam\tCIN*\nteam\t\nteam\tAsh/Duty\nnonsense\n\n".utf8))
    #expect(question["team"] == ["CIN*", "Ash/Duty"])
    #expect(question.text("from") == nil)
    #expect(question.file.isEmpty)
  }

  @Test func whatIsNoQuestionHasNoName() {
    #expect(Question([]).name == "")
    #expect(Question([0xFF, 0x00, 0x0A]).name == "")
  }
}
