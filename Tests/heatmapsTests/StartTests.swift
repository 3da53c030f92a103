import Testing

struct StartTests {
  @Test func templates() throws {
    let folder = try Folder()
    let outcome = try Program.run(["start", "new/data"], in: folder)
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(
      folder.names("new/data") == [
        "absence.csv", "agency.csv", "allocations.csv",
        "assessments.csv", "audits.csv", "care_leavers.csv", "heatmaps.toml",
        "legal.csv",
        "looked_after.csv", "monthly.csv", "peps.csv", "posts.csv", "referrals.csv", "staff.csv", "teams.csv",
      ])
    #expect(outcome.output.hasPrefix("new/data/posts.csv\nnew/data/staff.csv\n"))
    #expect(
      outcome.output.contains(
        "Fill the files from your systems (columns marked * are needed), then: heatmaps check new/data\n"))
    let posts = try folder.text("new/data/posts.csv")
    #expect(posts == "post_id,district,team,role,fte,start_date,end_date,status,posts\r\n")
    // Totals have rows that show how they are written.
    let monthly = try folder.text("new/data/monthly.csv")
    #expect(monthly.hasPrefix("district,team,month,measure,numerator,denominator,people,numerator_people\r\n"))
    #expect(monthly.contains("\r\nExample district,,2017-09,turnover,6.0,50.5,57,6\r\n"))
    // Every setting is there to be taken, and none is set.
    let settings = try folder.text("new/data/heatmaps.toml").split(separator: "\n")
    #expect(settings.allSatisfy { $0.hasPrefix("#") })
  }

  /// A name that is nearly a folder's is a slip of the keys; other digits are another year.
  @Test(arguments: [("my-reprots", true), ("My-Reports", true), ("my-reports-2017", false), ("new/my-reports", false)])
  func misspeltFolders(name: String, isRefused: Bool) throws {
    let folder = try Folder().write("a,b\n", to: "my-reports/list.csv").write("a,b\n", to: "my-reports-2016/list.csv")
    let outcome = try Program.run(["start", name], in: folder)
    if isRefused {
      #expect(outcome.status == 64 && outcome.output == "")
      #expect(
        outcome.error.hasPrefix(
          "error: There is no folder \"\(name)\", and nothing was written. Did you mean \"my-reports\""),
        "\(outcome.error)")
      #expect(!folder.names("").contains(name))
    } else {
      #expect(outcome.status == 0, "\(outcome.error)")
    }
  }

  @Test func aFolderWithoutReportsGetsNoTemplates() throws {
    let folder = try Folder().write("hello", to: "data/Report.docx")
    let outcome = try Program.run(["start", "data"], in: folder)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.error.contains("\"data\" holds no report that can be read: \"Report.docx\" is neither CSV nor"))
    #expect(folder.names("data") == ["Report.docx"])
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try Folder().write("mine", to: "data/staff.csv")
    let outcome = try Program.run(["start", "data"], in: folder)
    #expect(
      outcome.error
        == "error: data/staff.csv is there already, and nothing was written. Choose an empty folder.\n")
    #expect(outcome.output == "" && outcome.status == 1)
    #expect(folder.names("data") == ["staff.csv"])
    let staff = try folder.text("data/staff.csv")
    #expect(staff == "mine")
  }

  /// Staff.csv and staff.csv are one file where capitals do not count: it is in the way too, and no template comes beside it.
  @Test func capitalsAreInTheWay() throws {
    let folder = try Folder().write("mine", to: "data/Staff.csv")
    let outcome = try Program.run(["start", "data"], in: folder)
    #expect(outcome.error.hasPrefix("error: data/Staff.csv is there already, and nothing was written."))
    #expect(outcome.status == 1 && folder.names("data") == ["Staff.csv"])
  }

  /// The templates are refused as empty, drawn once filled, and the settings are good when every comment is taken away.
  @Test func filledTemplatesAreDrawn() throws {
    let folder = try Folder()
    let started = try Program.run(["start", "data"], in: folder)
    #expect(started.status == 0)
    let empty = try Program.run(["draw", "data"], in: folder)
    #expect(empty.status == 2 && empty.error.contains("staff.csv: the file has headings and no rows."))
    let rows = [
      "posts.csv":
        "P1,Burnley,Duty,Social worker,1,2014-01-01,,live,\r\nP2,Chorley,Duty,Social worker,1,2014-01-01,,,\r\n",
      "staff.csv": "W1,P1,Burnley,Duty,Social worker,Zero hours,1,2014-01-01,,,,,,\r\n",
      "allocations.csv": "C1,W1,Burnley,Duty,2017-01-01,\r\n",
      "teams.csv": "Duty,Burnley\r\n", "absence.csv": "W1,2017-05-02,2017-05-03,\r\n",
    ]
    for (name, text) in rows { try folder.write(folder.text("data/" + name) + text, to: "data/" + name) }
    let settings = try folder.text("data/heatmaps.toml").split(separator: "\n").map { line in
      let bare = line.hasPrefix("# ") ? line.dropFirst(2) : line
      return bare.prefixMatch(of: /\[|[a-z_]+ = |"W Lancs"/) == nil ? String(line) : String(bare)
    }
    // Headings and files of others are not there.
    let foreign = [
      "worker_id =", "start_date =", "referral_date =", "census =", "neighbours =", "authority =", "[[moves]]", "day =",
      "from =", "to =",
    ]
    try folder.write(
      settings.filter { line in !foreign.contains { line.hasPrefix($0) } }.map { $0 + "\n" }.joined(),
      to: "data/heatmaps.toml")
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Lancashire’s vacancy rate is 50.0%, as a year ago"))
    #expect(!outcome.error.contains("is not a setting"))
    #expect(folder.names("maps").count == 15)
  }
}
