import Extracts
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Rows that practice files must not have, and words that they may.
struct PracticeRuleTests {
  struct Fault: CustomTestStringConvertible {
    let file: InputFile
    let row: String
    let place: String
    var testDescription: String { "\(file) \(row)" }
  }

  @Test(arguments: [
    Fault(file: .referrals, row: ",Burnley,Duty,2017-01-05,,,", place: "child-missing referrals.csv:2 child_id"),
    Fault(file: .referrals, row: "K1,Burnley,Duty,,,,", place: "date-missing referrals.csv:2 referral_date"),
    Fault(
      file: .referrals, row: "K1,Burnley,Duty,01/31/2017,,,", place: "date-month-first referrals.csv:2 referral_date"),
    Fault(
      file: .referrals, row: "K1,Burnley,Duty,2017-01-05,2017-01-04,,",
      place: "end-before-start referrals.csv:2 close_date"),
    Fault(
      file: .referrals, row: "K1,Burnley,Duty,2017-01-05,,RC77,",
      place: "close-reason-unknown referrals.csv:2 close_reason"),
    Fault(
      file: .assessments, row: "K1,Burnley,Duty,,2017-01-05,2017-01-04",
      place: "end-before-start assessments.csv:2 authorised_date"),
    Fault(
      file: .assessments, row: "K1,Burnley,Duty,2017-01-06,2017-01-05,",
      place: "referral-after-assessment assessments.csv:2 start_date"),
    Fault(file: .assessments, row: "K1,Burnley,Duty,,2017-01-05,", place: "assessment-no-referral assessments.csv:2"),
    Fault(
      file: .assessments, row: "K1,Burnley,Duty,2009-01-06,2009-01-07,",
      place: "beyond-bank-holidays assessments.csv:2 start_date"),
    Fault(
      file: .careLeavers, row: "K1,Burnley,Duty,1999-01-01,2017-01-01,,F7,",
      place: "activity-unknown care_leavers.csv:2 activity"),
    Fault(
      file: .careLeavers, row: "K1,Burnley,Duty,2018-01-01,2017-01-01,,F2,",
      place: "born-later care_leavers.csv:2 birth_date"),
    Fault(
      file: .careLeavers, row: "K1,Burnley,Duty,13/25/1999,2017-01-01,,F2,",
      place: "date-wrong care_leavers.csv:2 birth_date"),
    Fault(
      file: .lookedAfter, row: "K1,Burnley,Duty,2010-01-01,2017-02-01,2017-01-01",
      place: "end-before-start looked_after.csv:2 end_date"),
    Fault(file: .peps, row: "K1,soon", place: "date-wrong peps.csv:2 pep_date"),
    Fault(file: .audits, row: "K1,Burnley,Duty,2017-01-01,godo", place: "grade-unknown audits.csv:2 grade"),
    Fault(
      file: .legal, row: "K1,Burnley,Duty,2010-01-01,Full care ordr,2017-01-01,",
      place: "legal-status-unknown legal.csv:2 legal_status"),
  ])
  func oneFault(fault: Fault) throws {
    let found = try TinyPractice(fault.file, fault.row).places()
    #expect(found == [fault.place])
  }

  @Test func theNearOnesAreSuggested() throws {
    func rule(_ file: InputFile, _ row: String) throws -> Rule? {
      try TinyPractice(file, row).findings().groups.first?.shown.first?.rule
    }
    let grade = try rule(.audits, "K1,Burnley,Duty,2017-01-01,inadequat")
    #expect(grade == .practice(.unknownGrade(word: "inadequat", near: ["inadequate"])))
    let activity = try rule(.careLeavers, "K1,Burnley,Duty,1999-01-01,2017-01-01,,Q2,")
    #expect(activity == .practice(.unknownActivity(word: "Q2", near: ["F2", "P2"])))
  }

  @Test func activities() {
    for word in ["F1", "f2", "F4", "F5", "P1", "P2", "P4", "p5", "F3", "P3", "F2 - in education", "P4:part time"] {
      #expect(CareLeaverActivity(word: word) == .educationEmploymentOrTraining, "\(word)")
    }
    for word in ["G4", "G5", "g6", "G5 Not in EET"] {
      #expect(CareLeaverActivity(word: word) == CareLeaverActivity.none, "\(word)")
    }
    for word in ["not known", "NK", "Information not known"] {
      #expect(CareLeaverActivity(word: word) == .notKnown, "\(word)")
    }
    for word in ["F", "F22", "G1", "X", "education"] { #expect(CareLeaverActivity(word: word) == nil, "\(word)") }
  }

  @Test func grades() {
    #expect(AuditGrade(word: "Requires  Improvement") == .requiresImprovement)
    #expect(AuditGrade(word: "requires-improvement") == .requiresImprovement)
    #expect(
      ["1", "2", "3", "4"].map { AuditGrade(word: $0) } == [.outstanding, .good, .requiresImprovement, .inadequate])
    #expect(AuditGrade(word: "ungraded") == .notGraded)
    #expect(AuditGrade(word: "5") == nil)
  }

  @Test func closures() {
    #expect(["RC9", "rc9", "RC9 - early help"].map { ClosureCode.isStepDown($0) } == [true, true, true])
    #expect(ClosureCode.isStepDown("RC1") == false)
    #expect(["RC", "RC99", "early help"].map { ClosureCode.isStepDown($0) } == [nil, nil, nil])
  }

  /// An end that is the first day no longer counted is the day after the last; a row that it leaves no day is none.
  @Test func exclusiveEnds() throws {
    var tiny = TinyPractice(
      .lookedAfter, "K1,Burnley,CLA,2010-01-01,2017-01-01,2017-02-01", "K2,Burnley,CLA,2010-01-01,2017-01-01,2017-01-01"
    )
    tiny.settings.exclusiveEnds = [.lookedAfter]
    let spells = try #require(try tiny.read().records.practice.lookedAfter)
    #expect(spells.map(\.end.description) == ["2017-01-31"])
  }

  @Test func anAssessmentFindsItsReferral() throws {
    var tiny = TinyPractice()
    tiny.add(
      .referrals, ["R1,K1,2017-01-02", "R1,K2,2017-01-03", "R2,K1,2017-02-02"],
      header: "referral_id,child_id,referral_date")
    tiny.add(
      .assessments,
      [
        "K1,R1,,2017-01-05", "K2,R1,,2017-01-06", "K2,R2,,2017-03-01", "K1,R2,2017-02-01,2017-03-02", "K1,,,2017-03-03",
      ], header: "child_id,referral_id,referral_date,start_date")
    let extract = try tiny.read()
    let referred = try #require(extract.records.practice.assessments).sorted { $0.start < $1.start }.map {
      $0.referred?.description
    }
    #expect(referred == ["2017-01-02", "2017-01-03", nil, "2017-02-01", nil])
    let unknown = try tiny.places("assessment-unknown-referral")
    #expect(unknown == ["assessment-unknown-referral assessments.csv:4 referral_id"])
    let none = try tiny.places("assessment-no-referral")
    #expect(none == ["assessment-no-referral assessments.csv:6 referral_id"])
  }
}
