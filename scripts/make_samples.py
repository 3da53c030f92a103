#!/usr/bin/env python3
"""Writes samples/: an invented county, the same county as monthly totals, a county that was reorganised, returns of the workforce
census, and one folder for each rule that stops a run.

    scripts/make-samples [FOLDER]        (default: samples)

Seeded; running it again changes no byte. It ends by working the county's last month out with the oracle and stops unless
that is, to the thousandth, what was published.
"""
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "Tests" / "Oracle"))

import cases                                    # noqa: E402
import oracle                                   # noqa: E402
from sample_absence import absences             # noqa: E402
from sample_births import births, by_schemes    # noqa: E402
from sample_agency import assignments, shares    # noqa: E402
from sample_changes import managers_away, reallocated  # noqa: E402
from sample_county import County                # noqa: E402
from sample_load import waiting                 # noqa: E402
from sample_plan import (                       # noqa: E402
    ADVANCED, END, MANAGER, NEW, REORGANISED, SENIOR, SERVICE, SOCIAL, DAY, DISTRICTS, TARGET)
from sample_practice import Practice            # noqa: E402
from sample_refused import write_refused        # noqa: E402
from sample_reorganised import write_reorganised  # noqa: E402
from sample_returns import write_returns        # noqa: E402
from sample_vacancies import HEADER, Vacancies  # noqa: E402


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))


def csv_text(header, rows):
    lines = [header] + [[str(c) for c in row] for row in rows]
    for line in lines:
        if any(c in field for field in line for c in ',"\n'):
            raise SystemExit(f"needs quoting: {line}")
    return "".join(",".join(line) + "\n" for line in lines)


def tenths(f):
    return f"{f // 10}.{f % 10}"


# ---------------------------------------------------------------- Lancashire

LANCASHIRE = """\
# Invented: every worker, post and case in this folder was made up by a program. Only the county's totals at
# 30 September 2017 are real: they are those the Department for Education published for Lancashire.
place = "Lancashire"
source = "Invented HR and case-management extracts"
extract_date = 2017-09-30
covers_from = "2013-10"

[measures.vacancy]
target = 10

[measures.turnover]
target = 8

[measures.caseload]
target = 16

# What cases weigh: a child protection plan more than a child in need, a new case more than one that is known.
[caseload_points]
limit = 20
newly_qualified = 15

[caseload_points.category]
CIN = 1
CPP = 1.6
CLA = 1.2
LC = 0.8

[caseload_points.age]
"under 3 months" = 1.25
"over 12 months" = 0.8

# What the region's councils pay for an hour of agency work, before the agency's fee: invented, too.
[agency_caps]
"social worker" = 34
"senior social worker" = 37
"""


def write_lancashire(county, folder):
    r = county.r
    district, _old, new_team, closed = REORGANISED

    def in_reorganised(slot):
        return (slot["district"], slot["team"]) == REORGANISED[:2]

    # Some establishments are kept as one row for several alike posts.
    alike = {}
    for s in county.slots:
        if s["role"] == SOCIAL and s["fte"] == 10 and not in_reorganised(s):
            alike.setdefault((s["district"], s["team"], s["start"]), []).append(s)
    groups = [g[:3] for g in alike.values() if len(g) >= 3]
    r.shuffle(groups)
    head = {}
    for g in groups[:9]:
        for s in g:
            head[s["n"]] = g[0]

    # A few vacant posts are frozen.
    held = {s["slot"]["n"] for s in county.spells if s["contract"] != "agency" and (s["end"] is None or s["end"] >= END)}
    covered = {s["slot"]["n"] for s in county.spells if s["contract"] == "agency" and s["end"] is None}
    idle = [s for s in county.slots if s["n"] not in held and s["n"] not in covered and s["n"] not in head
            and not in_reorganised(s) and s["district"] in ("South Ribble", "Lancaster", "Wyre", "Chorley")]
    frozen = {s["n"] for s in idle[:4]}

    rows, number = [], 100
    for s in county.slots:
        if head.get(s["n"], s) is not s:
            continue
        number += 1
        s["id"] = f"p{number}"
        alike = sum(1 for o in county.slots if head.get(o["n"]) is s)
        fte, posts = alike * s["fte"] or s["fte"], alike or ""
        status = "frozen" if s["n"] in frozen else "live"
        if in_reorganised(s):
            number += 1
            s["new id"] = f"p{number}"
            if s["start"] <= closed:
                rows.append([s["id"], s["district"], s["team"], s["role"], tenths(fte), s["start"], closed, status, posts])
            rows.append([s["new id"], s["district"], new_team, s["role"], tenths(fte), max(s["start"], closed + DAY), "", status, posts])
        else:
            rows.append([s["id"], s["district"], s["team"], s["role"], tenths(fte), s["start"], "", status, posts])
    for s in county.slots:
        if s["n"] in head:
            s["id"] = head[s["n"]]["id"]
    write(folder / "posts.csv", csv_text("post_id district team role fte start_date end_date status posts".split(), rows))

    # A few people in post are not linked to a post: the HR system never was told. They hold the post's own role.
    alone = [s for s in county.spells if s["contract"] != "agency" and s["role"] == s["slot"]["role"] and s["end"] is None
             and s["role"] in (SENIOR, ADVANCED, MANAGER) and not in_reorganised(s["slot"])]
    r.shuffle(alone)
    unlinked = {id(s) for s in alone[:8]}

    def staff(spells):
        return [row for s in spells for row in staff_rows(s)]

    def staff_rows(s):
        slot = s["slot"]
        post = "" if id(s) in unlinked or s.get("unlinked") else slot["id"]
        asye = "yes" if s["role"] == NEW else ""
        parts = [(s["start"], s["end"], slot["team"], post, s["reason"], s["destination"], s["origin"])]
        if in_reorganised(slot):
            moved = slot["new id"] if post else ""
            if s["start"] > closed:
                parts = [(s["start"], s["end"], new_team, moved, s["reason"], s["destination"], s["origin"])]
            elif s["end"] is None or s["end"] > closed:
                parts = [(s["start"], closed, slot["team"], post, "internal move", "", s["origin"]),
                         (closed + DAY, s["end"], new_team, moved, s["reason"], s["destination"], "")]
        return [[s["worker"], post_id, slot["district"], team, s["role"], s["contract"], tenths(s["fte"]), start, end or "",
                 reason, s["since"], origin, destination, s["covers"], asye]
                for start, end, team, post_id, reason, destination, origin in parts]

    header = ("worker_id post_id district team role contract fte start_date end_date leaving_reason la_start_date origin "
              "destination covers_vacancy asye".split())
    ordered = lambda rows: csv_text(header, sorted(rows, key=lambda row: (row[0], row[7])))

    def with_births(rows):
        years = births(rows, header)
        return csv_text(header + ["birth_year"], sorted(([*row, years[row[0]]] for row in by_schemes(rows, header)), key=lambda row: (row[0], row[7])))

    fixed = unlinked | {id(s) for s in county.slots if s["n"] in frozen or s["n"] in head or in_reorganised(s)}
    write(folder / "staff.csv", with_births(staff(managers_away(county, fixed))))
    posts = csv_text("post_id district team role fte start_date end_date status posts".split(), rows)
    ours = ordered(staff(managers_away(county, fixed)))
    write(folder / "agency.csv", csv_text(
        "worker_id district team role start_date end_date hours rate pay_rate qualified left_permanent".split(),
        assignments(ours, shares(posts, ours))))
    # Sickness is that of the same people, whatever post they sit in.
    write(folder / "absence.csv",
          csv_text(["worker_id", "start_date", "end_date", "days_lost"], absences(ordered(staff(county.spells)))))

    cases = reallocated(county)
    cases += waiting(county, max(int(c["id"][1:]) for c in cases))
    cases.sort(key=lambda c: (int(c["id"][1:]), c["start"]))
    write(folder / "allocations.csv", csv_text(
        "case_id worker_id category start_date end_date change_reason".split(),
        [[c["id"], c["worker"], c["category"], c["start"], c["end"] or "", c["why"]] for c in cases]))

    teams = [(t, d) for d in DISTRICTS for t in county.teams_of(d)] + [(new_team, district)]
    write(folder / "teams.csv", csv_text(
        ["team", "district", "service"], [[t, d, SERVICE[t]] for t, d in sorted(teams, key=lambda x: (x[1], x[0]))]))
    write(folder / "heatmaps.toml", LANCASHIRE)


def write_vacancies(folder):
    files = [(folder / name).read_text(encoding="utf-8") for name in ("posts.csv", "staff.csv")]
    write(folder / "vacancies.csv", csv_text(HEADER, Vacancies(*files, END).rows))


def write_practice(county, folder):
    for name, header, rows in Practice(county).files():
        write(folder / f"{name}.csv", csv_text(header.split(), rows))


# ---------------------------------------------------------------- the same county as monthly totals

TOTALS = """\
# Invented, like the extract it was added up from: the same county, kept as a spreadsheet of monthly totals.
place = "Lancashire"
source = "Invented monthly returns"
extract_date = 2017-09-30

[measures.vacancy]
target = 10

[measures.turnover]
target = 8

[measures.caseload]
target = 16
"""


def run(folder, *more):
    wanted = [part for measure in ("vacancy", "turnover", "caseload") for part in ("--measure", measure)]
    options = oracle.parse([str(folder), "--from", "2015-10", "--to", "2017-09", *wanted, *more])
    return oracle.run(oracle.read(str(folder)), options)["measures"]


def write_totals(extract, folder):
    fte, heads = run(extract), run(extract, "--turnover-count", "headcount")
    x = oracle.Extract(str(extract))
    x.unallocated, x.not_in_post = {}, {}
    decimal = lambda n: f"{n // 10 ** 6}.{n % 10 ** 6 // 10 ** 5}" if n % 10 ** 5 == 0 else f"{n // 10 ** 6}.{n % 10 ** 6 // 1000:03}"
    rows = []
    for k, month in enumerate(fte["vacancy"]["months"]):
        _cases, holding = cases.caseload(x, x.covers_from + 24 + k, None)
        for measure in ("vacancy", "turnover", "caseload"):
            for row in fte[measure]["rows"][1:]:
                name, cell = row["district"], row["cells"][k]
                people = next(h for h in heads["turnover"]["rows"] if h["district"] == name)["cells"][k]
                n, d, of, counted = decimal(cell["n"]), decimal(cell["d"]), people["d"], ""
                if measure == "turnover":
                    counted = people["n"]
                if measure == "caseload":
                    n = counted = cell["n"]
                    of = len({s["worker"] for _, s in holding if x.label("district", s["district"]) == name})
                rows.append([name, "", month, measure, n, d, of, counted])
    rows.sort(key=lambda r: (r[3] != "vacancy", r[3] != "turnover", r[0], r[2]))
    write(folder / "monthly.csv", csv_text(
        "district team month measure numerator denominator people numerator_people".split(), rows))
    write(folder / "heatmaps.toml", TOTALS)


def main():
    samples = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "samples"
    county = County()
    write_lancashire(county, samples / "lancashire")
    write_practice(county, samples / "lancashire")
    write_vacancies(samples / "lancashire")
    last = {m: t["rows"][0]["cells"][-1] for m, t in run(samples / "lancashire").items()}
    wanted = {
        "vacancy": (TARGET["vacant"] * 10 ** 5, (TARGET["vacant"] + TARGET["in_post"]) * 10 ** 5, "14.9"),
        "turnover": (TARGET["leavers"] * 10 ** 5, TARGET["in_post"] * 10 ** 5, "4.9"),
        "caseload": (TARGET["cases"], TARGET["holders"] * 10 ** 5, "15.5"),
    }
    for measure, figures in wanted.items():
        if (last[measure]["n"], last[measure]["d"], last[measure]["value"]) != figures:
            raise SystemExit(f"{measure}: {last[measure]} is not {figures}")
    write_totals(samples / "lancashire", samples / "totals")
    write_reorganised(write, csv_text, samples / "reorganised")
    write_returns(write, samples / "returns")
    write_refused(samples / "refused")


if __name__ == "__main__":
    main()
