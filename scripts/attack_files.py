"""All that `draw` and `overview` write beside their pictures, for scripts/attack: tables as views, and texts held against them."""
import csv
import os
import re
import subprocess

DECIMAL = re.compile(r"(?<![\d.,])\d+\.\d+")
SHARES = ("share of the numerator in %", "share of the change in %")


class Written:
    """A file of cells that was written, as a view is: its measure, and its rows as (level, district, team, cells by month)."""

    def __init__(self, measure, name, rows, is_filtered=False):
        self.measure, self.name, self.is_filtered = measure, name, is_filtered
        found = {}
        for row in rows:
            team = row.get("team") or None
            level = "team" if team else "total" if row["district"].startswith(("All ", "Selected ")) else "district"
            number = {key: float(row[key]) if row[key] else None
                      for key in ("numerator", "denominator", "value", "lower95", "upper95")}
            month = int(row["month"][:4]) * 12 + int(row["month"][5:]) - 1
            found.setdefault((level, row["district"], team), {})[month] = {**number, "symbol": row["symbol"]}
        self.rows = [(*key, cells) for key, cells in found.items()]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(program, command, folder, out, profile, *options):
    words = [program, command, folder, "--out", out, "--profile", profile, "--dpi", "72", "--threads", "1", "--replace", *options]
    done = subprocess.run(words, capture_output=True, text=True, timeout=240)
    if done.returncode not in (0, 1, 2, 64, 65, 66) or "Fatal" in done.stderr:
        raise RuntimeError(f"{words} ended with {done.returncode}: {done.stderr[-300:]}")
    return done


def everything(program, folder, out, profile, options=(), since=None, overview=True):
    """Draws all measures by district, and all that have them by team; what was written as views, and what texts tell besides."""
    kept = ["--since", since] if since else []
    said = []
    for level in ("district", "team"):
        done = run(program, "draw", folder, out, profile, "-m", "all", "--by", level, *options, *kept)
        said.append(done.stdout)
    if overview:
        said.append(run(program, "overview", folder, out, profile, *kept).stdout)
    views, told = [], []
    values = set()
    names = sorted(os.listdir(out)) if os.path.isdir(out) else []
    for name in names:
        path = os.path.join(out, name)
        if not name.endswith(".csv") or name.endswith("-table.csv"):
            continue
        rows = read(path)
        values |= {row[key] for row in rows for key in ("value", "held_against", "lower95", "upper95") if row.get(key)}
        values |= {row["numerator"] for row in rows if row.get("numerator")}
        if rows and "month" in rows[0] and "measure" in rows[0]:
            for measure in {row["measure"] for row in rows}:
                own = [row for row in rows if row["measure"] == measure]
                views.append(Written(measure, f"written {name}", own))
                values |= changes(views[-1])
    values = {value.lstrip("-") for value in values}
    for name in names:
        path = os.path.join(out, name)
        if name.endswith("-table.csv"):
            shown = read(path)
            told += strange_shares(shown, os.path.join(out, name.replace("-table.csv", ".csv")), name)
            cells = {cell for row in shown for head, cell in list(row.items())[1:]
                     if head not in SHARES and cell and DECIMAL.fullmatch(cell)}
            told += [f"a printed table has {cell}, which its cells have not ({name})" 
                     for cell in cells if cell.lstrip("-") not in values]
        if name.endswith(".alt.txt"):
            with open(path, encoding="utf-8") as file:
                told += strangers(file.read(), values, name)
    for text in said:
        told += strangers("\n".join(line for line in text.splitlines() if not line.startswith("  ")), values, "what it says")
    return views, told


def strange_shares(shown, path, name):
    """Shares of a printed table that do not follow from the cells beside it, which tell all that a share may."""
    if not any(row.get(head) for row in shown for head in SHARES):
        return []
    cells = [row for row in read(path) if row["numerator"] and row["denominator"] and not row["team"]]
    parts = {(row["district"], row["month"]): (float(row["numerator"]), float(row["denominator"])) for row in cells}
    last = max(row["month"] for row in read(path))
    year = f"{int(last[:4]) - 1}{last[4:]}"
    total = list(shown[0].values())[0]
    told = []
    for row in shown:
        district = list(row.values())[0]
        for head in SHARES:
            if not row.get(head):
                continue
            known = [parts.get((place, month)) for place in (total, district) for month in (last, year)]
            if None in (known[::2] if head == SHARES[0] else known):
                told.append(f"a share of {row[head]} is of what is not shown ({name})")
                continue
            (n1, d1), before, (own1, under1), then = known
            share = own1 / n1
            if head == SHARES[1]:
                rate = before[0] / before[1]
                grown = (own1 - rate * under1) / d1 - (then[0] - rate * then[1]) / before[1]
                share = grown / (n1 / d1 - rate)
            if abs(100 * share - float(row[head])) > 0.0501:
                told.append(f"a share of {row[head]} is {100 * share:.3f} by what is shown ({name})")
    return told


def changes(view):
    """By how much each row's value changed within twelve months, as a text may round it."""
    found = set()
    for _, _, _, cells in view.rows:
        for month, cell in cells.items():
            before = cells.get(month - 12)
            if before and cell["value"] is not None and before["value"] is not None:
                found |= {f"{abs(cell['value'] - before['value']) + off:.1f}" for off in (-0.1, 0, 0.1)}
    return found


def strangers(text, values, name):
    """Numbers with a decimal that stand in no table: each is news. What England and others have is not."""
    text = re.sub(r"England[^,;)]*\d+\.\d+%?(?: \(\d{4}\))?", "", text)
    text = re.sub(r"\(England \d{4}\) is \d+\.\d+%?", "", text)
    return [f"{number} is told in a text and in no table ({name}: {text[:160]!r})"
            for number in DECIMAL.findall(text) if number not in values]
