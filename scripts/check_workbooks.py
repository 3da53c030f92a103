"""Writes workbooks of many kinds with openpyxl, xlsxwriter and LibreOffice, reads each with ReadWorkbook and with openpyxl, and
compares every cell of every sheet: what it is, what it holds, and how it is told as text.

What is known to differ, and is told here the other way round, or left out:
- openpyxl writes a text such as `_x0041_` as it is, which any other reader takes for the character `A`.
- openpyxl takes a number under 1 for a time of day, where a workbook counts from 1904 too; there it is a day.
- openpyxl knows nothing of the strict form of the format: such a workbook is compared with the one that it was made of.
"""
import argparse
import datetime as dt
import decimal
import random
import re
import shutil
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from made_workbooks import by_libreoffice, by_openpyxl, by_xlsxwriter, prefixed, rewritten, strict


def shortest(value):
    """A number in its shortest form, without an exponent within reason."""
    if isinstance(value, float) and value == int(value) and abs(value) < 1e21:
        value = int(decimal.Decimal(repr(value)))
    if isinstance(value, int):
        return str(value)
    plain = format(decimal.Decimal(repr(value)), "f")
    return plain if 1e-20 < abs(value) < 1e21 else repr(value)


def clock(milliseconds):
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def milliseconds(time):
    return round(((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.microsecond / 1000)


def told(cell, formula, is_1904):
    """kind, value and text of a cell as ReadWorkbook prints them; None where there is nothing."""
    value = cell.value
    if value is None or value == "":
        is_formula = formula.data_type == "f"
        return ("uncalculated", "", "#CALC!") if is_formula and value is None and cell.data_type == "n" else None
    if cell.data_type == "e":
        return "error", str(value), str(value)
    if isinstance(value, bool):
        return "boolean", str(value).lower(), str(value).upper()
    if isinstance(value, str):
        return "text", str(value), str(value)
    if isinstance(value, dt.timedelta):
        passed = round(value.total_seconds() * 1000)
        return "time", passed, clock(passed)
    if isinstance(value, dt.time):
        passed = milliseconds(value)
        if not is_1904 or not re.search("[yd]", cell.number_format):
            return "time", passed, clock(passed)
        value = dt.datetime(1904, 1, 1) + dt.timedelta(milliseconds=passed)
    if isinstance(value, dt.datetime):
        passed = milliseconds(value)
        if is_date_format(cell.number_format) and not re.search("[yd]|mmm", re.sub('"[^"]*"', "", cell.number_format)):
            # A time of more than a day, under a format of a clock's.
            base = dt.datetime(1904, 1, 1) if is_1904 else dt.datetime(1899, 12, 30)
            whole = round((value - base).total_seconds() * 1000)
            return "time", whole, clock(whole)
        day = value.date().isoformat()
        return "date", f"{day}+{passed}", day + (f" {clock(passed)}" if passed >= 1000 else "")
    text = shortest(value)
    if re.fullmatch("00+", cell.number_format) and re.fullmatch(r"\d+", text):
        text = text.rjust(len(cell.number_format), "0")
    return "number", float(value), text


def expected(path):
    """Every sheet: name, state and cells by place; and which rows are hidden."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    is_1904 = book.epoch == CALENDAR_MAC_1904
    sheets = []
    for sheet in book.worksheets:
        cells = {}
        formula_sheet = formulas[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, openpyxl.cell.MergedCell):
                    continue
                found = told(cell, formula_sheet[cell.coordinate], is_1904)
                if found:
                    cells[cell.row, cell.column] = found
        own = {row for row, _ in cells}
        for area in sheet.merged_cells.ranges:
            first = cells.get((area.min_row, area.min_col))
            for row in own & set(range(area.min_row, area.max_row + 1)):
                for column in range(area.min_col, area.max_col + 1):
                    if first:
                        cells[row, column] = first
        hidden = {row for row, look in sheet.row_dimensions.items() if look.hidden}
        sheets.append((sheet.title, sheet.sheet_state, cells, hidden))
    return is_1904, sheets


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r"}.get(m[1], m[1]), text)


def found(program, path):
    done = subprocess.run([program, path], capture_output=True, text=True)
    if done.returncode:
        return None, done.stdout.strip() or done.stderr[-500:]
    is_1904, sheets = False, []
    for line in done.stdout.split("\n"):
        parts = line.split("\t")
        if parts[0] == "sheet":
            sheets.append((unescaped(parts[1]), parts[2], {}, set()))
            is_1904 = parts[3] == "from1904"
        elif len(parts) >= 4:
            place = openpyxl.utils.cell.coordinate_from_string(parts[0])
            row, column = place[1], openpyxl.utils.column_index_from_string(place[0])
            kind, value = parts[1], unescaped(parts[2])
            if kind == "number":
                value = float(value)
                # How it was written says whether it has an exponent, and openpyxl does not tell that.
                if abs(value) >= 1e15 and "E" in parts[3]:
                    parts[3] = shortest(float(parts[3]))
            elif kind == "time":
                value = int(value)
            sheets[-1][2][row, column] = kind, value, unescaped(parts[3])
            if len(parts) > 4:
                sheets[-1][3].add(row)
    return is_1904, sheets


def differences(program, path, reference):
    """How many cells were compared, and what differs."""
    is_1904, theirs = expected(reference)
    ours_1904, ours = found(program, path)
    if ours_1904 is None:
        return 0, [ours]
    wrong = []
    if ours_1904 != is_1904:
        wrong.append("another first day")
    if [s[:2] for s in ours] != [s[:2] for s in theirs]:
        return 0, wrong + [f"sheets {[s[:2] for s in ours]} against {[s[:2] for s in theirs]}"]
    count = 0
    for (name, _, our_cells, our_hidden), (_, _, their_cells, their_hidden) in zip(ours, theirs):
        for place in our_cells.keys() | their_cells.keys():
            count += 1
            if our_cells.get(place) != their_cells.get(place):
                wrong.append(f"{name}!{get_column_letter(place[1])}{place[0]}: {our_cells.get(place)} against {their_cells.get(place)}")
        their_hidden = {row for row, _ in their_cells} & their_hidden
        if our_hidden != their_hidden:
            wrong.append(f"{name}: hidden {sorted(our_hidden)[:9]} against {sorted(their_hidden)[:9]}")
    return count, wrong


def main():
    options = argparse.ArgumentParser(description="Compares our reading of workbooks with openpyxl's.")
    options.add_argument("--program", required=True)
    options.add_argument("--folder", required=True, type=Path)
    options.add_argument("--seed", type=int, default=20261130)
    options.add_argument("--each", type=int, default=24, help="workbooks by openpyxl, and as many by xlsxwriter")
    options = options.parse_args()
    options.folder = options.folder.resolve()
    made = options.folder / "made"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    pairs = []
    for number in range(options.each):
        for name, write in [("openpyxl", by_openpyxl), ("xlsxwriter", by_xlsxwriter)]:
            path = made / f"{name}-{number:03}.xlsx"
            write(path, random.Random(f"{options.seed} {name} {number}"))
            pairs.append((name, path, path))
    written = [path for _, path, _ in pairs]
    for number, source in enumerate(written):
        change, kind = [(prefixed, "prefixed"), (strict, "strict"), (lambda _, part: part, "stored")][number % 3]
        path = made / f"{kind}-{source.name}"
        rewritten(source, path, change, zipfile.ZIP_STORED if kind == "stored" else zipfile.ZIP_DEFLATED)
        pairs.append((kind, path, source))
    by_libreoffice(written, made / "libreoffice")
    for source in written:
        path = made / "libreoffice" / source.name
        if not path.exists():
            sys.exit(f"error: LibreOffice did not write {path}")
        pairs.append(("libreoffice", path, path))
    totals, failed = {}, 0
    for kind, path, reference in pairs:
        count, wrong = differences(options.program, path, reference)
        books, cells, bad = totals.get(kind, (0, 0, 0))
        totals[kind] = books + 1, cells + count, bad + len(wrong)
        failed += bool(wrong)
        if wrong:
            print(f"{path}: {len(wrong)} differ")
            for line in wrong[:5]:
                print("    " + line)
    for kind, (books, cells, bad) in totals.items():
        print(f"{kind}: {books} workbooks, {cells} cells, {bad or 'none'} differ")
    print(f"in all: {len(pairs)} workbooks, {sum(t[1] for t in totals.values())} cells")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
