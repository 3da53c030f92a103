"""How a random extract is written: every spelling, order, separator and encoding that the program is to see through."""
import datetime
import os

import random_keeping

MONTH_NAMES = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


class RandomFiles:
    """What is made stands in the subclass: the rows, and the choices of how to write them."""

    def spell_name(self, name):
        r = self.r
        if name == "":
            return r.choice(["", "", " "])
        if self.alias and name == "West Lancashire" and r.random() < 0.4:
            return r.choice(["W Lancs", "w lancs"])
        if self.alias and name.startswith("Leaving Care") and r.random() < 0.4:
            return name.replace("Leaving Care", "Care Leavers")
        chance = r.random()
        if chance < 0.06:
            return name.upper()
        if chance < 0.10:
            return name.lower()
        if chance < 0.14:
            return name.replace(" ", "  ")
        if chance < 0.18:
            return f" {name} "
        return name

    def spell_date(self, d, open_allowed=True):
        r = self.r
        if d is None:
            return r.choice(["", "", "", "NULL", "9999-12-31", "31/12/9999", "4712-12-31", "31-DEC-4712", "2300-01-01",
                             "9999-12-31 00:00:00"])
        style = r.randrange(6)
        if style <= 1:
            return d.isoformat()
        if style == 2:
            return d.isoformat() + r.choice([" 00:00:00", " 00:00:00.000"])
        if style == 3:
            return d.strftime("%d/%m/%Y")
        if style == 4:
            month = MONTH_NAMES[d.month - 1]
            return f"{d.day:02}-{r.choice([month, month.title()])}-{d.year}"
        return d.strftime("%Y%m%d")

    def spell_fte(self, f):
        r = self.r
        text = f"{f // 10 ** 6}.{f % 10 ** 6:06}"
        short = text.rstrip("0").rstrip(".")
        choices = [text, short, short]
        if f % 1000 == 0:
            choices.append(text[:-3])
        if f % 100000 == 0:
            choices.append(text[:-5])
        if 0 < f < 10 ** 6:
            choices.append(short[1:])
        return r.choice(choices)

    def spell_header(self, ours, file):
        r = self.r
        if self.renamed and (file, ours) in self.their_names:
            ours = self.their_names[file, ours]
        return r.choice([ours, ours, ours.replace("_", " ").title(), ours.replace("_", ""), ours.upper()])

    def quote(self, text):
        special = any(c in text for c in self.separator + '"\r\n') or text != text.strip()
        if special or self.r.random() < 0.05:
            return '"' + text.replace('"', '""') + '"'
        return text

    def write(self, folder, file, rows, columns):
        r = self.r
        # Columns of cases come last, and by a stream of their own, so that all else is as it is without them.
        ours = [c for c in columns if c in ("category", "complexity")]
        columns = [c for c in columns if c not in ours]
        extras = r.sample(["notes", "cost centre", "Updated by"], r.choice([0, 0, 1, 2]))
        order = columns + extras
        r.shuffle(order)
        lines = [self.separator.join([self.quote(c if c in extras else self.spell_header(c, file)) for c in order]
                                     + [self.c.choice([c, c.title(), c.upper()]) for c in ours])]
        for row in rows:
            if r.random() < 0.02:
                lines.append(r.choice(["", self.separator * (len(order) + len(ours) - 1)]))
            cells = []
            for c in order:
                if c in extras:
                    cells.append(r.choice(["", "x", "two\nlines", 'a "quoted" word', "semi; comma, tab\t"]))
                elif c == "la_start_date" and row[c] is None:
                    cells.append("")
                elif c.endswith("_date") or c in ("approved", "advertised", "offered", "started", "withdrawn"):
                    cells.append(self.spell_date(row[c]))
                elif c == "fte" and not isinstance(row[c], str):
                    cells.append("" if row[c] is None else self.spell_fte(row[c]))
                elif c in ("district", "team", "role"):
                    name = self.spell_name(row[c])
                    cells.append(row.get("written", {}).get(c, name))
                else:
                    cells.append(row.get(c, ""))
            lines.append(self.separator.join([self.quote(c) for c in cells] + [row[c] for c in ours]))
        text = self.newline.join(lines) + (self.newline if r.random() < 0.8 else "")
        with open(os.path.join(folder, file + ".csv"), "wb") as f:
            f.write(text.encode(self.encoding))

    def write_all(self, folder):
        r = self.r
        # Last, so that cases and absences are what they were.
        random_keeping.enrich(self)
        os.makedirs(folder, exist_ok=True)
        for name in ("posts.csv", "staff.csv", "allocations.csv", "teams.csv", "absence.csv", "vacancies.csv", "agency.csv", "heatmaps.toml"):
            if os.path.exists(os.path.join(folder, name)):
                os.remove(os.path.join(folder, name))
        self.their_names = {("staff", "worker_id"): "Employee No", ("staff", "start_date"): "Start",
                            ("allocations", "worker_id"): "Key worker", ("posts", "fte"): "Whole-time equivalent"}
        columns = {
            "posts": ["post_id", "district", "team", "role", "fte", "start_date", "end_date", "status", "posts"],
            "staff": ["worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date",
                      "leaving_reason"],
            "allocations": ["case_id", "worker_id", "district", "team", "start_date", "end_date"],
        }
        rows = {"posts": self.posts, "staff": self.staff, "allocations": self.allocations}
        if self.teams_file:
            names = [t for _, t in self.pairs]
            single = {t: d for d, t in self.pairs if names.count(t) == 1}
            for f in rows:
                if self.unique_teams and r.random() < 0.4:     # no district at all: teams.csv knows, or nobody does
                    columns[f].remove("district")
                else:
                    for row in rows[f]:
                        if row["team"] in single and single[row["team"]] == row["district"] and r.random() < 0.4:
                            row["district"] = ""
        columns["staff"] += [c for c in ("destination", "la_start_date", "covers_vacancy", "asye") if r.random() < 0.75]
        columns["staff"] += self.keeping.columns
        if self.o.random() < 0.85:
            columns["staff"].append("origin")
        if r.random() < 0.2:
            columns["allocations"] = [c for c in columns["allocations"] if c not in ("district", "team")]
        columns["allocations"] += [c for c in ("category", "complexity") if self.c.random() < 0.8]
        if all(p["status"] != "frozen" for p in self.posts):
            columns["posts"].remove("status")
        for f in rows:
            r.shuffle(rows[f])
            self.write(folder, f, rows[f], columns[f])
        self.write(folder, "absence", self.absences or [{"worker_id": "W99", "start_date": datetime.date(2016, 1, 4),
                                                        "end_date": None, "days_lost": "1"}],
                   ["worker_id", "start_date", "end_date"] + (["days_lost"] if r.random() < 0.7 else []))
        if self.teams_file:
            self.write(folder, "teams", [{"team": t, "district": d, "service": "x"} for d, t in self.pairs],
                       ["team", "district", "service"])
        if self.use_settings:
            self.write_settings(folder)
        if self.vacancies:
            self.v.shuffle(self.vacancies)
            self.write(folder, "vacancies", self.vacancies,
                       ["post_id", "district", "team", "role", "fte", "approved", "advertised", "offered", "started", "withdrawn"])
        # With a stream of its own, which changes nothing else.
        usual, self.r = self.r, self.a
        self.write_agency(folder)
        self.r = usual

    def write_agency(self, folder):
        r = self.r
        if not self.assignments:
            return
        columns = ["worker_id", "district", "team", "role", "start_date", "end_date", "hours", "fte", "rate", "pay_rate",
                   "qualified", "left_permanent"]
        columns = [c for c in columns if c not in ("team", "role", "hours", "fte", "pay_rate", "worker_id") or r.random() < 0.85]
        self.write(folder, "agency", self.assignments, columns)
        if not self.use_settings:
            return
        lines = []
        if r.random() < 0.75:
            lines += ["", "[agency_caps]"] + [f'"{role}" = {r.choice([30, 35.5, 41])}' for role in self.roles if r.random() < 0.7]
            for day in ("2016-07-01", "2017-02-15"):
                if r.random() < 0.4:
                    lines += ["", f"[agency_caps.{day}]"] + [f'"{role}" = {r.choice([29, 36, 44.25])}' for role in self.roles
                                                            if r.random() < 0.6]
        path = os.path.join(folder, "heatmaps.toml")
        if r.random() < 0.3 and "[end_dates]" not in open(path, encoding="utf-8").read():
            lines += ["", "[end_dates]", 'agency = "exclusive"']
        with open(path, "a", encoding="utf-8", newline="") as f:
            f.write("\n".join(lines) + "\n")

    def write_settings(self, folder):
        r = self.r
        lines = ['place = "Nowhere"']
        if r.random() < 0.6 or self.exclusive:
            lines.append("extract_date = " + r.choice(["2017-09-30", "2017-09-30", "2017-08-15", "2017-10-31"]))
        if r.random() < 0.6 or self.exclusive:
            lines.append(f'covers_from = "{self.keeping.covers_from or r.choice(["2015-10", "2015-11", "2016-01", "2016-12"])}"')
        if r.random() < 0.5:
            lines.append(f"employment_gap_days = {r.choice([0, 1, 7, 30, 31])}")
        if self.renamed:
            for f in ("posts", "staff", "allocations"):
                lines += ["", f"[columns.{f}]"]
                lines += [f'{ours} = "{theirs}"' for (file, ours), theirs in self.their_names.items() if file == f]
        if self.exclusive:
            lines += ["", "[end_dates]"] + [f'{f} = "exclusive"' for f in self.exclusive]
        if self.alias:
            lines += ["", "[aliases.districts]", '"W Lancs" = "West Lancashire"', "", "[aliases.teams]"]
            for team in sorted({t for _, t in self.pairs if t.startswith("Leaving Care")}) or ["Leaving Care"]:
                lines.append(f'"{team.replace("Leaving Care", "Care Leavers")}" = "{team}"')
        if self.o.random() < 0.5:
            lines += ["", "[aliases.origins]", '"NQSW" = "Newly qualified"', '"abroad" = "Outside England"']
        if "Reed" in self.agency_words:
            lines += ["", "[contracts]", 'agency = ["Reed", "MSP"]']
        if r.random() < 0.35:
            listed = self.roles[: r.randint(1, len(self.roles))]
            lines += ["", "[roles]", "social_work = [" + ", ".join(f'"{x}"' for x in listed) + "]"]
            if r.random() < 0.5:
                lines.append(f'managers = ["{r.choice(self.roles)}"]')
            if len(self.roles) % 2:
                lines.append(f'advanced = ["{self.roles[-1]}"]')
        lines += self.keeping.settings()
        if r.random() < 0.7:
            lines += ["", "[measures.caseload-over]", f"limit = {r.choice([1, 2, 3])}"]
            if r.random() < 0.5:
                lines.append(f"newly_qualified_limit = {r.choice([1, 2])}")
        if self.c.random() < 0.8:
            lines += self.points()
        if r.random() < 0.6:
            lines += ["", "[limits]", f"agency_days = {r.choice([0, 29, 90, 200, 365])}"]
        with open(os.path.join(folder, "heatmaps.toml"), "w", encoding="utf-8", newline="") as f:
            f.write("\n".join(lines) + "\n")

    def points(self):
        """A table of what cases weigh, with lines for any of its parts; without points of others some cases weigh nothing here."""
        c = self.c
        lines = ["", "[caseload_points]", f"limit = {c.choice([2, 5, 7.5, 20])}"]
        if c.random() < 0.6:
            lines.append(f"newly_qualified = {c.choice([1, 3.333, 15])}")
        if c.random() < 0.7:
            lines.append(f"other = {c.choice([0, 1, 0.75])}")
        lines += ["[caseload_points.category]", "CIN = 1", '"Child Protection" = 1.5', f"CLA = {c.choice([0.333, 2.125, 0])}"]
        if c.random() < 0.6:
            lines += ["[caseload_points.complexity]", '"high" = 2', '"Low" = 0.667']
            lines += ['"medium" = 1.1'] if c.random() < 0.7 else []
        if c.random() < 0.7:
            lines += ["[caseload_points.age]"]
            lines += c.choice([['"under 3 months" = 1.25'], ['"over 12 months" = 0.8', '"over 3 months" = 1.001'],
                               ['"under 6 months" = 1.5', '"under 1 month" = 3', '"over 6 months" = 0.5', '"over 18 months" = 0.111']])
        return lines
