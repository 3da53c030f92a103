/// Who a measure's figures are about, and which counts of them tell too much where they are small.
package struct Privacy: Hashable, Sendable {
  /// Whom its figures tell of; with it goes at which level others than the service may see them.
  package let about: Subject
  /// Who is in the base, as a sentence has it: `people in post`.
  package let base: String
  /// What is counted of people besides the base, and hidden where it is small; nil where nothing is.
  package let counted: Counted?
  /// Whether others than the service do not see it at all.
  package let isForOwnEyes: Bool

  /// Whom a measure's figures tell of.
  ///
  /// How to choose: think of a reader who knows everybody in a team by name and has all the council's other papers, and ask what he
  /// learns of one of them from a figure of it, from two figures of neighbouring months, or of a row and the row above it. If it is that
  /// somebody holds a post, or how much of one, it is `posts`; what somebody has on the desk, `caseloads`; the day on which
  /// somebody went, `vacantTime`; that somebody came, went, stayed, is new or has too much, `staff`; why somebody went, `reasons`; that somebody was
  /// ill, `sickness`; what somebody is paid, `pay`; anything of a child, `children`. Where two fit, take the one further down the list: it shows less. The people
  /// of `base` are those whom the denominator is made of, not only those of the numerator: a rate whose denominator is one manager's
  /// hours tells those hours, whatever stands above the line.
  package enum Subject: CaseIterable, Sendable {
    /// Posts, and who fills them.
    case posts
    /// Cases for each worker.
    case caseloads
    /// How long posts have stood vacant: it dates departures.
    case vacantTime
    /// Who came, left, stayed, is new, or is over a limit.
    case staff
    /// Why somebody left.
    case reasons
    case sickness
    /// What somebody is paid.
    case pay
    case children

    /// Whether others than the service see it of teams, small ones put together, and of chosen teams; else of districts alone.
    package var isShownByTeam: Bool {
      switch self {
      case .posts, .caseloads: true
      case .vacantTime, .staff, .reasons, .sickness, .pay, .children: false
      }
    }

    /// Whether others than the service see it of districts; else of the council as a whole alone.
    ///
    /// Pay is one number for each worker, the same in every month: whoever knows when each came and went, as the agency rate by team tells,
    /// has an equation for each month and district, and in a few of them as many as there are workers.
    package var isShownByDistrict: Bool { self != .pay }
  }

  /// People whose small counts are hidden.
  package struct Counted: Hashable, Sendable {
    /// Who they are, after "1 to 4 people": `left in twelve months`.
    package let what: String
    /// Months that each count is added up over: 12 for leavers, 1 for what is counted on a day. Two counts of twelve months that
    /// follow each other differ by one month's people, so they are hidden in all months or in none.
    package let window: Int
    /// Earlier months that a count needs: before there are so many in the source, counts are not complete, and nothing is made of
    /// them.
    package let lookback: Int
    /// Whether those in the base who are not counted tell as much: of 40 people of whom 38 stayed, two left.
    package let tellsOfOthers: Bool

    /// Whether counts of neighbouring months differ by the people of two single months.
    var isOfTwelveMonths: Bool { window == 12 }

    package init(_ what: String, window: Int = 1, lookback: Int? = nil, tellsOfOthers: Bool = false) {
      self.what = what
      self.window = window
      self.lookback = lookback ?? window - 1
      self.tellsOfOthers = tellsOfOthers
    }
  }

  package init(about: Subject, base: String, counted: Counted? = nil, isForOwnEyes: Bool = false) {
    self.isForOwnEyes = isForOwnEyes
    self.about = about
    self.base = base
    self.counted = counted
  }

  /// Posts, and the people in them.
  package static let posts = Privacy(about: .posts, base: "people in post")
}
