import Testing
@testable import Publishing
@testable import Staffing

struct RejectsFileTests {
  @Test func rowsAsTheyStood() throws {
    let bytes = rejectsFile([
      RefusedRow(file: "staff.csv", line: 4, rules: ["date-wrong", "fte-out-of-range"], text: "W1;\"Duty, East\";37"),
      RefusedRow(file: "posts.csv", line: 1_204, rules: ["post-id-twice"], text: "=P1,x"),
    ])
    let file = try CSVReading(bytes)
    #expect(file.header == ["file", "line", "rule", "text"])
    #expect(
      file.rows == [
        ["staff.csv", "4", "date-wrong fte-out-of-range", "W1;\"Duty, East\";37"],
        ["posts.csv", "1204", "post-id-twice", "'=P1,x"],
      ])
  }
}
