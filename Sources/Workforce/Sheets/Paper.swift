import Disclosure
package import Measures
package import Staffing
package import Tabular

/// What a picture and its tables must say besides the table: where the figures come from and what was asked for.
package struct Paper: Sendable {
  /// Where the figures come from.
  package enum Origin: Sendable {
    /// HR and case extracts.
    case extract(Coverage, Roles.Rule, employmentGapDays: Int)
    /// The council's own monthly totals; the date is that of the settings, where it is given.
    case totals(extractDate: Day?)
    /// The Department's published census.
    case census
    /// The council's own returns of the census.
    case returns(Returns)
  }

  /// What is to be said of a council's returns.
  package struct Returns: Hashable, Sendable {
    package let years: [Int]
    /// Whether they have the measure by role.
    package let hasRoles: Bool
    /// Years in which the FTE of leavers was taken from the return before, where the measure counts it.
    package let joinedYears: [Int]
  }

  package var origin: Origin
  /// The council, or the region of published figures; nil where no setting names it.
  package var place: String?
  package var source: String?
  /// What the children's lists of the measure are handed in as; nil of others, and where it is of several.
  package var handedInAs: ChildrenLists?
  package var filter = Filter()
  package var level = RowLevel.district
  /// Where rows are groups of roles, the roles of each that has any; else none.
  package var roleGroups: [(group: RoleGroup, roles: [String])] = []
  /// Whether the person named the period.
  package var periodIsAsked = false
  /// Whether the person named how many months.
  package var isMonthCountAsked = false
  package var every = ColumnStep.month
  package var region: String?
  package var authorities: [String] = []
  /// Whether the rows of returns are of the whole authority alone.
  package var isOfAuthority = false
  package var refusedRows = 0
  package var allRows = 0
  /// What the files are called.
  package var names = SourceNames()
  /// What a director's check found that touches the measure.
  package var checks = Checks()
  /// Places that were renamed, merged or split.
  package var moves = Moves()
  /// The day of the one list of posts that is taken to hold throughout; nil where there are others, or spells of posts.
  package var assumedPosts: Day?
  /// How many figures were otherwise in the last paper; nil where this one was held against none.
  package var revised: Int?
  /// Why nobody is left, where it is the settings' roles that leave out everybody; else nil.
  package var rolesLeftOut: RolesLeftOut?

  /// Which of the settings' lists of roles leaves out everybody.
  package enum RolesLeftOut: Hashable, Sendable {
    /// No role of the data is among those that count.
    case nobodyCounts
    /// None of the roles that were chosen is.
    case chosenDoNotCount
    /// No role of the data is among those of first-line managers.
    case noManagers
    /// Some are, and none of those is among the roles that count.
    case managersDoNotCount
  }

  package init(origin: Origin) { self.origin = origin }

  /// What the extract covers; nil for totals and published figures.
  package var coverage: Coverage? {
    switch origin {
    case .extract(let coverage, _, _): coverage
    case .totals, .census, .returns: nil
    }
  }

  /// The day that the data are of, which the file is dated by.
  package var day: Day? {
    switch origin {
    case .extract(let coverage, _, _): coverage.knownOn
    case .totals(let day): day
    case .census, .returns: nil
    }
  }
}
