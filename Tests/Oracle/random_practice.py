#!/usr/bin/env python3
"""A small random extract with the practice files, the same for the same seed, that leans on every rule of them at once.

    python3 random_practice.py SEED OUT_DIR

writes a random extract (see random_extract.py) and beside it referrals.csv, assessments.csv, care_leavers.csv,
looked_after.csv, peps.csv, audits.csv and legal.csv, and prints one set of options a line. Nobody in it exists. Dates fall on
anniversaries, birthdays, ends of months and of terms far more often than in life.
"""
import datetime
import os
import shlex
import sys

import random_extract
from practice_extract import COLUMNS, SAFEGUARDING_DATASET

DAY = datetime.timedelta(days=1)
EDGES = [datetime.date(y, m, d) for y in (2015, 2016, 2017) for m, d in
         ((1, 1), (3, 31), (4, 1), (8, 31), (9, 1), (12, 31), (2, 28))] + [datetime.date(2016, 2, 29)]


def years_on(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)


class World(random_extract.World):
    def make_practice(self):
        r = self.r
        self.covers = r.choice([None, "2013-10", "2013-10", "2014-10", "2014-11", "2015-03", "2015-10"])
        self.dataset = r.random() < 0.4                 # headings of the Standard Safeguarding Dataset
        self.exclusive_practice = [f for f in ("care_leavers", "looked_after", "legal") if self.use_settings and r.random() < 0.25]
        self.children = [f"K{i:02}" for i in range(1, r.randint(12, 40))]
        self.birth = {c: self.born() for c in self.children}
        self.practice = {f: [] for f in COLUMNS}
        for _ in range(r.randint(40, 120)):
            self.referral()
        for i in range(r.randint(30, 90)):
            self.assessment()
        for child in r.sample(self.children, len(self.children) * 2 // 3):
            self.leaver(child)
            self.care(child)
        for _ in range(r.randint(20, 90)):
            self.practice["audits"].append({
                **self.where(), "child_id": r.choice(self.children + ["", "", ""]), "audit_date": self.any_day(),
                "grade": r.choice(["Good", "good", "outstanding", "Requires improvement", "requires improvement to be good",
                                   "inadequate", "Inadequate", "1", "2", "3", "4", "", "not graded"])})

    def any_day(self):
        r = self.r
        chance = r.random()
        if chance < 0.3:
            return r.choice(EDGES) + DAY * r.choice([-1, 0, 0, 1])
        return self.date("2014-09-01", "2017-10-10")

    def born(self):
        """Somebody who reaches 3, 4, 5, 16, 17, 18, 19 or 22 within the period or near it."""
        r = self.r
        reached = self.any_day()
        if r.random() < 0.25:
            return r.choice([datetime.date(1996, 2, 29), datetime.date(2000, 2, 29), datetime.date(2012, 2, 29)])
        return years_on(reached, -r.choice([3, 4, 5, 10, 15, 16, 17, 18, 19, 21, 22]))

    def where(self):
        """District, team and worker, any of them blank."""
        r = self.r
        district, team = self.place()
        chance = r.random()
        if chance < 0.2:
            district, team = "", ""
        elif chance < 0.35:
            district = ""
        elif chance < 0.5:
            team = ""
        worker = r.choice(self.workers + ["", "", "W99"])
        if r.random() < 0.12:                           # a team that the worker is not in, or nobody is
            district, team = "", r.choice([t for _, t in self.pairs] + ["Rovers"])
        return {"district": district, "team": team, "worker_id": worker}

    def referral(self):
        r = self.r
        earlier = self.practice["referrals"]
        day, child = self.any_day(), r.choice(self.children)
        if earlier and r.random() < 0.6:                # near the anniversary of an earlier one, or soon after it
            other = r.choice(earlier)
            child = other["child_id"]
            day = years_on(other["referral_date"], 1) + DAY * r.choice([-2, -1, 0, 0, 1, 2]) if r.random() < 0.5 else \
                other["referral_date"] + DAY * r.choice([0, 1, 10, 100, 364, 365, 366])
            day = min(day, datetime.date(2017, 10, 20))
        close = day + DAY * r.choice([0, 1, 30, 100, 364, 365, 366, 400]) if r.random() < 0.7 else None
        self.practice["referrals"].append({
            **self.where(), "child_id": child, "referral_id": r.choice(["", f"R{len(earlier) + 1}", f"R{len(earlier) + 1}"]),
            "referral_date": day, "close_date": close,
            "close_reason": r.choice(["", "RC1", "RC7", "RC8", "rc9", "RC9", "RC9 - Case closed after assessment"]),
            "early_help": r.choice(["", "", "", "no", "yes", "Y", "0"])})

    def assessment(self):
        r = self.r
        child, referral_id, referred = r.choice(self.children), "", None
        start = self.any_day()
        if r.random() < 0.7:
            referral = r.choice(self.practice["referrals"])
            child, referral_id = referral["child_id"], r.choice([referral["referral_id"]] * 4 + ["R999"])
            start = referral["referral_date"] + DAY * r.choice([0, 0, 1, 2, 5, 20, -3])
        if r.random() < 0.3:
            referred = start - DAY * r.choice([0, 1, 3, 15])
        done = None if r.random() < 0.1 else start + DAY * r.choice([0, 10, 58, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 100])
        self.practice["assessments"].append({
            **self.where(), "child_id": child, "referral_id": referral_id, "referral_date": referred, "start_date": start,
            "authorised_date": done})

    def leaver(self, child):
        r = self.r
        day = max(self.any_day(), self.birth[child])
        for _ in range(r.choice([1, 1, 2, 3, 5])):
            end = day + DAY * r.choice([0, 30, 200, 400]) if r.random() < 0.25 else None
            self.practice["care_leavers"].append({
                **self.where(), "child_id": child, "birth_date": self.birth[child], "start_date": day, "end_date": end,
                "activity": r.choice(["F1", "F2", "f4", "F5", "P1", "P2 - part time", "P4", "P5", "F3", "P3", "G4", "G5", "G6",
                                      "g5", "", "not known"]),
                "in_touch": r.choice(["YES", "YES", "", "NO"])})
            day = self.snap(day + DAY * r.choice([0, 1, 30, 90, 200]))
            day = max(day, self.birth[child])
        if r.random() < 0.2:
            self.practice["care_leavers"][-1]["in_touch"] = r.choice(["DIED", "RHOM", "died"])

    def care(self, child):
        r = self.r
        day = max(self.any_day(), self.birth[child])
        for _ in range(r.choice([1, 1, 2, 3])):
            end = day + DAY * r.choice([0, 20, 100, 300]) if r.random() < 0.6 else None
            self.practice["looked_after"].append({
                **self.where(), "child_id": child, "birth_date": self.birth[child], "start_date": day, "end_date": end})
            if r.random() < 0.8:
                self.order(child, day, end)
            for _ in range(r.choice([0, 1, 2, 4])):
                self.practice["peps"].append({"child_id": r.choice([child, child, "K99"]), "pep_date": self.any_day()})
            day = (end or day) + DAY * r.choice([0, 1, 2, 60, -10])
            day = max(day, self.birth[child])

    def order(self, child, start, end):
        r = self.r
        eighteen = years_on(self.birth[child], 18)
        if end and r.random() < 0.4:
            end = max(start, eighteen + DAY * r.choice([-2, -1, 0, 1]))
            end = min(end, datetime.date(2017, 11, 1))
            end = max(end, start)
        row = {**self.where(), "child_id": child, "birth_date": self.birth[child], "start_date": start, "end_date": end,
               "legal_status": r.choice(["C2", "C2", "c2 - full care order", "Full care order", "C1", "E1", "E1", "V2"])}
        self.practice["legal"].append(row)
        if end and r.random() < 0.4:
            self.practice["legal"].append({
                **row, **self.where(), "start_date": max(self.birth[child], end + DAY * r.choice([-5, 0, 1, 2])),
                "end_date": None if r.random() < 0.4 else end + DAY * r.choice([2, 30, 300]),
                "legal_status": r.choice(["C2", "E1", "C1", "V2"])})

    def spell_header(self, ours, file):
        if self.dataset and ours in SAFEGUARDING_DATASET.get(file, {}):
            return SAFEGUARDING_DATASET[file][ours]
        return super().spell_header(ours, file)

    def write_all(self, folder):
        super().write_all(folder)
        for file, rows in self.practice.items():
            path = os.path.join(folder, file + ".csv")
            if os.path.exists(path):
                os.remove(path)
            if not rows or self.r.random() < 0.04:
                continue
            late = self.r.random() < 0.2                # a file that begins later than the others
            if late:
                first = self.any_day()
                column = next(c for c in ("referral_date", "audit_date", "pep_date", "end_date", "start_date") if c in rows[0])
                rows = [row for row in rows if not row[column] or row[column] >= first] or rows
            if self.r.random() < 0.5:                   # rows that were exported twice, and spelt otherwise
                rows = rows + [dict(row) for row in self.r.choices(rows, k=self.r.randint(1, 6))]
            if file == "referrals" and self.r.random() < 0.5:
                rows = rows + [{**row, "close_reason": "RC9", "close_date": row["referral_date"]}
                               for row in self.r.choices(rows, k=self.r.randint(1, 4))]
            self.r.shuffle(rows)
            self.write(folder, file, rows, COLUMNS[file].split())

    def write(self, folder, file, rows, columns):
        super().write(folder, file, rows, columns)
        if file not in self.practice or self.r.random() < 0.5:
            return
        path = os.path.join(folder, file + ".csv")       # lines that were exported twice, letter for letter
        with open(path, "rb") as f:
            text = f.read()
        newline = self.newline.encode()
        lines = [line for line in text.split(newline)[1:] if line.count(self.separator.encode()) and b'"' not in line and b"\n" not in line]
        if lines:
            again = newline.join(self.r.choices(lines, k=self.r.randint(1, 6)))
            with open(path, "ab") as f:
                f.write((b"" if text.endswith(newline) else newline) + again + newline)

    def write_settings(self, folder):
        lines = ['place = "Nowhere"']
        if self.r.random() < 0.6:
            lines.append("extract_date = " + self.r.choice(["2017-09-30", "2017-09-30", "2017-08-15", "2017-10-31"]))
        if self.covers:
            lines.append(f'covers_from = "{self.covers}"')
        exclusive = self.exclusive + self.exclusive_practice
        if exclusive:
            lines += ["", "[end_dates]"] + [f'{f} = "exclusive"' for f in exclusive]
        if self.renamed:
            for f in ("posts", "staff", "allocations"):
                lines += ["", f"[columns.{f}]"]
                lines += [f'{ours} = "{theirs}"' for (file, ours), theirs in self.their_names.items() if file == f]
        if self.alias:
            lines += ["", "[aliases.districts]", '"W Lancs" = "West Lancashire"', "", "[aliases.teams]"]
            for team in sorted({t for _, t in self.pairs if t.startswith("Leaving Care")}) or ["Leaving Care"]:
                lines.append(f'"{team.replace("Leaving Care", "Care Leavers")}" = "{team}"')
        if "Reed" in self.agency_words:
            lines += ["", "[contracts]", 'agency = ["Reed", "MSP"]']
        with open(os.path.join(folder, "heatmaps.toml"), "w", encoding="utf-8", newline="") as f:
            f.write("\n".join(lines) + "\n")

    def practice_options(self):
        """Two sets of options: the plain one, and every other choice; a filter in some of each."""
        r = self.r
        other = ["--choose", "re-referrals=without-step-downs", "--choose", "assessment-from=start", "--choose",
                 "care-leaver-ages=" + r.choice(["17-18", "19-21"]), "--choose", "pep-ages=3-17", "--choose",
                 "discharges=reached-18"] + r.choice([[], ["--choose", "assessment-window=twelve-months"]])
        period = r.choice([["--from", "2016-10", "--to", "2017-09"], ["--from", "2016-02", "--to", "2017-10"]])
        pairs = [p for p in self.pairs if "/" not in p[1]]
        narrow = r.choice([[], ["--district", r.choice(self.districts)], ["--team", r.choice(pairs)[1]]])
        yield period + ["--by", "team"]
        yield period + other + ["--by", "team"]
        yield period + narrow + r.choice([[], other])


def write(seed, folder):
    """Writes the extract of a seed; its options, a line for each set."""
    world = World(seed)
    world.make_posts()
    world.make_staff()
    world.make_allocations()
    world.make_practice()
    options = [shlex.join(o) for o in world.practice_options()]
    world.write_all(folder)
    return options


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print("\n".join(write(int(sys.argv[1]), sys.argv[2])))
