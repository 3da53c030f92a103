import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// The vacancy rate by hand. Cells read: thousandths of vacant FTE / thousandths of the denominator, and the rate.
struct VacancyRateTests {
  private func cell(
    _ posts: [String], _ staff: [String], _ options: MeasureOptions = MeasureOptions(), month: String = "2017-09",
    district: String? = nil
  ) throws -> String {
    try Tiny(posts: posts, staff: staff).cell(.vacancy, month, options, district: district)
  }

  private var ofEstablishment: MeasureOptions {
    var options = MeasureOptions()
    options[VacancyBasis.self] = .establishment
    return options
  }

  private var withoutFrozen: MeasureOptions {
    var options = MeasureOptions()
    options[FrozenPosts.self] = .leftOut
    return options
  }

  @Test func whatALinkedSpellLeavesIsVacant() throws {
    // 1.0 − 0.6 = 0.4 vacant, of 0.4 + 0.6.
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let found = try cell(posts, ["W1,P1,A,T,sw,permanent,0.6,2015-01-01,,"])
    #expect(found == "400/1000 40.0")
  }

  @Test func anOverFilledPostCancelsNoOtherVacancy() throws {
    // P1 is filled by 1.5: none vacant, not −0.5. P2 is empty: 1.0 vacant, of 1.0 + 1.5.
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live"]
    let staff = ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,", "W2,P1,A,T,sw,permanent,0.5,2015-01-01,,"]
    let found = try cell(posts, staff)
    #expect(found == "1000/2500 40.0")
  }

  @Test func agencyCoverFillsNothing() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let linked = try cell(posts, ["W1,P1,A,T,sw,agency,1.0,2015-01-01,,"])
    #expect(linked == "1000/1000 100.0")
    let unlinked = try cell(posts, ["W1,,A,T,sw,agency,1.0,2015-01-01,,"])
    #expect(unlinked == "1000/1000 100.0")
  }

  @Test func frozenPostsCountUnlessLeftOut() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,frozen", "P2,A,T,sw,1.0,2015-01-01,,live"]
    let staff = ["W1,P2,A,T,sw,permanent,1.0,2015-01-01,,"]
    let counted = try cell(posts, staff)
    #expect(counted == "1000/2000 50.0")
    let leftOut = try cell(posts, staff, withoutFrozen)
    #expect(leftOut == "0/1000 0.0")
    // Left out, a frozen post is out of linking as well: its holder fills no other post, and stays in post.
    let holderOfFrozen = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,"], withoutFrozen)
    #expect(holderOfFrozen == "1000/2000 50.0")
  }

  /// Shares of FTE fill a post: three thirds, six sixths, seven sevenths, twelve twelfths, by its number or without, or some of each.
  @Test(
    arguments: [
      (3, "0.333", "999", "334/1000 33.4"), (3, "0.3333", "999.900", "333.400/1000 33.3"),
      (6, "0.167", "1002", "165/1000 16.5"), (6, "0.1667", "1000.200", "166.500/1000 16.7"),
      (6, "0.166667", "1000.002", "166.665/1000 16.7"), (7, "0.143", "1001", "142/1000 14.2"),
      (7, "0.142857", "999.999", "142.858/1000 14.3"), (12, "0.083", "996", "87/1000 8.7"),
      (12, "0.083333", "999.996", "83.337/1000 8.3"),
    ])
  func sharesFillAPost(count: Int, share: String, inPost: String, lessOne: String) throws {
    for linked in [count, 0, count / 2] {
      let staff = (1...count).map { "W\($0),\($0 <= linked ? "P1" : ""),A,T,sw,permanent,\(share),2015-01-01,," }
      let found = try cell(["P1,A,T,sw,1.0,2015-01-01,,live"], staff)
      #expect(found == "0/\(inPost) 0.0", "\(linked) linked")
    }
    // Beside a vacancy, it alone is one.
    let staff = (1...count).map { "W\($0),P1,A,T,sw,permanent,\(share),2015-01-01,," }
    let beside = try cell(["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live"], staff)
    #expect(beside.hasPrefix("1000/"))
    // Without one of them its share is vacant, and what rounding takes.
    let without = try cell(["P1,A,T,sw,1.0,2015-01-01,,live"], Array(staff.dropLast()))
    #expect(without == lessOne)
  }

  /// Two thirds of each of six posts: 0.333334 are vacant of each, 2.000004 of 6.0, 33.33 %. In thousandths it would be 33.4.
  @Test func twoThirdsOfSixPosts() throws {
    let posts = (1...6).map { "P\($0),A,T,sw,1.0,2015-01-01,,live" }
    let staff = (1...12).map { "W\($0),P\(($0 + 1) / 2),A,T,sw,permanent,0.333333,2015-01-01,," }
    let found = try cell(posts, staff)
    #expect(found == "2000.004/6000 33.3")
  }

  /// Two thirds of 0.33 leave 0.34 of a post, and three leave 0.01: that is more than rounding of three decimals.
  @Test func sharesOfTwoDecimals() throws {
    let staff = (1...3).map { "W\($0),P1,A,T,sw,permanent,0.33,2015-01-01,," }
    let found = try cell(["P1,A,T,sw,1.0,2015-01-01,,live"], staff)
    #expect(found == "10/1000 1.0")
  }

  /// 18 and 19 hours of 37 are a post. Without either 0.513514 or 0.486486 is vacant; of 0.000001 FTE all is, while nobody holds it.
  @Test func hoursOfAWeek() throws {
    let post = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let hours = ["0.486486", "0.513514"].map { "W\($0),P1,A,T,sw,permanent,\($0),2015-01-01,," }
    let both = try cell(post, hours)
    #expect(both == "0/1000 0.0")
    let first = try cell(post, [hours[0]])
    #expect(first == "513.514/1000 51.4")
    let second = try cell(post, [hours[1]])
    #expect(second == "486.486/1000 48.6")
    let smallest = try cell(["P1,A,T,sw,0.000001,2015-01-01,,live"], ["W1,P1,A,T,sw,bank,0,2015-01-01,,"])
    #expect(smallest == "0.001/0.001 100.0")
  }

  /// Posts of 500 FTE, two thousand in one team, and staff who name none: a million FTE, less one.
  @Test func largePosts() throws {
    let posts = (1...2000).map { "P\($0),A,T,sw,500,2015-01-01,,live" }
    var tiny = Tiny(posts: posts, staff: ["W1,,A,T,sw,bank,0.999999,2015-01-01,,"])
    tiny.settings.rowsAreSeveralPosts = true
    let found = try tiny.cell(.vacancy, "2017-09")
    #expect(found == "999999000.001/1000000000 100.0")
    // Since 1 January 2015: 365 + 366 + 273 days.
    let age = try tiny.cell(.vacancyAge, "2017-09")
    #expect(age.hasSuffix("/999999000.001 1004.0"), "\(age)")
  }

  /// More than rounding is vacant: 0.003 with two holders. A post that nobody holds is, however small.
  @Test func moreThanRounding() throws {
    let post = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    let three = try cell(post, ["W1,P1,A,T,sw,bank,0.5,2015-01-01,,", "W2,P1,A,T,sw,bank,0.497,2015-01-01,,"])
    #expect(three == "3/1000 0.3")
    let one = try cell(post, ["W1,P1,A,T,sw,bank,0.5,2015-01-01,,", "W2,P1,A,T,sw,bank,0.499,2015-01-01,,"])
    #expect(one == "0/999 0.0")
    let ofNobody = try cell(["P1,A,T,sw,0.001,2015-01-01,,live"], ["W1,P1,A,T,sw,bank,0,2015-01-01,,"])
    #expect(ofNobody == "1/1 100.0")
  }

  @Test func staffWithoutAPostFillTheirOwnTeamAndRole() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live"]
    // 1.0 − 0.4 vacant, of 0.6 + 0.4.
    let ownTeam = try cell(posts, ["W1,,A,T,sw,permanent,0.4,2015-01-01,,"])
    #expect(ownTeam == "600/1000 60.0")
    // In another role, team or district they fill nothing: 1.0 of 1.4 is 71.43 %.
    let otherRole = try cell(posts, ["W1,,A,T,manager,permanent,0.4,2015-01-01,,"])
    #expect(otherRole == "1000/1400 71.4")
    let otherTeam = try cell(posts, ["W1,,A,U,sw,permanent,0.4,2015-01-01,,"])
    #expect(otherTeam == "1000/1400 71.4")
    let otherDistrict = try cell(posts, ["W1,,B,T,sw,permanent,0.4,2015-01-01,,"])
    #expect(otherDistrict == "1000/1400 71.4")
    // Never below zero: 1.5 people on one post.
    let overFilled = try cell(posts, ["W1,,A,T,sw,permanent,1.5,2015-01-01,,"])
    #expect(overFilled == "0/1500 0.0")
  }

  @Test func linkedAndUnlinkedStaffTogether() throws {
    // Posts 1.0 (0.6 filled: 0.4 left) and 1.0 (over-filled by 1.2: 0 left). Staff without a post, 0.3: 0.1 vacant,
    // of 0.1 + 0.6 + 1.2 + 0.3 = 2.2: 4.545 %.
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live"]
    let staff = [
      "W1,P1,A,T,sw,permanent,0.6,2015-01-01,,", "W2,P2,A,T,sw,permanent,1.2,2015-01-01,,",
      "W3,,A,T,sw,permanent,0.3,2015-01-01,,",
    ]
    let found = try cell(posts, staff)
    #expect(found == "100/2200 4.5")
  }

  @Test func aRowMayStandForSeveralPosts() throws {
    // Three posts, two people and a half: 0.5 of 3.0 is 16.67 %.
    let posts = ["P1,A,T,sw,3.0,2015-01-01,,live"]
    let staff = ["W1,P1,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1.5,2015-01-01,,"]
    let found = try cell(posts, staff)
    #expect(found == "500/3000 16.7")
  }

  @Test func aPostThatIsUnknownOrNotOpenIsNotFilled() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,2017-08-31,live"]
    // W1 is in post, and fills neither P1 nor anything else.
    let unknown = try cell(posts, ["W1,P9,A,T,sw,permanent,1.0,2015-01-01,,"])
    #expect(unknown == "1000/2000 50.0")
    let closed = try cell(posts, ["W1,P2,A,T,sw,permanent,1.0,2015-01-01,,"])
    #expect(closed == "1000/2000 50.0")
    // A month earlier P2 was open, on its last day: P1 alone is vacant.
    let onItsLastDay = try cell(posts, ["W1,P2,A,T,sw,permanent,1.0,2015-01-01,,"], month: "2017-08")
    #expect(onItsLastDay == "1000/2000 50.0")
    let otherBefore = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,"], month: "2017-08")
    #expect(otherBefore == "1000/2000 50.0")
    let other = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,"])
    #expect(other == "0/1000 0.0")
  }

  @Test func ofTheEstablishment() throws {
    let posts = ["P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,frozen"]
    let staff = ["W1,P1,A,T,sw,permanent,1.5,2015-01-01,,"]
    // 1.0 vacant: of 2.5 as the census has it, of the 2.0 established, of the 1.0 that is not frozen.
    let ofTheCensus = try cell(posts, staff)
    #expect(ofTheCensus == "1000/2500 40.0")
    let established = try cell(posts, staff, ofEstablishment)
    #expect(established == "1000/2000 50.0")
    var both = ofEstablishment
    both[FrozenPosts.self] = .leftOut
    let notFrozen = try cell(posts, staff, both)
    #expect(notFrozen == "0/1000 0.0")
  }

  @Test func aVacancyIsInThePostsDistrictAndPeopleInTheirs() throws {
    // A post for two in A, one of them filled by somebody who sits in B.
    let posts = ["P1,A,T,sw,2.0,2015-01-01,,live"]
    let staff = ["W1,P1,B,T,sw,permanent,1.0,2015-01-01,,"]
    let a = try cell(posts, staff, district: "A")
    #expect(a == "1000/1000 100.0")
    let b = try cell(posts, staff, district: "B")
    #expect(b == "0/1000 0.0")
    let everywhere = try cell(posts, staff)
    #expect(everywhere == "1000/2000 50.0")
  }

  @Test func nothingAtAllIsNotApplicable() throws {
    let posts = ["P1,A,T,sw,1.0,2016-01-01,,live"]
    let beforeThePost = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2016-01-01,,"], month: "2015-12")
    #expect(beforeThePost == "z")
    let fromThePost = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2016-01-01,,"], month: "2016-01")
    #expect(fromThePost == "0/1000 0.0")
    // Before the extract begins (January 2010) and after it was taken nothing is known.
    let beforeTheExtract = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2016-01-01,,"], month: "2009-12")
    #expect(beforeTheExtract == "x")
    let afterTheExtract = try cell(posts, ["W1,P1,A,T,sw,permanent,1.0,2016-01-01,,"], month: "2017-10")
    #expect(afterTheExtract == "x")
  }

  @Test func totalsAreRatiosOfSums() throws {
    // A: 1 of 2 (50 %). B: 1 of 8 (12.5 %). Together 2 of 10: 20 %, not the mean of the rates.
    let posts = ["P1,A,T,sw,2,2015-01-01,,live", "P2,B,T,sw,8,2015-01-01,,live"]
    let staff =
      ["W0,P1,A,T,sw,permanent,1,2015-01-01,,"] + (1...7).map { "W\($0),P2,B,T,sw,permanent,1,2015-01-01,," }
    let a = try cell(posts, staff, district: "A")
    #expect(a == "1000/2000 50.0")
    let b = try cell(posts, staff, district: "B")
    #expect(b == "1000/8000 12.5")
    let everywhere = try cell(posts, staff)
    #expect(everywhere == "2000/10000 20.0")
  }
}
