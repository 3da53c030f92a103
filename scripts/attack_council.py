"""An invented council of small teams, for scripts/attack: its files as they are on a day, and who is where in truth."""
import datetime
import os
import random

TEAMS = ["Duty", "CIN 1", "CIN 2", "CLA", "Court", "Leaving Care"]
DISTRICTS = ["Ash", "Birch", "Cedar", "Dale", "Elm"]
REASONS = ["resignation", "retirement", "other"]
LIMIT, LOWER_LIMIT = 20, 15
POINTS = f"""[caseload_points]
limit = {LIMIT}
newly_qualified = {LOWER_LIMIT}
[caseload_points.category]
cin = 1
cp = 1.5
cla = 1.2
"""
ORIGINS = ["newly qualified", "newly qualified", "another council", "agency", "abroad", ""]
BEGIN = datetime.date(2014, 1, 1)
LAST = 2017 * 12 + 8    # September 2017, counted in months
FIRST = 2014 * 12


def month_end(index):
    return datetime.date((index + 1) // 12, (index + 1) % 12 + 1, 1) - datetime.timedelta(days=1)


def day(rng, first, last):
    return first + datetime.timedelta(days=rng.randrange((last - first).days + 1))


class Council:
    """Teams are (district, name); spells are (worker, post, team, role, contract, fte, start, end, reason)."""

    def __init__(self, seed):
        rng = random.Random(seed)
        self.seed = seed
        self.rng, self.spells, self.posts, self.cases, self.absences, self.children = rng, [], [], [], [], []
        self.left, self.moves = [], []
        self.end = month_end(LAST)
        # A stream of its own, so that the councils are what they were.
        self.births = random.Random(f"births {seed}")
        self.born = {}
        large = rng.random() < 0.3
        self.teams = [(district, team) for district in DISTRICTS[:rng.randint(2, 5)]
                      for team in rng.sample(TEAMS, rng.randint(1, 5))]
        self.size = {team: rng.choice([1, 2, 3, 4, 5, 6, 7, 8] + ([12, 24, 30] if large else [9])) for team in self.teams}
        self.workers = 0
        for team in self.teams:
            for number in range(self.size[team]):
                role = "team manager" if number == 0 else "social worker"
                self._post(team, role, rng.choice([1.0, 1.0, 1.0, 0.8, 0.6, 0.5]))
        self._children()
        self._assignments()
        self._load()
        rng = random.Random(f"hiring {seed}")
        self.origins = [rng.choice(ORIGINS) for _ in self.spells]
        self.hires = self._hires(rng)

    def _load(self):
        """Who is newly qualified, what kind each case is, and cases that nobody holds: in the name of who has left, or in none. A stream
        of its own, so that all else is as it is without them."""
        rng = random.Random(f"load {self.seed}")
        workers = sorted({spell[0] for spell in self.spells})
        self.first_years = {worker for worker in workers if rng.random() < 0.25}
        self.kinds = {case[0]: rng.choice(["cin", "cp", "cla"]) for case in self.cases}
        share = {d: rng.choice([0, 0.02, 0.3, 2]) for d in DISTRICTS}
        last = {}
        for worker, _, team, *_, start, end, _ in self.spells:
            if worker not in last or (end or self.end) > last[worker][0]:
                last[worker] = (end or self.end, team)
        self.waiting = []
        for worker, (end, team) in sorted(last.items()):
            for _ in range(rng.randint(0, 6) if rng.random() < share[team[0]] and end < self.end else 0):
                begun = day(rng, max(end, BEGIN) + datetime.timedelta(days=1), self.end) if end < self.end else self.end
                over = begun + datetime.timedelta(days=rng.randint(5, 400))
                named = rng.random() < 0.5
                self.waiting.append((f"u{len(self.waiting) + 1}", worker if named else "", "" if named else team[0], begun,
                                     over if over < self.end else None))

    def _hires(self, rng):
        """(post, team, role, approved, advertised, started) of every post that was filled again, as its number has it, and of those that
        nobody has come for: started on no day."""
        found, last = [], {}
        for _, post, team, role, kind, _, start, end, _ in self.spells:
            if kind != "permanent":
                continue
            gone = last.get(post)
            if gone and start > gone:
                approved = min(gone + datetime.timedelta(days=rng.randint(1, 40)), start)
                found.append((post, team, role, approved, min(approved + datetime.timedelta(days=10), start), start))
            last[post] = end
        teams = {post: (team, role) for _, post, team, role, *_ in self.spells}
        for post, gone in sorted(last.items()):
            if gone and gone < self.end - datetime.timedelta(days=60):
                found.append((post, *teams[post], gone + datetime.timedelta(days=20), gone + datetime.timedelta(days=30), None))
        return found

    def waits(self):
        """Of every post that was filled again: where, on which day, and how many days it had stood vacant."""
        found, last = [], {}
        for _, post, team, _, kind, _, start, end, _ in self.spells:
            if kind != "permanent":
                continue
            gone = last.get(post)
            if gone and start > gone:
                found.append((team[0], start, (start - gone).days - 1))
            last[post] = end
        return found

    def _post(self, team, role, fte):
        rng, post = self.rng, f"p{len(self.posts) + 1}"
        self.posts.append((post, team, role, fte))
        start, follower = day(rng, datetime.date(2010, 1, 1), datetime.date(2014, 6, 30)), None
        while start < self.end:
            if follower:
                worker = follower[0]
            else:
                self.workers += 1
                worker = f"w{self.workers}"
            stays = datetime.timedelta(days=int(rng.expovariate(1 / 1500)) + 30)
            end = start + stays if start + stays < self.end else None
            self.spells.append((worker, post, team, role, "permanent", fte, start, end, rng.choice(REASONS)))
            at = len(self.spells) - 1
            self._work(worker, team, start, end)
            if self.seed % 4 == 2 and rng.random() < 0.6:
                self._also(worker, team, role, start, end)
            if end is None:
                break
            gap = day(rng, end + datetime.timedelta(days=1), end + datetime.timedelta(days=300))
            if rng.random() < 0.3 and gap > end + datetime.timedelta(days=40):
                self.workers += 1
                agency, begun = f"w{self.workers}", end + datetime.timedelta(days=10)
                if begun < self.end:
                    over = min(gap - datetime.timedelta(days=5), self.end)
                    self.spells.append((agency, post, team, role, "agency", fte, begun, over, ""))
                    self._work(agency, team, begun, over)
            start = gap
            follower = self._from_elsewhere(team, end)
            if follower:
                start = follower[1]
            self.left.append((end, worker, team, at))

    def _also(self, worker, team, role, start, end):
        """Of some councils there are people who are in two teams of a district."""
        others = [other for other in self.teams if other[0] == team[0] and other != team]
        if others:
            other, post = self.rng.choice(others), f"p{len(self.posts) + 1}"
            self.posts.append((post, other, role, 0.4))
            self.spells.append((worker, post, other, role, "permanent", 0.4, start, end, "resignation"))

    def _from_elsewhere(self, team, after):
        """Somebody who went from another district after a day, and when they begin here: a move, no leaver. None mostly."""
        if self.rng.random() > 0.3:
            return None
        for left in self.left:
            end, worker, other, at = left
            if other[0] != team[0] and after < end < after + datetime.timedelta(days=200) and end < self.end:
                self.left.remove(left)
                spell = self.spells[at]
                self.spells[at] = (*spell[:-1], "internal move")
                begun = end + datetime.timedelta(days=self.rng.randint(1, 20))
                self.moves.append((begun, worker, other[0], team[0]))
                return worker, begun
        return None

    def _work(self, worker, team, start, end):
        rng = self.rng
        if rng.random() < 0.8:
            for _ in range(rng.randint(1, 9)):
                begun = day(rng, max(start, datetime.date(2013, 6, 1)), end or self.end) if (end or self.end) >= max(
                    start, datetime.date(2013, 6, 1)) else start
                over = begun + datetime.timedelta(days=rng.randint(20, 500))
                last = end or self.end
                self.cases.append((f"c{len(self.cases) + 1}", worker, begun, over if over < last else end))
        for _ in range(rng.choice([0, 0, 1, 2, 6])):
            begun = day(rng, max(start, BEGIN), end or self.end) if (end or self.end) >= max(start, BEGIN) else start
            if begun < BEGIN:
                continue
            begun = begun.replace(day=min(begun.day, 8))
            if begun < start or (end and begun + datetime.timedelta(days=19) > end):
                continue
            days = rng.choice([1, 2, 3, 10, 18])
            over = begun + datetime.timedelta(days=days + 1)
            # A day is lost once.
            if all(worker != other or over < first or last < begun for other, _, first, last, _ in self.absences):
                self.absences.append((worker, team, begun, over, days))

    def _children(self):
        """Children on orders and their referrals, by a worker who is there that day. Of every second council there are enough that
        districts have some of them shown, with districts of few children, of whom all or none are meant."""
        rng, many = self.rng, self.seed % 2 == 0
        grades = ["good", "inadequate", "good", "requires improvement"]
        share = {d: rng.choice([0.05, 0.3, 1, 1]) if many else 1 for d in DISTRICTS}
        of = {d: rng.choice([["good"], ["inadequate"], grades, grades]) if many else grades for d in DISTRICTS}
        for number in range(rng.randint(20, 260) * (8 if many else 1)):
            worker, _, team, _, _, _, start, end, _ = rng.choice(self.spells)
            low, high = max(start, datetime.date(2012, 1, 1)), end or self.end
            if low >= high or rng.random() > share[team[0]]:
                continue
            when = day(rng, low, high)
            self.children.append((f"k{rng.randrange(600 if many else 200)}", worker, team, when, rng.choice(of[team[0]])))

    def _assignments(self):
        """What its agency workers are hired for, with a stream of its own; of every second council there are so many others that what they
        cost is shown: (worker, team, start, end, hours, rate, qualified, left)."""
        rng, self.assignments = random.Random(f"agency {self.seed}"), []

        def hire(worker, team, start, end):
            self.assignments.append((worker, team, start, end, rng.choice([37, 37, 37, 30, 18.5]), rng.randint(2600, 4700) / 100,
                                     start.year - rng.choice([1, 2, 4, 9]), rng.choice(["no", "no", "no", "yes"])))

        for worker, _, team, _, kind, _, start, end, _ in self.spells:
            if kind == "agency":
                hire(worker, team, start, end)
        if self.seed % 2:
            return
        churn = rng.choice([80, 200, 500, 900])
        for chain in range(rng.randint(18, 34)):
            start, number = BEGIN - datetime.timedelta(days=rng.randint(1, 200)), 0
            while start < self.end:
                end = start + datetime.timedelta(days=15 + int(rng.expovariate(1 / churn)))
                number += 1
                hire(f"a{chain}-{number}", rng.choice(self.teams), start, end if end < self.end else None)
                start = end + datetime.timedelta(days=rng.choice([1, 1, 10, 40]))

    # What it is in truth.

    def people(self, month, contract="permanent", role=None):
        """Who is in post in each team at the end of a month."""
        last, found = month_end(month), {team: set() for team in self.teams}
        for worker, _, team, job, kind, _, start, end, _ in self.spells:
            if kind == contract and start <= last and (end is None or end >= last) and (role is None or job == role):
                found[team].add(worker)
        return found

    def holders(self, month):
        """Who holds cases in each team at the end of a month: whoever is in two teams holds them in either."""
        last, found = month_end(month), {team: set() for team in self.teams}
        open_spells = {}
        for worker, _, team, _, _, _, start, end, _ in self.spells:
            if start <= last and (end is None or end >= last):
                open_spells.setdefault(worker, set()).add(team)
        for _, worker, begun, over in self.cases:
            if begun <= last and (over is None or over >= last) and worker in open_spells:
                for team in open_spells[worker]:
                    found[team].add(worker)
        return found

    def first_year_holders(self, month):
        """Of them those who are newly qualified."""
        return {team: people & self.first_years for team, people in self.holders(month).items()}

    def days_lost(self, month):
        """By district, the days that each person in post lost in the twelve months to a month."""
        first, last, found = month_end(month - 12), month_end(month), {}
        agency = {spell[0] for spell in self.spells if spell[4] == "agency"}
        for worker, team, begun, _, days in self.absences:
            if first < begun <= last and worker not in agency:
                own = found.setdefault(team[0], {})
                own[worker] = own.get(worker, 0) + days
        return found

    def leavers(self, first, last, reason=None):
        """By team, who left it and the council in some months, and when."""
        gone = {}
        for worker, _, team, _, kind, fte, _, end, why in self.spells:
            if kind == "permanent" and end and month_end(first - 1) < end <= month_end(last):
                gone.setdefault((worker, end), []).append((fte, team, why))
        found = {team: set() for team in self.teams}
        for one, own in gone.items():
            # Who is in two teams has the reason of the larger post, of those that are of leaving.
            why = max((fte, why) for fte, _, why in own if why != "internal move")[1] if any(
                why != "internal move" for *_, why in own) else None
            if why and reason in (None, why):
                for _, team, _ in own:
                    found[team].add(one)
        return found

    def starters(self, first, last):
        """By team, who came to the council in some months, and when: whoever moved but left another post on the way came anew."""
        found = {team: set() for team in self.teams}
        left = {(worker, end) for worker, _, _, _, kind, _, _, end, why in self.spells if kind == "permanent" and end and why != "internal move"}
        moved = {(worker, begun) for begun, worker, _, _ in self.moves
                 if not any((worker, begun - datetime.timedelta(days=back)) in left for back in range(1, 32))}
        for worker, _, team, _, kind, _, start, _, _ in self.spells:
            if kind == "permanent" and month_end(first - 1) < start <= month_end(last) and (worker, start) not in moved:
                found[team].add((worker, start))
        return found

    def of_known_age(self, month):
        """Who is in post in each team at the end of a month whose year of birth is known."""
        return {team: {worker for worker in own if self.born[worker]} for team, own in self.people(month).items()}

    # Its files as they are on a day.

    def write(self, folder, on, first=FIRST):
        """As they are on a day, and cover all from a month on."""
        os.makedirs(folder, exist_ok=True)

        def table(name, head, rows):
            with open(os.path.join(folder, name), "w") as file:
                file.write("\n".join([head, *rows]) + "\n")

        def until(end):
            return "" if end is None or end > on else str(end)

        table("posts.csv", "post_id,district,team,role,fte,start_date,end_date",
              [f"{p},{t[0]},{t[1]},{r},{f},2009-01-01," for p, t, r, f in self.posts])
        for spell in self.spells:
            if spell[0] not in self.born:
                self.born[spell[0]] = self.births.choice(["", *[str(self.births.randint(1950, 1990))] * 9])
        table("staff.csv", "worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason,asye,birth_year,origin",
              [f"{w},{p},{t[0]},{t[1]},{r},{k},{f},{s},{until(e)},{why if until(e) and k != 'agency' else ''}"
                f",{'yes' if w in self.first_years else ''},{self.born[w]},{origin}"
               for (w, p, t, r, k, f, s, e, why), origin in zip(self.spells, self.origins) if s <= on])
        table("vacancies.csv", "post_id,district,team,role,approved,advertised,started",
              [f"{p},{t[0]},{t[1]},{r},{a},{d if d <= on else ''},{s if s and s <= on else ''}"
               for p, t, r, a, d, s in self.hires if a <= on])
        table("allocations.csv", "case_id,worker_id,district,category,start_date,end_date",
              [f"{c},{w},,{self.kinds[c]},{s},{until(e)}" for c, w, s, e in self.cases if s <= on]
              + [f"{c},{w},{d},cin,{s},{until(e)}" for c, w, d, s, e in self.waiting if s <= on])
        table("absence.csv", "worker_id,start_date,end_date,days_lost",
              [f"{w},{s},{e},{d}" for w, _, s, e, d in self.absences if e <= on])
        table("agency.csv", "worker_id,district,team,role,start_date,end_date,hours,rate,qualified,left_permanent",
              [f"{w},{t[0]},{t[1]},social worker,{s},{until(e)},{h},{r},{q},{left}"
               for w, t, s, e, h, r, q, left in self.assignments if s <= on])
        table("audits.csv", "child_id,worker_id,audit_date,grade", [f"{k},{w},{d},{g}" for k, w, _, d, g in self.children if d <= on])
        table("referrals.csv", "referral_id,child_id,worker_id,referral_date,close_date,close_reason",
              [f"r{n},{k},{w},{d},," for n, (k, w, _, d, _) in enumerate(self.children) if d <= on])
        with open(os.path.join(folder, "heatmaps.toml"), "w") as file:
            covers = f"\"{first // 12}-{first % 12 + 1:02}\"\n"
            file.write(f"extract_date = {on}\ncovers_from = {covers}[covers]\n" + "".join(
                f"{name} = {covers}" for name in ["allocations", "absence", "agency", "audits", "referrals", "vacancies"])
                + POINTS + "[agency_caps]\n\"social worker\" = 36\n")
