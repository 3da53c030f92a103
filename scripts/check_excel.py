"""Holds the workbooks of a folder against the tables beside them, by openpyxl, and where there is LibreOffice by that too:
check_excel.py FOLDER, a folder that `heatmaps draw --format png,xlsx` wrote. Prints a line a workbook; ends with 1 where anything is wrong.

Every number of a sheet has to be in that measure's `-table.csv`, and every one of that in the sheet, at the same place with the same
digits; those of the overview in the table of their measure. And a sheet has to be what it says: one marked table, nothing merged or
hidden, text that can be read on its ground.
"""

import argparse
import csv
import glob
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

# The standard's order of what a sheet holds, without which Excel repairs the file.
ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState "
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins "
    "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing "
    "legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split()


class Check:
    def __init__(self, path):
        self.path = path
        self.faults = []
        self.numbers = 0

    def want(self, holds, what):
        if not holds:
            self.faults.append(what)
        return holds


def heading(text):
    """2017-09 as it is read."""
    found = re.fullmatch(r"(\d{4})-(\d\d)", text)
    return f"{MONTHS[int(found[2]) - 1]} {found[1][2:]}" if found else text


def plain(text):
    """A text of CSV without the apostrophe that keeps it from being a formula."""
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def is_number(text):
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def table_name(stem):
    return "Figures_" + re.sub(r"[^A-Za-z0-9]", "_", stem)


def luminance(colour):
    def linear(channel):
        value = int(channel, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a, b):
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def check_parts(check):
    """The markup itself: what openpyxl passes over and Excel does not."""
    with zipfile.ZipFile(check.path) as archive:
        check.want(archive.testzip() is None, "the archive is damaged")
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: xml.etree.ElementTree.fromstring(part) for name, part in parts.items()}
    uses = 0
    for name, tree in trees.items():
        if not name.startswith("xl/worksheets/sheet"):
            continue
        tags = [child.tag.removeprefix(MAIN) for child in tree]
        check.want(tags == sorted(tags, key=ORDER.index), f"{name}: elements out of order: {tags}")
        check.want(len(set(tags)) == len(tags), f"{name}: an element twice")
        uses += sum(1 for cell in tree.iter(f"{MAIN}c") if cell.get("t") == "s")
        check.want(not list(tree.iter(f"{MAIN}f")), f"{name}: a formula")
    shared = trees["xl/sharedStrings.xml"]
    check.want(int(shared.get("count")) == uses, f"shared texts: {shared.get('count')} uses said, {uses} found")
    check.want(int(shared.get("uniqueCount")) == len(shared), "shared texts: not as many as said")
    styles = trees["xl/styles.xml"]
    for group in styles:
        if group.get("count"):
            check.want(int(group.get("count")) == len(group), f"styles: {group.tag} not as many as said")
    tables = [tree for name, tree in trees.items() if name.startswith("xl/tables/")]
    for what in ("id", "displayName"):
        values = [tree.get(what).lower() for tree in tables]
        check.want(len(set(values)) == len(values), f"tables: {what} twice")
    return trees


def check_sheet(check, sheet, stamp):
    """What holds for every sheet; its table's headings and rows."""
    name = sheet.title
    check.want(sheet.sheet_state == "visible", f"{name}: hidden")
    check.want(not sheet.merged_cells.ranges, f"{name}: merged cells")
    check.want(not any(row.hidden for row in sheet.row_dimensions.values()), f"{name}: hidden rows")
    check.want(not any(column.hidden for column in sheet.column_dimensions.values()), f"{name}: hidden columns")
    check.want(bool(sheet["A1"].value), f"{name}: no title in A1")
    if stamp:
        check.want(sheet["A2"].value == stamp, f"{name}: without its stamp")
        check.want(stamp in (sheet.oddHeader.left.text or ""), f"{name}: printed without its stamp")
    if not check.want(len(sheet.tables) == 1, f"{name}: {len(sheet.tables)} tables"):
        return None
    table = next(iter(sheet.tables.values()))
    left, top, right, bottom = range_boundaries(table.ref)
    heads = [cell.value for cell in sheet[top][left - 1 : right]]
    check.want(heads == [column.name for column in table.tableColumns], f"{name}: headings differ from the table's")
    check.want(all(isinstance(head, str) and head for head in heads), f"{name}: a heading that is no text")
    check.want(len({head.lower() for head in heads}) == len(heads), f"{name}: a heading twice")
    check.want(sheet.print_title_rows == f"${top}:${top}", f"{name}: prints {sheet.print_title_rows} on each page")
    check.want(sheet.page_setup.orientation == "landscape", f"{name}: upright")
    check.want(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToWidth == 1, f"{name}: not fit to a page's width")
    check.want(sheet.freeze_panes and sheet[sheet.freeze_panes].row == top + 1, f"{name}: freezes at {sheet.freeze_panes}")
    rows = [[cell for cell in row[left - 1 : right]] for row in sheet.iter_rows(min_row=top + 1, max_row=bottom)]
    check.want(all(any(cell.value is not None for cell in row) for row in rows), f"{name}: an empty row in the table")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            ink = cell.font.color.rgb[2:]
            ground = cell.fill.fgColor.rgb[2:] if cell.fill.fill_type == "solid" else "FFFFFF"
            check.want(contrast(ink, ground) >= 4.5, f"{name}!{cell.coordinate}: {ink} on {ground} cannot be read")
            check.want(cell.data_type in ("s", "n"), f"{name}!{cell.coordinate}: neither text nor number")
            inside = top < cell.row <= bottom and left <= cell.column <= right
            check.want(inside or cell.data_type == "s", f"{name}!{cell.coordinate}: a number outside the table")
    return table, heads, rows


def digits(tree):
    """What stands in a sheet's markup for each number."""
    return {
        cell.get("r"): cell.findtext(f"{MAIN}v") for cell in tree.iter(f"{MAIN}c") if cell.get("t") is None and len(cell)
    }


def check_cell(check, place, cell, text, written):
    if text == "":
        return check.want(cell.value is None, f"{place}: {cell.value} where there is none")
    if not is_number(text):
        return check.want(cell.data_type == "s" and cell.value == plain(text), f"{place}: {cell.value!r}, not {text!r}")
    check.numbers += 1
    check.want(cell.data_type == "n" and written.get(cell.coordinate) == text, f"{place}: {cell.value!r}, not {text}")
    decimals = len(text.partition(".")[2])
    shown = re.sub(r'"[^"]*"', "", cell.number_format).split(";")[0]
    return check.want(len(shown.partition(".")[2]) == decimals, f"{place}: {text} is shown as {cell.number_format}")


def check_section(check, sheet, heads, rows, lines, written):
    expected = [heading(plain(head)) for head in lines[0]]
    count = len(expected)
    check.want(heads[:count] == expected, f"{sheet.title}: headings {heads}, not {expected}")
    check.want(heads[count:] in ([], ["Marks in words"]), f"{sheet.title}: columns of its own: {heads[count:]}")
    if not check.want(len(rows) == len(lines) - 1, f"{sheet.title}: {len(rows)} rows, not {len(lines) - 1}"):
        return
    for row, line in zip(rows, lines[1:]):
        for cell, text in zip(row, line):
            check_cell(check, f"{sheet.title}!{cell.coordinate}", cell, text, written)
        for cell in row[count:]:
            check.want(cell.data_type == "s", f"{sheet.title}!{cell.coordinate}: not in words")
        marked = any(cell.font.u or re.search("[▲▼↑↓]", cell.number_format) for cell in row[:count] if cell.value is not None)
        said = len(row) > count and row[count].value != "none"
        check.want(not marked or said, f"{sheet.title}, row {row[0].row}: marks that are not in words")


def check_overview(check, sheet, heads, rows, tables, written):
    """Each value is that of the latest column of its measure's table."""
    by_title = {title: lines for title, lines in tables}
    for row in rows:
        measure = row[heads.index("Measure")].value
        lines = by_title.get(measure)
        if not check.want(lines, f"{sheet.title}: {measure} has no sheet"):
            continue
        latest = max(place for place, head in enumerate(lines[0]) if re.fullmatch(r"\d{4}(-\d\d)?", head))
        values = {plain(line[0]): line[latest] for line in lines[1:]}
        for head, cell in zip(heads, row):
            if head in ("Group", "Measure", "Unit", "Marks in words", "Held against"):
                continue
            # A district that a measure has no row of is missing there, or one of several small ones.
            if head not in values and cell.value in ("other", "[x]"):
                continue
            check_cell(check, f"{sheet.title}!{cell.coordinate}", cell, values.get(head, ""), written)


def check_by_libreoffice(check, book):
    """LibreOffice opens it, and every cell comes back as it was."""
    program = shutil.which("soffice")
    if program is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods", "--outdir", folder, check.path],
            check=True, capture_output=True, timeout=300)
        ods = Path(folder) / (check.path.stem + ".ods")
        if not check.want(ods.exists(), "LibreOffice does not open it"):
            return
        (Path(folder) / "back").mkdir()
        subprocess.run(
            [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", f"{folder}/back", ods],
            check=True, capture_output=True, timeout=300)
        back = load_workbook(Path(folder) / "back" / check.path.name)
    check.want(back.sheetnames == book.sheetnames, f"LibreOffice has the sheets {back.sheetnames}")
    for sheet in book:
        other = back[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                value = other[cell.coordinate].value
                check.want(value == cell.value, f"{sheet.title}!{cell.coordinate}: {value!r} in LibreOffice, not {cell.value!r}")


def check_workbook(path, folder):
    check = Check(path)
    trees = check_parts(check)
    book = load_workbook(path)
    names = book.sheetnames
    check.want(names[0] == "Contents" and names[-1] == "Notes", f"first and last sheets: {names[0]}, {names[-1]}")
    check.want(all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names), "a sheet's name that Excel refuses")
    check.want(len({name.lower() for name in names}) == len(names), "a sheet's name twice")
    check.want(book.properties.language == "en-GB" and book.properties.title, "no language or title")
    second = book["Contents"]["A2"].value or ""
    stamp = second if "not for publication" in second else None
    files = {table_name(file.name.removesuffix("-table.csv")): file for file in folder.glob("*-table.csv")}
    revised = next(folder.glob(f"{glob.escape(path.stem)}-revised.csv"), None)
    tables, overview = [], None
    for number, sheet in enumerate(book):
        found = check_sheet(check, sheet, stamp)
        if found is None:
            continue
        table, heads, rows = found
        written = digits(trees[f"xl/worksheets/sheet{number + 1}.xml"])
        if number in (0, len(names) - 1):
            check.want(not written, f"{sheet.title}: has numbers")
            continue
        if heads[:3] == ["Group", "Measure", "Unit"]:
            overview = (sheet, heads, rows, written)
            continue
        file = revised if table.name == "Revised" else files.get(table.name)
        if not check.want(file, f"{sheet.title}: no CSV of the table {table.name}"):
            continue
        lines = read_csv(file)
        tables.append((sheet.title, lines))
        check_section(check, sheet, heads, rows, lines, written)
    if overview:
        sheet, heads, rows, written = overview
        check_overview(check, sheet, heads, rows, tables, written)
    contents = book["Contents"]
    targets = [cell.hyperlink.location for row in contents.iter_rows() for cell in row if cell.hyperlink]
    expected = ["'" + name.replace("'", "''") + "'!A1" for name in names[1:]]
    check.want(targets == expected, f"links lead to {targets}")
    check_by_libreoffice(check, book)
    return check


def main():
    parser = argparse.ArgumentParser(description="Holds workbooks against the tables beside them.")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--out", type=Path, help="the same folder")
    parser.add_argument("--work", type=Path, help="a folder for what the check makes; it makes nothing that lasts")
    options = parser.parse_args()
    folder = options.folder or options.out
    if folder is None:
        parser.error("the folder with the workbooks is missing")
    paths = sorted(folder.glob("*.xlsx"))
    if not paths:
        sys.exit(f"There is no workbook in {folder}.")
    failed = False
    for path in paths:
        check = check_workbook(path, folder)
        print(f"{path.name}: {check.numbers:,} numbers as in CSV" + (f", {len(check.faults)} faults" if check.faults else ""))
        for fault in check.faults[:20]:
            print(f"  {fault}")
        failed = failed or bool(check.faults) or check.numbers == 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
