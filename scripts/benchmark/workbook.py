"""A workbook of 60,000 rows and ten columns, read by ours and by other readers in turn.

Ours is timed as a whole process, start-up and all, until the sheet is delimited text in memory. Of the others the reading alone is
timed, in a process that has started and loaded its library: so the ratio is the least that there is. Each then says what it read. A
library that is not to be had is passed over, and that is said.
"""
import csv
import datetime
import io
import multiprocessing
import random
import statistics
import subprocess
import sys
import zipfile

from environment import try_interpreter
from running import Command, machine, progress, run, stop, wait_until_quiet

ROWS = 60_000
HEADINGS = ["worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date", "days_lost"]
GOAL = 5

# Each reads the file FILE into `rows`: a list or table of all cells; then says how many rows there are, and the sum of their FTE.
LIBRARIES = {
    "calamine": ("python-calamine", "import python_calamine as library",
                 "rows = library.CalamineWorkbook.from_path(FILE).get_sheet_by_index(0).to_python()",
                 "len(rows) - 1, sum(row[6] for row in rows[1:])"),
    "Polars": ("polars fastexcel", "import polars as library, fastexcel", "rows = library.read_excel(FILE, engine='calamine')",
               "rows.height, rows['fte'].sum()"),
    "DuckDB": ("duckdb", "import duckdb as library; library.sql('INSTALL excel; LOAD excel')",
               "rows = library.execute('CREATE TABLE t AS SELECT * FROM read_xlsx(?)', [FILE])",
               "library.sql('SELECT count(*), sum(fte) FROM t').fetchone()"),
    "openpyxl": ("openpyxl", "import openpyxl as library",
                 "rows = list(library.load_workbook(FILE, read_only=True, data_only=True).active.iter_rows(values_only=True))",
                 "len(rows) - 1, sum(row[6] for row in rows[1:])"),
}
FEW = {"openpyxl": 3}                                   # rounds of what takes seconds


def made_up():
    """The rows, as texts."""
    rnd = random.Random(60_000)
    first = datetime.date(2008, 1, 1)
    for number in range(ROWS):
        start = first + datetime.timedelta(days=rnd.randrange(3500))
        yield [f"W{number:06}", f"P{rnd.randrange(40_000):05}", f"District {rnd.randrange(12) + 1}", f"Team {rnd.randrange(60) + 1}",
               rnd.choice(["Social worker", "Senior social worker", "Team manager", "Practice lead & tutor"]),
               rnd.choice(["permanent", "fixed-term", "agency"]), rnd.choice(["1", "0.8", "0.6", "0.54", "0.5"]), start.isoformat(),
               (start + datetime.timedelta(days=rnd.randrange(2000))).isoformat(), f"{rnd.randrange(1, 400) / 2:g}"]


def write(path, rows):
    """A workbook as Excel writes it: texts shared, days as numbers with a style."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    texts, lines = {}, []
    for number, row in enumerate([HEADINGS, *rows], 1):
        cells = []
        for column, text in enumerate(row):
            place = f'{"ABCDEFGHIJ"[column]}{number}'
            if number > 1 and column in (7, 8):
                days = (datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days
                cells.append(f'<c r="{place}" s="1"><v>{days}</v></c>')
            elif number > 1 and column in (6, 9):
                cells.append(f'<c r="{place}"><v>{text}</v></c>')
            else:
                cells.append(f'<c r="{place}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>')
        lines.append(f'<row r="{number}" spans="1:10">{"".join(cells)}</row>')
    items = "".join(f"<si><t>{text.replace('&', '&amp;')}</t></si>" for text in texts)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>' + "".join(
            f'<Override PartName="/xl/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
            for name, kind in [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"),
                               ("sharedStrings", "sharedStrings")]) + "</Types>",
        "_rels/.rels": f'<Relationships {packages}><Relationship Id="rId1" Type="{kinds}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{kinds}"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {packages}>" + "".join(
            f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}.xml"/>' for number, (kind, target) in enumerate(
                [("worksheet", "worksheets/sheet1"), ("styles", "styles"), ("sharedStrings", "sharedStrings")], 1)) + "</Relationships>",
        "xl/styles.xml": f'<styleSheet {main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst {main} count="{7 * ROWS}" uniqueCount="{len(texts)}">{items}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet {main}><dimension ref="A1:J{ROWS + 1}"/><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, head + text)
    return len(parts["xl/worksheets/sheet1.xml"])


def script(name, path):
    """What reads the file by a library, and prints the seconds that took, the rows and the sum."""
    _, load, read, what = LIBRARIES[name]
    return (f"FILE = {str(path)!r}\nimport time\n{load}\nbegan = time.perf_counter()\n{read}\ntook = time.perf_counter() - began\n"
            f"count, total = {what}\nprint(took, count, round(total, 2))")


def said(python, name, path):
    return subprocess.run([python, "-c", script(name, path)], capture_output=True, text=True)


def available(python, absent, path):
    """The libraries that read the file; why another does not is said."""
    names = []
    for name, (packages, *_) in LIBRARIES.items():
        missing = [package for package in packages.split() if package in absent]
        done = None if missing else said(python, name, path)
        if missing or done.returncode:
            why = f"{missing[0]} could not be installed" if missing else (done.stderr.strip().split("\n") or [""])[-1]
            print(f"{name} is passed over: {why[:200]}.\n")
        else:
            names.append(name)
    return names


def prepare(reader, path, answer):
    """Writes the workbook and holds what we read of it against that; puts into the queue how much markup the sheet is, and what others
    must say of it."""
    rows = list(made_up())
    size = write(path, rows)
    text = subprocess.run([reader, "--text", path], check=True, capture_output=True, text=True).stdout
    is_same = list(csv.reader(io.StringIO(text))) == [HEADINGS, *rows]
    answer.put((size, f"{ROWS} {round(sum(float(row[6]) for row in rows), 2)}", is_same))


def measure(options):
    python, absent = try_interpreter(options.folder, sorted(p for packages, *_ in LIBRARIES.values() for p in packages.split()))
    path = options.folder / "workbook.xlsx"
    # In a process of its own: the memory of this one counts as that of whatever it starts.
    answer = multiprocessing.SimpleQueue()
    work = multiprocessing.Process(target=prepare, args=(options.reader, path, answer))
    work.start()
    work.join()
    if work.exitcode:
        stop("the workbook could not be made and read; what was said is above")
    size, wanted, is_same = answer.get()
    if not is_same:
        stop("what we read of the workbook is not what was written into it")
    names = available(python, absent, path)
    times = {name: [] for name in ["ours", *names]}
    peak = 0
    for number in range(options.rounds):
        progress(f"Round {number + 1} …")
        wait_until_quiet(options.patience)
        own = run(Command((options.reader, "--measure", path)))
        times["ours"].append(own.wall)
        peak = max(peak, own.peak)
        for name in names:
            if number < FEW.get(name, options.rounds):
                wait_until_quiet(options.patience)
                done = said(python, name, path)
                took, _, found = done.stdout.strip().partition(" ")
                if done.returncode or found != wanted:
                    stop(f"{name} read {found or done.stderr[-500:]}, and {wanted} was written")
                times[name].append(float(took))
    print(f"## A workbook of {ROWS:,} rows and {len(HEADINGS)} columns, {size / 1e6:.1f} MB of markup, to all its cells\n")
    print(f"On {machine()}. Medians; ours with its start-up, the others without. Every cell of ours is what was written.\n")
    print("| reader | median | from | to | ours is |\n| --- | --- | --- | --- | --- |")
    medians = {name: statistics.median(of_one) for name, of_one in times.items()}
    for name, of_one in times.items():
        ratio = "" if name == "ours" else f"{medians[name] / medians['ours']:.1f} × as fast"
        print(f"| {name} | {medians[name]:.3f} s | {min(of_one):.3f} s | {max(of_one):.3f} s | {ratio} |")
    rivals = [medians[name] for name in names if name != "openpyxl"]
    print(f"\nMemory of ours: {peak:.0f} MB.", end=" ")
    if rivals:
        ratio = min(rivals) / medians["ours"]
        print(f"Goal, {GOAL} × as fast as the fastest of the others: {'met' if ratio >= GOAL else '**missed**'} ({ratio:.1f} ×).")
    else:
        print("No rival was there to be measured beside it.")
    sys.stdout.flush()
