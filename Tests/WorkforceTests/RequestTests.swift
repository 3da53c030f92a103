import Testing
import Workforce

/// What may be asked through the public face, and what may not.
struct RequestTests {
  private let session: Session

  init() throws {
    session = try Session(folder: SmallCouncil().folder)
  }

  /// The vacancy rate for the council's own eyes, with what a test asks besides.
  private func answer(_ change: (inout Request) -> Void = { _ in }) throws -> Sheet {
    var request = Request()
    request.measures = ["vacancy"]
    request.profile = .internal
    change(&request)
    return try #require(try session.answer(request).sheets.first)
  }

  private func error(_ change: (inout Request) -> Void) -> SessionError? {
    #expect(throws: SessionError.self) { try answer(change) }
  }

  /// Each row with its latest value.
  private func rates(_ sheet: Sheet) -> [String] {
    sheet.rows.map { row in
      guard case .value(let value)? = row.cells.last else { return "\(row.district): none" }
      return "\(row.district)\(row.team.map { "/" + $0 } ?? ""): \(value.printed)"
    }
  }

  // MARK: What may be asked

  @Test func theWorstDistrictIsFirstUnlessAnOrderIsAsked() throws {
    let usual = try answer()
    #expect(rates(usual) == ["All districts: 22.2", "South: 50.0", "North: 25.0", "East: 0.0"])
    let byName = try answer { $0.order = .name }
    #expect(rates(byName) == ["All districts: 22.2", "East: 0.0", "North: 25.0", "South: 50.0"])
    let given = try answer { $0.order = .given(["North"]) }
    #expect(rates(given) == ["All districts: 22.2", "North: 25.0", "East: 0.0", "South: 50.0"])
  }

  @Test func teamsStandUnderTheirDistrict() throws {
    let sheet = try answer {
      $0.level = .team
      $0.order = .name
    }
    #expect(
      rates(sheet) == [
        "All districts: 22.2", "East: 0.0", "East/Duty: 0.0", "North: 25.0", "North/Duty: 0.0", "North/Long Term: 50.0",
        "South: 50.0", "South/Duty: 50.0",
      ])
    #expect(sheet.rows.map { $0.level } == [.total, .district, .team, .district, .team, .team, .district, .team])
  }

  /// Of the three teams called Duty 2 of 14 FTE are vacant; the second row is of everybody.
  @Test func chosenTeamsHaveEverybodyUnderThem() throws {
    let sheet = try answer {
      $0.teams = ["Dut*"]
      $0.order = .name
    }
    #expect(
      rates(sheet) == ["Selected teams: 14.3", "All districts: 22.2", "East: 0.0", "North: 0.0", "South: 50.0"])
    #expect(sheet.rows.map { $0.level } == [.total, .whole, .district, .district, .district])
  }

  @Test func districtsAndRolesAreChosen() throws {
    let north = try answer { $0.districts = ["north"] }
    #expect(rates(north).last == "North: 25.0")
    #expect(!rates(north).contains { $0.hasPrefix("South") })
    // One of seven without the family support worker's post.
    let role = try answer { $0.roles = ["social worker"] }
    #expect(rates(role).contains("North: 14.3"))
  }

  @Test func monthsAreThoseAsked() throws {
    let three = try answer { $0.monthCount = 3 }
    let months = try ["2017-07", "Aug 2017", "09/2017"].map { try Month(parsing: $0) }
    #expect(three.columns == months.map { .month($0) })
    let (first, last) = (try Month(parsing: "2016-11"), try Month(parsing: "2017-02"))
    let some = try answer {
      $0.from = first
      $0.to = last
    }
    #expect(some.columns.count == 4)
    #expect(some.columns.first == .month(first))
    #expect(some.columns.last == .month(last))
  }

  /// With a frozen post left out, or an unknown way to count refused.
  @Test func aWayToCountMustBeKnown() throws {
    let same = try answer { $0.bases = ["vacancy=without-frozen"] }
    #expect(rates(same).first == "All districts: 22.2")
    let error = error { $0.bases = ["vacancy=nonsense"] }
    #expect(error?.kind == .unknownName("nonsense", near: []))
  }

  // MARK: What may not

  @Test(arguments: ["2017-13", "2017-00", "", "September", "13/13"])
  func whatIsNoMonthIsAnError(text: String) {
    let error = #expect(throws: Month.Unknown.self) { try Month(parsing: text) }
    #expect(error?.text == text)
  }

  @Test(arguments: [-5, 0, 601])
  func aNumberOfMonthsThatCannotBeIsAnError(count: Int) {
    let error = error { $0.monthCount = count }
    #expect(error?.kind == .badArgument("\(count)"))
    #expect(error?.description == "\(count) is not a number of months: ask for 1 to 600.")
  }

  @Test func unknownNamesAreErrorsThatSuggestTheNearOnes() {
    let team = error { $0.teams = ["Dutty"] }
    #expect(team?.kind == .unknownName("Dutty", near: ["Duty"]))
    #expect(team?.description == "There is no team \"Dutty\". Did you mean \"Duty\"?")
    let district = error { $0.districts = ["Norht"] }
    #expect(district?.kind == .unknownName("Norht", near: ["North"]))
    #expect(district?.description == "There is no district \"Norht\". Did you mean \"North\"?")
    let role = error { $0.roles = ["astronaut"] }
    #expect(role?.description == "There is no role \"astronaut\".")
    let measure = error { $0.measures = ["turnovr"] }
    #expect(measure?.kind == .unknownName("turnovr", near: ["turnover"]))
    #expect(measure?.description == "There is no measure \"turnovr\". Did you mean \"turnover\"?")
  }

  @Test func monthsBeyondTheDataAreAnError() throws {
    let (early, last, late) = (
      try Month(parsing: "2016-01"), try Month(parsing: "2017-09"), try Month(parsing: "2017-10")
    )
    let beyond = error { $0.to = late }
    #expect(beyond?.kind == .monthsNotCovered(last: last))
    let reversed = error {
      $0.from = last
      $0.to = early
    }
    #expect(reversed?.kind == .monthsNotCovered(last: nil))
    #expect(reversed?.description == "The period ends before it begins.")
  }
}
