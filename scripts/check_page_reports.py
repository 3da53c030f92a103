"""A council's reports as its systems give them, with questions to answer; and files that cannot be read. Run by
scripts/check-page."""

import tomllib

import made_reports
from check_page_equal import by_program, pictures_equal
from opened_page import OpenedPage

USUAL = ["vacancy", "turnover", "caseload"]


def answers(page):
    """Answers the questions that are open until there is none; what was asked."""
    asked = []
    while page.has("#question-list select, #question-list input") and len(asked) < 20:
        part = page.script("return document.querySelector('#question-list select, #question-list input').id")
        asked.append(page.script("return document.querySelector(`label[for='${arguments[0]}']`).textContent", part))
        if page.find(part).tag_name == "input":
            page.write(part, "Threeshire")
        else:
            options = page.script("return Array.from(document.getElementById(arguments[0]).options, o => o.text)", part)
            wanted = next((number for number, text in enumerate(options) if "Auth Size" in text), 1)
            page.script(
                "const e = document.getElementById(arguments[0]); e.selectedIndex = arguments[1];"
                "e.dispatchEvent(new Event('change', {bubbles: true}))",
                part,
                wanted,
            )
        page.settled()
    return asked


def check_questions(report, where):
    folder = where.folder("reports")
    data = folder / "data"
    made_reports.reports(data)
    files = sorted(data.iterdir())
    with OpenedPage(where.page, folder / "page", keeps_pictures=True) as page:
        page.choose(*files)
        page.settled()
        report.holds(
            "reports of a council's systems are taken for what they are",
            all(
                word in page.text("file-list").lower()
                for word in ("a list of leavers", "a list of starters", "allocations of cases")
            ),
            page.text("file-list"),
        )
        asked = answers(page)
        report.holds("what is not known is asked: its name, and a heading", len(asked) == 2, asked)
        report.holds(
            "when all is answered nothing is asked and nothing is wrong",
            not page.find("questions").is_displayed() and not page.errors,
            page.errors,
        )
        # No vacancy could be drawn until the heading was known.
        page.show(USUAL)
        report.holds("the answers draw the vacancies", page.pictures == USUAL, page.pictures)
        saved = page.downloaded("save-settings")
        settings = saved.get("heatmaps.toml", b"").decode()
        report.holds("the answers are saved as settings", "Threeshire" in settings and tomllib.loads(settings), settings)
        (data / "heatmaps.toml").write_text(settings)
        expected = by_program(where.program, data, folder / "program", USUAL, [])
        pictures_equal(report, page, expected, "reports, with the settings saved")
    with OpenedPage(where.page, keeps_pictures=True) as page:
        page.choose(*sorted(data.iterdir()))
        page.settled()
        page.show(USUAL)
        report.holds("next month, with the settings dropped too, nothing is asked", not page.find("questions").is_displayed())
        stems = {
            measure: next(name for name in expected if name.startswith(measure + "-") and name.endswith(".png"))
            for measure in USUAL
        }
        same = [page.bytes_of_pictures(measure)[0] == expected[stems[measure]] for measure in page.pictures]
        report.holds("and the pictures are the same", same == [True] * 3, same)


def check_read_as(report, where):
    """What a file was taken for can be put right."""
    data = where.folder("read-as")
    made_reports.reports(data)
    with OpenedPage(where.page) as page:
        page.choose(*sorted(data.iterdir()))
        page.settled()
        part = page.script(
            "return Array.from(document.querySelectorAll('#file-list select'), e => e.id).find(id => id.includes('Caseload'))"
        )
        options = page.script("return Array.from(document.getElementById(arguments[0]).options, o => [o.value, o.text])", part)
        none = next(value for value, text in options if "not to be read" in text.lower())
        page.script("document.getElementById('files').open = true")
        page.select(part, none)
        page.settled()
        report.holds("a report can be left out", "caseload" not in page.measures, page.measures)
        report.holds("and the focus stays where it was", page.focused == part or page.focused == "BODY", page.focused)


def check_damaged(report, where):
    """Each alone: its sentence, and the page lives."""
    files = made_reports.damaged(where.folder("damaged"))
    with OpenedPage(where.page) as page:
        for name, path in files.items():
            page.choose(path)
            try:
                state = page.settled(60)
                said = page.errors + [page.text("file-list"), page.text("findings"), page.text("status")]
                trapped = any("engine stopped" in text or "went wrong" in text for text in said)
                report.holds(
                    f"{name} has its sentence",
                    state in ("failed", "ready") and not page.pictures and not trapped and page.errors,
                    page.errors or page.text("file-list"),
                )
                if page.errors and not trapped:
                    print(f"        {page.errors[0][:200]}")
            finally:
                page.start_again()
                page.settled()
        page.example()
        report.holds("after them the example is drawn", len(page.pictures) == 3, page.errors)
    # One among files that are whole.
    with OpenedPage(where.page) as page:
        page.choose(*sorted(where.sample.iterdir()), files["cut short.xlsx"])
        page.settled()
        said = page.errors + [page.text("findings"), page.text("file-list")]
        report.holds("among whole files a damaged one is told of by name", any("cut short.xlsx" in text for text in said))
        out = page.script(
            "return Array.from(document.querySelectorAll('#file-list button'), e => e.id).find(id => id.includes('cut'))"
        )
        if out:
            page.script("document.querySelectorAll('details').forEach(e => { e.open = true })")
            page.click(out)
            page.settled()
        report.holds("and when it is taken out the others are drawn", len(page.pictures) == 3 and not page.errors, page.errors)


def check_reports(report, where):
    for name, check in [("questions", check_questions), ("read as", check_read_as), ("damaged files", check_damaged)]:
        if where.wants(name):
            report.run(name, check, where)
