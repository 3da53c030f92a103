"""An invented council with a history that is whole: posts, staff, agency workers and cases of some years.

The same for the same seed. What happens is drawn event by event: somebody leaves, a post stands vacant and is filled from
outside or by a colleague whose own post is then vacant, hours change, agency workers come and go, cases begin and end. Days
are numbers, as `date.toordinal` counts. Nobody in it exists.
"""
import datetime
import heapq
import random

PLACES = ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Gorse", "Holly", "Ivy", "Juniper", "Larch", "Maple", "Oak", "Pine"]
LIKE_PLACES = [
    "North", "North East", "North West", "South", "South East", "South West", "East", "West", "Mid", "City", "City East", "Coast",
    "Vale of Ash", "Ashvale",
]
TEAMS = ["Front Door", "Assessment", "Court", "Permanence", "Child in Need", "Leaving Care", "Fostering", "Disability"]
LIKE_TEAMS = ["Team 1", "Team 2", "Team 10", "Duty A", "Duty B", "Court and Care", "Care", "Children with Disabilities"]
ROLES = ["social worker"] * 6 + ["senior social worker"] * 2 + ["team manager", "practice educator"]
REASONS = ["resignation", "resignation", "resignation", "retirement", "dismissal", "end of contract", ""]
KINDS = [
    "plain", "plain", "plain", "plain", "two teams", "founded", "closed team", "quiet year", "reorganised", "freeze", "merger",
    "without cases", "without agency", "small and slow", "departments", "new posts", "growing", "empty places",
    "late district", "quiet team", "short cases", "new case system", "filled", "first of the month", "taken over",
]
YEAR = 365.25


def date(number):
    return "" if number is None else datetime.date.fromordinal(number).isoformat()


class Spell:
    __slots__ = ("worker", "post", "place", "role", "contract", "fte", "start", "end", "reason", "service", "covers")

    def __init__(self, **values):
        self.end, self.reason, self.service, self.covers = None, "", None, ""
        for name, value in values.items():
            setattr(self, name, value)


class Post:
    __slots__ = ("name", "place", "role", "fte", "start", "end", "holder")

    def __init__(self, name, place, role, fte, start):
        self.name, self.place, self.role, self.fte, self.start = name, place, role, fte, start
        self.end = self.holder = None


class County:
    """`still`: next to nobody moves, as in no council that has been seen; a list of people looks much like it."""

    def __init__(self, seed, still=False):
        self.r = r = random.Random(seed)
        self.kind = r.choice(KINDS)
        self.choose()
        if still:
            self.moving, self.promoting, self.hours = 0, r.uniform(0, 0.012), 0
        self.posts, self.spells, self.cases, self.moves = [], [], [], []
        self.workers = 0
        self.events = []
        self.settle()
        self.run()
        self.make_agency()
        self.leave_empty(r)
        self.reorganise()
        self.round_days()
        self.make_cases()
        self.renew_cases()

    def choose(self):
        """How large the council is, how long its history, and how often things happen."""
        r, kind = self.r, self.kind
        small = kind in ("two teams", "quiet year", "small and slow", "filled")
        self.districts = 1 if kind == "two teams" else r.choice([1, 2, 3]) if small else r.randint(1, 14)
        self.teams = 2 if kind == "two teams" else r.randint(1, 3) if small else r.randint(1, 8)
        most = 40 if small else 900
        self.size = max(8, round(8 * (most / 8) ** r.random()))
        self.years = 1 if kind == "founded" else r.uniform(1, 7)
        if kind == "small and slow":
            self.years = r.uniform(3, 7)
        self.turnover = r.uniform(0.03, 0.06) if kind == "small and slow" else r.uniform(0.03, 0.25)
        self.moving = r.uniform(0, 0.15)
        self.promoting = r.uniform(0, 0.05)
        self.hours = r.choice([0, r.uniform(0, 0.06)])
        self.vacancy = r.uniform(0.01, 0.3)
        self.agency = 0 if kind == "without agency" else r.choice([0, r.uniform(0, 0.15), r.uniform(0, 0.4)])
        self.agency_stay = r.uniform(2, 18) * 30.4
        self.load, self.case_stay = r.uniform(3, 25), r.uniform(2, 24) * 30.4
        if kind == "filled":
            self.vacancy = 0
        if kind == "short cases":                               # of a duty team
            self.case_stay = r.uniform(5, 45)
        self.creating = r.choice([0, r.uniform(0, 0.06)]) if kind != "growing" else r.uniform(0.05, 0.15)
        self.closing = r.choice([0, r.uniform(0, 0.04)])
        self.names_service = r.random() < 0.5
        self.names_posts = r.random() < 0.7
        self.taken = datetime.date(r.randint(2014, 2025), r.randint(1, 12), r.randint(1, 28)).toordinal()
        if r.random() < 0.6:                                   # the last day of a month
            self.taken = datetime.date.fromordinal(self.taken).replace(day=1).toordinal() - 1
        first = datetime.date.fromordinal(self.taken - round(self.years * YEAR))
        self.first = first.replace(day=1).toordinal() if kind == "founded" or r.random() < 0.5 else first.toordinal()
        day = datetime.date.fromordinal(self.first)
        # The first month of which everything that happened is there.
        if day.day > 1:
            day = day.replace(day=1) + datetime.timedelta(days=32)
        self.covers = day.strftime("%Y-%m")
        self.changed = self.first + round((self.taken - self.first) * r.uniform(0.3, 0.8))
        if kind == "late district":
            self.changed = max(self.first, self.taken - r.randint(60, 400))

    def settle(self):
        """Who is there on the first day."""
        r = self.r
        names, teams = r.choice([PLACES, PLACES, LIKE_PLACES]), r.choice([TEAMS, TEAMS, LIKE_TEAMS])
        self.places = [(d, t) for d in names[:self.districts] for t in r.sample(teams, self.teams)]
        late_places = set(names[(self.districts + 1) // 2:self.districts])
        if self.kind in ("late district", "taken over"):
            late_places = {names[self.districts - 1]} if self.districts > 1 else set()
        count = max(8, round(self.size / (1 - self.vacancy)))
        for number in range(count):
            place = self.places[number % len(self.places)]
            late = self.kind in ("merger", "late district", "taken over") and place[0] in late_places
            begin = self.first - r.randint(200, 5000) if not late else self.changed
            if self.kind == "founded" or self.kind == "new posts":
                begin = self.first
            post = self.add_post(place, r.choice(ROLES), begin)
            if r.random() < 1 - self.vacancy:
                own = self.first if self.kind == "founded" else begin if late else self.first - r.randint(1, 4000)
                if self.kind != "new posts":
                    own = max(own, begin)
                served = own if r.random() < 0.3 and self.kind not in ("merger", "taken over") else own - r.randint(0, 3000)
                self.take(post, self.new_worker(), own, served)
            else:
                self.later(max(begin, self.first) + r.randint(1, 200), "fill", post)
        for place in self.places:
            if self.kind == "closed team" and place == self.places[-1] and len(self.places) > 1:
                self.later(self.changed, "shut", place)
        if self.creating:
            self.later(self.next(self.first, self.creating * count), "create", None)
        if self.closing:
            self.later(self.next(self.first, self.closing * count), "close", None)

    # What happens.

    def next(self, day, a_year):
        return day + 1 + int(self.r.expovariate(a_year / YEAR)) if a_year > 0 else 10 ** 7

    def later(self, day, what, about):
        heapq.heappush(self.events, (day, len(self.events) + self.r.random(), what, about))

    def add_post(self, place, role, start):
        post = Post(f"p{len(self.posts) + 1}", place, role, self.r.choice([1, 1, 1, 1, 0.8, 0.6, 0.5]), start)
        self.posts.append(post)
        return post

    def new_worker(self):
        self.workers += 1
        return f"w{self.workers:05}"

    def take(self, post, worker, start, service, fte=None):
        contract = self.r.choice(["permanent"] * 8 + ["fixed-term"])
        spell = Spell(worker=worker, post=post, place=post.place, role=post.role, contract=contract, fte=fte or post.fte,
                      start=start, service=service)
        self.spells.append(spell)
        post.holder = spell
        rate = self.turnover
        begin = max(start, self.first)
        if self.kind == "quiet team" and post.place == self.places[-1] and self.teams > 1:
            return spell
        if self.kind == "quiet year" and begin < self.taken - 366:
            self.later(min(self.next(begin, rate), 10 ** 7), "leave", spell)
        elif self.kind != "quiet year":
            self.later(self.next(begin, rate), "leave", spell)
        self.later(self.next(begin, self.hours), "hours", spell)
        return spell

    def end(self, spell, day, reason):
        spell.end, spell.reason = day, reason
        spell.post.holder = None

    def vacate(self, post, day):
        if self.kind == "freeze" and day > self.taken - 500:
            return
        wait = max(5, 300 * self.vacancy / max(self.turnover, 0.05) * 0.5)
        self.later(day + 1 + int(self.r.expovariate(1 / wait)), "fill", post)

    def run(self):
        while self.events:
            day, _, what, about = heapq.heappop(self.events)
            if day > self.taken:
                break
            getattr(self, "when_" + what)(day, about)

    def when_leave(self, day, spell):
        if spell.end is not None or self.kind == "quiet year" and day > self.taken - 366:
            return
        self.end(spell, max(day, spell.start), self.r.choice(REASONS))
        self.vacate(spell.post, day)

    def when_hours(self, day, spell):
        if spell.end is not None or day <= spell.start:
            return
        post = spell.post
        self.end(spell, day - 1, "")
        self.take(post, spell.worker, day, spell.service, fte=self.r.choice([0.4, 0.5, 1]) * post.fte)

    def when_fill(self, day, post):
        r = self.r
        if post.end is not None or post.holder is not None:
            return
        frozen = self.kind == "freeze" and day > self.taken - 500
        inside = (self.moving + self.promoting) / (self.moving + self.promoting + self.turnover)
        if r.random() < inside or frozen:
            held = [p.holder for p in r.sample(self.posts, min(len(self.posts), 20))
                    if p is not post and p.holder is not None and p.holder.start < day
                    and not (self.kind == "quiet team" and p.place == self.places[-1] and self.teams > 1)]
            if held:
                old = held[0]
                reason = "promotion" if r.random() < self.promoting / (self.moving + self.promoting + 1e-9) else "internal move"
                self.end(old, day - 1, r.choice([reason, reason, ""]))
                self.vacate(old.post, day)
                self.take(post, old.worker, day, old.service)
                return
        if frozen:
            return
        service = day
        if self.kind == "departments" and r.random() < 0.3:     # from another department of the council
            service = day - r.randint(30, 4000)
        self.take(post, self.new_worker(), day, service)

    def when_create(self, day, _):
        post = self.add_post(self.r.choice(self.open_places(day)), self.r.choice(ROLES), day)
        self.later(day + self.r.randint(0, 120), "fill", post)
        self.later(self.next(day, self.creating * len(self.posts)), "create", None)

    def open_places(self, day):
        open_ = [p.place for p in self.posts if p.end is None and p.start <= day]
        return sorted(set(open_))

    def when_close(self, day, _):
        there = [p for p in self.posts if p.end is None and p.holder is None and p.start < day]
        if len(there) > 1:
            self.r.choice(there).end = day
        self.later(self.next(day, self.closing * len(self.posts)), "close", None)

    def when_shut(self, day, place):
        """A team is closed: some leave, the others take posts elsewhere."""
        for post in [p for p in self.posts if p.place == place and p.end is None and p.start <= day]:
            holder, post.end = post.holder, day
            if holder is None:
                continue
            if self.r.random() < 0.4:
                self.end(holder, day, "redundancy")
            else:
                self.end(holder, day, "internal move")
                other = self.add_post(self.r.choice([p for p in self.places if p != place]), post.role, day + 1)
                self.take(other, holder.worker, day + 1, holder.service)

    # What goes beside it.

    def make_agency(self):
        r = self.r
        for _ in range(round(self.agency * self.size)):
            day = self.first - r.randint(0, round(self.agency_stay))
            while day <= self.taken:
                place = r.choice(self.places)
                last = day + max(14, round(r.expovariate(1 / self.agency_stay)))
                if last >= self.first and not (self.kind == "closed team" and place == self.places[-1]):
                    self.spells.append(Spell(
                        worker=self.new_worker(), post=None, place=place, role="social worker", contract="agency",
                        fte=r.choice([1, 1, 0.8]), start=day, end=last if last <= self.taken else None,
                        covers=r.choice(["yes", "yes", "no"])))
                day = last + r.randint(1, 120)

    def leave_empty(self, r):
        """A team that has posts and nobody in them yet, and one of agency workers for whom there are no posts."""
        if self.kind != "empty places":
            return
        district = self.places[0][0]
        for _ in range(r.randint(3, 12)):
            self.add_post((district, "Early Help"), r.choice(ROLES), self.taken - r.randint(30, 300))
        for _ in range(r.randint(3, 12)):
            start = r.randint(self.first, self.taken)
            end = start + r.randint(30, 400)
            self.spells.append(Spell(
                worker=self.new_worker(), post=None, place=(district, "Out of Hours"), role="social worker", contract="agency",
                fte=1, start=start, end=end if end <= self.taken else None, covers="no"))

    def reorganise(self):
        """Everybody is in a new place from one day on: a district renamed, two teams merged, or a team renamed everywhere."""
        if self.kind != "reorganised":
            return
        day, names = self.changed, {}
        what = self.r.choice(["team", "district", "merged"])
        if what == "team":
            for d, t in self.places:
                names[d, t] = (d, "Family Help" if t == self.places[0][1] else t)
            self.moves = [(self.places[0][1], "Family Help")]
        elif what == "district" or self.teams < 2:
            for d, t in self.places:
                names[d, t] = ("Northfield" if d == self.places[0][0] else d, t)
            self.moves = [(self.places[0][0], "Northfield")]
        else:
            one, two = self.places[:2]
            for place in self.places:
                names[place] = (one[0], "Family Help") if place in (one, two) else place
            self.moves = [("/".join(one), one[0] + "/Family Help"), ("/".join(two), one[0] + "/Family Help")]
        for spell in list(self.spells):
            if spell.start >= day:
                spell.place = names[spell.place]
            elif spell.end is None or spell.end >= day:
                new = Spell(**{name: getattr(spell, name) for name in Spell.__slots__})
                spell.end, spell.reason = day - 1, ""
                new.start, new.place = day, names[new.place]
                self.spells.append(new)
        for post in list(self.posts):
            if post.start >= day:
                post.place = names[post.place]
            elif post.end is None or post.end >= day:
                new = Post(post.name, names[post.place], post.role, post.fte, day)
                new.end, post.end = post.end, day - 1
                self.posts.append(new)

    def round_days(self):
        """All begin on the first day of a month, and end on the last."""
        if self.kind != "first of the month":
            return

        def first(day):
            return datetime.date.fromordinal(day).replace(day=1).toordinal()

        for row in self.spells + self.posts:
            row.start = first(row.start)
            row.end = row.end if row.end is None else first(row.end + 1) - 1
        # Nobody is left with a part of his rows.
        gone = {row.worker for row in self.spells if row.end is not None and row.end < row.start}
        self.spells = [row for row in self.spells if row.worker not in gone]
        self.posts = [row for row in self.posts if row.end is None or row.end >= row.start]

    def make_cases(self):
        """Each case worker holds about as many cases; those of one who leaves end or are handed on."""
        if self.kind == "without cases":
            return
        r = self.r
        expected = self.size * self.load * (self.taken - self.first) / self.case_stay
        share = min(0.8, 30_000 / expected)
        holders = {}
        for spell in self.spells:
            if holders.setdefault(spell.worker, r.random() < share):
                last = spell.end if spell.end is not None else self.taken
                for _ in range(max(1, round(self.load * spell.fte * r.uniform(0.6, 1.4)))):
                    day = spell.start if spell.start > self.first else self.first - r.randint(0, round(self.case_stay))
                    day = max(day + r.randint(0, 30), spell.start)
                    while day <= last:
                        end = day + round(r.expovariate(1 / self.case_stay))
                        closed = end if end < last else spell.end
                        if closed is None or closed >= self.first:
                            self.cases.append((f"c{len(self.cases) + 1}", spell.worker, day, closed))
                        day = end + r.randint(1, 20)

    def renew_cases(self):
        """A case system that is new: it holds what was open on a day, and what came since; some begin open cases anew on that day."""
        if self.kind != "new case system":
            return
        anew = self.r.random() < 0.5
        self.cases = [(c, w, max(s, self.changed) if anew else s, e) for c, w, s, e in self.cases
                      if e is None or e >= self.changed]

    def cases_from(self):
        """The first month of which the case system holds all."""
        day = datetime.date.fromordinal(self.changed)
        return (day.replace(day=1) + datetime.timedelta(days=32)).strftime("%Y-%m")

    # What must come out.

    def figures(self):
        """Vacancy and turnover of the council, in percent, on the last day of the last whole month, and that month; turnover is
        None where there is not a year of it."""
        taken = datetime.date.fromordinal(self.taken)
        day = self.taken if (taken + datetime.timedelta(days=1)).day == 1 else taken.replace(day=1).toordinal() - 1
        own = [s for s in self.spells if s.contract != "agency"]
        there = [s for s in own if s.start <= day and (s.end is None or s.end >= day)]
        held = {}
        for s in there:
            key = s.post.name if self.names_posts else (s.place, s.role)
            held[key] = held.get(key, 0) + s.fte
        room = {}
        for p in self.posts:
            if p.start <= day and (p.end is None or p.end >= day):
                key = p.name if self.names_posts else (p.place, p.role)
                room[key] = room.get(key, 0) + p.fte
        vacant = sum(max(0, fte - held.get(key, 0)) for key, fte in room.items())
        in_post = sum(s.fte for s in there)
        last = {}
        for s in own:
            if s.worker not in last or s.start > last[s.worker].start:
                last[s.worker] = s
        then = datetime.date.fromordinal(day + 1)
        year_ago = then.replace(year=then.year - 1).toordinal()
        left = sum(s.fte for s in last.values() if s.end is not None and year_ago <= s.end <= day)
        month = datetime.date.fromordinal(day).strftime("%Y-%m")
        vacancy = 100 * vacant / (vacant + in_post) if vacant + in_post else None
        begin = datetime.date.fromordinal(year_ago).strftime("%Y-%m")
        return month, vacancy, 100 * left / in_post if in_post and begin >= self.covers else None
