"""Writes an invented council of `sound_county` as a folder of extracts, as its HR and case systems might."""
import csv
import os

from sound_county import date


class Folder:
    def __init__(self, county, folder):
        self.county, self.folder = county, folder
        r = county.r
        self.sets_date, self.sets_covers = r.random() < 0.5, r.random() < 0.5
        self.has_absence, self.has_practice = r.random() < 0.3, r.random() < 0.3
        os.makedirs(folder)
        self.write_posts()
        self.write_staff()
        if county.cases:
            self.write("allocations", ["case_id", "worker_id", "start_date", "end_date"],
                       [(c, w, date(s), date(e)) for c, w, s, e in county.cases])
        if self.has_absence:
            self.write_absence()
        if self.has_practice:
            self.write_practice()
        self.write_settings()

    def write(self, name, heads, rows):
        rows = list(rows)
        self.county.r.shuffle(rows)
        with open(os.path.join(self.folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heads)
            writer.writerows(rows)

    def write_posts(self):
        self.write("posts", ["post_id", "district", "team", "role", "fte", "start_date", "end_date"],
                   [(p.name, *p.place, p.role, f"{p.fte:g}", date(p.start), date(p.end)) for p in self.county.posts])

    def write_staff(self):
        c = self.county
        heads = ["worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date",
                 "leaving_reason", "la_start_date", "covers_vacancy"]
        self.write("staff", heads, [
            (s.worker, s.post.name if s.post and c.names_posts else "", *s.place, s.role, s.contract, f"{s.fte:g}", date(s.start),
             date(s.end), s.reason, date(s.service) if c.names_service else "", s.covers) for s in c.spells])

    def some(self, count):
        """Some workers, each with a day on which he was there."""
        c, r = self.county, self.county.r
        for _ in range(count):
            spell = r.choice(c.spells)
            first, last = max(spell.start, c.first), spell.end if spell.end is not None else c.taken
            if first <= last:
                yield spell, r.randint(first, last), last

    def write_absence(self):
        c = self.county
        rows = []
        for spell, day, last in self.some(round(c.size * c.years)):
            rows.append((spell.worker, date(day), date(min(last, day + round(c.r.expovariate(1 / 8)))), ""))
        self.write("absence", ["worker_id", "start_date", "end_date", "days_lost"], rows)

    def write_practice(self):
        c, r = self.county, self.county.r
        count = round(c.size * c.years * 2)
        self.write("referrals", ["referral_id", "child_id", "worker_id", "referral_date"],
                   [(f"r{n}", f"k{r.randint(1, count)}", s.worker, date(day)) for n, (s, day, _) in enumerate(self.some(count))])
        self.write("audits", ["audit_date", "grade", "child_id", "worker_id"],
                   [(date(day), r.choice(["good", "requires improvement", "inadequate"]), f"k{r.randint(1, count)}", s.worker)
                    for s, day, _ in self.some(count // 3 + 1)])

    def write_settings(self):
        c = self.county
        lines = ['place = "Invented"']
        if self.sets_date:
            lines.append(f"extract_date = {date(c.taken)}")
        if self.sets_covers:
            lines.append(f'covers_from = "{c.covers}"')
        if c.kind == "new case system":
            lines += ["", "[covers]", f'allocations = "{c.cases_from()}"']
        for old, new in c.moves:
            lines += ["", "[[moves]]", f"day = {date(c.changed)}", f'from = "{old}"', f'to = "{new}"']
        with open(os.path.join(self.folder, "heatmaps.toml"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
