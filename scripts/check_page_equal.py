"""What the page draws and gives is what the program writes, byte for byte. Run by scripts/check-page."""

import hashlib
import io
import re
import subprocess
import zipfile

from opened_page import OpenedPage

USUAL = ["vacancy", "turnover", "caseload"]

# What it is called, the program's options, the page's choices, and the measures (None: all that it has).
RUNS = [
    ("all measures", [], [], None),
    ("a team by a pattern", ["--team", "Child*"], [("team-filter", "Child*")], ["vacancy", "caseload"]),
    (
        "two teams, a row for each team",
        ["--team", "Court and Permanence", "--team", "Leaving*", "--by", "team"],
        [("team-filter", "Court and Permanence, Leaving*"), ("by-team", None)],
        ["vacancy", "caseload"],
    ),
    ("by team", ["--by", "team"], [("by-team", None)], ["vacancy", "caseload"]),
    ("by role", ["--by", "role"], [("by-role", None)], ["vacancy", "turnover", "caseload", "experience"]),
    ("a period", ["--from", "2015-06", "--to", "2016-05"], [("from", "2015-06"), ("to", "2016-05")], USUAL),
    ("six months", ["--months", "6"], [("months", "6")], USUAL),
    ("by quarter", ["--every", "quarter"], [("every", "quarter")], USUAL),
    ("by year", ["--every", "year"], [("every", "year")], USUAL),
    (
        "targets",
        ["--target", "vacancy=12.5", "--target", "turnover=7"],
        [("target-vacancy", "12.5"), ("target-turnover", "7")],
        USUAL,
    ),
    (
        "a target in pounds",
        ["--target", "agency-cost=400000", "--profile", "internal"],
        [("profile-internal", None), ("target-agency-cost", "400000")],
        ["agency-cost"],
    ),
    (
        "other ways to count",
        ["--basis", "turnover=headcount", "--basis", "vacancy=establishment"],
        [("basis-turnover", "turnover=headcount|headcount"), ("basis-vacancy", "vacancy=establishment|establishment")],
        USUAL,
    ),
    ("by name", ["--order", "name"], [("order", "name")], USUAL),
    (
        "in an order given",
        ["--district", "Preston", "--district", "Burnley", "--district", "Fylde", "--order", "given"],
        [("districts-Preston", True), ("districts-Burnley", True), ("districts-Fylde", True), ("order", "given")],
        USUAL,
    ),
    (
        "two districts",
        ["--district", "Burnley", "--district", "Preston"],
        [("districts-Burnley", True), ("districts-Preston", True)],
        USUAL,
    ),
    (
        "a role",
        ["--role", "social worker", "--profile", "internal"],
        [("profile-internal", None), ("roles-social_20worker", True)],
        USUAL,
    ),
    ("lying pages", ["--size", "landscape"], [("size", "landscape")], USUAL),
    ("slides", ["--size", "slide"], [("size", "slide")], USUAL),
    ("for anyone", ["--profile", "public"], [("profile-public", None)], None),
    ("internal", ["--profile", "internal"], [("profile-internal", None)], None),
]
PAPERS = ["docx", "xlsx", "html"]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def unequal(mine, theirs):
    """The names that are not in both with the same bytes."""
    return sorted(
        name
        for name in mine.keys() | theirs.keys()
        if mine.get(name) is None or sha256(mine[name]) != sha256(theirs.get(name, b""))
    )


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


def by_program(program, data, out, measures, options, command="draw"):
    """What the program writes, {name: bytes}."""
    # Two are called as groups are, which the page does not have.
    names = {"retention": "retention rate"} | ({"agency": "agency rate"} if command == "overview" else {})
    asked = ["--measure", ",".join(names.get(measure, measure) for measure in measures), *(["--format", "png,docx,xlsx,html"] if command == "draw" else [])]
    done = subprocess.run(
        [program, command, data, *asked, *options, "--out", out, "--quiet"], capture_output=True, text=True, timeout=600
    )
    if done.returncode:
        raise AssertionError(f"the program ended with {done.returncode}: {done.stderr}")
    return {path.name: path.read_bytes() for path in out.iterdir()}


def chosen(page, choices):
    """Values of lists that may be written in two ways, as the page has them."""
    for part, value in choices:
        if isinstance(value, str) and "|" in value:
            own = page.script("return Array.from(document.getElementById(arguments[0]).options, o => o.value)", part)
            value = next((way for way in value.split("|") if way in own), value)
        yield part, value


def pictures_equal(report, page, expected, name):
    """Each picture, its figures and its words, as shown and as downloaded."""
    shown, given, words = {}, {}, {}
    measures = page.pictures
    for measure in measures:
        pages, own = page.bytes_of_pictures(measure), {}
        for kind in ("png", "cells", "printed"):
            button = f"picture-{measure}-{kind}"
            if page.has(f"#{button}"):
                count = len(pages) if kind == "png" else 1
                own |= page.downloaded(button, count)
        stem = next((file.removesuffix("-table.csv") for file in own if file.endswith("-table.csv")), measure)
        given |= own
        shown |= {f"{stem}-{number}" if len(pages) > 1 else stem: data for number, data in enumerate(pages, 1)}
        section = f'section[data-measure="{measure}"]'
        alt = page.script(f"return document.querySelector('{section} img').alt")
        words[f"{stem}.alt.txt"] = plain(alt)
        words[f"{stem}.notes.txt"] = plain(
            page.script(
                f"return Array.from(document.querySelectorAll('{section} .picture-notes p'), e => e.textContent).join(' ')"
            )
        )
    of_kind = lambda end, most=None: {own: data for own, data in expected.items() if own.endswith(end)}
    for kind, end in [("pictures", ".png"), ("figures and tables", ".csv")]:
        mine, theirs = {own: data for own, data in given.items() if own.endswith(end)}, of_kind(end)
        report.holds(
            f"{name}: {len(theirs)} {kind} of {len(measures)} measures are the program's",
            not unequal(mine, theirs) and mine,
            f"not equal: {unequal(mine, theirs)}",
        )
    drawn = sorted(sha256(data) for own, data in given.items() if own.endswith(".png"))
    report.holds(f"{name}: what is shown is what is downloaded", drawn == sorted(map(sha256, shown.values())))
    texts = {own: plain(data.decode()) for own, data in expected.items() if own.endswith((".alt.txt", ".notes.txt"))}
    other = sorted(own for own in texts.keys() | words.keys() if texts.get(own) != words.get(own))
    report.holds(
        f"{name}: {len(texts)} texts beside the pictures are the program's",
        not other,
        f"{other}: {words.get(other[0]) if other else ''!r} for {texts.get(other[0]) if other else ''!r}",
    )
    return given


def check_run(report, where, name, options, choices, measures):
    folder = where.folder(f"equal-{name}")
    with OpenedPage(where.page, folder / "page", keeps_pictures=True) as page:
        page.choose(*sorted(where.sample.iterdir()))
        report.holds(f"{name}: the county is read", page.settled() == "ready" and not page.errors, page.errors)
        if measures is None:
            page.show(page.measures, chosen(page, choices))
            # Those that can be shown to these readers; the program makes none where one of those that are named cannot be.
            measures = page.pictures
        # Targets and ways of counting are chosen of measures that are.
        page.show(measures)
        state = page.show(choices=chosen(page, choices))
        report.holds(f"{name}: it is drawn", state == "ready" and not page.errors, page.errors)
        measures = [measure for measure in page.script("return chosenMeasures().map(m => m.id)")]
        expected = by_program(where.program, where.sample, folder / "program", measures, options)
        pictures_equal(report, page, expected, name)
        papers = {}
        for kind in PAPERS:
            try:
                papers |= page.downloaded(f"download-{kind}", seconds=30)
            except Exception:
                report.holds(f"{name}: a {kind} is made", False, page.errors)
        for kind in PAPERS:
            mine = {own: data for own, data in papers.items() if own.endswith(kind)}
            theirs = {own: data for own, data in expected.items() if own.endswith(kind)}
            report.holds(
                f"{name}: its {kind} is the program's", not unequal(mine, theirs) and mine, f"not equal: {unequal(mine, theirs)}"
            )
        if "--by" not in options:
            overview_equal(report, where, page, folder, options, measures, name)
        if not options:
            zip_equal(report, page, expected, name)


def overview_equal(report, where, page, folder, options, measures, name):
    """The page lays the chosen measures side by side, under a name without theirs; the program knows neither a number of months nor ways to
    count, nor measures whose columns are no months."""
    measures = [measure for measure in measures if measure not in ("cohort-retention", "reasons", "transfers", "origin")]
    if {"--months", "--from", "--every", "--basis", "--size"} & set(options) or len(measures) < 2:
        return
    expected = by_program(where.program, where.sample, folder / "overview", measures, options, "overview")
    given = page.downloaded("overview-png") | page.downloaded("overview-cells")
    by_end = lambda files: sorted((own[-4:], sha256(data)) for own, data in files.items() if own.endswith((".png", ".csv")))
    report.holds(f"{name}: its overview is the program's", by_end(given) == by_end(expected), f"not equal: {sorted(given)}")


def zip_equal(report, page, expected, name):
    """The zip holds what the program writes, the overview and the settings."""
    ((own, data),) = page.downloaded("download-zip", seconds=60).items()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        report.holds(f"{name}: {own} is whole", archive.testzip() is None)
        held = {part.split("/")[-1]: archive.read(part) for part in archive.namelist()}
    lacks = sorted(part for part in expected if held.get(part) != expected[part])
    report.holds(f"{name}: {len(held)} files of the zip, among them all of the program's", not lacks, f"not equal: {lacks}")


def check_ways(report, where):
    """The same county comes in by each way: chosen, as a folder, dropped, as a dropped folder, as the example."""
    seen = {}
    ways = {
        "the example": lambda page: page.click("example"),
        "chosen files": lambda page: page.choose(*sorted(where.sample.iterdir())),
        "a chosen folder": lambda page: page.choose_folder(where.sample),
        "dropped files": lambda page: page.drop(*sorted(where.sample.iterdir())),
        "a dropped folder": lambda page: page.drop(where.sample),
    }
    for way, take in ways.items():
        with OpenedPage(where.page, keeps_pictures=True) as page:
            take(page)
            state = page.settled()
            report.holds(
                f"by {way} the county is read and drawn",
                state == "ready" and page.pictures == USUAL,
                page.errors or page.pictures,
            )
            seen[way] = [sha256(data) for measure in page.pictures for data in page.bytes_of_pictures(measure)]
    first = seen["the example"]
    for way, pictures in seen.items():
        report.holds(f"by {way} the pictures are the same", pictures == first and len(first) == 3)


def check_copy(report, where):
    """The alternative text comes to the clipboard, or into a field to be copied by hand."""
    with OpenedPage(where.page) as page:
        page.example()
        alt = page.script("return document.querySelector('[data-measure=vacancy] img').alt")
        for is_allowed in (True, False):
            state = "granted" if is_allowed else "denied"
            page.driver.execute_cdp_cmd("Browser.setPermission", {"permission": {"name": "clipboard-write"}, "setting": state})
            page.press("picture-vacancy-alt")
            page.wait(lambda: "copied" in page.text("status") or page.has(".by-hand textarea"), 10)
            if page.has(".by-hand textarea"):
                own = page.script("return document.querySelector('.by-hand textarea').value")
                report.holds(
                    f"with the clipboard {state} the alternative text stands in a field, all of it chosen",
                    own == alt
                    and page.script("const e = document.activeElement; return e.selectionEnd - e.selectionStart") == len(alt),
                    own,
                )
            else:
                report.holds(
                    f"with the clipboard {state} it says that the alternative text was copied", is_allowed, page.text("status")
                )


def check_equal(report, where):
    if where.wants("alternative text"):
        report.run("alternative text", check_copy, where)
    if where.wants("ways in"):
        report.run("ways in", check_ways, where)
    for name, options, choices, measures in RUNS:
        if where.wants(name):
            report.run(name, check_run, where, name, options, choices, measures)
