"""The page talks to nobody, keeps nothing, and shows nobody. Run by scripts/check-page."""

import io
import re
import zipfile

import browser
import made_reports
from opened_page import OpenedPage

STORED = """const done = arguments[0];
const tried = async action => { try { return await action(); } catch (error) { return 0; } };
Promise.all([
  tried(() => localStorage.length), tried(() => sessionStorage.length), tried(() => document.cookie.length),
  tried(async () => (await indexedDB.databases()).length), tried(async () => (await caches.keys()).length),
  tried(async () => (await navigator.serviceWorker.getRegistrations()).length),
]).then(done)"""

# Each tries to talk to somebody, or to have a script run that is not the page's; it is told "refused" where the browser does not let it.
TOOLS = """const address = 'http://127.0.0.1:9/x', done = arguments[0];
const told = part => { part.onload = () => done('went'); part.onerror = () => done('refused'); return part; };
const add = (name, more) => { const part = Object.assign(document.createElement(name), more); document.head.append(part); return part; };
const watch = () => {
  addEventListener('securitypolicyviolation', () => done('refused'), {once: true});
  setTimeout(() => done('silent'), 1500);
};
"""
CALLS = {
    "fetch": "fetch(address).then(() => done('went'), () => done('refused'))",
    "a request": "const x = told(new XMLHttpRequest()); x.open('GET', address); x.send()",
    "a socket": "try { const s = told(new WebSocket('ws://127.0.0.1:9')); s.onopen = s.onload } catch { done('refused') }",
    "a beacon": "watch(); navigator.sendBeacon(address, 'x')",
    "a picture": "told(new Image()).src = address",
    "a script": "told(add('script')).src = address",
    "a script in the page": "add('script', {textContent: 'window.ran = 1'}); done(window.ran ? 'went' : 'refused')",
    "a script in an attribute": (
        "const b = add('b'); b.setAttribute('onclick', 'window.ran = 1'); b.click(); done(window.ran ? 'went' : 'refused')"
    ),
    "a style": "told(add('link', {rel: 'stylesheet'})).href = address",
    "a frame": "watch(); add('iframe').src = address",
    "a form": "watch(); add('form', {action: address}).submit()",
    "a thread": """const own = `fetch("${address}").then(() => postMessage("went"), () => postMessage("refused"))`;
new Worker(URL.createObjectURL(new Blob([own]))).onmessage = event => done(event.data)""",
}


def work_through(page, where):
    """Much of what a person would do."""
    page.choose(*sorted(where.sample.iterdir()))
    page.settled()
    page.show(["vacancy", "turnover", "caseload", "absence"], [("target-vacancy", "12")])
    page.show(choices=[("districts-Burnley", True), ("every", "quarter")])


def check_silent(report, where):
    folder = where.folder("quiet")
    with OpenedPage(where.page, folder) as page:
        work_through(page, where)
        for kind in ("xlsx", "html", "docx", "zip"):
            try:
                page.downloaded(f"download-{kind}", seconds=20)
            except AssertionError:
                # Whether it is made is looked at elsewhere.
                continue
        asked = browser.requests(page.driver)
        own = [url for url in asked if url.split("#")[0] == page.address]
        others = [url for url in asked if url.split("#")[0] != page.address and not url.startswith(("blob:", "data:"))]
        report.holds(
            f"of {len(asked)} requests none is for anything but the page itself and what it makes",
            len(own) == 1 and not others,
            others[:5] or own,
        )
        said = browser.console(page.driver)
        report.holds("the console is empty", not said, said)
        stored = page.driver.execute_async_script(STORED)
        report.holds("nothing is stored: no storage, cookie, database or cache", stored == [0] * 6, stored)
        policy = page.script("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
        wanted = ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]
        report.holds(
            "the page's policy lets it talk to nobody",
            all(part in policy for part in wanted) and "http" not in policy and "*" not in policy,
            policy,
        )
        text = where.page.read_text()
        scripts = re.sub(r'<script type="text/plain"[^>]*>.*?</script>', "", text, flags=re.DOTALL)
        named = set(re.findall(r"https?://[^\s\"'<>)]+", scripts))
        report.holds("no address of the web stands in it", not named, named)


def check_policy(report, where):
    """The browser holds the page to its policy."""
    for name, call in CALLS.items():
        with OpenedPage(where.page) as page:
            browser.requests(page.driver)
            said = page.driver.execute_async_script(TOOLS + call)
            went = [url for url in browser.requests(page.driver) if url.startswith("http")]
            refusals = [line for line in browser.console(page.driver) if "Content Security Policy" in line]
            # A thread's own refusals stand in no console.
            report.holds(
                f"{name} is refused by the policy", said == "refused" and (refusals or name == "a thread"), (said, went, refusals)
            )


def everything(page):
    """All that stands in the page: text, attributes, what fields hold; also what is closed or hidden."""
    return page.script("""const parts = [];
        for (const e of document.querySelectorAll('body *')) {
          if (e.matches('script')) continue;
          for (const a of e.attributes) parts.push(a.value);
          for (const n of e.childNodes) if (n.nodeType === 3) parts.push(n.data);
          if ('value' in e) parts.push(String(e.value));
        }
        return parts.join('\\n') + document.title""")


def text_of(name, data):
    """A file's text; of an archive that of all its parts."""
    if data[:2] != b"PK":
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(text_of(part, archive.read(part)) for part in archive.namelist())


def search(report, page, words, name):
    """Looks for words in the page and in all that it gives, under each kind of reader."""
    seen, papers = [], 0
    for profile in ("board", "public", "internal"):
        page.show(page.measures, [(f"profile-{profile}", None)])
        page.script("document.querySelectorAll('details').forEach(e => { e.open = true })")
        text = everything(page)
        # What a cell says stands there while it has the focus.
        tips = page.script(
            "const tip = document.getElementById('tip');"
            "return Array.from(document.querySelectorAll('.heat td'), c => { c.focus(); return tip.textContent }).join('\\n')"
        )
        seen += [f"{word} in the page ({profile})" for word in words if word in text + tips]
        for kind in ("xlsx", "html", "docx", "zip"):
            try:
                files = page.downloaded(f"download-{kind}", seconds=30)
            except AssertionError:
                continue
            papers += 1
            for own, data in files.items():
                content = text_of(own, data)
                seen += [f"{word} in {own} ({profile})" for word in words if word in content]
    report.holds(
        f"{name} are nowhere in the page nor in {papers} files that it gave",
        not seen and papers >= 6,
        seen or f"{papers} files alone",
    )


def check_nobody(report, where):
    folder = where.folder("nobody")
    marks = made_reports.marked(where.sample, folder / "marked")
    with OpenedPage(where.page, folder / "page") as page:
        page.choose(*sorted((folder / "marked").iterdir()))
        page.settled()
        search(report, page, marks, "numbers of a worker, a post and a case")
    names = made_reports.reports(folder / "reports")
    words = sorted({part for name in names for part in name.split(", ") if part not in ("Ida",)})
    with OpenedPage(where.page, folder / "page") as page:
        page.choose(*sorted((folder / "reports").iterdir()))
        page.settled()
        search(report, page, words, "names of workers")

    # Rows that are wrong are told of by their place.
    def broken(name, row):
        if row.get("worker_id") == marks[0] and "end_date" in row:
            row["start_date"], row["end_date"] = "2017-13-45", "1890-01-01"
        if row.get("worker_id") == marks[0] and "fte" in row:
            row["fte"] = "many"

    made_reports.rewritten(folder / "marked", folder / "broken", broken)
    with OpenedPage(where.page) as page:
        page.choose(*sorted((folder / "broken").iterdir()))
        page.settled()
        page.script("document.querySelectorAll('details').forEach(e => { e.open = true })")
        text = everything(page)
        report.holds(
            "rows of theirs that are wrong are told of",
            "many" in page.text("findings") or page.errors,
            page.text("findings")[:300],
        )
        report.holds(
            "and their numbers are not said",
            not [mark for mark in marks if mark in text],
            [mark for mark in marks if mark in text],
        )


def check_forgotten(report, where):
    """Nothing of the files is left when the person starts again."""
    with OpenedPage(where.page) as page:
        page.choose(*sorted(where.sample.iterdir()))
        page.settled()
        page.show(choices=[("districts-Burnley", True), ("target-vacancy", "13"), ("team-filter", "Child*")])
        page.start_again()
        page.settled()
        text = everything(page)
        left = [word for word in ("Burnley", "Child in Need", "Lancashire", "staff.csv", "Child*") if word in text]
        report.holds("when she starts again nothing of her files is left in the page", not left, left)
        drawn = page.script("return document.images.length")
        report.holds("nor a picture", drawn == 0, drawn)
        page.example()
        own = [
            page.script("return document.getElementById('team-filter').value"),
            page.script("return document.getElementById('target-vacancy').value"),
        ]
        report.holds("nor a choice", own == ["", ""] and not page.find("districts-Burnley").is_selected(), own)


def check_quiet(report, where):
    checks = [("silent", check_silent), ("policy", check_policy), ("forgotten", check_forgotten), ("nobody", check_nobody)]
    for name, check in checks:
        if where.wants(name):
            report.run(name, check, where)
