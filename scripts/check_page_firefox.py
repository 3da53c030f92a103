"""The page in Firefox: that it opens, draws the program's pictures, and talks to nobody. Run by scripts/check-page."""

import base64

from check_page_equal import by_program, sha256
from marionette import Firefox

USUAL = ["vacancy", "turnover", "caseload"]

# The pixels of what is shown are the browser's own; the bytes of a picture's file are kept by whoever makes its address.
KEEP = """const make = URL.createObjectURL, kept = window.kept = new Map();
URL.createObjectURL = blob => { const url = make.call(URL, blob); kept.set(url, blob); return url; }"""
READ = """const done = arguments[arguments.length - 1], reader = new FileReader();
reader.onload = () => done(reader.result.split(',')[1]); reader.onerror = () => done(null);
reader.readAsDataURL(window.kept.get(document.querySelector(`[data-measure=${arguments[0]}] img`).src))"""


def settled(firefox):
    quiet = []

    def is_quiet():
        quiet.append(firefox.script("return document.body.dataset.state") != "working")
        return len(quiet) >= 4 and all(quiet[-4:])

    firefox.wait(is_quiet, 120)


def check_firefox(report, where):
    folder = where.folder("firefox")
    expected = by_program(where.program, where.sample, folder / "program", USUAL, [])
    with Firefox() as firefox:
        print(f"        Firefox {firefox.version}")
        firefox.get(where.page.as_uri())
        firefox.wait(lambda: firefox.script("return document.body.dataset.state") == "empty")
        report.holds("Firefox opens the page from its file, and it is ready", True)
        firefox.script(KEEP)
        for way, take in [
            ("the example", lambda: firefox.click("#example")),
            ("chosen files", lambda: firefox.type_into("#choose-files", "\n".join(map(str, sorted(where.sample.iterdir()))))),
        ]:
            take()
            settled(firefox)
            errors = firefox.script("return document.getElementById('error-list').textContent")
            own = firefox.script(
                "return Array.from(document.querySelectorAll('#picture-list section[data-measure]'), e => e.dataset.measure)"
            )
            report.holds(f"Firefox draws {way}", own == USUAL and not errors, errors or own)
            for measure in own:
                data = base64.b64decode(firefox.wait_script(READ, measure))
                theirs = next(data for name, data in expected.items() if name.startswith(measure + "-") and name.endswith(".png"))
                report.holds(f"Firefox, {way}: the picture of {measure} is the program's", sha256(data) == sha256(theirs))
            firefox.click("#start-again")
            # Files that are hers are forgotten when she has said so.
            firefox.script("const yes = document.getElementById('forget-yes'); if (yes && yes.offsetParent) yes.click()")
            settled(firefox)
        said = firefox.wait_script(
            "const done = arguments[0]; fetch('http://127.0.0.1:9/').then(() => done('went'), () => done('refused'))"
        )
        report.holds("Firefox refuses to fetch", said == "refused", said)
        asked = firefox.script(
            "return performance.getEntriesByType('resource').map(e => e.name)"
            ".filter(n => !/^(blob|data):/.test(n) && !n.includes('127.0.0.1:9'))"
        )
        report.holds("Firefox was asked for nothing", not asked, asked)
