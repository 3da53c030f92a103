"""The page without a mouse, without eyes, at twice the size, in a narrow window and on paper. Run by scripts/check-page."""

import base64
import io
import pathlib
import re
import subprocess
import zipfile

import axe_selenium_python
from selenium.webdriver.common.keys import Keys

import browser
import made_reports
from opened_page import OpenedPage

AXE = next(pathlib.Path(axe_selenium_python.__file__).parent.glob("**/axe.min.js")).read_text()
RUN_AXE = """const done = arguments[0];
axe.run(document, {resultTypes: ['violations']}).then(r => done({passes: r.passes.length, found: r.violations.map(v =>
  v.id + ': ' + v.help + ' (' + v.nodes.length + ', ' + v.nodes[0].html.slice(0, 140) + ')')}))"""


# MARK: axe-core


def axe(report, page, name):
    # By the browser's own door: the page's policy lets nobody in.
    page.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
    result = page.driver.execute_async_script(RUN_AXE)
    report.holds(f"axe-core finds nothing {name} ({result['passes']} rules passed)", not result["found"], result["found"])


def open_all(page):
    page.script("document.querySelectorAll('details').forEach(e => { e.open = true })")


def check_axe(report, where):
    folder = where.folder("axe")
    with OpenedPage(where.page) as page:
        axe(report, page, "in the empty page")
        page.example()
        axe(report, page, "with pictures")
        open_all(page)
        axe(report, page, "with all that can be opened")
        # One measure of each form of table.
        page.show(["vacancy", "cohort-retention", "reasons"], [("profile-internal", None)])
        open_all(page)
        axe(report, page, "with tables of each form")
        browser.window(page.driver, 400, 800)
        axe(report, page, "400 px wide")
    made_reports.reports(folder / "reports")
    with OpenedPage(where.page) as page:
        page.choose(*sorted((folder / "reports").iterdir()))
        page.settled()
        open_all(page)
        axe(report, page, "with questions")
    with OpenedPage(where.page) as page:
        page.choose(made_reports.damaged(folder / "damaged")["cut short.xlsx"])
        page.settled()
        report.holds("a failure is one", page.state == "failed", page.state)
        axe(report, page, "in a page that failed")
        page.start_again()
        page.example()
        page.show(choices=[("target-vacancy", "many")])
        axe(report, page, "with a choice that cannot be")


# MARK: The keyboard

WHERE = """const e = document.activeElement;
const style = getComputedStyle(e), box = e.getBoundingClientRect();
const label = e.matches('input[type=file]') ? e.labels[0] : e;
const seen = getComputedStyle(label);
const ring = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
return {id: e.id, tag: e.tagName, text: (e.textContent || '').trim().slice(0, 60), ring: ring(style) || ring(seen),
  measure: e.closest('[data-measure]')?.dataset.measure,
  isIn: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth}"""


def tab_to(page, is_there, most=400, back=False):
    """Presses Tab until it is there; all stops on the way, or None where it never is."""
    stops = []
    for _ in range(most):
        browser.press(page.driver, Keys.SHIFT + Keys.TAB if back else Keys.TAB)
        stops.append(page.script(WHERE))
        if is_there(stops[-1]):
            return stops
    raise AssertionError(
        f"it was not reached by Tab in {most} stops; the last were {[stop['id'] or stop['tag'] for stop in stops[-5:]]}"
    )


def check_keyboard(report, where):
    folder = where.folder("keyboard")
    with OpenedPage(where.page, folder) as page:
        stops = tab_to(page, lambda stop: True)
        report.holds("the first stop leads past the head", "Skip" in stops[0]["text"], stops)
        stops += tab_to(page, lambda stop: stop["id"] == "example")
        browser.press(page.driver, Keys.ENTER)
        page.settled()
        report.holds("Enter draws the example", len(page.pictures) == 3 and page.focused == "example", page.focused)
        # A choice with the space bar; the focus stays.
        stops += tab_to(page, lambda stop: stop["id"] == "measure-net-change")
        browser.press(page.driver, Keys.SPACE)
        page.settled()
        report.holds(
            "the space bar adds a measure, and the focus stays",
            "net-change" in page.pictures and page.focused == "measure-net-change",
            page.focused,
        )
        stops += tab_to(page, lambda stop: stop["id"] == "by-district")
        browser.press(page.driver, Keys.ARROW_DOWN)
        page.settled()
        report.holds(
            "an arrow key takes the next of several",
            page.find("by-team").is_selected() and page.focused == "by-team",
            page.focused,
        )
        browser.press(page.driver, Keys.ARROW_UP)
        page.settled()
        stops += tab_to(page, lambda stop: stop["id"] == "target-vacancy")
        browser.press(page.driver, "1", "3")
        page.settled()
        report.holds(
            "a target is written", "13" in page.script("return document.querySelector('[data-measure=vacancy]').textContent")
        )
        # A word that is no number has its sentence, whose link leads to the choices.
        browser.press(page.driver, "x")
        page.wait(lambda: page.errors, 10)
        report.holds(
            "what is no number has its sentence, and the focus stays",
            page.focused == "target-vacancy",
            (page.errors, page.focused),
        )
        browser.press(page.driver, Keys.BACKSPACE)
        page.wait(lambda: not page.errors, 10)
        page.settled()
        table = walk_table(report, page)
        before = set(folder.iterdir())
        tab_to(page, lambda stop: stop["id"] == "download-docx", back=True)
        browser.press(page.driver, Keys.ENTER)
        page.settled()
        page.wait(lambda: [path for path in folder.glob("*.docx") if path not in before] or page.errors, 30)
        made = list(folder.glob("*.docx"))
        report.holds(
            "Enter makes the Word document",
            made and zipfile.ZipFile(io.BytesIO(made[0].read_bytes())).testzip() is None,
            page.errors,
        )
        stops += table
        unseen = [stop["id"] or stop["text"] for stop in stops if not stop["isIn"]]
        report.holds(f"the focus is in the window at each of {len(stops)} stops", not unseen, unseen[:5])
        bare = [stop["id"] or f"{stop['tag']} {stop['text']}" for stop in stops if not stop["ring"]]
        report.holds("and can be seen", not bare, bare[:5])
        report.holds("no key said anything in the console", not (said := browser.console(page.driver)), said)


def walk_table(report, page):
    """One stop in a table; from there by arrows, each cell with what it is."""
    state = """const e = document.activeElement, t = document.getElementById('tip');
      return {row: e.closest('tr') ? e.closest('tr').rowIndex : -1, cell: e.cellIndex, tag: e.tagName,
        tip: t.hidden ? null : t.innerText, told: e.getAttribute('aria-describedby'), text: e.innerText}"""
    stops = tab_to(page, lambda stop: stop["tag"] == "TD" and stop["measure"])
    one = page.script(
        "return Array.from(document.querySelectorAll('.heat table'), t => t.querySelectorAll('[tabindex=\"0\"]').length)"
    )
    report.holds("each table is one stop of the Tab key", set(one) == {1}, one)
    now = page.script(state)
    report.holds("a cell in the focus says what it is", now["tip"] and now["told"] == "tip", now)
    seen = [now]
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.END, Keys.HOME, Keys.ARROW_DOWN, Keys.ARROW_RIGHT):
        browser.press(page.driver, key)
        seen.append(page.script(state))
    report.holds(
        "arrow keys, Home and End move",
        len({(own["row"], own["cell"]) for own in seen}) >= 6,
        [(own["row"], own["cell"]) for own in seen],
    )
    last = seen[-1]
    report.holds(
        "what is said holds the cell's row, month and value",
        last["tip"] and last["text"].split()[0] in last["tip"] and re.search(r", [A-Z][a-z]{2} \d\d\n", last["tip"]),
        last,
    )
    browser.press(page.driver, Keys.ESCAPE)
    report.holds("Escape closes it", page.script(state)["tip"] is None)
    return stops


# MARK: What a screen reader is told

MUST_NAME = {"button", "link", "checkbox", "radio", "textbox", "combobox", "table", "image", "img", "region", "progressbar"}


def tree(page):
    """Role, name and properties of all that a screen reader is told of."""
    page.driver.execute_cdp_cmd("Accessibility.enable", {})
    nodes = page.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    return [
        (
            node["role"]["value"],
            node.get("name", {}).get("value", ""),
            {own["name"]: own["value"].get("value") for own in node.get("properties", [])},
        )
        for node in nodes
        if not node.get("ignored")
    ]


def check_reader(report, where):
    with OpenedPage(where.page) as page:
        page.example()
        open_all(page)
        told = tree(page)
        roles = [role for role, _, _ in told]
        unnamed = [role for role, name, _ in told if role in MUST_NAME and not name.strip()]
        report.holds(f"of {len(told)} things told, each that acts or shows has a name", not unnamed, unnamed)
        for role in ("banner", "main", "contentinfo", "heading", "table", "columnheader", "rowheader", "cell"):
            own = role in roles or role == "cell" and "gridcell" in roles
            report.holds(f"there is a {role}", own, sorted(set(roles)))
        names = [name for role, name, _ in told if role in ("button", "checkbox", "radio", "table")]
        twice = sorted({name for name in names if names.count(name) > 1})
        report.holds("no two buttons, boxes or tables have one name", not twice, twice)
        images = [name for role, name, _ in told if role in ("image", "img")]
        report.holds(
            "each picture has its alternative text",
            len(images) >= 4 and all(len(name) > 60 for name in images),
            [name[:40] for name in images],
        )
        live = {role: properties.get("live") for role, _, properties in told if role in ("status", "alert")}
        report.holds("the status is said politely", live.get("status") == "polite", live)
        report.holds("how many pictures were drawn is said", "drawn" in page.text("status"), page.text("status"))
        levels = page.script("return Array.from(document.querySelectorAll('h1,h2,h3,h4'), h => +h.tagName[1])")
        report.holds(
            "no level of headings is left out",
            levels[0] == 1 and levels.count(1) == 1 and all(b - a <= 1 for a, b in zip(levels, levels[1:])),
            levels,
        )
        report.holds("the language is British English", page.script("return document.documentElement.lang") == "en-GB")
        page.show(choices=[("target-vacancy", "many")])
        told = tree(page)
        alerts = [(name, properties.get("live")) for role, name, properties in told if role == "alert"]
        report.holds("an error is an alert, with a name", alerts and alerts[0][0] and alerts[0][1] == "assertive", alerts)
        title = page.script("return document.title")
        report.holds("the window has a title", bool(title), title)


# MARK: Sizes and paper


def overflow(page):
    """By how much the page is wider than its window, and what is."""
    return page.script("""const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (wide <= 0) return null;
        const isOut = e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll');
        return [wide, Array.from(document.querySelectorAll('main *')).filter(isOut)
          .slice(0, 3).map(e => e.outerHTML.slice(0, 100))]""")


# Tables have their own type, as pictures do.
SMALL_TYPE = """return Array.from(document.querySelectorAll('button, label, p, li, select, input[type=text], summary')).filter(e =>
  e.offsetParent && parseFloat(getComputedStyle(e).fontSize) < 16 && !e.closest('.heat')).slice(0, 3).map(e =>
  getComputedStyle(e).fontSize + ' ' + e.outerHTML.slice(0, 80))"""


def check_sizes(report, where):
    folder = where.folder("sizes")
    data = where.folder("sizes-reports")
    made_reports.reports(data)
    for name, width, height, scale in [
        ("at 200 % of 1280", 640, 450, 2),
        ("at 400 % of 1280", 320, 256, 4),
        ("400 px wide", 400, 800, 1),
        ("800 px wide", 800, 900, 1),
        ("1280 px wide", 1280, 900, 1),
        ("1920 px wide", 1920, 1080, 1),
    ]:
        with OpenedPage(where.page, width=width, height=height) as page:
            browser.window(page.driver, width, height, scale)
            wide = [("empty", overflow(page))]
            page.example()
            wide.append(("with pictures", overflow(page)))
            page.driver.save_screenshot(str(folder / f"{width}.png"))
            open_all(page)
            wide.append(("all open", overflow(page)))
            page.show(page.measures, [("size", "landscape")])
            wide.append(("lying pages", overflow(page)))
            page.start_again()
            page.choose(*sorted(data.iterdir()))
            page.settled()
            open_all(page)
            wide.append(("with questions", overflow(page)))
            report.holds(
                f"{name} nothing has to be scrolled sideways",
                not [own for _, own in wide if own],
                [own for own in wide if own[1]],
            )
            small = page.script(SMALL_TYPE)
            report.holds(f"{name} no type to be read is under 16 px", not small, small)


def check_paper(report, where):
    folder = where.folder("paper")
    with OpenedPage(where.page) as page:
        page.example()
        printed = page.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        path = folder / "printed.pdf"
        path.write_bytes(base64.b64decode(printed["data"]))
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        images = subprocess.run(["pdfimages", "-list", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        titles = page.script("return Array.from(document.querySelectorAll('#pictures h3 .name'), e => e.textContent)")
        plain = " ".join(text.split())
        # A picture has its headline in it.
        report.holds("the pictures are on paper", len([line for line in images if " image " in line]) >= 4, images)
        report.holds(
            "with their titles", len(titles) == 4 and all(" ".join(line.split()) in plain for line in titles), (titles, plain)
        )
        there = [
            word
            for word in (
                "What to show",
                "Choose files",
                "Start again",
                "Zip of everything",
                "Who will read it",
                "Copy the alt text",
            )
            if word in plain
        ]
        report.holds("choices and buttons are not", not there, there)
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]})
        page.driver.save_screenshot(str(folder / "forced-colours.png"))
        page.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        )
        page.driver.save_screenshot(str(folder / "dark.png"))


def check_access(report, where):
    checks = [
        ("axe-core", check_axe),
        ("keyboard", check_keyboard),
        ("screen reader", check_reader),
        ("sizes", check_sizes),
        ("paper", check_paper),
    ]
    for name, check in checks:
        if where.wants(name):
            report.run(name, check, where)
