"""Files made up for scripts/check-page: a small council's reports as its systems give them, damaged and hostile files. Nobody in them
exists.

From PyPI: openpyxl, xlsxwriter.
"""

import csv
import datetime as dt
import random
import re
import shutil
import zipfile

import openpyxl
import xlsxwriter

LAST = dt.date(2018, 3, 31)
FIRST = dt.date(2015, 4, 1)
AREAS = {"Moor": 61, "Vale": 62, "Shore": 63}
TEAMS = ["Assessment", "Safeguarding"]
TITLES = [("Social Worker (Level 1)", 0.3), ("Social Worker (Level 2)", 0.8), ("Snr Practitioner", 0.93), ("Team Manager", 1)]
REASONS = ["Resignation", "Retirement", "End of Fixed Term"]
# Seldom letters, so that they are found in nothing else.
SURNAMES = ["Quixwold", "Zephrack", "Vyxholm", "Jaxquith", "Kwyzelby"]
FORENAMES = ["Oona", "Bram", "Ida", "Piers"]


def book(path, title, heads, rows, before=()):
    """A workbook of one sheet with lines above its headings."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = title
    for line in [*before, heads, *rows]:
        sheet.append(list(line))
    made.save(path)


def month_ends(count):
    """The last days of as many months, to the last."""
    first = [
        dt.date(LAST.year - (LAST.month - 1 < back % 12) - back // 12, (LAST.month - 1 - back) % 12 + 1, 1)
        for back in range(-1, count - 1)
    ]
    return sorted(day - dt.timedelta(days=1) for day in first)


def reports(folder, seed=18):
    """Establishment, staff in post of 14 months, starters, leavers, caseload (xlsx), cost centres and worker numbers (csv); the
    personal names in them."""
    rnd = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    posts, people, cases, numbers = [], [], [], []
    centres = [
        (f"{code}{place}00", f"{area} Area", f"{area} {team}") for area, code in AREAS.items() for place, team in enumerate(TEAMS)
    ]
    number, case = 410000, 3000000

    def day(first, last):
        return first + dt.timedelta(days=rnd.randrange((last - first).days))

    def time(date):
        return date and dt.datetime.combine(date, dt.time(0, 0))

    def person(title, team, centre, fte, begun, gone):
        nonlocal number, case
        number += rnd.randrange(1, 9)
        name = f"{rnd.choice(SURNAMES)}, {rnd.choice(FORENAMES)}"
        people.append((number, name, title, team, centre, fte, begun, gone))
        numbers.append((number, f"sys{number - 330000}"))
        last = gone or LAST
        # One after the other, of so many at a time.
        for _ in range(rnd.choice([9, 12, 15])):
            opened = max(begun, dt.date(2013, 4, 1)) + dt.timedelta(days=rnd.randrange(90))
            while opened < last:
                case += rnd.randrange(1, 4)
                closed = min(opened + dt.timedelta(days=rnd.randrange(60, 500)), last)
                cases.append(
                    (
                        case,
                        "X",
                        dt.datetime(2009, 5, 6),
                        rnd.choice(["CIN", "CPP", "CLA"]),
                        name,
                        f"sys{number - 330000}",
                        "Allocated Worker",
                        team,
                        time(opened),
                        time(closed) if closed < LAST else None,
                    )
                )
                opened = closed + dt.timedelta(days=rnd.randrange(1, 20))
        return name.split(",")[0]

    for centre, _, team in centres:
        for _ in range(22):
            draw, fte, holder, start = rnd.random(), rnd.choice([1, 1, 1, 0.8, 0.6]), None, day(dt.date(2011, 1, 1), FIRST)
            title = next(title for title, most in TITLES if draw < most)
            # Who held it before, and who holds it now.
            if rnd.random() < 0.5:
                gone = day(dt.date(2015, 6, 1), dt.date(2018, 1, 31))
                person(title, team, centre, fte, start, gone)
                start = gone + dt.timedelta(days=30)
            if rnd.random() < 0.85:
                holder = person(title, team, centre, fte, start, None)
            posts.append(
                (
                    720000 + len(posts),
                    title,
                    centre,
                    team,
                    "Grade 9",
                    fte,
                    holder or "VACANT",
                    fte if holder else 0,
                    0 if holder else fte,
                    "Active",
                )
            )
    of = f"{FIRST:%d-%b-%y} to {LAST:%d-%b-%y}"
    book(
        folder / "Establishment Mar18.xlsx",
        "Establishment",
        [
            "Position Number",
            "Position Title",
            "Cost Centre",
            "Cost Centre Description",
            "Grade",
            "Auth Size",
            "Occupant",
            "Occupied FTE",
            "Variance",
            "Position Status",
        ],
        posts,
        [("Establishment List",), (f"As at {LAST:%d/%m/%Y}",), ()],
    )
    own = ["Employee Number", "Employee Name", "Position Title", "Team", "Cost Centre", "FTE"]
    for end in month_ends(14):
        rows = [(*row[:6], time(row[6]), "Permanent") for row in people if row[6] <= end and (not row[7] or row[7] > end)]
        book(
            folder / f"Staff in Post {end:%Y-%m}.xlsx",
            "Staff",
            [*own, "Start Date", "Employment Category"],
            rows,
            [(f"Staff in post as at {end:%d/%m/%Y}",), ()],
        )
    book(
        folder / "Starters.xlsx",
        "Sheet",
        [*own, "Start Date", "Employment Category"],
        [(*row[:6], time(row[6]), "Permanent") for row in people if row[6] >= FIRST],
        [(f"Starters Report {of}",), ()],
    )
    book(
        folder / "Leavers.xlsx",
        "Sheet",
        [*own, "Continuous Service Date", "Leaving Date", "Reason for Leaving"],
        [(*row[:6], time(row[6]), time(row[7]), rnd.choice(REASONS)) for row in people if row[7]],
        [(f"Leavers Report {of}",), ()],
    )
    book(
        folder / "Caseload Report.xlsx",
        "Allocations",
        [
            "LCS ID",
            "Child Name",
            "DoB",
            "Category",
            "Worker",
            "Worker ID",
            "Worker Type",
            "Team",
            "Allocation Start",
            "Allocation End",
        ],
        cases,
        [("Allocation report run 02/04/2018 08:14",), ()],
    )
    table(folder / "Cost centres.csv", ["Cost Centre", "Area", "Team"], centres)
    table(folder / "Worker numbers.csv", ["HR number", "Case system number"], numbers)
    return {row[1] for row in people}


def table(path, heads, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([heads, *rows])


# MARK: Copies of a county


def rewritten(sample, folder, change):
    """A copy of a folder of CSV in which `change` has made each row another, given the file's name and the row by its heads."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sample.iterdir():
        if path.suffix != ".csv":
            shutil.copy(path, folder)
            continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            change(path.name, row)
        table(folder / path.name, rows[0].keys(), [row.values() for row in rows])
    return folder


def marked(sample, folder):
    """A copy in which a worker, a post and a case can be told from all else; their marks."""
    with open(sample / "allocations.csv", newline="") as file:
        held = [row for row in csv.DictReader(file) if row["worker_id"] and not row["end_date"]]
    worker = held[0]["worker_id"]
    with open(sample / "staff.csv", newline="") as file:
        post = next(row["post_id"] for row in csv.DictReader(file) if row["worker_id"] == worker and row["post_id"])
    marks = {
        "worker_id": (worker, "w-zqx-worker-71"),
        "post_id": (post, "p-zqx-post-72"),
        "case_id": (held[0]["case_id"], "c-zqx-case-73"),
    }

    def change(_, row):
        for column, (old, new) in marks.items():
            if row.get(column) == old:
                row[column] = new

    rewritten(sample, folder, change)
    return [new for _, new in marks.values()]


SCRIPTS = [
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    '"><svg onload=window.hacked=1>',
    "</textarea></title></style></script><script>window.hacked=1</script>",
    "javascript:window.hacked=1",
    "{{engine}}${window.hacked=1}",
]


def scripted(sample, folder):
    """A copy in which the names of teams and districts are scripts."""
    teams, districts = {}, {}

    def other(names, name):
        return names.setdefault(name, f"{SCRIPTS[len(names) % len(SCRIPTS)]} {len(names)}") if name else name

    def change(_, row):
        for column, names in (("team", teams), ("district", districts)):
            if column in row:
                row[column] = other(names, row[column])

    return rewritten(sample, folder, change)


FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", '=HYPERLINK("http://example.org")', "\t=1+1"]


def formulas(sample, folder):
    """A copy in which the names of districts would be worked out by a spreadsheet."""
    names = {}

    def change(_, row):
        if row.get("district"):
            row["district"] = names.setdefault(row["district"], f"{FORMULAS[len(names) % len(FORMULAS)]} {len(names)}")

    return rewritten(sample, folder, change)


def large(sample, folder, rows):
    """A copy whose allocations are a workbook of that many rows."""
    shutil.copytree(sample, folder)
    with open(folder / "allocations.csv", newline="") as file:
        heads, *own = csv.reader(file)
    (folder / "allocations.csv").unlink()
    made = xlsxwriter.Workbook(str(folder / "allocations.xlsx"), {"constant_memory": True})
    date = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet = made.add_worksheet("Allocations")
    sheet.write_row(0, 0, heads)
    dates = {place for place, head in enumerate(heads) if head.endswith("_date")}
    for number in range(rows):
        again, place = divmod(number, len(own))
        for column, value in enumerate(own[place]):
            if column == heads.index("case_id") and again:
                value = f"{value}n{again}"
            if column in dates and value:
                sheet.write_datetime(number + 1, column, dt.datetime.fromisoformat(value), date)
            else:
                sheet.write_string(number + 1, column, value)
    made.close()
    return folder


# MARK: Files that are not what they seem


def zipped(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def damaged(folder):
    """Files that cannot be read, or hold nothing: {name: path}."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "whole.xlsx"
    book(whole, "Staff", ["Employee Number", "Team", "FTE"], [(410000 + number, "Moor Assessment", 1) for number in range(400)])
    data = whole.read_bytes()
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    files = {
        "cut short.xlsx": data[: len(data) // 2],
        "no directory.xlsx": data[:-40],
        "bytes changed.xlsx": data[:900] + bytes(byte ^ 0x5A for byte in data[900:2400]) + data[2400:],
        "not a workbook.xlsx": b"This is a letter, and no workbook." * 40,
        "locked.xlsx": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 3000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 3000,
        "old.xls": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 4088,
        "page.xls": b"<html><body><table><tr><td>Employee Number</td></tr><tr><td>1</td></tr></table></body></html>",
        "nothing.csv": b"",
        "blank lines.csv": b"\r\n" * 500,
        "heads alone.csv": b"worker_id,team,fte,start_date\r\n",
        "picture.csv": bytes.fromhex("89504e470d0a1a0a") + bytes(range(256)) * 40,
        "noughts.csv": b"\0" * 100_000,
        "quote never closed.csv": b'worker_id,team\r\n"w1,A\r\nw2,B\r\n' + b"w3,C\r\n" * 2000,
        "sixteen bits.csv": "worker_id,team,fte,start_date\r\nw1,Ä,1,2015-01-01\r\n".encode("utf-16"),
        "broken.xml": b"<?xml version='1.0'?><a><b></a>",
        "entities.xml": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>"
        + b"".join(
            b"<!ENTITY b%d '%s'>" % (depth, b"&b%s;" % (b"" if depth == 0 else b"%d" % (depth - 1)) * 10) for depth in range(9)
        )
        + b"]><a>&b8;</a>",
        "heatmaps.toml": b'place = "\n[measures',
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    zipped(folder / "no sheet.xlsx", {name: part for name, part in parts.items() if not name.startswith("xl/worksheets")})
    zipped(
        folder / "broken sheet.xlsx",
        {name: part[: len(part) // 2] if name.startswith("xl/worksheets") else part for name, part in parts.items()},
    )
    whole.unlink()
    return {path.name: path for path in sorted(folder.iterdir())}


def bomb(path, size, filling):
    """A small workbook whose sheet unpacks to that many bytes of `filling`, over and over."""
    book(path, "Staff", ["Employee Number", "Team", "FTE"], [(1, "Moor Assessment", 1)])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    own = "xl/worksheets/sheet1.xml"
    start, end = re.split(rb"(?=</sheetData>)", parts[own])
    chunk = filling * (1_000_000 // len(filling))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in parts.items():
            if name != own:
                archive.writestr(name, part)
        with archive.open(own, "w", force_zip64=True) as file:
            file.write(start)
            for _ in range(size // len(chunk)):
                file.write(chunk)
            file.write(end)
    return path


def many_sheets(path, count, rows):
    """A workbook of that many sheets, each a list of staff."""
    made = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    for number in range(count):
        sheet = made.add_worksheet(f"Team {number}")
        sheet.write_row(0, 0, ["Employee Number", "Team", "FTE", "Start Date"])
        for row in range(rows):
            sheet.write_row(row + 1, 0, [f"{number * rows + row}", f"Team {number}", 1, "01/04/2014"])
    made.close()
    return path


def long_list(sample, path, size):
    """Allocations of a county over and over, as a CSV file of that many bytes."""
    heads, _, own = (sample / "allocations.csv").read_text().partition("\n")
    again = 0
    with open(path, "w") as file:
        file.write(heads + "\n")
        while file.tell() < size:
            file.write(re.sub(r"^c", f"c{again}n", own, flags=re.MULTILINE))
            again += 1
    return path


def sparse(path, size):
    """A file of that size which takes no room."""
    with open(path, "wb") as file:
        file.truncate(size)
    return path
