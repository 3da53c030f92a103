import Foundation
import TestSupport
import Testing

@testable import Page

@Suite struct BeginningTests {
  /// A list of staff whose number of the worker has a heading that nobody knows.
  private static func staff(_ heading: String) -> String {
    let rows = (1...12).map { "W\($0),Social Worker,Ash,Duty,1.0,Permanent,2012-06-01\n" }.joined()
    return "Staff in post at 30/09/2017\n\n\(heading),Job title,District,Team,FTE,Contract type,Start date\n\(rows)"
  }

  @Test func anAnswerHasAReportRead() throws {
    var page = AskedPage()
    try page.put("reports/Staff in post.csv", Self.staff("Zorblax"))
    let begun = try page.ask("begin")
    let question = try #require(begun.list("questions").first)
    let options = try #require(question["options"] as? [[String: Any]])
    let option = try #require(options.first { $0["key"] as? String == "Zorblax" && $0["value"] as? String == "worker" })
    #expect(question["table"] as? String == "headings")
    #expect(begun.list("files").first?["kind"] is NSNull)

    let key = try #require(option["key"] as? String)
    let answered = try page.ask("answer", ["table": "headings", "key": key, "value": "worker"])
    let file = try #require(answered.list("files").first)
    #expect(file["kind"] as? String == "staff in post")
    #expect((answered.words["settings"] as? String)?.contains("Zorblax = \"worker\"") == true)
    // Only what the pictures call the council is still open.
    #expect(answered.list("questions").compactMap { $0["key"] as? String } == ["place"])

    let named = try page.ask("answer", ["table": "", "key": "place", "value": "Ash \"and\" Elm"])
    #expect(named.list("questions").isEmpty)
    #expect((named.words["settings"] as? String)?.contains("place = \"Ash \\\"and\\\" Elm\"") == true)
  }

  @Test func aReportCanBeLeftOutAndTakenBackIn() throws {
    var page = AskedPage()
    try page.put("Staff in post.csv", Self.staff("Employee number"))
    let begun = try page.ask("begin")
    let key = try #require(begun.list("files").first?["key"] as? String)
    #expect(begun.list("files").first?["kind"] as? String == "staff in post")
    let without = try page.ask("answer", ["table": "reports", "key": key, "value": "leave out"])
    #expect(without.words["failure"] is String)
    #expect(without.words["canDraw"] as? Bool == false)
    let with = try page.ask("answer", ["table": "reports", "key": key, "value": "staff in post"])
    #expect(with.list("files").first?["kind"] as? String == "staff in post")
  }

  @Test func whatIsDamagedHasItsSentence() throws {
    var page = AskedPage()
    try page.put("Staff in post.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3])
    try page.put("photo.jpg", [0xFF, 0xD8])
    let begun = try page.ask("begin")
    let failure = try #require(begun.words["failure"] as? String)
    #expect(failure.contains("Staff in post.xlsx"))
    #expect(!failure.contains("`heatmaps"))
    #expect(begun.words["canDraw"] as? Bool == false)
  }

  @Test func settingsThatCannotBeReadAreSaid() throws {
    var page = AskedPage()
    try page.putCounty()
    try page.put("heatmaps.toml", "place = \n")
    let begun = try page.ask("begin")
    let failure = try #require(begun.words["failure"] as? String)
    #expect(failure.contains("heatmaps.toml"))
    #expect(begun.words["canDraw"] as? Bool == false)
  }

  @Test func emptyFilesAndNone() throws {
    var page = AskedPage()
    let none = try page.ask("begin")
    #expect(none.words["canDraw"] as? Bool == false)
    try page.put("staff.csv", "")
    let empty = try page.ask("begin")
    #expect(empty.words["canDraw"] as? Bool == false)
    #expect(empty.words["failure"] is String || !empty.list("findings").isEmpty)
  }

  @Test func aNameCannotWriteIntoThePage() throws {
    var page = AskedPage()
    let district = "<script>alert(1)</script>"
    try page.put("heatmaps.toml", "extract_date = 2017-09-30\ncovers_from = \"2013-10\"\n")
    try page.put(
      "staff.csv",
      "worker_id,team,district,role,fte,start_date,end_date,contract\n"
        + (1...40).map { "w\($0),Duty,\($0 % 2 == 0 ? district : "Elm"),Social worker,1,2012-06-01,,permanent\n" }
        .joined()
        + "w99,Duty,Elm,Social worker,1,2010-06-01,2015-03-31,permanent\n")
    _ = try page.ask("begin")
    let shown = try page.ask("show", ["measure": "turnover", "profile": "internal"])
    let table = try #require(shown.list("pictures").first?["table"] as? String)
    #expect(!table.contains("<script"))
    #expect(table.contains("&lt;script&gt;"))
  }
}
