"""Workbooks made up for scripts/check-workbooks, as openpyxl, xlsxwriter and LibreOffice write them, and as others would."""
import datetime as dt
import random
import re
import subprocess
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

DATE_FORMATS = ["dd/mm/yyyy", "yyyy-mm-dd", "d-mmm-yy", "[$-809]dd mmmm yyyy", "mmm-yy", "dd/mm/yyyy hh:mm", "m/d/yy h:mm",
                'yyyy"-"mm', "dd.mm.yyyy;@", "yyyy\\-mm\\-dd", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"]
TIME_FORMATS = ["hh:mm", "h:mm:ss AM/PM", "mm:ss"]
ELAPSED_FORMATS = ["[h]:mm", "[hh]:mm:ss", "[mm]:ss"]
NUMBER_FORMATS = ["General", "0", "0.00", "#,##0.00", "0%", "0.0%", "0.00E+00", "£#,##0;[Red]-£#,##0", '0.0 "days"', "# ?/?",
                  '0" m"', "000000", "@", '#,##0_);(#,##0)', "[Blue]0.0"]
WORDS = ["Social worker", "Ünïcödé Straße", "a & b < c > d", "\"quoted\", with commas; and more", "  spaces around  ", "日本語の文字",
         "two\nlines", "tab\there", "😀 outside the plane", "_x0041_ is no A", "under_score_x", "=not a formula", "'", "é", "N/A", "0123",
         "long " * 40, "-", "TRUE", "1,5", "£", "it's", "]]>", "<row r=\"1\">", "&amp; twice", "x" * 15, "y" * 16, "z" * 17]
ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"]


class Made:
    """Cells made up for one sheet: (row, column) → (kind, value, format), from 1."""

    def __init__(self, rnd, base_1904):
        self.cells, self.merges, self.hidden = {}, [], set()
        rows, columns = rnd.choice([(5, 4), (40, 10), (120, 7), (12, 60), (300, 3)])
        density = rnd.choice([0.15, 0.6, 0.97])
        first = rnd.choice([(1, 1), (1, 1), (4, 3), (1000, 25)])
        kinds = rnd.choice([("text", "number", "date"), ("text", "number", "date", "time", "boolean", "elapsed"),
                            ("text",), ("number",), ("date", "text")])
        for row in range(first[0], first[0] + rows):
            for column in range(first[1], first[1] + columns):
                if rnd.random() < density:
                    self.cells[row, column] = self.cell(rnd, rnd.choice(kinds), base_1904)
        if rnd.random() < 0.5:
            self.hidden = {row for row in range(first[0], first[0] + rows) if rnd.random() < 0.1}
        if rnd.random() < 0.5:
            self.merge(rnd, first, rows, columns)

    @staticmethod
    def cell(rnd, kind, base_1904):
        if kind == "text":
            return kind, rnd.choice(WORDS) if rnd.random() < 0.5 else f"W{rnd.randrange(10**rnd.randrange(1, 9))}", None
        if kind == "number":
            value = rnd.choice([
                lambda: rnd.randrange(10), lambda: rnd.randrange(10**6), lambda: -rnd.randrange(1000), lambda: rnd.random(),
                lambda: round(rnd.random() * 40, 2), lambda: rnd.random() * 10.0**rnd.randrange(-12, 18), lambda: 0.1 + 0.2,
                lambda: 1 / 3, lambda: 10**15 - 1, lambda: 123456789012, lambda: -0.5, lambda: 1e-7, lambda: 2.5e20])()
            return kind, value, rnd.choice(NUMBER_FORMATS)
        if kind == "date":
            # Days from 1 March 1900 on, before which programs differ, or from when 1904 begins.
            day = dt.datetime(1904, 1, 2) + dt.timedelta(days=rnd.randrange(200 * 365))
            if rnd.random() < 0.3:
                day += dt.timedelta(seconds=rnd.randrange(86400))
            return kind, day, rnd.choice(DATE_FORMATS)
        if kind == "time":
            return kind, dt.time(rnd.randrange(24), rnd.randrange(60), rnd.randrange(60)), rnd.choice(TIME_FORMATS)
        if kind == "elapsed":
            return kind, dt.timedelta(minutes=rnd.randrange(1, 6000)), rnd.choice(ELAPSED_FORMATS)
        return kind, rnd.random() < 0.5, None

    def merge(self, rnd, first, rows, columns):
        taken = set()
        for _ in range(rnd.randrange(1, 9)):
            top, left = first[0] + rnd.randrange(rows), first[1] + rnd.randrange(columns)
            bottom, right = top + rnd.choice([0, 0, 1, 3, 9]), left + rnd.choice([0, 1, 2, 5])
            area = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
            if len(area) == 1 or area & taken:
                continue
            taken |= area
            self.merges.append((top, left, bottom, right))
            for place in area - {(top, left)}:
                self.cells.pop(place, None)


def sheet_names(rnd):
    names = rnd.sample(["Staff in Post", "Leavers & starters", "Tŷ Hafan", "2017-09", "A < B", "posts", "Sheet1", "été"],
                       rnd.choice([1, 1, 2, 4]))
    return [(name, "visible" if i == 0 else rnd.choice(["visible", "hidden", "veryHidden"])) for i, name in enumerate(names)]


def by_openpyxl(path, rnd):
    book = openpyxl.Workbook()
    base_1904 = rnd.random() < 0.25
    if base_1904:
        book.epoch = CALENDAR_MAC_1904
    book.iso_dates = rnd.random() < 0.2
    book.remove(book.active)
    for name, state in sheet_names(rnd):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        made = Made(rnd, base_1904)
        for (row, column), (kind, value, code) in made.cells.items():
            cell = sheet.cell(row, column)
            if kind == "text":
                value = value.replace("_x0041_", "x0041")
            if kind == "text" and rnd.random() < 0.1 and "\n" not in value:
                value = CellRichText(value[:3] or "a", TextBlock(InlineFont(b=True), value[3:] or "b"), "c")
            cell.value = value
            if isinstance(value, str) and value.startswith("="):
                cell.data_type = "s"
            if code:
                cell.number_format = code
            if rnd.random() < 0.1:
                cell.font = Font(bold=True)
        if rnd.random() < 0.5:
            # Without a value: openpyxl works nothing out.
            sheet.cell(2, 30).value = "=SUM(A1:B2)"
            sheet.cell(3, 30).value = "=A1&\"x\""
            error = sheet.cell(4, 30)
            error.value = rnd.choice(ERRORS)
        for top, left, bottom, right in made.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in made.hidden:
            sheet.row_dimensions[row].hidden = True
        if rnd.random() < 0.3:
            sheet.auto_filter.ref = "A1:C5"
        if rnd.random() < 0.3:
            sheet.freeze_panes = "B2"
            sheet.column_dimensions["B"].hidden = True
    if rnd.random() < 0.3:
        chart = openpyxl.chart.BarChart()
        chart.add_data(openpyxl.chart.Reference(book.worksheets[0], min_col=1, min_row=1, max_row=4))
        book.create_chartsheet("A chart").add_chart(chart)
    book.save(path)


def by_xlsxwriter(path, rnd):
    options = {"date_1904": rnd.random() < 0.25, "constant_memory": rnd.random() < 0.3, "in_memory": True,
               "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(path), options)
    if rnd.random() < 0.3:
        book.use_zip64()
    formats = {}

    def style(code):
        if code and code not in formats:
            formats[code] = book.add_format({"num_format": code})
        return formats.get(code)

    for name, state in sheet_names(rnd):
        sheet = book.add_worksheet(name)
        if state == "hidden":
            sheet.hide()
        elif state == "veryHidden":
            sheet.very_hidden()
        made = Made(rnd, options["date_1904"])
        if not options["constant_memory"]:
            for top, left, bottom, right in made.merges:
                sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", book.add_format({"bold": True}))
        for row in made.hidden:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for (row, column), (kind, value, code) in sorted(made.cells.items()):
            row, column = row - 1, column - 1
            if kind == "text":
                if rnd.random() < 0.1 and len(value) > 3 and not options["constant_memory"]:
                    sheet.write_rich_string(row, column, value[:2], book.add_format({"bold": True}), value[2:])
                else:
                    sheet.write_string(row, column, value)
            elif kind == "number":
                sheet.write_number(row, column, value, style(code))
            elif kind == "boolean":
                sheet.write_boolean(row, column, value)
            else:
                sheet.write_datetime(row, column, value, style(code))
        last = max((row for row, _ in made.cells), default=0)
        for number, (formula, value) in enumerate([
                ("=1+1", 2), ("=A1&\"é\"", "text é & more"), ("=TRUE", True), ("=NA()", "#N/A"), ("=1/0", "#DIV/0!"),
                ("=\"\"", ""), ("=TODAY()", 42735.0), ("{=SUM(A1:A3*1)}", 0.5)]):
            if rnd.random() < 0.5:
                sheet.write_formula(last + number, 0, formula, style("dd/mm/yyyy") if "TODAY" in formula else None, value)
        if rnd.random() < 0.3:
            sheet.write_comment("A1", "a remark")
            sheet.conditional_format("A1:C9", {"type": "3_color_scale"})
            sheet.data_validation("B2", {"validate": "list", "source": ["a", "b"]})
            sheet.autofilter("A1:C5")
            sheet.write_blank("ZZ1", None, style("dd/mm/yyyy"))
    if rnd.random() < 0.3:
        chart = book.add_chartsheet("A chart")
        one = book.add_chart({"type": "bar"})
        one.add_series({"values": ["Sheet1", 0, 0, 4, 0]})
        chart.set_chart(one)
    book.close()


def by_libreoffice(sources, folder):
    """Opened and saved again, so that all of it is LibreOffice's own."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder.parent}/profile", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), *map(str, sources)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def rewritten(source, path, change, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))


def prefixed(name, part):
    """The markup of spreadsheets behind a prefix, as some programs write it."""
    if not re.match(r"xl/(workbook|styles|sharedStrings|worksheets/sheet\d+)\.xml$", name):
        return part
    text = part.decode()
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    text = re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)
    return text.replace(main, main.replace("xmlns", "xmlns:x")).encode()


def strict(name, part):
    if not name.endswith((".xml", ".rels")):
        return part
    for old, new in [("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
                     ("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")]:
        part = part.replace(old.encode(), new.encode())
    return part
