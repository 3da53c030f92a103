"""An invented county workforce, simulated month by month and settled on the county's published totals.

Nobody in it exists. What is real are the five totals in TARGET, which the Department for Education published for the
county at 30 September 2017; the districts' shares, the history and every person and case are made up.

How it works: posts are *slots*. Leavers come from a plan (a number for each district and year, dated by season), vacancies
are steered along a curve for each district by hiring more or less, agency workers cover part of what is vacant. At the
end a few slots are made a little larger or smaller for their whole life, with everyone who ever sat in them, until the
last month end is exact: so calibration leaves no cliff in the series.

FTE is held in tenths here. Only integer and plain floating arithmetic is used, so that every machine writes the same bytes.
"""
import datetime
import random

DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2013, 10, 1)
END = datetime.date(2017, 9, 30)
TARGET = {"in_post": 4730, "vacant": 825, "agency": 614, "leavers": 230, "holders": 3265, "cases": 5072}


def month_starts():
    year, month = FIRST.year, FIRST.month
    while (year, month) <= (END.year, END.month):
        yield datetime.date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def month_end(first):
    return (first.replace(day=28) + 4 * DAY).replace(day=1) - DAY


STARTS = list(month_starts())
ENDS = [month_end(m) for m in STARTS]
LAST = len(STARTS) - 1

# Months at which the curves below are given: Oct 2013, Oct 2014, Oct 2015, Apr 2016, Oct 2016, Mar 2017, Sep 2017.
KNOTS = [0, 12, 24, 30, 36, 41, 47]

# name: established FTE at the end; vacancy rate at the knots; leavers in each of the four years; caseload at the knots
# beside the county's; share of vacancies that agency workers cover at the end
DISTRICTS = {
    "Burnley":         (62, [.10, .10, .12, .15, .19, .24, .285], [3, 3, 5, 7], [1.00, 1.02, 1.04, 1.11, 1.22, 1.34, 1.47], .80),
    "Chorley":         (46, [.07, .08, .07, .06, .08, .085, .10], [2, 3, 2, 1], [.97, .95, .94, .96, .94, .93, .92], .70),
    "Fylde":           (29, [.06, .07, .06, .04, .07, .07, .085], [2, 1, 1, 1], [.88, .90, .88, .86, .86, .84, .85], .60),
    "Hyndburn":        (50, [.09, .10, .10, .12, .17, .22, .26], [2, 3, 4, 6], [1.00, .99, 1.02, 1.06, 1.13, 1.24, 1.31], .85),
    "Lancaster":       (58, [.09, .10, .09, .08, .10, .10, .12], [4, 4, 3, 2], [1.02, 1.00, .98, .95, .96, .96, .94], .70),
    "Pendle":          (50, [.10, .09, .09, .10, .12, .14, .155], [3, 3, 3, 2], [.98, 1.0, 1.02, 1.05, 1.04, 1.05, 1.04], .75),
    "Preston":         (78, [.16, .20, .215, .195, .165, .135, .11], [6, 8, 6, 2], [1.15, 1.24, 1.30, 1.24, 1.14, 1.05, .99], .70),
    "Ribble Valley":   (16.5, [.06, .05, .06, .06, .02, .06, .09], [1, 1, 2, 0], [.83, .85, .82, .80, .84, .82, .80], .60),
    "Rossendale":      (36, [.10, .11, .12, .10, .11, .15, .15], [2, 2, 1, 1], [.97, .95, .94, .97, .99, .98, .97], .75),
    "South Ribble":    (42, [.10, .09, .10, .09, .10, .11, .12], [3, 2, 1, 1], [.93, .92, .92, .91, .90, .89, .89], .65),
    "West Lancashire": (46, [.10, .10, .09, .09, .10, .12, .12], [3, 3, 2, 1], [.96, .96, .95, .97, .98, .97, .96], .70),
    "Wyre":            (42, [.09, .08, .08, .07, .09, .10, .11], [2, 2, 1, 1], [.94, .92, .91, .90, .92, .91, .92], .70),
}
ESTABLISHED = [.845, .868, .904, .925, .955, .982, 1.0]     # of the end's, at the knots
CASELOAD = [14.4, 15.0, 15.3, 16.2, 15.2, 15.8, 15.53]      # the county's cases per FTE
COVER = [.80, .82, .84, .88, .92, .96, 1.0]                 # of the end's share of vacancies that agency covers

# name: size beside the others, caseload beside the others (None: holds no cases), part of cases that close in a month
TEAMS = {
    "Duty and Assessment":     (1.15, 1.06, .115),
    "Child in Need":           (1.20, 1.08, .055),
    "Family Support":          (1.20, 1.08, .055),
    "Children Looked After":   (1.00, .94, .040),
    "Court and Permanence":    (.90, .82, .055),
    "Leaving Care":            (.60, 1.10, .035),
    "Safeguarding and Review": (.85, None, 0),
    "Contact and Referral":    (.80, None, 0),
}
SERVICE = {
    "Duty and Assessment": "Front door", "Contact and Referral": "Front door", "Child in Need": "Safeguarding",
    "Family Support": "Safeguarding", "Court and Permanence": "Permanence", "Children Looked After": "Permanence",
    "Leaving Care": "Permanence", "Safeguarding and Review": "Quality",
}
BASIC = ["Duty and Assessment", "Child in Need", "Court and Permanence", "Children Looked After"]
FIFTH = {
    "Burnley": "Safeguarding and Review", "Hyndburn": "Leaving Care", "Lancaster": "Safeguarding and Review",
    "Pendle": "Safeguarding and Review", "Preston": "Contact and Referral", "Chorley": "Safeguarding and Review",
    "West Lancashire": "Leaving Care", "South Ribble": "Contact and Referral", "Wyre": "Leaving Care",
}
# In Pendle the Family Support team closed at the end of 2016 and Child in Need took its place.
REORGANISED = ("Pendle", "Family Support", "Child in Need", datetime.date(2016, 12, 31))

SOCIAL, SENIOR, NEW, ADVANCED, MANAGER = (
    "social worker", "senior social worker", "newly qualified social worker", "advanced practitioner", "team manager")
SEASON = [5, 5, 6, 7, 6, 8, 15, 16, 11, 7, 6, 8]            # leaving, January to December


def curve(values, i):
    """The value at month i: straight between knots, the corners rounded off."""
    def at(x):
        for k in range(len(KNOTS) - 1):
            if x <= KNOTS[k + 1]:
                break
        share = (x - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k])
        return values[k] + share * (values[k + 1] - values[k])
    near = [at(min(LAST, max(0, i + o))) for o in (-1, 0, 1)]
    return at(i) if i == LAST else sum(near) / 3


class Record(dict):
    """A post, spell, stay or case: itself, never equal to another with the same contents."""
    __eq__ = object.__eq__
    __hash__ = object.__hash__


class County:
    def __init__(self, seed=77):
        self.r = random.Random(seed)
        self.slots, self.spells = [], []
        self.ids = [f"w{n}" for n in range(1000, 9999)]
        self.r.shuffle(self.ids)
        self.build_slots()
        self.fill_first()
        self.plan_leavers()
        self.vacancy_noise = {d: 0.0 for d in DISTRICTS}
        for i in range(len(STARTS)):
            self.a_month(i)
        self.agency_year()
        self.newly_qualified()
        self.calibrate()
        self.choose_holders()
        self.allocations = self.make_cases()

    def noise(self):
        """About normal, with a spread of about 1."""
        return (self.r.random() + self.r.random() + self.r.random() - 1.5) * 2

    # ------------------------------------------------------------ posts

    def teams_of(self, district):
        teams = list(BASIC)
        if district == REORGANISED[0]:
            teams[1] = REORGANISED[1]
        return teams + ([FIFTH[district]] if district in FIFTH else [])

    def build_slots(self):
        r = self.r
        for district, (size, *_rest) in DISTRICTS.items():
            teams = self.teams_of(district)
            whole = sum(TEAMS[t][0] for t in teams)
            owed = 0.0
            for team in teams:
                owed += size * 10 * TEAMS[team][0] / whole
                mine = []
                while owed >= 3:
                    k = len(mine)
                    role = MANAGER if k == 0 else ADVANCED if k == 1 else SENIOR if k in (4, 7, 11) else SOCIAL
                    fte = 10 if k == 0 else r.choice([10] * 15 + [8, 8, 6, 6, 5])
                    fte = min(fte, max(4, round(owed)))
                    mine.append(Record({"district": district, "team": team, "role": role, "fte": fte, "start": None,
                                        "who": None, "agency": None}))
                    owed -= fte
                self.slots += mine
            mine = [s for s in self.slots if s["district"] == district]
            later = [s for s in mine if s["role"] in (SOCIAL, SENIOR)]
            r.shuffle(later)
            total = sum(s["fte"] for s in mine)
            have = total * ESTABLISHED[0]
            new = []
            while later and total - sum(s["fte"] for s in new) > have:
                new.append(later.pop())
            for s in mine:
                if s not in new:
                    s["start"] = datetime.date(r.randint(2008, 2012), r.choice([4, 4, 9, 10]), 1)
            running = total - sum(s["fte"] for s in new)
            for i in range(1, len(STARTS)):
                while new and running + new[-1]["fte"] / 2 <= total * curve(ESTABLISHED, i):
                    s = new.pop()
                    s["start"] = STARTS[i]
                    running += s["fte"]
            for s in new:
                s["start"] = STARTS[LAST - 2]
        for n, s in enumerate(self.slots):
            s["n"] = n

    # ------------------------------------------------------------ people

    def hire(self, slot, start, worker=None, role=None, origin="", fte=None, contract="permanent", since=None):
        spell = Record({"worker": worker or self.ids.pop(), "slot": slot, "role": role or slot["role"], "contract": contract,
                 "fte": fte or slot["fte"], "start": start, "end": None, "reason": "", "origin": origin,
                 "destination": "", "since": since or start, "covers": ""})
        self.spells.append(spell)
        if contract == "agency":
            slot["agency"] = spell
        else:
            slot["who"] = spell
        return spell

    def end(self, spell, last, reason="", destination=""):
        spell["end"], spell["reason"], spell["destination"] = last, reason, destination
        if spell["slot"]["who"] is spell:
            spell["slot"]["who"] = None
        if spell["slot"]["agency"] is spell:
            spell["slot"]["agency"] = None

    def fill_first(self):
        r = self.r
        for district, (_size, vacancy, *_rest) in DISTRICTS.items():
            mine = [s for s in self.slots if s["district"] == district and s["start"] < FIRST]
            r.shuffle(mine)
            mine.sort(key=lambda s: s["role"] == MANAGER)
            empty = vacancy[0] * sum(s["fte"] for s in mine)
            for slot in mine:
                if empty >= slot["fte"] / 2:
                    empty -= slot["fte"]
                    continue
                begun = slot["start"] + DAY * r.randint(0, max(30, (FIRST - slot["start"]).days - 90))
                if r.random() < .25:
                    begun = datetime.date(r.randint(2012, 2013), r.choice([4, 9]), r.randint(1, 20))
                since = begun - DAY * r.choice([0, 0, 0, r.randint(200, 4000)])
                self.hire(slot, begun, since=since, origin=r.choice(["", "other authority", "newly qualified", "agency"]))

    def plan_leavers(self):
        """How many leave each district each month."""
        self.leaving = {}
        for year in range(4):
            who = [d for d, (_size, _vacancy, leavers, *_rest) in DISTRICTS.items() for _ in range(leavers[year])]
            season = [SEASON[(9 + k) % 12] for k in range(12)]
            owed = [len(who) * x / sum(season) for x in season]
            months, total = [], self.r.random() * .5 + .25                # so many a month, rounded along the year
            for k in range(12):
                total += owed[k]
                months += [k] * (int(total) - len(months))
            while len(months) < len(who):
                months.append(self.r.choice([3, 5, 9, 11]))
            months = [min(11, max(0, k + self.r.choice([-1, 0, 0, 0, 1]))) for k in months]
            self.r.shuffle(who)
            for k, district in zip(months, who):
                key = district, year * 12 + k
                self.leaving[key] = self.leaving.get(key, 0) + 1

    def vacant(self, district, day):
        out = 0
        for s in self.slots:
            if s["district"] == district and s["start"] <= day:
                out += s["fte"] - (s["who"]["fte"] if s["who"] else 0)
        return out

    def a_month(self, i):
        r = self.r
        first, last = STARTS[i], ENDS[i]
        some_day = lambda: first + DAY * r.randint(0, (last - first).days - 1)
        monday = lambda: r.choice([d for d in (first + DAY * k for k in range((last - first).days)) if d.weekday() == 0])
        free_before = {s["n"] for s in self.slots if s["start"] <= first and not s["who"]}
        filled = set()

        for district in DISTRICTS:                                        # leavers
            for _ in range(self.leaving.get((district, i), 0)):
                mine = [s["who"] for s in self.slots if s["district"] == district and s["who"]
                        and (first - s["who"]["start"]).days > 120]
                weight = [.4 if w["role"] == MANAGER else 2 if (first - w["since"]).days < 900 else 1 for w in mine]
                w = r.choices(mine, weight)[0]
                day = last if r.random() < .35 else some_day()
                reason = r.choice(["resignation"] * 7 + ["retirement"] * 2 + ["career break"])
                if (first - w["since"]).days > 4500 and reason != "retirement":
                    reason = r.choice(["retirement", "resignation"])
                to = "" if reason == "retirement" else r.choice(
                    ["other authority"] * 4 + ["agency"] * 3 + ["health", "not in employment", "not known"])
                self.end(w, day, reason, to)

        for _ in range(r.choice([1, 2, 2, 3, 4])):                       # moves and promotions inside the county
            open_slots = [s for s in self.slots if s["n"] in free_before and s["n"] not in filled]
            if not open_slots:
                break
            slot = r.choices(open_slots, [4 if s["role"] != SOCIAL else 1 for s in open_slots])[0]
            below = {SENIOR: [SOCIAL, NEW], ADVANCED: [SENIOR], MANAGER: [ADVANCED, SENIOR], SOCIAL: [SOCIAL, NEW]}[slot["role"]]
            people = [s["who"] for s in self.slots if s["who"] and s["who"]["role"] in below and s["n"] != slot["n"]
                      and s["fte"] == s["who"]["fte"] == slot["fte"] and (first - s["who"]["start"]).days > 420]
            same_place = [p for p in people if p["slot"]["district"] == slot["district"]]
            if slot["role"] != SOCIAL and same_place:
                people = same_place
            if people:
                w = r.choice(people)
                day = some_day()
                self.end(w, day, "internal move" if slot["role"] == SOCIAL else "promotion")
                self.hire(slot, day + DAY, worker=w["worker"], since=w["since"])
                filled.add(slot["n"])

        for _ in range(r.choice([2, 3, 4, 5]) if i > 0 else 0):           # fewer hours in the same post, or more again
            people = [s["who"] for s in self.slots if s["who"] and s["role"] in (SOCIAL, SENIOR) and s["fte"] >= 8
                      and s["who"]["end"] is None and s["who"]["role"] != NEW and (first - s["who"]["start"]).days > 150]
            fewer = [w for w in people if w["fte"] == w["slot"]["fte"]]
            more = [w for w in people if w["fte"] < w["slot"]["fte"]]
            if more and r.random() < len(more) / 30:
                w = r.choice(more)
                fte = w["slot"]["fte"]
            else:
                w = r.choice(fewer)
                fte = w["fte"] - r.choice([1, 2, 2, 2, 4])
            self.end(w, first - DAY)
            self.hire(w["slot"], first, worker=w["worker"], role=w["role"], fte=fte, since=w["since"])

        month = first.month
        for district, (_size, vacancy, *_rest) in DISTRICTS.items():      # starters
            established = sum(s["fte"] for s in self.slots if s["district"] == district and s["start"] <= last)
            season = {6: .004, 7: .008, 8: .012, 9: .0, 10: -.010, 11: -.008, 12: -.004}.get(month, 0)
            drift = self.vacancy_noise[district] = .7 * self.vacancy_noise[district] + .009 * self.noise()
            if i >= LAST - 1:
                season = drift = 0
            wanted = established * max(0, curve(vacancy, i) + season + drift)
            now = self.vacant(district, last)
            while now - wanted > 6:
                free = [s for s in self.slots if s["n"] in free_before and s["n"] not in filled
                        and s["district"] == district and not s["who"]]
                if not free:
                    break
                slot = r.choice(free)
                fresh = slot["role"] == SOCIAL and r.random() < (.95 if month in (9, 10, 11) else .75)
                day = first if r.random() < .3 else monday()
                agency = slot["agency"]
                if not fresh and agency and r.random() < .12 and agency["start"] < first - 60 * DAY:
                    self.end(agency, day - DAY, "", "permanent here")         # an agency worker takes the job
                    self.hire(slot, day, worker=agency["worker"], origin="agency")
                else:
                    self.hire(slot, day, role=NEW if fresh else None,
                              contract="fixed-term" if r.random() < .05 else "permanent",
                              origin="newly qualified" if fresh else r.choice(
                                  ["other authority"] * 4 + ["agency", "health", "returned to social work"]))
                    if agency:
                        self.end(agency, min(last, day + DAY * r.randint(0, 12)))
                filled.add(slot["n"])
                now -= slot["fte"]

        for district, (_size, _vacancy, _leavers, _load, cover) in DISTRICTS.items():    # agency cover
            mine = [s for s in self.slots if s["district"] == district]
            wanted = cover * curve(COVER, i) * self.vacant(district, last)
            here = [s["agency"] for s in mine if s["agency"]]
            for a in list(here):
                age = (last - a["start"]).days
                if age > 75 and r.random() < .06 + .10 * (age > 400) and i < LAST - 1:
                    self.end(a, some_day())
                    here.remove(a)
            now = sum(a["fte"] for a in here)
            free = [s for s in mine if s["start"] <= first and not s["agency"] and s["role"] in (SOCIAL, SENIOR, ADVANCED)
                    and (s["who"] is None and s["n"] in free_before)]
            r.shuffle(free)
            while free and wanted - now > 5:
                slot = free.pop()
                a = self.hire(slot, monday(), contract="agency", fte=min(slot["fte"], r.choice([10, 10, 10, 10, 8, 6])),
                              role=slot["role"] if slot["role"] == SENIOR else SOCIAL)
                a["covers"] = "yes"
                now += a["fte"]
            while here and now - wanted > 8:
                a = here.pop(r.randrange(len(here)))
                now -= a["fte"]
                self.end(a, some_day())
        for s in self.spells:                                             # nobody may end before starting
            if s["end"] and s["end"] < s["start"]:
                s["end"] = s["start"]

    def agency_year(self):
        """A few agency workers who cover no post: a project team's worth, through the last two years."""
        for k, district in enumerate(["Burnley", "Preston", "Hyndburn", "Lancaster"]):
            slot = next(s for s in self.slots if s["district"] == district and s["role"] == SENIOR)
            keep = slot["agency"]
            a = self.hire(slot, datetime.date(2016, 2 + 2 * k, 1), contract="agency", fte=10, role=SOCIAL)
            a["covers"], a["unlinked"] = "no", True
            slot["agency"] = keep

    def newly_qualified(self):
        """After the first, assessed year a newly qualified worker is a social worker, in the same post."""
        for s in list(self.spells):
            if s["role"] != NEW:
                continue
            begun = s["start"]
            after = datetime.date(begun.year + 1, begun.month, min(begun.day, 28))
            s["asye"] = True
            if after > END or (s["end"] and s["end"] < after + 14 * DAY):
                continue
            later = Record({**s, "start": after, "role": SOCIAL, "asye": False, "origin": ""})
            s["end"], s["reason"], s["destination"] = after - DAY, "", ""
            if s["slot"]["who"] is s:
                s["slot"]["who"] = later
            self.spells.insert(self.spells.index(s) + 1, later)

    # ------------------------------------------------------------ the last month end, exactly

    def last_year(self, s):
        return (s["contract"] != "agency" and s["end"] and s["end"] > datetime.date(2016, 9, 30)
                and s["reason"] not in ("", "internal move", "promotion"))

    def count(self):
        at = lambda s: s["start"] <= END and (s["end"] is None or s["end"] >= END)
        held = {}
        for s in self.spells:
            if at(s) and s["contract"] != "agency":
                held[s["slot"]["n"]] = held.get(s["slot"]["n"], 0) + s["fte"]
        return {
            "in_post": sum(held.values()),
            "vacant": sum(max(0, p["fte"] - held.get(p["n"], 0)) for p in self.slots),
            "agency": sum(s["fte"] for s in self.spells if at(s) and s["contract"] == "agency"),
            "leavers": sum(s["fte"] for s in self.spells if self.last_year(s)),
        }

    def calibrate(self):
        r = self.r
        by_slot = {}
        for s in self.spells:
            if s["contract"] != "agency":
                by_slot.setdefault(s["slot"]["n"], []).append(s)
        for p in self.slots:
            p["plain"] = all(s["fte"] == p["fte"] for s in by_slot.get(p["n"], []))
        open_now = lambda s: s["end"] is None or s["end"] >= END
        worker_slots = {}
        for s in self.spells:
            worker_slots.setdefault(s["worker"], set()).add(s["slot"]["n"])
        settled = [p for p in self.slots if p["plain"] and p["role"] != MANAGER
                   and all(len(worker_slots[s["worker"]]) == 1 for s in by_slot.get(p["n"], []))]
        left = [p for p in settled if any(self.last_year(s) for s in by_slot.get(p["n"], []))]
        rest = [p for p in settled if p not in left]
        groups = {
            "leavers": left,
            "vacant": [p for p in rest if not any(open_now(s) for s in by_slot.get(p["n"], []))],
            "in_post": [p for p in rest if any(open_now(s) for s in by_slot.get(p["n"], []))],
        }
        self.moved = {}
        for what, group in groups.items():
            r.shuffle(group)
            start = self.count()[what]
            if what == "leavers":
                self.before = self.count()
            k = 0
            while (gap := TARGET[what] - self.count()[what]) != 0:
                p = group[k % len(group)]
                k += 1
                step = 2 if abs(gap) > 1 else 1
                new = p["fte"] + (step if gap > 0 else -step)
                if 4 <= new <= 10:
                    p["fte"] = new
                    for s in by_slot.get(p["n"], []):
                        s["fte"] = new
                if k > 40 * len(group):
                    raise SystemExit(f"cannot settle {what}: {self.count()}")
            self.moved[what] = TARGET[what] - start
        agencies = [s for s in self.spells if s["contract"] == "agency" and open_now(s)]
        r.shuffle(agencies)
        self.moved["agency"] = TARGET["agency"] - self.count()["agency"]
        k = 0
        while (gap := TARGET["agency"] - self.count()["agency"]) != 0:
            a = agencies[k % len(agencies)]
            k += 1
            new = a["fte"] + (min(2, gap) if gap > 0 else -min(2, -gap))
            if 4 <= new <= 10:
                a["fte"] = new
            if k > 4000:
                raise SystemExit(f"cannot settle agency: {self.count()}")

    # ------------------------------------------------------------ cases

    def team_at(self, slot, day):
        district, old, new, closed = REORGANISED
        return new if (slot["district"], slot["team"]) == (district, old) and day > closed else slot["team"]

    def choose_holders(self):
        """Who holds cases: a worker's stays in one team, each of which holds or does not, for all its length."""
        r = self.r
        stays = {}
        for s in self.spells:
            key = s["worker"], s["slot"]["district"], s["slot"]["team"], s["contract"] == "agency"
            stays.setdefault(key, []).append(s)
        self.holders = []
        for (worker, district, team, agency), spells in stays.items():
            spells.sort(key=lambda s: s["start"])
            runs = []
            for s in spells:
                if runs and runs[-1][-1]["end"] and s["start"] == runs[-1][-1]["end"] + DAY:
                    runs[-1].append(s)
                else:
                    runs.append([s])
            for run in runs:
                factor = TEAMS[team][1]
                able = factor is not None and all(s["role"] in (SOCIAL, SENIOR, NEW) for s in run)
                last = run[-1]["end"] or END
                self.holders.append(Record({
                    "worker": worker, "district": district, "team": team, "spells": run, "start": run[0]["start"],
                    "end": run[-1]["end"], "able": able, "holds": able and last >= FIRST and r.random() < .93,
                    "own": 1 + .13 * self.noise(), "wobble": 0.0, "cases": [],
                }))
        now = [h for h in self.holders if h["able"] and (h["end"] is None or h["end"] >= END)]
        r.shuffle(now)
        size = lambda h: h["spells"][-1]["fte"]
        total = lambda: sum(size(h) for h in now if h["holds"])
        for wanted in (10, 8, 6, 5, 4, 9, 7):
            for h in now:
                gap = TARGET["holders"] - total()
                if gap < 0 and h["holds"] and size(h) == wanted and size(h) <= -gap:
                    h["holds"] = False
                elif gap > 0 and not h["holds"] and size(h) == wanted and size(h) <= gap:
                    h["holds"] = True
        if total() != TARGET["holders"]:                                   # exchange two whose sizes differ by the rest
            gap = TARGET["holders"] - total()
            for a in now:
                for b in now:
                    if a["holds"] and not b["holds"] and size(b) - size(a) == gap and total() != TARGET["holders"]:
                        a["holds"], b["holds"] = False, True
        if total() != TARGET["holders"]:
            raise SystemExit(f"cannot settle case holders: {total()}")

    def make_cases(self):
        r = self.r
        rows = []
        number = [0]

        def new_case():
            number[0] += 1
            return f"c{number[0]}"

        def close(h, case, last, why=""):
            h["cases"].remove(case)
            case["end"], case["why"] = last, why

        def give(h, case_id, category, start):
            case = Record({"id": case_id, "worker": h["worker"], "category": category, "start": start, "end": None, "why": ""})
            h["cases"].append(case)
            rows.append(case)

        category = {"Duty and Assessment": "CIN", "Child in Need": "CIN", "Family Support": "CIN",
                    "Court and Permanence": "CPP", "Children Looked After": "CLA", "Leaving Care": "LC"}
        for i, (first, last) in enumerate(zip(STARTS, ENDS)):
            there = [h for h in self.holders if h["holds"] and h["start"] <= last and (h["end"] is None or h["end"] >= last)]
            weights, fte_sum = [], 0
            for h in there:
                spell = next(s for s in h["spells"] if s["start"] <= last and (s["end"] is None or s["end"] >= last))
                fte_sum += spell["fte"]
                age = (last - h["start"]).days
                h["wobble"] = .8 * h["wobble"] + .03 * self.noise()
                weight = spell["fte"] * TEAMS[h["team"]][1] * curve(DISTRICTS[h["district"]][3], i)
                weight *= (h["own"] + h["wobble"]) * (.78 if spell["role"] == NEW else 1)
                weight *= .45 if age < 31 else .75 if age < 62 else 1
                weights.append(weight)
            total = TARGET["cases"] if i == LAST else round(fte_sum / 10 * curve(CASELOAD, i) * (1 + .004 * self.noise()))
            shares = [total * w / sum(weights) for w in weights]
            wanted = [max(1, int(s)) for s in shares]
            order = sorted(range(len(there)), key=lambda k: (int(shares[k]) - shares[k], k))
            for k in order[: max(0, total - sum(wanted))]:
                wanted[k] += 1
            if sum(wanted) != total:
                raise SystemExit("cases do not add up")

            waiting = {}                                                   # cases of those who went this month
            for h in self.holders:
                if h["cases"] and h not in there:
                    for case in list(h["cases"]):
                        before = max(case["start"], ENDS[i - 1], h["end"] - DAY * r.randint(0, 14))
                        close(h, case, min(before, h["end"]), "worker left")
                        if r.random() < .8:
                            waiting.setdefault(h["district"], []).append(case)
            for h, count in zip(there, wanted):
                rate = TEAMS[h["team"]][2]
                if i > 0:
                    for case in list(h["cases"]):
                        age = (first - case["start"]).days
                        if age > 20 and r.random() < rate or age > 660:
                            close(h, case, first + DAY * r.randint(0, (last - first).days - 1))
                    while len(h["cases"]) > count:
                        settled = [c for c in h["cases"] if (first - c["start"]).days > 14]
                        case = r.choice(settled or h["cases"])
                        day = first + DAY * r.randint(0, (last - first).days - 1)
                        close(h, case, max(case["start"], day), "")
                while len(h["cases"]) < count:
                    mine = waiting.get(h["district"], [])
                    if i == 0:
                        start = max(h["start"], FIRST + 30 * DAY - DAY * r.randint(0, 500))
                    elif mine and mine[-1]["end"] >= h["start"]:
                        old = mine.pop()
                        give(h, old["id"], old["category"], old["end"] + DAY)
                        continue
                    else:
                        start = max(h["start"], first + DAY * r.randint(0, (last - first).days))
                    give(h, new_case(), category[h["team"]], min(start, last))
        return rows
