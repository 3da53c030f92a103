import Tabular
import TestSupport
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Rows of practice files and the places that they sit in.
struct PracticeReaderTests {
  @Test func aRowSitsWhereItSays() throws {
    let tiny = TinyPractice(
      .referrals, "K1,Burnley,Duty,2017-01-05,,,", "K1,burnley,duty,2017-02-05,,,", "K2,Burnley,,2017-03-01,,,")
    let extract = try tiny.read()
    let referrals = try #require(extract.records.practice.referrals)
    #expect(referrals.map { extract.place($0.team) } == ["Burnley/Duty", "Burnley/Duty", "Burnley/(no team)"])
    #expect(referrals.map(\.child) == [0, 0, 1])
    let blank = try tiny.places("team-blank")
    #expect(blank == ["team-blank referrals.csv:4 team"])
  }

  @Test func teamsCsvGivesTheDistrict() throws {
    var tiny = TinyPractice()
    tiny.add(.teams, ["Duty,Burnley", "Court,Burnley", "Court,Wyre"])
    tiny.add(
      .audits,
      ["K1,,Duty,2017-01-05,good", "K2,,Court,2017-01-05,good", "K3,,Night,2017-01-05,good", "K4,,,2017-01-05,good"])
    let extract = try tiny.read()
    let audits = try #require(extract.records.practice.audits)
    #expect(
      audits.map { extract.place($0.team) } == [
        "Burnley/Duty", "(no district)/Court", "(no district)/Night", "(no district)/(no team)",
      ])
    let found = try tiny.places()
    #expect(
      found == [
        "team-in-several-districts audits.csv:3 team", "team-not-listed audits.csv:4 team",
        "district-blank audits.csv:5 district",
      ])
  }

  /// The worker's spell on the row's day: of several the larger; none before the first nor after the last.
  @Test func theWorkerGivesThePlace() throws {
    var tiny = TinyPractice()
    tiny.add(
      .staff,
      [
        "W1,Burnley,Duty,social worker,permanent,1,2016-01-01,2016-12-31",
        "W1,Wyre,Court,social worker,permanent,0.6,2017-01-01,", "W1,Wyre,Duty,social worker,permanent,0.4,2017-01-01,",
        "W2,Pendle,Night,social worker,agency,1,2017-01-01,",
      ])
    tiny.add(
      .audits,
      [
        "K1,W1,,2016-12-31,good", "K2,W1,,2017-01-01,good", "K3,W1,Review,2017-01-01,good", "K4,W2,,2017-05-01,good",
        "K5,W2,,2016-05-01,good", "K6,W9,Review,2016-05-01,good",
      ], header: "child_id,worker_id,team,audit_date,grade")
    let extract = try tiny.read()
    let audits = try #require(extract.records.practice.audits)
    #expect(
      audits.map { extract.place($0.team) } == [
        "Burnley/Duty", "Wyre/Court", "(no district)/Review", "Pendle/Night", "(no district)/(no team)",
        "(no district)/Review",
      ])
    let notInPost = try tiny.places("district-of-worker-not-in-post")
    #expect(notInPost.count == 1)
    let unknown = try tiny.places("district-of-unknown-worker")
    #expect(unknown.count == 1)
    let elsewhere = try tiny.places("worker-in-other-teams")
    #expect(elsewhere == ["worker-in-other-teams audits.csv:4 team"])
  }

  /// A team without its district is in that of the worker's spells which has such a team, never in one that has none: the worker's
  /// own team, else one that another row of posts, staff, teams.csv or the file names.
  @Test func teamsThatTheWorkerIsIn() throws {
    var tiny = TinyPractice()
    tiny.add(
      .staff,
      [
        "W1,A,CIN,sw,permanent,0.6,2014-01-01,", "W1,B,Duty,sw,permanent,0.4,2014-01-01,",
        "W2,A,Duty,sw,permanent,0.3,2014-01-01,", "W2,B,Duty,sw,permanent,0.7,2014-01-01,",
        "W3,B,Night,sw,permanent,1,2014-01-01,", "W4,C,Night,sw,permanent,1,2014-01-01,",
      ])
    tiny.add(
      .audits,
      [
        "K1,,Duty,W1,2017-09-05,good", "K2,,Duty,W2,2017-09-05,good", "K3,,Duty,W3,2017-09-05,good",
        "K4,,Duty,W4,2017-09-05,good", "K5,,Review,W4,2017-09-05,good", "K6,C,Review,,2017-09-05,good",
        "K7,B,,W1,2017-09-05,good", "K8,,Duty,,2017-09-05,good", "K9,,,W1,2017-09-05,good",
      ], header: "child_id,district,team,worker_id,audit_date,grade")
    let extract = try tiny.read()
    let audits = try #require(extract.records.practice.audits)
    #expect(
      audits.map { extract.place($0.team) } == [
        "B/Duty", "B/Duty", "B/Duty", "(no district)/Duty", "C/Review", "C/Review", "B/(no team)", "(no district)/Duty",
        "A/CIN",
      ])
    let elsewhere = try tiny.places("worker-in-other-teams")
    #expect(elsewhere == ["worker-in-other-teams audits.csv:5 team"])
    // teams.csv knows a Duty in C as well.
    tiny.add(.teams, ["Duty,C", "Duty,B"])
    let listed = try tiny.read()
    let ofW4 = try #require(listed.records.practice.audits).first { $0.child == 3 }
    #expect(ofW4.map { listed.place($0.team) } == "C/Duty")
  }

  /// A row that is there twice, in quotes or without, with two spaces for one or not, counts once and is a finding; audits that do not say whose file it was are two.
  @Test func rowsThatAreThereTwice() throws {
    let rows: [(InputFile, String, (PracticeRecords) -> Int?)] = [
      (.assessments, "K1,A,T,,2017-01-05,2017-02-01", { $0.assessments?.count }),
      (.careLeavers, "K1,A,T,1999-01-01,2017-01-01,,F2,", { $0.careLeavers?.count }),
      (.lookedAfter, "K1,A,T,2010-01-01,2017-01-01,", { $0.lookedAfter?.count }),
      (.peps, "K1,2017-01-01", { $0.plans?.count }),
      (.audits, "K1,A,T one,2017-01-01,good", { $0.audits?.count }),
      (.legal, "K1,A,T,2010-01-01,C2,2017-01-01,", { $0.orders?.count }),
    ]
    for (file, row, count) in rows {
      let tiny = TinyPractice(
        file, row, row.replacing("K1", with: "\"K1\"").replacing("T one", with: "T  one"),
        row.replacing("K1", with: "K2"))
      let read = try count(tiny.read().records.practice)
      #expect(read == 2, "\(file)")
      let found = try tiny.places("same-row-twice")
      #expect(found == ["same-row-twice \(file.fileName):3"])
    }
    let nameless = TinyPractice(.audits, ",A,T,2017-01-01,good", ",A,T,2017-01-01,good")
    let audits = try nameless.read().records.practice.audits?.count
    #expect(audits == 2)
    let found = try nameless.places()
    #expect(found == ["same-audit-twice audits.csv:3"])
  }

  /// Every column of the Standard Safeguarding Dataset under its own name.
  @Test func theStandardSafeguardingDataset() throws {
    var tiny = TinyPractice()
    tiny.add(
      .referrals, ["R1,K1,2017-01-02 00:00:00,RC9,2017-02-01,Duty,W1"],
      header: "cine_referral_id,cine_person_id,cine_referral_date,cine_close_reason,cine_close_date,cine_referral_team,"
        + "cine_referral_worker_id")
    tiny.add(
      .assessments, ["A1,K1,R1,2017-01-03,2017-02-01,Duty,W1"],
      header: "cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_auth_date,"
        + "cina_assessment_team,cina_assessment_worker_id")
    tiny.add(
      .careLeavers, ["K2,1999-01-01,YES,2017-03-01,F2 - education,Leaving Care,W1"],
      header:
        "clea_person_id,pers_dob,clea_care_leaver_in_touch,clea_care_leaver_latest_contact,clea_care_leaver_activity,"
        + "clea_care_leaver_allocated_team,clea_care_leaver_worker_id")
    tiny.add(
      .lookedAfter, ["K3,2010-01-01,2017-01-01,2017-05-01"],
      header: "clae_person_id,pers_dob,clae_cla_episode_start_date,clae_cla_episode_ceased")
    tiny.add(
      .legal, ["K3,2010-01-01,C2,2017-01-01,2017-05-01"],
      header: "lega_person_id,pers_dob,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date")
    let extract = try tiny.read()
    let practice = extract.records.practice
    #expect(practice.referrals?.map(\.endsInEarlyHelp) == [true])
    let closed = try day("2017-02-01")
    #expect(practice.referrals?.map(\.closed) == [closed])
    let referred = try day("2017-01-02")
    #expect(practice.assessments?.map(\.referred) == [referred])
    #expect(practice.careLeavers?.map(\.activity) == [.educationEmploymentOrTraining])
    let end = try day("2017-05-01")
    #expect(practice.lookedAfter?.map(\.end) == [end])
    #expect(practice.orders?.map(\.kind) == [.care])
    let unknown = try tiny.places("unknown-columns")
    #expect(unknown == [])
  }

  /// Why a row has no district: its worker is not known, or not in post on the day, or there is none. Where the worker's row of
  /// staff was refused nothing is said, since it follows; where there is no staff.csv, that is.
  @Test func whyARowHasNoDistrict() throws {
    var tiny = TinyPractice()
    tiny.add(
      .staff,
      [
        "W1,Burnley,Duty,sw,permanent,1,2015-01-01,2016-12-31", "W2,Burnley,Duty,sw,permanent,37,2015-01-01,",
      ])
    tiny.add(
      .referrals,
      ["K1,W1,2016-05-01", "K2,W1,2017-05-01", "K3,W2,2017-05-01", "K4,W9,2017-05-01", "K5,,2017-05-01"],
      header: "child_id,worker_id,referral_date")
    let found = try tiny.places()
    #expect(
      found == [
        "fte-out-of-range staff.csv:3 fte", "district-of-worker-not-in-post referrals.csv:3 worker_id",
        "district-of-unknown-worker referrals.csv:5 worker_id", "district-blank referrals.csv:6",
      ])
    tiny.files[.staff] = nil
    let withoutStaff = try tiny.places()
    #expect(withoutStaff.filter { $0.hasPrefix("district-without-staff") }.count == 4)
    tiny.add(.staff, ["W1"], header: "worker_id")
    let unreadStaff = try tiny.places()
    #expect(
      unreadStaff.allSatisfy {
        $0.hasPrefix("missing-column") || $0.hasPrefix("no-end-dates") || $0 == "district-blank referrals.csv:6"
      })
  }

  /// Our own name goes before another that stands for the same column.
  @Test func ourNamesGoFirst() throws {
    var tiny = TinyPractice()
    tiny.add(.peps, ["K1,2017-01-02"], header: "child_id,pep_date")
    tiny.add(
      .legal, ["K1,K2,2010-01-01,C2,2017-01-01"], header: "lega_person_id,child_id,birth_date,legal_status,start_date")
    let practice = try tiny.read().records.practice
    #expect(practice.orders?.map(\.child) != practice.plans?.map(\.child))
  }

  @Test func aFileWithHeadingsAloneIsNoFault() throws {
    var tiny = TinyPractice(.referrals, "K1,Burnley,Duty,2017-01-05,,,")
    tiny.add(.audits, [])
    let read = try tiny.read()
    #expect(read.records.practice.audits?.isEmpty == true)
    let found = try tiny.places()
    #expect(found == [])
  }

  /// Dates of these files say how far the extract reaches, if nothing else does; each file has its own beginning.
  @Test func whatIsCovered() throws {
    var tiny = TinyPractice(.referrals, "K1,Burnley,Duty,2016-01-05,2017-04-02,,", "K1,Burnley,Duty,2016-05-05,,,")
    tiny.add(.audits, ["K1,Burnley,Duty,2017-06-30,good"])
    tiny.settings = Settings()
    let extract = try tiny.read()
    let lastDay = try day("2017-06-30")
    #expect(extract.coverage.extractDate == lastDay)
    let (referrals, audits) = try (month("2016-02"), month("2017-07"))
    #expect(extract.seen(through: [.file(.referrals)]).coverage.from == referrals)
    #expect(extract.seen(through: [.file(.audits)]).coverage.from == audits)
    #expect(extract.seen(through: [.file(.audits), .file(.referrals)]).coverage.from == audits)
  }

  /// One referral a month, from January 2017 on, each given again with another reason: the settings are believed of the months of 2016,
  /// since twelve events in as many months may well follow a quiet year (12 × ln(23 ÷ 12) is 7.8, where it takes 9.2 to be as good as
  /// impossible). As 24 events they would not be.
  @Test func aReferralThatIsGivenAgainIsNoEventOfItsOwn() throws {
    var tiny = TinyPractice()
    let rows = (1...12).flatMap { number in
      ["RC1", "RC8"].map { "K\(number),R\(number),A,T,2017-\(number < 10 ? "0" : "")\(number)-05,2017-12-20,\($0)," }
    }
    tiny.add(
      .referrals, rows, header: "child_id,referral_id,district,team,referral_date,close_date,close_reason,early_help")
    tiny.settings.extractDate = try day("2017-12-31")
    tiny.settings.coversFrom = try month("2016-01")
    let (believed, last) = try (month("2016-01"), month("2017-12"))
    let extract = try tiny.read()
    #expect(extract.seen(through: [.file(.referrals)]).coverage.from == believed)
    let cell = try tiny.cell(.reReferrals, last.description)
    #expect(cell == "0/12000 0.0")
    // Each is an event where it is a referral: without numbers all count.
    tiny.files[.referrals] = tiny.files[.referrals]?.map { $0.replacing(/,R[0-9]+,/, with: ",,") }
    let contradicted = try month("2017-02")
    let later = try tiny.read()
    #expect(later.seen(through: [.file(.referrals)]).coverage.from == contradicted)
  }

  /// Whatever the order of rows, the records are the same.
  @Test func theOrderOfRowsChangesNothing() throws {
    let rows = (0..<40).map { number in
      "K\(number % 5),Burnley,\(["Duty", "Court"][number % 2]),2017-0\(1 + number % 3)-0\(1 + number % 7),,,"
    }
    var random = Seeded(state: 5)
    var tiny = TinyPractice()
    tiny.add(.referrals, rows)
    let first = try tiny.read()
    for _ in 0..<5 {
      tiny.add(.referrals, rows.shuffled(using: &random))
      let again = try tiny.read()
      func summary(_ extract: Extract) -> [String] {
        (extract.records.practice.referrals ?? []).map { "\($0.day) \(extract.place($0.team))" }.sorted()
      }
      #expect(summary(again) == summary(first))
      #expect(again.records.practice.referrals?.count == 40)
    }
  }
}

extension TinyPractice {
  func places(_ rule: String) throws -> [String] { try findings().places(rule) }
}
