import Testing

/// Every rule that warns: its sentence as `check` prints it.
extension FindingsTextTests {
  @Test(arguments: [
    Fault(
      "fte-zero",
      "staff.csv, line 4, column fte: the FTE is 0, so that the worker adds nothing to FTE in post. Write "
        + "the FTE, or give the row an end date if the worker has left.", staff(",0.8,", ",0,")),
    Fault(
      "team-blank",
      "posts.csv, line 2, column team: the team is blank, so that the row is counted under \"(no team)\". "
        + "Fill it in.",
      { $0.posts = $0.posts.replacing("P1,Northside,Duty", with: "P1,Northside,") }),
    Fault(
      "district-blank",
      "posts.csv, line 2, column district: the district is blank, so that the row is counted under \"(no "
        + "district)\". Fill it in.",
      { $0.posts = $0.posts.replacing("P1,Northside,Duty", with: "P1,,Duty") }),
    Fault(
      "two-spellings",
      "\"northside\" was taken for \"Northside\", and the two are counted as one. If they are two, give one "
        + "of them another name.",
      { $0.posts = $0.posts.replacing("P1,Northside", with: "P1,northside") }),
    Fault(
      "post-elsewhere",
      "staff.csv: 1 row of staff.csv, of 5 whose post is known, is in another district or team than the post. A vacancy is counted where "
        + "the post is, and who is in post where the worker is. Put right whichever is wrong.",
      staff("W2,P3,Northside,Court", "W2,P3,Northside,Duty")),
    Fault(
      "posts-mostly-elsewhere",
      "staff.csv: 3 of 3 rows of staff in \"Southside\" whose post is known have it in \"Northside\". If they are one district, put "
        + "\"Southside\" = \"Northside\" under [aliases.districts] in heatmaps.toml; else put the places or post numbers right.",
      {
        $0.staff = $0.staff.replacing("W3,P4", with: "W3,P1").replacing("W4,P5", with: "W4,P2").replacing(
          "W5,P5", with: "W5,P2")
      }),
    Fault(
      "unknown-columns",
      "staff.csv, line 1: this column is not used: shoe size. If you need one, say under [columns.staff] in "
        + "heatmaps.toml which it is; else nothing need be done.",
      staff("leaving_reason", "shoe size")),
    Fault(
      "post-unknown",
      "staff.csv, line 4, column post_id: posts.csv does not have this post, so that the worker fills none, "
        + "and vacancies may be too high. Add the post to posts.csv, or put the number right.",
      staff("W3,P4", "W3,P9")),
    Fault(
      "post-not-open",
      "staff.csv, line 2, column post_id: the post is not open for all of the worker's time in it, and is "
        + "filled only while it is. Put the dates of the worker or of the post right.",
      staff("1.0,2015-04-01,,\nW2", "1.0,2015-03-01,,\nW2")),
    Fault(
      "overlap-in-post",
      "staff.csv, line 5, column start_date: the worker is in this post already, by another row. The FTE of "
        + "both rows is counted, so that the post may look too full. Give the earlier row an end date, or "
        + "remove one.",
      staff(
        "W4,P5,Southside,Duty,social worker,permanent,1.0,2015-06-01",
        "W3,P4,Southside,Duty,social worker,permanent,0.1,2016-06-01")),
    Fault(
      "more-than-full-time",
      "staff.csv, line 7, column start_date: the worker's rows come to 1.3 FTE from this day on. All of it "
        + "is counted as FTE, and the worker as one person. If an earlier row is over, give it an end date.",
      { $0.staff += "W3,P5,Southside,Duty,social worker,permanent,0.5,2017-05-01,,\n" }),
    Fault(
      "overlap-in-teams",
      "staff.csv, line 7, column start_date: the worker is in two teams from this day on. FTE is counted in "
        + "both, and the worker as one person, where the larger FTE is. If the earlier row is over, give it an "
        + "end date; else nothing need be done.",
      { $0.staff += "W3,P2,Northside,Duty,social worker,permanent,0.2,2017-05-01,,\n" }),
    Fault(
      "stock-and-flow-gap",
      "Southside: the staff of a year ago, with those who came, left, moved or changed hours since, come to "
        + "1 FTE more than those of today, so that turnover may be wrong by as much. Look in staff.csv for "
        + "internal moves with no row after them, and for workers who came back.",
      staff("resignation", "internal move")),
    Fault(
      "agency-over-limit",
      "Southside: 1 agency worker has been here for over 90 days without a break. No figure is wrong by it; "
        + "the notes of the agency map say it too.",
      { $0.settings += "[limits]\nagency_days = 90\n" }),
    Fault(
      "staff-without-post",
      "staff.csv: 2 workers (1.8 FTE) in post on the last day have no post_id. They are taken off the "
        + "vacancies of their own team and role, as near as can be told. To be exact, fill in post_id.",
      {
        $0.staff = $0.staff.replacing("W1,P1", with: "W1,").replacing("W3,P4", with: "W3,")
      }),
    Fault(
      "staff-in-unknown-post",
      "staff.csv: 1 worker (0.8 FTE) in post on the last day has a post_id that posts.csv does not have, or "
        + "not on that day. They fill no post, so that vacancies may be too high. Put the numbers right, or add "
        + "the posts to posts.csv.",
      staff("W3,P4", "W3,P9")),
    Fault(
      "after-extract-date",
      "staff.csv, line 4, column start_date: the date lies after the day on which the extract was taken. If "
        + "it is planned (a fixed term that will end), nothing need be done; else put it right, or extract_date "
        + "in heatmaps.toml.",
      staff("2016-01-11", "2017-10-11")),
    Fault(
      "allocation-unknown-worker",
      "allocations.csv, line 2, column worker_id: this worker is not in staff.csv, so that the worker's cases are "
        + "in no caseload. Add the worker to staff.csv, or put the number right.",
      { $0.allocations = $0.allocations.replacing("C1,W1", with: "C1,W9") }),
    Fault(
      "allocation-no-worker",
      "allocations.csv, line 2, column worker_id: the case has no worker, so that it is in no caseload. "
        + "Fill the worker in; if the case waits for one, nothing need be done.",
      { $0.allocations = $0.allocations.replacing("C1,W1", with: "C1,") }),
    Fault(
      "same-case-twice",
      "allocations.csv, line 3, column case_id: the same case is held twice by one worker on the last day, "
        + "and counts twice. Remove one of the rows, or give it an end date.",
      {
        $0.allocations = $0.allocations.replacing(
          "C2,W1,Northside,Duty,2017-02-13,2017-08-11", with: "C1,W1,Northside,Duty,2017-02-13,")
      }),
    Fault(
      "over-establishment",
      "Northside, Duty: 1.0 FTE more in post than there are posts. It hides no vacancy elsewhere. Add the "
        + "posts that are missing to posts.csv, or give staff who have left an end date.",
      { $0.staff += "W6,P1,Northside,Duty,social worker,permanent,1.0,2016-04-01,,\n" }),
    Fault(
      "holder-of-zero-fte",
      "staff.csv, line 4, column fte: a worker of 0 FTE holds cases. The cases count and the worker does "
        + "not, so that the average caseload may be too high; whoever has no other FTE is held against no limit "
        + "of cases. Write the FTE.", staff(",0.8,", ",0,")),
    Fault(
      "over-50-cases",
      "staff.csv, line 4: this worker holds more than 50 cases for each FTE, all rows together. All of them "
        + "count, so that the average caseload may be too high. Give cases that are over an end date in allocations.csv, or put "
        + "the FTE right.", staff(",0.8,", ",0.01,")),
    Fault(
      "move-without-next-spell",
      "staff.csv, line 5, column leaving_reason: this ends with an internal move, and the worker has no row "
        + "after it. The move is believed, so that no leaver is counted. Add the row that the worker moved to, "
        + "or put the reason right.", staff("resignation", "internal move")),
    Fault(
      "returned-within-31-days",
      "staff.csv, line 7, column start_date: the worker left and came back within 31 days, and counts as a "
        + "leaver and as a starter. If that is wrong, set employment_gap_days in heatmaps.toml to the days of "
        + "such gaps.",
      { $0.staff += "W4,P2,Northside,Duty,social worker,permanent,1.0,2017-04-20,,\n" }),
    Fault(
      "nearly-the-same",
      "\"Northsides\" and \"Northside\" are nearly the same, and are counted as two. If they are one, put "
        + "\"Northsides\" = \"Northside\" under [aliases.districts] in heatmaps.toml; else "
        + "nothing need be done.",
      { $0.staff += "W9,P9,Northsides,Duty,social worker,permanent,1.0,2015-05-01,,\n" }),
    Fault(
      "allocation-place-unclear",
      "allocations.csv, line 2, column team: the worker is in several teams then, and the row names none of "
        + "them, so that the case is counted where the worker's FTE is largest. Give the row its team; or, if "
        + "one of the worker's rows in staff.csv is over, give that an end date.",
      {
        $0.staff =
          "worker_id,post_id,district,team,role,contract,fte,start_date,end_date\n"
          + "W1,,Northside,Duty,sw,permanent,0.5,2015-01-01,\nW1,,Northside,Court,sw,permanent,0.5,2015-01-01,\n"
        $0.allocations = "case_id,worker_id,district,team,start_date,end_date\nC1,W1,Northside,,2016-01-01,\n"
      }),
    Fault(
      "neither-yes-nor-no",
      "staff.csv, line 2, column asye: this is neither yes nor no, and was taken for no. Write yes or no.",
      {
        $0.staff =
          "worker_id,district,team,role,contract,fte,start_date,end_date,asye,covers_vacancy\n"
          + "W1,Northside,Duty,sw,permanent,0.5,2015-01-01,,maybe,\nW2,Northside,Duty,sw,permanent,0.5,2015-01-01,,Y,no\n"
      }),
  ])
  func warnings(fault: Fault) throws {
    let folder = try Extract.folder(fault.change)
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(outcome.output.contains("\nWarning: \(fault.finding)\n"), "\(outcome.output)")
    #expect(outcome.output.contains("\nNo errors, and warnings of "))
    #expect(outcome.error == "")
    #expect(outcome.status == 0)
  }
}
