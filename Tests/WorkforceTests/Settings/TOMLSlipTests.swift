import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What people get wrong, as the program words it.
struct TOMLSlipTests {
  private static let curly = "its quotes are curly, and must be straight: \""
  private static let unquoted = "a text has no quote before it"
  private static let dash = "a dash here is not the plain one: -"
  private static let space = "a space here is not a plain one: delete it and type it again"
  private static let plain = "its quotes are not the plain ones: \""
  private static let comment = "a comment has a # before it"
  private static let unclosed = "a text has no quote at its end"
  private static let date = "a day is written 2017-09-30, and a month \"2017-09\", with the quotes"
  private static let noDay = "there is no such day or time"
  private static let number = "a number is written 10 or 12.5"
  private static let comma = "a comma stands behind the value: a list stands in brackets, and a number has no comma"
  private static let more = "something more stands behind the value"
  private static let noEquals = "a name has no = behind it"
  private static let noEqualsOrBlank = "a name has no = behind it, or a blank in it and no quotes around it"
  private static let nothing = "nothing stands behind the ="
  private static let twice = "this is set further up already"
  private static let list = "a list has no ] at its end, or no comma between two values"
  private static let braces =
    "a table in braces stands on one line, with commas between its settings and a } at its end"
  private static let backslash = "a backslash in a text is written twice; paths may have / in its place"
  private static let unlike = "this is not a setting, such as place = \"Lancashire\""
  private static let unseen = "a text holds a character that cannot be seen"

  @Test(arguments: [
    // Texts.
    ("place = \"Lancashire\nsource = \"x\"", 1, unclosed), ("place = \"Lancashire", 1, unclosed),
    ("place = 'Lancashire\r\n", 1, unclosed), ("place = \"", 1, unclosed),
    ("place = Lancashire", 1, unquoted), ("place = Lancashire\"", 1, unquoted), ("place = Newcastle", 1, unquoted),
    ("place = Isle of Wight", 1, unquoted), ("place = Torbay", 1, unquoted), ("place = _", 1, unquoted),
    ("place = “Lancashire”", 1, curly), ("place = ‘Lancashire’", 1, curly), ("x = [“a”]", 1, curly),
    ("place = \"C:\\data\"", 1, backslash), ("place = \"\\u12\"", 1, backslash), ("place = \"a\u{1}\"", 1, unseen),
    ("place = \"Lan\"cashire\"", 1, more), ("place = \"Lancashire\"\"", 1, more),
    // Days, months and numbers.
    ("x = 2013-10", 1, date), ("x = 2013/10/01", 1, date), ("x = 30/09/2017", 1, date), ("x = 30.09.2017", 1, date),
    ("x = 2017-9-30", 1, date), ("x = 30-09-2017", 1, date), ("x = 2017-09-30-", 1, date), ("x = 2017-02-30", 1, noDay),
    ("x = 2017-13-01", 1, noDay), ("x = 2017-09-30 25:00:00", 1, noDay), ("x = 2017-09-30 x", 1, more),
    ("x = 10%", 1, number + ", without a %"), ("x = 2017–09–30", 1, dash), ("x = –5", 1, dash),
    ("\u{A0}x = 5", 1, space),
    ("x\u{A0}= 5", 1, space), ("x = 5\u{FEFF}", 1, space), ("place = `x`", 1, plain), ("place = «x»", 1, plain),
    ("// place", 1, comment), ("; place = \"x\"", 1, comment), ("x = 1\n  -- y", 2, comment), ("x = 010", 1, number),
    ("x = 10.", 1, number), ("x = .5", 1, number),
    ("x = 99999999999999999999", 1, number), ("x = 1e999", 1, number), ("x = 12,5", 1, comma), ("x = 10 days", 1, more),
    // Names.
    ("place \"x\"", 1, noEquals), ("place", 1, noEquals), ("place : \"x\"", 1, noEquals), ("a;b;c", 1, noEquals),
    ("worker_id,team\nW1,A", 1, noEquals), ("W Lancs = \"x\"", 1, noEqualsOrBlank), ("Łódź = 1", 1, unlike),
    ("placé = 1", 1, noEqualsOrBlank), ("place =", 1, nothing), ("\nplace =\nsource = \"x\"", 2, nothing),
    ("= 3", 1, "there is no name before the ="), ("place. = 3", 1, "a part of a name is missing beside a dot"),
    ("place = \"x\" source = \"y\"", 1, more), ("place = \"x\";", 1, more),
    // Twice.
    ("place = \"x\"\n\nplace = \"y\"", 3, twice), ("[roles]\n[limits]\n[roles]", 3, twice),
    ("a.b = 1\na = 2", 2, twice),
    ("a = 1\na.b = 2", 2, twice), ("a = {b = 1}\n[a.c]", 2, twice),
    // Lists and tables.
    ("x = [\"a\", \"b\"\nplace = \"y\"", 2, list), ("x = [\"a\" \"b\"]", 1, list), ("x = [\"a\"", 1, list),
    ("x = \"a\", \"b\"", 1, comma), ("x = [a, b]", 1, unquoted), ("x = [1, 2]]", 1, more),
    ("x = [,]", 1, "a list has a comma without a value before it"),
    ("[measures.vacancy\ntarget = 10", 1, "the name of a table has no ] behind it"),
    ("[measures vacancy]", 1, "the name of a table has no ] behind it, or a blank in it and no quotes around it"),
    ("measures.vacancy]\ntarget = 10", 1, "the name of a table has no [ before it"),
    ("[measures.vacancy]]", 1, "something more stands behind the name of a table"),
    ("[]", 1, "a table has no name between its brackets"), ("[[[", 1, "there is a [ too many"),
    ("[measures..vacancy]", 1, "a part of a name is missing beside a dot"),
    ("x = {a = 1", 1, braces), ("x = {a = 1 b = 2}", 1, braces), ("x = {a = 1,}", 1, braces),
    ("x = {\na = 1}", 1, braces),
    ("x = [[[[[[[[[[[[[[[[[[", 1, "lists or tables stand too deep in one another"),
    ("\n# \(String(repeating: "1. ", count: 65))x", 2, "the line has more dots than any setting needs"),
    // Not settings at all.
    ("<?xml version=\"1.0\"?>", 1, unlike), ("{\"place\": 1}", 1, unlike), ("x = 1\r\rx = 2", 1, unlike),
    ("# \u{1}", 1, "a comment holds a character that cannot be seen"), ("x = +", 1, unlike), ("x = @", 1, unquoted),
  ])
  func slips(document: String, line: Int, reason: String) {
    let error = #expect(throws: TOMLFailure.self) { try TOMLValue(document: document) }
    #expect(error == TOMLFailure(line: line, reason: reason))
  }

  /// A file of people's rows that is given as settings is not told from.
  @Test(arguments: [
    "QZ7781,Duty", "QZ7781 = QZ7781", "QZ7781 = 1\nQZ7781 = 2", "x = \"\\QZ7781\"", "[QZ7781", "x = [1 QZ7781]",
  ])
  func namesNobody(document: String) throws {
    let error = try #require(#expect(throws: TOMLFailure.self) { try TOMLValue(document: document) })
    #expect(!error.reason.contains("QZ"))
    #expect(!error.reason.contains("7781"))
  }

  /// What another edition of the parser may say.
  @Test(arguments: ["", "Oh", "Error while parsing", "Error while parsing a star: saw a comet", "redefining: x"])
  func otherWords(words: String) {
    let reason = TOMLSlip(words: words, of: "place", line: 1, column: 99).reason
    #expect([TOMLSlipTests.unlike, TOMLSlipTests.twice].contains(reason))
    #expect(TOMLSlip(words: words, of: "", line: 0, column: 0).reason == reason)
  }
}
