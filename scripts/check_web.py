"""Holds pages for a browser against the tables beside them, and looks at them as a browser does: check_web.py FOLDER [--work DIR].

FOLDER is what `heatmaps draw … --format png,html` wrote. Every number of a page is read back and held against the measure's
-table.csv, every colour against the range that the key gives it, and the overview against the measures. Chromium then opens the page
from its file: it must ask for nothing, say nothing in its console and have nothing that axe-core finds; the keyboard alone must reach
each table with one Tab, walk its cells and close what it opened. How it looks is kept in DIR (FOLDER/web), wide, narrow and on paper.
"""

import argparse
import base64
import csv
import hashlib
import pathlib
import re
import sys
from html.parser import HTMLParser

# From Debian: chromium, chromium-driver. From PyPI:
NEEDS = ["selenium", "axe-selenium-python"]

MOST_BYTES = 1_000_000
VOID = {"meta", "br", "link", "img", "input", "hr", "col", "path"}
SIDES = {"of", "ch", "bar", "sh"}

faults = []


def fault(text):
    faults.append(text)
    if len(faults) <= 20:
        print(f"  fault: {text}")


class Node:
    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    @property
    def styles(self):
        return set((self.attributes.get("class") or "").split())

    def all(self, tag=None, style=None):
        """Those within of a tag and style, in order."""
        for child in self.children:
            if isinstance(child, Node):
                if tag in (None, child.tag) and (style is None or style in child.styles):
                    yield child
                yield from child.all(tag, style)

    def first(self, tag=None, style=None):
        return next(self.all(tag, style), None)

    def text(self, unseen=False):
        """What stands in it for the eye; with what is read out alone, where `unseen`, but without what is hidden from being read."""
        return re.sub(r"\s+", " ", "".join(self.parts(unseen))).strip()

    def parts(self, unseen):
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif (unseen or not child.styles & {"vh", "pre"}) and child.attributes.get("aria-hidden") != "true":
                yield from child.parts(unseen)


class Tree(HTMLParser):
    """The page as a tree. It takes no markup that is not closed in order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = Node("", [])
        self.open = [self.root]
        self.feed(text)
        self.close()
        if len(self.open) > 1:
            fault(f"never closed: {self.open[-1].tag}")

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            fault(f"an attribute stands twice in {tag}")
        node = Node(tag, attrs)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, attrs))

    def handle_endtag(self, tag):
        if self.open[-1].tag != tag:
            fault(f"</{tag}> closes <{self.open[-1].tag}>")
        elif len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def plain(text):
    text = text.replace("−", "-").removeprefix("+")
    return "" if text == "–" else text


def number(text):
    try:
        return float(plain(text))
    except ValueError:
        return None


def values(row):
    return [cell for cell in row.all("td") if not cell.styles & SIDES]


def sides(row, style):
    return [plain(cell.text()) for cell in row.all("td", style)]


def rows(table):
    return [row for body in table.all("tbody") for row in body.all("tr") if row.first("td")]


def check_shape(section):
    """Heads, scopes and the number of cells of each row."""
    table = section.first("table")
    if not table.first("caption") or not table.first("caption").text(unseen=True):
        fault(f"{section.attributes['id']}: the table has no caption")
    for head in table.all("th"):
        if head.attributes.get("scope") not in {"col", "row", "colgroup", "rowgroup"}:
            fault(f"{section.attributes['id']}: a th without scope: {head.text()}")
    tops = list(table.first("thead").all("tr"))
    width = sum(int(head.attributes.get("colspan", 1)) for head in tops[0].all("th"))
    for row in rows(table):
        if 1 + len(list(row.all("td"))) != width:
            fault(f"{section.attributes['id']}: a row of another width: {row.text()}")


def check_table(section, path):
    """Against the table as printed, cell by cell; how many were equal."""
    table = section.first("table")
    with open(path, encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file))
    heads, expected = expected[0], expected[1:]
    names = 2 if len(heads) > 1 and heads[1].lower() == "team" else 1
    beside = [place for place, head in enumerate(heads) if head == "change in a year" or head.startswith("share of")]
    own = rows(table)
    if len(own) != len(expected):
        fault(f"{path.name}: {len(expected)} rows, and {len(own)} in the page")
    equal = 0
    for row, line in zip(own, expected):
        head = row.first("th")
        suffix = head.first("span", "suffix")
        name = head.text(unseen=True)
        if suffix:
            name = name.removesuffix(suffix.text()).strip()
        shown = [plain(cell.text()) for cell in values(row)] + sides(row, "ch") + sides(row, "sh")
        wanted = [cell for place, cell in enumerate(line[names:], names) if place not in beside]
        wanted += [line[place] for place in beside]
        if name != ", ".join(part for part in line[:names] if part):
            fault(f"{path.name}: the page has {name!r} for {line[:names]}")
        if shown != wanted:
            fault(f"{path.name}, {name}: {shown} for {wanted}")
        equal += len(wanted)
    return equal


def span(text):
    """The range that a swatch gives, as its two ends."""
    low, high = -float("inf"), float("inf")
    digits = r"([−-]?[\d.,]+)"
    text = text.replace(",", "")
    if found := re.fullmatch(rf"{digits} or less", text):
        return low, number(found[1])
    if found := re.fullmatch(rf"{digits} or more", text):
        return number(found[1]), high
    if found := re.fullmatch(rf"under {digits}", text):
        return low, number(found[1]) - 1e-9
    if found := re.fullmatch(rf"over {digits}", text):
        return number(found[1]) + 1e-9, high
    if found := re.fullmatch(rf"{digits}(?:–| to ){digits}", text):
        return number(found[1]), number(found[2])
    if number(text) is not None:
        return number(text), number(text)
    return None


def check_colours(section):
    """Each coloured value lies in the range of its colour in the key; how many did."""
    ranges = {}
    for swatch in section.all("li", "sw"):
        style = next(name for name in swatch.styles if re.fullmatch(r"[ds]\d", name))
        ranges[style] = span(swatch.text())
    told = 0
    for row in rows(section.first("table")):
        for cell in values(row):
            style = next((name for name in cell.styles if re.fullmatch(r"[ds]\d", name)), None)
            if style is None:
                continue
            value, own = number(cell.text()), ranges.get(style)
            if value is None or own is None or not own[0] <= value <= own[1]:
                fault(f"{section.attributes['id']}: {cell.text()} has the colour of {own}")
            told += 1
    return told


def check_overview(section, others):
    """Each measure's values are those of the last column of its own table; how many were equal."""
    table = section.first("table")
    heads = [head.text(unseen=True) for head in table.first("thead").all("th")][1:]
    measures = {other.first("hgroup").first("p").text(): other for other in others}
    equal = 0
    for row in rows(table):
        name = row.first("th").text()
        suffix = row.first("th").first("span", "suffix")
        if suffix:
            name = name.removesuffix(suffix.text()).strip()
        if row.styles & {"count"} or name not in measures:
            continue
        own = {}
        for line in rows(measures[name].first("table")):
            head = line.first("th")
            tag = head.first("span", "suffix")
            own[head.text().removesuffix(tag.text() if tag else "").strip()] = values(line)[-1]
        for head, cell in zip(heads, values(row)):
            if head in own:
                if plain(own[head].text()) != plain(cell.text()):
                    fault(f"overview, {name}, {head}: {cell.text()} for {own[head].text()}")
                equal += 1
    return equal


def check_revised(section, path):
    """Against the list beside the page; how many cells were equal."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file))
    shown = [[plain(cell.text()) for cell in row.all() if cell.tag in ("th", "td")] for row in section.all("tr")]
    if shown != expected:
        fault(f"{path.name}: the page has {shown} for {expected}")
    return sum(len(row) for row in expected)


def check_text(path):
    """What the file holds."""
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        fault(f"{len(data)} bytes")
    tree = Tree(data.decode()).root
    sections = list(tree.all("section"))
    ids = [node.attributes["id"] for node in tree.all() if "id" in node.attributes]
    if len(ids) != len(set(ids)):
        fault("an id stands twice")
    for node in tree.all():
        for name in ("href", "src", "srcset", "action", "data"):
            target = node.attributes.get(name)
            if target and not (target.startswith("#") and target[1:] in ids) and not target.startswith("data:"):
                fault(f"{node.tag} leads to {target}")
    script = tree.first("script").children[0]
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = next(node for node in tree.all("meta") if "http-equiv" in node.attributes).attributes["content"]
    if f"'sha256-{hashed}'" not in policy or not policy.startswith("default-src 'none'"):
        fault(f"the policy does not name the script, whose SHA-256 is {hashed}")
    equal = told = alike = 0
    others = [section for section in sections if section.attributes["id"] not in ("figure-overview", "revised")]
    for section in sections:
        check_shape(section)
        if section in others:
            told += check_colours(section)
            beside = path.parent / f"{section.attributes['id'].removeprefix('figure-')}-table.csv"
            if beside.exists():
                equal += check_table(section, beside)
            else:
                fault(f"there is no {beside.name}")
        elif section.attributes["id"] == "revised":
            equal += check_revised(section, path.with_name(f"{path.stem}-revised.csv"))
        else:
            alike = check_overview(section, others)
    print(
        f"  {len(data)} bytes, {len(sections)} sections; {equal} cells as in the tables, {told} coloured as in the keys, "
        f"{alike} of the overview as in the measures"
    )


def check_browser(path, folder):
    """What a browser makes of it."""
    from axe_selenium_python import Axe
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    import browser

    driver = browser.chromium()
    try:
        driver.get(path.resolve().as_uri())
        screenshots(driver, folder / "1280", By)
        walk(driver, By, Keys, folder)
        axe = Axe(driver)
        axe.inject()
        report = axe.run()
        for found in report["violations"]:
            fault(f"axe, {found['id']}: {found['help']}; {found['nodes'][0]['html'][:120]}")
        print(f"  axe-core: {len(report['violations'])} violations, {len(report['passes'])} rules passed")
        browser.window(driver, 400, 800, 2, is_phone=True)
        driver.get(path.resolve().as_uri())
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        if wide > 400:
            fault(f"at a width of 400 the page is {wide} wide")
        screenshots(driver, folder / "400", By)
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        # Without the grounds that a browser leaves out: those of the page are to be printed all the same.
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        (folder / "print.pdf").write_bytes(base64.b64decode(printed["data"]))
        asked = browser.requests(driver)
        for url in asked:
            # A logo stands in the page itself.
            if url.startswith("data:image/png;base64,"):
                continue
            if not url.startswith(("file:", "about:", "data:")) or not url.split("#")[0].endswith(path.name):
                fault(f"it asked for {url[:120]}")
        print(f"  {len(asked)} requests, all for the page itself" if asked else "  no request was seen")
        for message in browser.console(driver):
            fault(f"console: {message}")
    finally:
        driver.quit()


def screenshots(driver, folder, By):
    folder.mkdir(parents=True, exist_ok=True)
    driver.save_screenshot(str(folder / "top.png"))
    for part in driver.find_elements(By.CSS_SELECTOR, "section, #method"):
        box = driver.execute_script(
            "const b = arguments[0].getBoundingClientRect(); return [b.left + scrollX, b.top + scrollY, b.width, b.height]",
            part,
        )
        clip = {"x": box[0], "y": box[1], "width": box[2], "height": box[3], "scale": 1}
        taken = driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
        name = part.get_attribute("id").removeprefix("figure-")
        (folder / f"{name}.png").write_bytes(base64.b64decode(taken["data"]))


def walk(driver, By, Keys, folder):
    """With the keyboard alone: to each table by Tab, along its cells, and out again."""
    from selenium.webdriver.common.action_chains import ActionChains

    import browser

    def press(*keys):
        browser.press(driver, *keys)

    def state():
        return driver.execute_script(
            """const e = document.activeElement, t = document.getElementById('tip');
            return {tag: e.tagName, table: Array.from(document.querySelectorAll('table')).indexOf(e.closest('table')),
              row: e.closest('tr') ? e.closest('tr').rowIndex : -1, cell: e.cellIndex,
              tip: t.hidden ? null : t.innerText, told: e.getAttribute('aria-describedby')}"""
        )

    tables = driver.find_elements(By.CSS_SELECTOR, "table")
    stops = driver.execute_script(
        "return Array.from(document.querySelectorAll('.scroll')).map(s => s.querySelectorAll('[tabindex=\"0\"]').length + (s.tabIndex === 0))"
    )
    if any(stop != 1 for stop in stops):
        fault(f"not one stop of the Tab key in each table: {stops}")
    first = driver.find_element(By.CSS_SELECTOR, ".skip")
    press(Keys.TAB)
    if driver.switch_to.active_element != first:
        fault("the first stop of the Tab key is not the link past the contents")
    press(Keys.ENTER)
    reached = []
    for _ in range(4 * len(tables)):
        press(Keys.TAB)
        now = state()
        if now["tag"] in ("TD", "TH"):
            if now["table"] in reached:
                # Round the page and begun again.
                break
            reached.append(now["table"])
        if now["table"] != 0 or now["tag"] != "TD":
            continue
        if not now["tip"] or now["told"] != "tip":
            fault("a cell in the focus does not say what it is")
        press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
        then = state()
        if (then["row"], then["cell"]) == (now["row"], now["cell"]):
            fault("the arrow keys do not move")
        press(Keys.END)
        driver.save_screenshot(str(folder / "tip.png"))
        press(Keys.ESCAPE)
        if state()["tip"]:
            fault("Escape does not close what a cell is")
    if reached != list(range(len(tables))):
        fault(f"the Tab key stops at the tables {reached}")
    # Under the pointer.
    cell = driver.find_elements(By.CSS_SELECTOR, "td.l")
    if cell:
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell[-1])
        ActionChains(driver).move_to_element(cell[-1]).perform()
        if not state()["tip"]:
            fault("a cell under the pointer does not say what it is")
        driver.save_screenshot(str(folder / "pointer.png"))
        press(Keys.ESCAPE)
        if state()["tip"]:
            fault("Escape does not close what a cell under the pointer is")
    print(f"  keyboard: {len(reached)} tables reached, one stop each")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, help="the same folder")
    parser.add_argument("--work", type=pathlib.Path, help="where what it looks like is kept")
    arguments = parser.parse_args()
    folder = arguments.folder or arguments.out or parser.error("Which folder?")
    work = arguments.work or folder / "web"
    pages = sorted(folder.glob("*.html"))
    if not pages:
        sys.exit(f"There is no page in {folder}.")
    for page in pages:
        print(f"{page.name}:")
        check_text(page)
        own = work if len(pages) == 1 else work / page.stem
        own.mkdir(parents=True, exist_ok=True)
        check_browser(page, own)
    if faults:
        sys.exit(f"{len(faults)} faults in pages for a browser.")
    print("Pages for a browser: nothing to find fault with.")


if __name__ == "__main__":
    main()
