import Foundation
import Testing

/// The practice measures' files, as the program meets them.
struct PracticeRuleTests {
  struct Fault: CustomTestStringConvertible {
    let file: String
    let row: String
    /// The finding as `check` prints it.
    let finding: String
    var testDescription: String { "\(file): \(row)" }
  }

  private static let headers = [
    "referrals": "child_id,district,team,referral_date,close_date,close_reason",
    "assessments": "child_id,district,team,referral_id,referral_date,start_date,authorised_date",
    "care_leavers": "child_id,district,team,birth_date,start_date,end_date,activity",
    "looked_after": "child_id,district,team,birth_date,start_date,end_date",
    "peps": "child_id,pep_date",
    "audits": "child_id,district,team,audit_date,grade",
    "legal": "child_id,district,team,birth_date,legal_status,start_date,end_date",
  ]

  private func folder(_ file: String, _ rows: [String], settings: String = "") throws -> Folder {
    let text = ([Self.headers[file] ?? ""] + rows).map { $0 + "\n" }.joined()
    return try Folder().write(text, to: "data/\(file).csv")
      .write("extract_date = 2017-09-30\ncovers_from = \"2010-01\"\n" + settings, to: "data/heatmaps.toml")
  }

  /// Every rule that only these files have, its sentence as a whole.
  @Test(arguments: [
    Fault(
      file: "referrals", row: ",Burnley,Duty,2017-01-05,,",
      finding: "referrals.csv, line 2, column child_id: the child has no number. Fill it in.\n"),
    Fault(
      file: "care_leavers", row: "K1,Burnley,Duty,2017-02-05,2017-01-05,,F2",
      finding:
        "care_leavers.csv, line 2, column birth_date: the birth date lies after the first day of the row. Put one of "
        + "them right.\n"
    ),
    Fault(
      file: "care_leavers", row: "K1,Burnley,Duty,1999-02-05,2017-01-05,,Q2",
      finding:
        "care_leavers.csv, line 2, column activity: this is not a known activity. Did you mean \"F2\" or "
        + "\"P2\"? Write the code of the care leavers' return, such as F2 or G5, and nothing where it is not known.\n"),
    Fault(
      file: "audits", row: "K1,Burnley,Duty,2017-01-05,inadequat",
      finding:
        "audits.csv, line 2, column grade: \"inadequat\" is not a known grade. Did you mean \"inadequate\"? "
        + "Write outstanding, good, requires improvement or inadequate, and nothing where there is none.\n"),
    Fault(
      file: "referrals", row: "K1,Burnley,Duty,2017-01-05,,early help",
      finding:
        "referrals.csv, line 2, column close_reason: \"early help\" is not a known reason for "
        + "closing a case. It is not taken for a step-down to early help. Write a code from RC1 to RC9, or nothing while the case is "
        + "open.\n"),
    Fault(
      file: "legal", row: "K1,Burnley,Duty,2010-01-05,full care ordr,2017-01-05,",
      finding:
        "legal.csv, line 2, column legal_status: \"full care ordr\" is not a known legal status. "
        + "Did you mean \"full care order\"? The row is not taken for a care order. Write the code of the children looked after return, "
        + "such as C2.\n"),
    Fault(
      file: "assessments", row: "K1,Burnley,Duty,,,2017-01-05,",
      finding:
        "assessments.csv, line 2, column referral_id: the assessment names no referral, so that it is "
        + "timed from its own start. Fill in referral_id or referral_date, if it had one.\n"),
    Fault(
      file: "assessments", row: "K1,Burnley,Duty,R1,,2017-01-05,",
      finding:
        "assessments.csv, line 2, column referral_id: without referrals.csv the day of the referral is not known, so "
        + "that the assessment is timed from its own start. Add that file, or fill in referral_date.\n"
    ),
    Fault(
      file: "assessments", row: "K1,Burnley,Duty,,2017-01-06,2017-01-05,",
      finding:
        "assessments.csv, line 2, column start_date: the assessment began before its "
        + "referral, from which it is timed. Put one of the dates right.\n"),
    Fault(
      file: "assessments", row: "K1,Burnley,Duty,,2009-01-05,2009-01-05,",
      finding:
        "assessments.csv, line 2, column start_date: bank holidays are known from 2010 to 2030; "
        + "working days here may be one or two out. Nothing need be done.\n"),
    Fault(
      file: "referrals", row: "K1,Burnley,Duty,2017-01-05,,\nK1,Burnley,Court,2017-01-05,,",
      finding:
        "referrals.csv: a child is referred twice on one day, and both rows are counted. If one was exported twice, "
        + "remove it.\n"),
    Fault(
      file: "peps", row: "K1,09/30/2017",
      finding:
        "peps.csv, line 2, column pep_date: the month comes first in this date. Write the day first "
        + "(30/09/2017), or 2017-09-30.\n"),
    Fault(
      file: "looked_after", row: "K1,Burnley,Duty,2010-01-05,2017-02-05,2017-01-05",
      finding:
        "looked_after.csv, line 2, column end_date: the end date lies before the start date. Put one of them "
        + "right; if many rows have this, the month may stand before the day in them.\n"),
    Fault(
      file: "audits", row: "K1,Burnley,Duty,2017-10-05,good",
      finding:
        "audits.csv: the date lies after the day on which the extract was taken. If it is planned (a fixed term that "
        + "will end), nothing need be done; else put it right, or extract_date in heatmaps.toml.\n"),
  ])
  func findings(fault: Fault) throws {
    let outcome = try Program.run(["check", "data"], in: folder(fault.file, [fault.row]))
    #expect(outcome.output.contains(fault.finding), "\(outcome.everything)")
  }

  /// A column that is missing is named as we call it, with the nearest that is there.
  @Test func aMissingColumn() throws {
    let folder = try Folder().write("child_id,refferal_date\nK1,2017-01-01\n", to: "data/referrals.csv")
    let outcome = try Program.run(["draw", "data", "--measure", "re-referrals"], in: folder)
    #expect(
      outcome.error == """
        error: The data were refused: 1 error. No picture was made.
          Error: referrals.csv, line 1: there is no column "referral_date". Did you mean "refferal_date"? Rename the heading, or put \
        two lines into heatmaps.toml: [columns.referrals] and referral_date = "your heading".
        Put these right and try again. `heatmaps check` lists everything.

        """)
    #expect(outcome.status == 2)
  }

  @Test func aFileThatANamedMeasureNeeds() throws {
    let folder = try folder("peps", ["K1,2017-01-01"])
    let outcome = try Program.run(["draw", "data", "--measure", "pep"], in: folder)
    #expect(
      outcome.error
        == "error: pep needs looked_after.csv, which the data folder does not have. Add it, or leave the measure out with "
        + "--measure.\n")
    #expect(outcome.status == 2)
  }

  /// These rows have no role.
  @Test func aRoleIsRefused() throws {
    let folder = try folder("audits", ["K1,Burnley,Duty,2017-01-01,good"])
    let outcome = try Program.run(["draw", "data", "--measure", "audits", "--role", "social worker"], in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.error == "error: --role chooses among staff, and audits is not about staff.\n")
  }

  /// No child's number in anything that is said, whatever is wrong with the row.
  @Test func noChildIsTold() throws {
    for (file, row) in [
      ("referrals", "SECRET1,Burnley,Duty,SECRET1,,"),
      ("referrals", "SECRET1,Burnley,Duty,2017-01-01,2016-01-01,SECRET1"),
      ("referrals", "SECRET1,Burnley,Duty,2017-01-01,,SECRET1"),
      ("assessments", "SECRET1,Burnley,Duty,SECRET1,,2017-01-01,"),
      ("care_leavers", "SECRET1,Burnley,Duty,1999-01-01,2017-01-01,,SECRET1"),
      ("looked_after", "SECRET1,Burnley,Duty,SECRET1,2017-01-01,"), ("peps", "SECRET1,SECRET1"),
      ("audits", "SECRET1,Burnley,Duty,2017-01-01,SECRET1"),
      ("legal", "SECRET1,Burnley,Duty,2010-01-01,SECRET1,2017-01-01,"),
    ] {
      let folder = try folder(file, [row])
      for arguments in [["check", "data", "--all"], ["draw", "data", "--measure", "all", "--out", "maps"]] {
        let outcome = try Program.run(arguments, in: folder)
        #expect(!outcome.everything.contains("SECRET"), "\(file): \(row)")
      }
    }
  }
}
