"""Files that would do harm: each has its sentence, or is drawn, and the page lives. Run by scripts/check-page."""

import csv
import io
import shutil
import time

import openpyxl

import browser
import made_reports
from opened_page import OpenedPage


def lives(report, page, name):
    """The example can be drawn afterwards, and nothing is left of what was before."""
    page.settled()
    page.start_again()
    page.settled()
    page.example()
    report.holds(f"after {name} the example is drawn", len(page.pictures) == 3 and not page.errors, page.errors)


def refused(report, where, name, path, seconds=120, may_be_drawn=False):
    """A file alone; while it is read the page must answer."""
    with OpenedPage(where.page) as page:
        start = time.monotonic()
        page.choose(path)
        slowest = 0
        while page.state == "working" and time.monotonic() - start < seconds:
            before = time.monotonic()
            page.script("return 1")
            slowest = max(slowest, time.monotonic() - before)
            time.sleep(0.1)
        took, state, said = time.monotonic() - start, page.state, page.errors
        trapped = [text for text in said if "engine stopped" in text or "went wrong" in text]
        named = said + [page.text("findings"), page.text("file-list")]
        report.holds(
            f"{name}: {'it is read, or ' if may_be_drawn else ''}its sentence, after {took:.1f} s",
            (state == "failed" and said or may_be_drawn and state == "ready") and not trapped,
            (state, said),
        )
        print(f"        {' | '.join(said)[:200]} {page.text('findings')[:200]}")
        report.holds(f"{name}: the sentence names it", may_be_drawn or any(path.name in text for text in named), named)
        report.holds(f"{name}: the page answers meanwhile", slowest < 1, f"{slowest:.1f} s")
        lives(report, page, name)


def check_large(report, where):
    folder = where.folder("hostile")
    refused(report, where, "a zip bomb of blanks", made_reports.bomb(folder / "blanks.xlsx", 3_000_000_000, b" "))
    row = b'<row><c><v>1</v></c><c t="inlineStr"><is><t>Moor Assessment</t></is></c><c><v>1</v></c></row>'
    refused(report, where, "a zip bomb of rows", made_reports.bomb(folder / "rows.xlsx", 2_000_000_000, row))
    refused(report, where, "a file of 1 GB", made_reports.sparse(folder / "large.csv", 1_000_000_000))
    refused(report, where, "noughts, 290 MB", made_reports.sparse(folder / "noughts.csv", 290_000_000))
    refused(
        report, where, "a workbook of 100 sheets", made_reports.many_sheets(folder / "sheets.xlsx", 100, 40), may_be_drawn=True
    )
    refused(
        report,
        where,
        "allocations of 150 MB",
        made_reports.long_list(where.sample, folder / "long.csv", 150_000_000),
        300,
        may_be_drawn=True,
    )


def check_full(report, where):
    """The county with far more cases than there is memory for, or so many that it takes its time."""
    folder = where.folder("full")
    shutil.copytree(where.sample, folder / "county")
    made_reports.long_list(where.sample, folder / "county" / "allocations.csv", 250_000_000)
    with OpenedPage(where.page) as page:
        page.choose(*sorted((folder / "county").iterdir()))
        start = time.monotonic()
        state = page.settled(400)
        said = page.errors
        report.holds(
            f"a county with 250 MB of allocations is drawn, or has its sentence, after {time.monotonic() - start:.0f} s",
            state == "ready" and page.pictures or said and not any("engine stopped" in text for text in said),
            (state, said),
        )
        print(f"        {state}: {' | '.join(said)[:300]}")
        lives(report, page, "it")


def check_cancel(report, where):
    folder = where.folder("cancel")
    long = made_reports.long_list(where.sample, folder / "long.csv", 150_000_000)
    with OpenedPage(where.page) as page:
        page.choose(*[path for path in sorted(where.sample.iterdir()) if path.name != "allocations.csv"], long)
        page.wait(lambda: page.find("cancel").is_displayed(), 20)
        report.holds("a long read shows its progress", page.find("progress").is_displayed() and page.text("progress-label"))
        page.find("cancel").click()
        start = time.monotonic()
        page.wait(lambda: page.state != "working", 10)
        report.holds(
            f"Cancel stops it, after {time.monotonic() - start:.2f} s",
            page.state == "empty" and not page.find("working").is_displayed(),
            page.state,
        )
        report.holds(
            "the files stay listed, and can be read again",
            "long.csv" in page.text("file-list") and page.find("again").is_displayed(),
        )
        report.holds("it says so", "Stopped" in page.text("status"), page.text("status"))
        # Without the long one they are drawn at once.
        out = page.script(
            "return Array.from(document.querySelectorAll('#file-list button'), e => e.id).find(id => id.includes('long'))"
        )
        page.script("document.getElementById('files').open = true")
        page.click(out)
        page.settled()
        report.holds("what is left is read when the long one is taken out", page.pictures and not page.errors, page.errors)
        lives(report, page, "Cancel")


def check_changed(report, where):
    """Files that are changed, or gone, between the drop and the next reading."""
    for name, harm in [
        ("changed", lambda path: path.write_text("a,b\n1,2\n")),
        ("gone", lambda path: path.unlink()),
        ("grown", lambda path: path.open("a").write("x" * 5000)),
    ]:
        folder = where.folder(f"file-{name}")
        shutil.copytree(where.sample, folder / "county")
        target = folder / "county" / "audits.csv"
        with OpenedPage(where.page) as page:
            page.choose(*sorted(path for path in (folder / "county").iterdir() if path.name != "peps.csv"))
            page.settled()
            report.holds(f"before a file is {name} it is read", "audits" in page.measures)
            harm(target)
            page.choose(folder / "county" / "peps.csv")
            page.settled()
            report.holds(
                f"a file that is {name} meanwhile has its sentence",
                any("audits.csv" in text for text in page.errors),
                page.errors,
            )
            report.holds(
                "and the others are drawn",
                len(page.pictures) == 3 and "pep" in page.measures and "audits" not in page.measures,
                page.pictures,
            )
            lives(report, page, f"a file that is {name}")


def check_scripts(report, where):
    """Scripts for names of teams and districts are shown as what they are."""
    folder = where.folder("scripts")
    made_reports.scripted(where.sample, folder / "county")
    # Names of files too; the system allows these.
    odd = folder / "county" / "<img src=x onerror=window.hacked=1>.csv"
    odd.write_text('<script>window.hacked=1</script>,"><svg onload=window.hacked=1>\n1,2\n')
    (folder / "county" / "heatmaps.toml").write_text(
        (where.sample / "heatmaps.toml")
        .read_text()
        .replace('place = "Lancashire"', 'place = "<img src=x onerror=window.hacked=1>"')
    )
    with OpenedPage(where.page, folder / "page") as page:
        page.choose(*sorted((folder / "county").iterdir()))
        page.settled()
        if not page.pictures:
            page.script("for (const e of document.querySelectorAll('#file-list button')) if (e.id.includes('img')) e.click()")
            page.settled()
        report.holds("scripts for names are drawn", len(page.pictures) == 3, page.errors)
        page.show(["vacancy", "caseload"], [("by-team", None)])
        page.script("document.querySelectorAll('details').forEach(e => { e.open = true })")
        page.script("for (const c of document.querySelectorAll('.heat td')) c.focus()")
        shown = page.script("return document.querySelector('[data-measure=vacancy] .heat').textContent")
        report.holds(
            "their names stand there as text", "<script>window.hacked=1</script>" in shown and "<img src=x" in shown, shown[:300]
        )
        made = page.script("return document.querySelectorAll('main script, main [onload], main [onerror]').length")
        report.holds("none is markup", made == 0, made)
        files = {}
        for kind in ("html", "xlsx"):
            files |= page.downloaded(f"download-{kind}")
        report.holds("none has run", page.script("return window.hacked === undefined"))
        said = browser.console(page.driver)
        report.holds("the console is empty", not said, said)
        ((own, data),) = ((name, data) for name, data in files.items() if name.endswith(".html"))
        (folder / "paper.html").write_bytes(data)
        page.driver.get((folder / "paper.html").as_uri())
        report.holds(
            "nor in the web page that is made", page.script("return window.hacked === undefined && document.images.length >= 0")
        )


def check_formulas(report, where):
    """Names that a spreadsheet would work out are no formulas in what the page gives."""
    folder = where.folder("formulas")
    made_reports.formulas(where.sample, folder / "county")
    with OpenedPage(where.page, folder / "page") as page:
        page.choose(*sorted((folder / "county").iterdir()))
        page.settled()
        report.holds("formulas for names are drawn", len(page.pictures) == 3, page.errors or page.text("findings")[:300])
        ((own, data),) = page.downloaded("download-xlsx").items()
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        report.holds(
            f"{own} holds no formula",
            not [cell for cell in cells if "cmd" in str(cell.value) or "HYPERLINK" in str(cell.value) or cell.value == "=1+1 0"],
            [cell.value for cell in cells[:3]],
        )
        acting = []
        for button in ("picture-vacancy-cells", "picture-vacancy-printed"):
            ((own, data),) = page.downloaded(button).items()
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))):
                acting += [
                    cell
                    for cell in row
                    if cell[:1] in "=+@\t\r" and cell or cell.startswith("-") and not cell[1:].replace(".", "").isdigit()
                ]
        report.holds("no name of the CSV files begins as a formula does", not acting, sorted(set(acting)))


def check_hostile(report, where):
    checks = [
        ("scripts", check_scripts),
        ("formulas", check_formulas),
        ("changed files", check_changed),
        ("cancel", check_cancel),
        ("large files", check_large),
        ("memory", check_full),
    ]
    for name, check in checks:
        if where.wants(name):
            report.run(name, check, where)
