package import Tabular

/// What the practice measures are counted from. Children are numbers, the same in every table; their ids are not kept. Teams are
/// numbers of `Places`. Each table is nil where its file is not there or no measure wants it.
package struct PracticeRecords: Sendable {
  /// By child, then day.
  package var referrals: [Referral]?
  package var assessments: [Assessment]?
  /// By child, then first day, then as they were read: of two that begin on one day the last counts.
  package var careLeavers: [CareLeaverStatus]?
  /// By child, then first day; of several at once the last says where the child counts.
  package var lookedAfter: [LookedAfterSpell]?
  /// By child, then day.
  package var plans: [EducationPlan]?
  package var audits: [Audit]?
  /// By child, then first day.
  package var orders: [LegalOrder]?
  package init() {}
}

/// A request for services for a child.
package struct Referral: Sendable {
  package var child: Int32
  package var team: Int32
  package var day: Day
  /// The day that the case was closed; `Day.never` while it is open, or where the file does not say.
  package var closed: Day
  /// Closed with the census's reason RC9: after assessment, referred to early help.
  package var endsInEarlyHelp: Bool
  /// The file says that an early-help episode went before it.
  package var followsEarlyHelp: Bool

  package init(child: Int32, team: Int32, day: Day, closed: Day, endsInEarlyHelp: Bool, followsEarlyHelp: Bool) {
    self.child = child
    self.team = team
    self.day = day
    self.closed = closed
    self.endsInEarlyHelp = endsInEarlyHelp
    self.followsEarlyHelp = followsEarlyHelp
  }
}

/// An assessment of a child under section 17 of the Children Act 1989.
package struct Assessment: Sendable {
  package var child: Int32
  package var team: Int32
  /// The day of the referral that it answers; nil where the files do not say.
  package var referred: Day?
  package var start: Day
  /// The day that a manager authorised it; `Day.never` while it is open.
  package var authorised: Day

  package init(child: Int32, team: Int32, referred: Day? = nil, start: Day, authorised: Day) {
    self.child = child
    self.team = team
    self.referred = referred
    self.start = start
    self.authorised = authorised
  }
}

/// What a care leaver does from one day on, until the next row of the same person or the last day.
package struct CareLeaverStatus: Sendable {
  package var child: Int32
  package var team: Int32
  package var birth: Day
  package var start: Day
  /// The last day as a care leaver, inclusive; `Day.never` where there is none.
  package var end: Day
  package var activity: CareLeaverActivity
  /// Not so for those who have died or returned home for good, whom the Department leaves out.
  package var isCounted: Bool

  package init(
    child: Int32, team: Int32, birth: Day, start: Day, end: Day, activity: CareLeaverActivity, isCounted: Bool
  ) {
    self.child = child
    self.team = team
    self.birth = birth
    self.start = start
    self.end = end
    self.activity = activity
    self.isCounted = isCounted
  }
}

/// A child looked after from one day to another, both inclusive: an episode, or a whole period of care.
package struct LookedAfterSpell: Sendable {
  package var child: Int32
  package var team: Int32
  package var birth: Day
  package var start: Day
  package var end: Day

  package init(child: Int32, team: Int32, birth: Day, start: Day, end: Day) {
    self.child = child
    self.team = team
    self.birth = birth
    self.start = start
    self.end = end
  }
}

/// A personal education plan, made or reviewed.
package struct EducationPlan: Sendable {
  package var child: Int32
  package var day: Day

  package init(child: Int32, day: Day) {
    self.child = child
    self.day = day
  }
}

/// An audit of a child's file.
package struct Audit: Sendable {
  /// Nil where the file does not say whose file it was.
  package var child: Int32?
  /// The worker's number in the model; nil where the file does not say whose work it is, or staff does not have the worker.
  package var worker: Int32?
  package var team: Int32
  package var day: Day
  package var grade: AuditGrade

  package init(child: Int32? = nil, worker: Int32? = nil, team: Int32, day: Day, grade: AuditGrade) {
    self.child = child
    self.worker = worker
    self.team = team
    self.day = day
    self.grade = grade
  }
}

/// A legal order on a child that bears on care orders, from one day to another, both inclusive.
package struct LegalOrder: Sendable {
  package var child: Int32
  package var team: Int32
  package var birth: Day
  package var start: Day
  /// The last day, inclusive; `Day.never` while the order stands.
  package var end: Day
  package var kind: Kind

  package init(child: Int32, team: Int32, birth: Day, start: Day, end: Day, kind: Kind) {
    self.child = child
    self.team = team
    self.birth = birth
    self.start = start
    self.end = end
    self.kind = kind
  }

  package enum Kind: Sendable {
    /// A full care order (section 31 of the Children Act 1989).
    case care
    /// A placement order, under which a care order rests but is not discharged (section 29 of the Adoption and Children Act
    /// 2002).
    case placement
  }
}
