"""Cuts samples/lancashire into lists of staff in post, and holds what is drawn of those against what is drawn of the sample itself.

    check_snapshots.py SAMPLE PROGRAM

A line a set of lists: of each measure the cells that differ, of those that both show. Ends with 1 where lists with first days and a list of
leavers differ anywhere (where a fifth of ends are told late, in more than one in a hundred), where cells differ and no finding says that days
were guessed, or where nothing is shown.
"""

import calendar
import csv
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

FIRST, LAST = (2015, 4), (2017, 9)
MEASURES = "vacancy,agency,uncovered,managers,turnover,starters,net-change,stability,experience,caseload"


def month_ends():
    year, month = FIRST
    while (year, month) <= LAST:
        yield datetime.date(year, month, calendar.monthrange(year, month)[1])
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def is_there(row, when):
    return day(row["start_date"]) <= when and (not row["end_date"] or day(row["end_date"]) >= when)


def write(path, columns, table):
    """Columns: the heading, and what a row has under it."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(heading for heading, _ in columns)
        out.writerows([value(row) for _, value in columns] for row in table)


def of(name):
    return lambda row: row[name]


PLACE = [("Position Number", of("post_id")), ("District", of("district")), ("Team", of("team")), ("Job Title", of("role"))]
STAFF = [("Employee Number", of("worker_id")), *PLACE, ("Contract Type", of("contract")), ("FTE", of("fte"))]
DATES = [("Position Start Date", of("start_date")), ("Continuous Service Date", of("la_start_date"))]


def cut(sample, folder, dates, leavers, step=1, late=0.0, lists=1):
    """Lists of everybody in post on every `step`th month end; `late`: the share of ends that `lists` lists show too late."""
    staff = [row for row in rows(sample / "staff.csv") if row["contract"] != "agency"]
    agency = [row for row in rows(sample / "staff.csv") if row["contract"] == "agency"]
    draw = random.Random(7)
    is_late = [bool(row["end_date"]) and draw.random() < late for row in staff]
    ends = list(month_ends())
    for number in range((len(ends) - 1) % step, len(ends), step):
        when = ends[number]
        before = ends[max(0, number - lists) : number]
        seen = [
            row
            for row, lags in zip(staff, is_late)
            if is_there(row, when) or lags and any(is_there(row, day) for day in before)
        ]
        write(folder / f"Staff in post {when}.csv", STAFF + (DATES if dates else []), seen)
    posts = rows(sample / "posts.csv")
    for when in ends:
        write(
            folder / f"Establishment {when}.csv",
            [*PLACE, ("Budgeted FTE", of("fte")), ("Position Status", of("status"))],
            [row for row in posts if is_there(row, when)],
        )
    write(
        folder / "Agency orders.csv",
        [
            ("Order Ref", of("worker_id")), *STAFF[:5], ("FTE", of("fte")), ("Assignment Start", of("start_date")),
            ("Assignment End", of("end_date")),
        ],
        agency,
    )
    write(
        folder / "Cases.csv",
        [
            ("LCS ID", of("case_id")), ("Worker ID", of("worker_id")), ("Allocation Start", of("start_date")),
            ("Allocation End", of("end_date")),
        ],
        rows(sample / "allocations.csv"),
    )
    if leavers:
        begun = datetime.date(FIRST[0] - 1, FIRST[1], 1)
        left = [
            row
            for row in staff
            if row["end_date"] and row["leaving_reason"] and row["leaving_reason"] != "internal move"
            and day(row["end_date"]) >= begun
        ]
        write(
            folder / "Leavers Apr14-Sep17.csv",
            STAFF + DATES + [("Leaving Date", of("end_date")), ("Reason for Leaving", of("leaving_reason"))],
            left,
        )
    settings = (sample / "heatmaps.toml").read_text(encoding="utf-8")
    kept = [line for line in settings.splitlines() if line.startswith("place")]
    (folder / "heatmaps.toml").write_text("\n".join([*kept, "[posts]", "several = true"]) + "\n", encoding="utf-8")


def drawn(program, folder, measures="all"):
    """Cells by measure, district and month; and what the program said."""
    run = subprocess.run(
        [program, "table", str(folder), "-m", measures, "--json", "--profile", "internal", "--from", "2015-04"],
        capture_output=True, text=True, check=False,
    )
    cells = {}
    if run.stdout.strip():
        for table in json.loads(run.stdout):
            for row in table["rows"]:
                for month, cell in zip(table["columns"], row["cells"]):
                    if cell and cell["numerator"] is not None:
                        cells[table["id"], row["district"], month] = (cell["numerator"], cell["denominator"])
    return cells, run.stderr


def main(sample, program):
    sample = pathlib.Path(sample)
    truth, said = drawn(program, sample, MEASURES)
    if not truth:
        sys.exit(f"nothing is drawn of the sample: {said}")
    failed = False
    sets = [
        ("first days and leavers", dict(dates=True, leavers=True), 0.0),
        ("first days alone", dict(dates=True, leavers=False), None),
        ("neither", dict(dates=False, leavers=False), None),
        ("quarterly, neither", dict(dates=False, leavers=False, step=3), None),
        ("quarterly, both", dict(dates=True, leavers=True, step=3), None),
        ("a fifth of ends late, both", dict(dates=True, leavers=True, late=0.2), 0.01),
        ("a fifth of ends two lists late, both", dict(dates=True, leavers=True, late=0.2, lists=2), 0.01),
        ("a fifth of ends late, neither", dict(dates=False, leavers=False, late=0.2), None),
    ]
    for name, how, most in sets:
        with tempfile.TemporaryDirectory() as folder:
            cut(sample, pathlib.Path(folder), **how)
            found, said = drawn(program, folder)
        parts = []
        for measure in MEASURES.split(","):
            shown = [key for key in found if key[0] == measure and key in truth]
            wrong = [key for key in shown if any(abs((a or 0) - (b or 0)) > 0.005 for a, b in zip(found[key], truth[key]))]
            if most is not None and (not shown or len(wrong) > most * len(shown)):
                failed = True
            if wrong and most is None and "known to within" not in said:
                failed = True
            parts.append(f"{measure} {len(wrong)}/{len(shown)}")
        print(f"{name}: {', '.join(parts)}")
        if not found:
            print(f"  {said.strip()[:600]}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
