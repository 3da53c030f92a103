import Foundation
import Testing

/// Every rule of the rows and files, broken once, its sentence as a whole: as an error of `draw`, or as a warning of `check`.
struct FindingsTextTests {
  struct Fault: CustomTestStringConvertible {
    let rule: String
    /// The finding as `draw` or `check` prints it.
    let finding: String
    let change: @Sendable (inout Extract) -> Void

    init(_ rule: String, _ finding: String, _ change: @escaping @Sendable (inout Extract) -> Void) {
      (self.rule, self.finding, self.change) = (rule, finding, change)
    }

    var testDescription: String { rule + ": " + finding }
  }

  private static let accept = "Put these right, or go on without the rows with --accept-rejects."
  private static let again = "Put these right and try again. `heatmaps check` lists everything."

  private func expectRefusal(_ fault: Fault, way: String) throws {
    let folder = try Extract.folder(fault.change)
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(
      outcome.error == """
        error: The data were refused: 1 error. No picture was made.
          Error: \(fault.finding)
        \(way)

        """)
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
    #expect(folder.names() == ["data"])
    // `check` finds the same, and has the same status.
    let check = try Program.run(["check", "data"], in: folder)
    #expect(check.output.contains("\nError: \(fault.finding)\n"))
    #expect(check.output.contains("\n1 error, and "))
    #expect(check.error == "error: The data have errors: no picture can be drawn until they are put right.\n")
    #expect(check.status == 2)
  }

  static func staff(_ old: String, _ new: String) -> @Sendable (inout Extract) -> Void {
    { $0.staff = $0.staff.replacing(old, with: new) }
  }

  @Test(arguments: [
    Fault(
      "error-value",
      "staff.csv, line 4, column district: a formula found nothing here (#N/A, #REF! and the like): a look-up failed. Put it right in the "
        + "workbook, and export the file again.", staff("P4,Southside", "P4,#N/A")),
    Fault(
      "total-as-place",
      "staff.csv, line 4, column team: \"Duty total\" looks like a row that adds up others, and would count everything twice. Remove it: "
        + "totals are worked out. If it is a place, give it another name under [aliases.districts] or [aliases.teams] in heatmaps.toml.",
      staff("P4,Southside,Duty", "P4,Southside,Duty total")),
    Fault(
      "date-missing", "staff.csv, line 4, column start_date: the date is missing. Fill it in.", staff("2016-01-11", "")),
    Fault(
      "date-month-first",
      "staff.csv, line 5, column end_date: the month comes first in this date. Write the day first (30/09/2017), or "
        + "2017-09-30.", staff("2017-03-31", "03/31/2017")),
    Fault(
      "date-wrong",
      "staff.csv, line 5, column end_date: the year has two digits, and might be the first number or the last. "
        + "Write all four: 30-09-2017 or 2017-09-30.",
      staff("2017-03-31", "31-03-17")),
    Fault(
      "date-wrong",
      "staff.csv, line 5, column end_date: there is no such day. Write dates as 2017-09-30 or 30/09/2017.",
      staff("2017-03-31", "2017-02-30")),
    Fault(
      "date-wrong",
      "staff.csv, line 4, column start_date: this is not a date. Write dates as 2017-09-30 or 30/09/2017.",
      staff("2016-01-11", "Spring 2016")),
    Fault(
      "end-before-start",
      "staff.csv, line 5, column end_date: the end date lies before the start date. Put one of them right; if many rows have this, the "
        + "month may stand before the day in them.",
      staff("2017-03-31", "2015-05-31")),
    Fault(
      "number-missing", "staff.csv, line 4, column fte: the number is missing. Fill it in, such as 1 or 0.6.",
      staff(",0.8,", ",,")),
    Fault(
      "decimal-comma",
      "staff.csv, line 4, column fte: the number has a decimal comma. Write a point in its place: 0.6, not 0,6.",
      staff(",0.8,", ",\"0,8\",")),
    Fault(
      "number-wrong",
      "staff.csv, line 4, column fte: the number has a comma between its digits. Write it without: 1234.5.",
      staff(",0.8,", ",\"1,000\",")),
    Fault(
      "number-wrong", "staff.csv, line 4, column fte: this is not a number. Write digits alone, such as 1 or 0.6.",
      staff(",0.8,", ",full time,")),
    Fault(
      "number-wrong", "staff.csv, line 4, column fte: the number is too large. Look for digits too many.",
      staff(",0.8,", ",99999999999999999999,")),
    Fault(
      "fte-out-of-range",
      "staff.csv, line 4, column fte: the FTE must be over 0 and no more than 1.5. If these are hours, divide them by the hours of a "
        + "full week.",
      staff(",0.8,", ",37,")),
    Fault(
      "fte-out-of-range",
      "posts.csv, line 5, column fte: the FTE must be over 0 and no more than 500.0. If these are hours, divide them by the hours of a "
        + "full week.",
      { $0.posts = $0.posts.replacing(",0.8,", with: ",0,") }),
    Fault(
      "contract-missing",
      "staff.csv, line 4, column contract: the contract is missing. Write permanent, fixed-term, agency and so on.",
      staff("fixed-term", "")),
    Fault(
      "contract-unknown",
      "staff.csv, line 4, column contract: \"Reed\" is not a known contract. Add it under [contracts] in heatmaps.toml, "
        + "as agency = [\"Reed\"] or employed = [\"Reed\"].", staff("fixed-term", "Reed")),
    Fault(
      "contract-unknown",
      "staff.csv, line 4, column contract: this is not a known contract. Add its word under [contracts] in heatmaps.toml, "
        + "to agency or to employed.", staff("fixed-term", "E12345")),
    Fault(
      "worker-missing", "staff.csv, line 4, column worker_id: the worker has no number. Fill it in.", staff("W3,", ",")),
    Fault(
      "post-id-missing", "posts.csv, line 5, column post_id: the post has no number. Give it one of its own.",
      { $0.posts = $0.posts.replacing("P4,", with: ",") }),
    Fault(
      "post-id-twice",
      "posts.csv, line 5, column post_id: another row has this post number already. Give each post its own, or remove one of "
        + "the rows.",
      { $0.posts = $0.posts.replacing("P4,", with: "P1,") }),
    Fault(
      "wrong-number-of-fields",
      "staff.csv, line 4: the row has 11 fields and the headings 10. Look for a comma too many or too few, and put texts "
        + "with commas in quotation marks.", staff("W3,P4,Southside", "W3,P4,Southside,East")),
    Fault(
      "date-wrong",
      "allocations.csv, line 3, column end_date: this is not a date. Write dates as 2017-09-30 or 30/09/2017.",
      { $0.allocations = $0.allocations.replacing("2017-08-11", with: "summer") }),
  ])
  func rows(fault: Fault) throws { try expectRefusal(fault, way: Self.accept) }

  @Test(arguments: [
    Fault(
      "two-names-of-one-place",
      "staff.csv: 3 of 3 rows of staff in \"South\" whose post is known have it in \"Southside\". The two look like names of one district, "
        + "and the figures of both would be false. If so, put \"South\" = \"Southside\" under [aliases.districts] in heatmaps.toml; if it "
        + "was renamed or reorganised, say when under [[moves]]; else put the files right.",
      { $0.staff = $0.staff.replacing(",Southside,", with: ",South,") }),
    Fault(
      "missing-column",
      "staff.csv, line 1: there is no column \"contract\". Did you mean \"contrct\"? Rename the heading, or put two "
        + "lines into heatmaps.toml: [columns.staff] and contract = \"your heading\".",
      staff("role,contract", "role,contrct")),
    Fault(
      "missing-column",
      "staff.csv, line 1: there is no column \"Vertrag\". Rename the heading, or put two lines into heatmaps.toml: "
        + "[columns.staff] and contract = \"your heading\".",
      { $0.settings += "[columns.staff]\ncontract = \"Vertrag\"\n" }),
    Fault(
      "no-end-dates",
      "staff.csv, line 1: there is no column \"end_date\", and without it nothing in the file would ever end. If yours has "
        + "another heading (not used so far: Last day), put two lines into heatmaps.toml: [columns.staff] and end_date = \"your heading\". If "
        + "your system has no such dates, add an empty column of that name.",
      staff("end_date", "Last day")),
    Fault(
      "no-end-dates",
      "posts.csv, line 1: there is no column \"end_date\", and without it nothing in the file would ever end. If yours has "
        + "another heading (not used so far: closes), put two lines into heatmaps.toml: [columns.posts] and end_date = \"your heading\". If "
        + "your system has no such dates, add an empty column of that name.",
      { $0.posts = $0.posts.replacing("end_date", with: "closes") }),
    Fault(
      "no-end-dates",
      "allocations.csv, line 1: there is no column \"end_date\", and without it nothing in the file would ever end. Did you mean \"enddates\"? If yours has "
        + "another heading (not used so far: enddates), put two lines into heatmaps.toml: [columns.allocations] and end_date = \"your heading\". If "
        + "your system has no such dates, add an empty column of that name.",
      { $0.allocations = $0.allocations.replacing("end_date", with: "enddates") }),
    Fault(
      "few-ends",
      "staff.csv: not one row ends in the 30 months from 2015-04 to 2017-09: this looks like a list of today's staff, in which "
        + "whoever left is missing, or counts as staff to this day. Ask HR for every assignment row, past and present, with its start "
        + "and end: one row for each post that a worker has held.",
      {
        $0.staff =
          "worker_id,post_id,district,team,role,contract,fte,start_date,end_date\n"
          + (1...30).map { "W\($0),,Northside,Duty,sw,permanent,1,2015-01-01,\n" }.joined()
      }),
    Fault(
      "duplicate-heading", "staff.csv, line 1, column FTE: two columns have this heading. Rename or remove one.",
      staff("leaving_reason", "FTE")),
    Fault(
      "not-readable", "staff.csv, line 4: a quotation mark opens here and is never closed. Close it, or take it out.",
      staff("W3,P4,Southside,Duty", "W3,P4,Southside,\"Duty")),
    Fault(
      "not-readable",
      "staff.csv, line 4: something stands between a closing quotation mark and the next comma. Double the marks inside a "
        + "text.", staff("W3,P4,Southside,Duty", "W3,P4,Southside,\"Duty\" East")),
    Fault(
      "not-readable",
      "staff.csv, line 4: a zero byte stands here, which no text has: the file is damaged, or no CSV. Open it in Excel and "
        + "save it as \"CSV UTF-8 (comma delimited)\".", staff("W3,P4,Southside", "W3,P4,South\u{0}side")),
    Fault(
      "unfinished-row",
      "staff.csv, line 6: the last row breaks off: the file is still being written, or was cut. Wait until it is whole, or export "
        + "it again.",
      { $0.staff = String($0.staff.dropLast(20)) }),
    Fault(
      "unfinished-row",
      "staff.csv, line 6: the last row breaks off: the file is still being written, or was cut. Wait until it is whole, or export "
        + "it again.",
      { $0.staff = String($0.staff.dropLast(20)).replacing("W5,P5,Southside,", with: "W5,P5,Southside,\"") }),
    Fault("not-readable", "staff.csv: the file is empty. Export it again, with its headings.", { $0.staff = "" }),
    Fault("not-readable", "staff.csv: the file is empty. Export it again, with its headings.", { $0.staff = "\n,,\n" }),
    Fault(
      "no-rows", "staff.csv: the file has headings and no rows. Export it again.",
      { $0.staff = String($0.staff.prefix { $0 != "\n" }) + "\n" }),
    Fault(
      "not-readable",
      "staff.csv: the file is an Excel workbook, not CSV. Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\".",
      { $0.staff = "PK\u{3}\u{4}" + $0.staff }),
    Fault(
      "not-readable", "staff.csv: the file is a web page, not CSV. Export it again as CSV.",
      { $0.staff = "<!DOCTYPE html><html></html>" }),
    Fault(
      "not-readable", "staff.csv: the file is a PDF, not CSV. Export it again as CSV.", { $0.staff = "%PDF-1.7\n" }),
  ])
  func files(fault: Fault) throws { try expectRefusal(fault, way: Self.again) }

  /// Bytes that no text makes.
  @Test(
    arguments: [
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "the file is an old Excel workbook (.xls), not CSV. Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
      ),
      (
        [0xFF, 0xFE, 0x77, 0, 0x6F, 0],
        "the file is \"Unicode text\" (UTF-16), not CSV. Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
      ),
    ] as [([UInt8], String)])
  func foreignFiles(bytes: [UInt8], sentence: String) throws {
    let folder = try Extract.folder().write(bytes, to: "data/posts.csv")
    let outcome = try Program.run(["draw", "data"], in: folder)
    #expect(
      outcome.error
        == "error: The data were refused: 1 error. No picture was made.\n  Error: posts.csv: \(sentence)\n"
        + "\(Self.again)\n")
    #expect(outcome.status == 2)
  }

  /// Faults of one kind are counted and shown together, twenty in all.
  @Test func manyFaults() throws {
    let folder = try Extract.folder { extract in
      for number in 0..<1_500 {
        extract.staff += "W\(number + 10),,Northside,Duty,social worker,permanent,9.0,2017-01-01,,\n"
        extract.allocations += "C\(number + 10),W1,Northside,Duty,never,\n"
      }
    }
    let outcome = try Program.run(["draw", "data"], in: folder)
    let lines = outcome.error.split(separator: "\n").map(String.init)
    #expect(lines.first == "error: The data were refused: 3,000 errors. No picture was made.")
    #expect(
      lines.dropFirst() == [
        "  Error: staff.csv, column fte, 1,500 rows: the FTE must be over 0 and no more than 1.5. If these are hours, divide them by "
          + "the hours of a full week.",
        "    lines 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 1,490 more",
        "  Error: allocations.csv, column start_date, 1,500 rows: this is not a date. Write dates as 2017-09-30 or 30/09/2017.",
        "    lines 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 1,490 more", Self.accept,
      ])
    #expect(outcome.status == 2)
  }

  /// Where the headings are missing the first row stands in their place: none of its numbers may be shown.
  @Test func aFileWithoutHeadings() throws {
    let folder = try Extract.folder { extract in
      extract.allocations = """
        case_1,worker_1,Northside,Duty,2017-01-09,2017-01-09
        case_2,worker_2,Northside,Duty,2017-02-13,2017-08-11

        """
    }
    for command in ["draw", "check"] {
      let outcome = try Program.run([command, "data"], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.everything.contains("there is no column \"case_id\". Rename the heading"))
      for personal in ["case_1", "worker_1", "2017-01-09"] { #expect(!outcome.everything.contains(personal)) }
    }
  }
}
