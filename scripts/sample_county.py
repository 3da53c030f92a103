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

from sample_cases import Cases
from sample_plan import (
    ADVANCED, BASIC, COVER, DAY, DISTRICTS, END, ENDS, ESTABLISHED, FIFTH, FIRST, LAST, MANAGER, NEW, REORGANISED, SEASON,
    SENIOR, SOCIAL, STARTS, TEAMS, Record, curve)
from sample_settling import Settling


class County(Settling, Cases):
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
