import Staffing
import Tabular

/// What the guards of districts and posts count in staff, in one pass: rows are many, and each pass over them takes time of its own.
struct PartCounts {
  /// By district.
  let districts: [OfDistrict]
  /// By post.
  let posts: [OfPost]
  /// Rows of the council's own staff and of agency workers; of shares of a post that go together from one day on, one.
  let (own, agency): (Series, Series)
  /// Of the council's own staff, by district and month, the last rows of those who go.
  let left: [Int32]
  let links: Links
  /// Rows of the council's own staff that begin after the first day covered, in a post that was there by then.
  let intoOldPosts: [IntoPost]
  /// Rows of theirs that follow none of their worker's within 31 days, by the day on which they begin: from the day after the first
  /// that is covered to the extract date.
  let fresh: [Int32]
  /// The months covered; the first alone where none is covered to its end.
  let period: Period
  /// How many of them lie before the last half year.
  let early: Int

  struct OfDistrict {
    /// All rows, and those of the council's own staff.
    fileprivate(set) var (rows, own) = (0, 0)
    /// Of the council's own staff those whose post is in `posts.csv`, and those whose is not.
    fileprivate(set) var (known, unknown) = (0, 0)
  }

  struct OfPost {
    /// The post's first day.
    fileprivate let start: Day
    /// The first day of any row of the council's own staff.
    fileprivate(set) var first = Day.never
    /// The first day of the row before, of all that hold it.
    fileprivate var begun = Day.never
    /// At how many month ends before the last half year it is held, by each of its holders.
    fileprivate(set) var held: Int32 = 0
    /// Whether it is held at the last month's end.
    fileprivate(set) var isHeldAtLast = false
    /// Whether one of the council's own staff begins in it on the day on which it does.
    fileprivate(set) var beginsWithHolder = false

    fileprivate init(start: Day) { self.start = start }
  }

  struct IntoPost {
    let post: Int32
    let district: Int32
    let start: Day
  }

  /// Rows by district, then month.
  struct Series {
    /// Rows open at its end; there is a month more than are covered.
    let open: [Int32]
    /// Rows that end in it.
    let ended: [Int32]
  }

  /// Rows by what they say of their post.
  struct Links {
    /// Rows whose post is in `posts.csv`; those of the council's own staff that name none.
    fileprivate(set) var (linked, others) = (0, 0)
    /// Those of the council's own staff that name a post: those that are over by the last month's end, and those that are not.
    fileprivate(set) var (over, last) = (0, 0)
    /// Of these, those whose post is not in `posts.csv`.
    fileprivate(set) var (unknownOver, unknownLast) = (0, 0)
    /// Rows of the council's own staff of one whole FTE, in a post of less; and rows of theirs of any other FTE.
    fileprivate(set) var (wholeInPart, notWhole) = (0, 0)

    /// Whether every row counts a head, though posts are of part of the time: fifteen or more are.
    var areHeads: Bool { notWhole == 0 && wholeInPart >= 15 }
  }

  init(_ staffing: StaffingModel, _ coverage: Coverage) {
    period = Period(coverage.from, coverage.lastComplete) ?? Period(1, monthsTo: coverage.from)
    let ends = MonthEnds(period)
    let (months, before) = (ends.count, max(0, ends.count - 6))
    early = before
    let from = coverage.from.firstDay
    let (firstDay, lastDay) = (period.first.firstDay, period.last.lastDay)
    let districts = staffing.places.districts.count
    let teams = staffing.places.teams.map { Int32($0.district) }
    var tallies = [OfDistrict](repeating: OfDistrict(), count: districts)
    var posts = staffing.posts.map { OfPost(start: $0.start) }
    // By district, then month.
    var openOfOwn = [Int32](repeating: 0, count: districts * (months + 1))
    var endsOfOwn = [Int32](repeating: 0, count: districts * months)
    var (openOfAgency, endsOfAgency, left) = (openOfOwn, endsOfOwn, endsOfOwn)
    var fresh = [Int32](repeating: 0, count: max(0, Int(coverage.extractDate.number) - Int(from.number)))
    var (links, intoOldPosts) = (Links(), [IntoPost]())
    // Held for all rows together, so that it is asked once whether the memory is shared.
    let spells = staffing.spells.span
    let allPosts = staffing.posts.span
    var ofDistrict = tallies.mutableSpan
    var ofPost = posts.mutableSpan
    var ownOpen = openOfOwn.mutableSpan
    var ownEnded = endsOfOwn.mutableSpan
    var leftIn = left.mutableSpan
    var agencyOpen = openOfAgency.mutableSpan
    var agencyEnded = endsOfAgency.mutableSpan
    var begun = fresh.mutableSpan
    for number in spells.indices {
      let spell = spells[number]
      let district = teams[Int(spell.team)]
      let place = Int(district)
      let open = ends.open(from: spell.start, to: spell.end)
      let isAtLast = !open.isEmpty && open.upperBound == months
      var counts = spell.start <= spell.end
      ofDistrict[place].rows &+= 1
      switch spell.post {
      case .post(let post):
        links.linked &+= 1
        var tally = ofPost[Int(post)]
        if counts {
          counts = tally.begun != spell.start
          tally.begun = spell.start
        }
        tally.held &+= Int32(truncatingIfNeeded: max(0, min(open.upperBound, before) &- open.lowerBound))
        if isAtLast { tally.isHeldAtLast = true }
        if !spell.isAgency {
          ofDistrict[place].known &+= 1
          if Int64(spell.fte) == Millionths.one && Int64(allPosts[Int(post)].fte) < Millionths.one {
            links.wholeInPart &+= 1
          }
          if isAtLast { links.last &+= 1 } else { links.over &+= 1 }
          tally.first = min(tally.first, spell.start)
          if spell.start == tally.start { tally.beginsWithHolder = true }
          if spell.start > from && tally.start <= from {
            intoOldPosts.append(IntoPost(post: post, district: district, start: spell.start))
          }
        }
        ofPost[Int(post)] = tally
      case .unknown where !spell.isAgency:
        ofDistrict[place].unknown &+= 1
        if isAtLast {
          links.last &+= 1
          links.unknownLast &+= 1
        } else {
          links.over &+= 1
          links.unknownOver &+= 1
        }
      case .none where !spell.isAgency: links.others &+= 1
      case .none, .unknown: break
      }
      let base = place &* (months &+ 1)
      let endsWithin = spell.end >= firstDay && spell.end <= lastDay
      if spell.isAgency {
        if !counts { continue }
        agencyOpen[base &+ open.lowerBound] &+= 1
        agencyOpen[base &+ open.upperBound] &-= 1
        if endsWithin { agencyEnded[place &* months &+ ends.position(of: spell.end)] &+= 1 }
        continue
      }
      ofDistrict[place].own &+= 1
      if Int64(spell.fte) != Millionths.one { links.notWhole &+= 1 }
      let day = Int(spell.start.number) &- Int(from.number) &- 1
      if day >= 0 && day < begun.count && (number == 0 || !spell.follows(spells[number &- 1])) {
        begun[day] &+= 1
      }
      if !counts { continue }
      ownOpen[base &+ open.lowerBound] &+= 1
      ownOpen[base &+ open.upperBound] &-= 1
      if endsWithin {
        let at = place &* months &+ ends.position(of: spell.end)
        ownEnded[at] &+= 1
        // The spells of a worker stand together, in order.
        let next = number &+ 1
        let isLast =
          next == spells.count || spells[next].worker != spell.worker
          || spells[next].start.number > spell.end.number &+ 31
        if isLast && !spell.staysOn { leftIn[at] &+= 1 }
      }
    }
    for district in 0..<districts {
      for at in (district * (months + 1) + 1)..<((district + 1) * (months + 1)) {
        ownOpen[at] += ownOpen[at - 1]
        agencyOpen[at] += agencyOpen[at - 1]
      }
    }
    own = Series(open: openOfOwn, ended: endsOfOwn)
    agency = Series(open: openOfAgency, ended: endsOfAgency)
    (self.districts, self.posts, self.left) = (tallies, posts, left)
    (self.links, self.intoOldPosts, self.fresh) = (links, intoOldPosts, fresh)
  }
}

extension Spell {
  /// Whether it is of the same worker as the row before it, which is of the council's own staff, and begins within 31 days of its end.
  @inline(__always)
  func follows(_ before: Spell) -> Bool {
    before.worker == worker && !before.isAgency && (before.end == .never || before.end.number &+ 31 >= start.number)
  }
}
