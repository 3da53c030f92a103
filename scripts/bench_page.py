"""How long heatmaps.html takes, and how much it holds.

bench_page.py --page FILE --program FILE --sample FOLDER --work FOLDER [--times N]: times are the browser's own, from the event that a
person causes (a file chosen, a box ticked, a key pressed) until the last picture is loaded; what the page waits for on purpose before it
draws is in them. Each is the median of N (10), and the slowest beside it. Memory is what the process of the page holds. There is no
page of Pyodide and pandas beside it: neither PyPI nor Debian has the parts of one. Run by scripts/bench-page.
"""

import argparse
import gzip
import os
import pathlib
import shutil
import statistics
import subprocess
import time

import made_reports
from opened_page import OpenedPage

USUAL = "vacancy,turnover,caseload"

# Notes when something was done, when pictures were loaded and when the state changed, in ms since the page was begun.
WATCH = """(() => {
  const noted = window.noted = [];
  const note = what => noted.push([performance.now(), what]);
  for (const kind of ['change', 'input', 'click', 'drop']) addEventListener(kind, () => note('done'), true);
  const look = new MutationObserver(list => {
    for (const change of list) {
      if (change.type === 'attributes') { note(document.body.dataset.state); continue; }
      for (const node of change.addedNodes) {
        if (node.nodeType !== 1) continue;
        for (const image of node.matches('img') ? [node] : node.querySelectorAll('img')) {
          const what = image.closest('#picture-list') ? 'picture' : 'overview';
          if (image.complete) note(what); else image.addEventListener('load', () => note(what));
        }
      }
    }
  });
  look.observe(document, {subtree: true, childList: true, attributeFilter: ['data-state']});
})()"""

rows = []


def row(what, values, unit="ms", most=None, beside=""):
    """A line of the table; the middle one of several."""
    middle = statistics.median(values)
    told = f"{middle:.2f}" if unit in ("s", "MB") else f"{middle:.0f}"
    slowest = f"{max(values):.2f}" if unit in ("s", "MB") else f"{max(values):.0f}"
    rows.append(
        (
            what,
            f"{told} {unit}",
            f"{slowest} {unit}" if len(values) > 1 else "",
            f"{most} {unit}" if most else "",
            "" if most is None else "yes" if middle <= most else "NO",
            beside,
        )
    )


class Watched(OpenedPage):
    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def begin(self):
        """Loads the page anew; ms until it is ready."""
        self.driver.get(self.address)
        self.wait(lambda: self.state == "empty", 30)
        return next(at for at, what in self.script("return noted") if what == "empty")

    def took(self, act, seconds=120):
        """ms from what a person does until the last picture of the list is loaded, and until all is done."""
        self.script("noted.length = 0")
        act()
        time.sleep(0.5)
        self.settled(seconds)
        if self.errors:
            raise AssertionError(self.errors)
        noted = self.script("return noted")
        start = next(at for at, what in noted if what == "done")
        drawn = max(at for at, what in noted if what == "picture")
        return drawn - start, max(at for at, what in noted if what in ("ready", "overview", "picture")) - start

    def memory(self):
        """MB that the process of the page holds now, and held at the most."""
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if b"--type=renderer" in (process / "cmdline").read_bytes() and self.driver.service.process.pid in above(process):
                    status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
                    found.append([int(status[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")])
            except (OSError, KeyError):
                # It has ended meanwhile.
                continue
        return max(found)


def above(process):
    """The numbers of the processes that a process comes of."""
    while process.name != "1":
        parent = next(line.split()[1] for line in (process / "status").read_text().splitlines() if line.startswith("PPid"))
        if parent == "0":
            return
        yield int(parent)
        process = process.parent / parent


def memory_of(page, files, name, most):
    """What a browser holds that was begun anew, once it has drawn files; beside it, what it holds before and holds on to."""
    with Watched(page) as opened:
        opened.driver.get("about:blank")
        blank = opened.memory()[0]
    with Watched(page) as opened:
        ready = opened.memory()[0]
        opened.choose(*files)
        opened.settled(300)
        now, highest = opened.memory()
        row(
            f"memory at the most, {name}",
            [highest],
            "MB",
            most,
            f"after it {now:.0f}, ready {ready:.0f}, an empty page of Chromium {blank:.0f} MB",
        )


def of_program(program, data, out, options, times):
    """Seconds that the program takes, and MB that it holds at the most."""
    seconds, memory = [], 0
    for _ in range(times):
        shutil.rmtree(out, ignore_errors=True)
        start = time.monotonic()
        process = subprocess.Popen([program, "draw", data, "--out", out, "--quiet", "--measure", USUAL, *options])
        _, status, used = os.wait4(process.pid, 0)
        seconds.append(time.monotonic() - start)
        memory = max(memory, used.ru_maxrss / 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise AssertionError(f"the program ended with {process.returncode}")
    return statistics.median(seconds), memory


def beside(program, data, out, times, options=()):
    one, memory = of_program(program, data, out, [*options, "--threads", "1"], times)
    every, _ = of_program(program, data, out, list(options), times)
    return f"program: {every * 1000:.0f} ms, of one thread {one * 1000:.0f} ms, {memory:.0f} MB"


def choices(page, times):
    """Each change of a choice, there and back; only those there are counted where the way back is another."""

    def toggled(name, there, back, most=150):
        seen, all_done = [], []
        try:
            for _ in range(times):
                first, ready = page.took(there)
                seen.append(first)
                all_done.append(ready)
                page.took(back)
            row(name, seen, "ms", most, f"with the overview {statistics.median(all_done):.0f} ms")
        except AssertionError as error:
            print(f"{name}: {error}")
        page.settled()

    # A number or name is drawn 300 ms after the last key: 150 ms and these.
    toggled("a measure more (three to four)", lambda: page.click("measure-net-change"), lambda: page.click("measure-net-change"))
    toggled("a district alone", lambda: page.click("districts-Burnley"), lambda: page.click("districts-Burnley"))
    toggled("a target", lambda: page.write("target-vacancy", "12"), lambda: page.write("target-vacancy", "10"), 550)
    toggled("six months", lambda: page.write("months", "6"), lambda: page.write("months", ""), 550)
    toggled("to another month", lambda: page.select("to", "2017-06"), lambda: page.select("to", ""))
    toggled("by quarter", lambda: page.select("every", "quarter"), lambda: page.select("every", "month"))
    toggled("order by name", lambda: page.select("order", "name"), lambda: page.select("order", "latest"))
    toggled("for anyone", lambda: page.click("profile-public"), lambda: page.click("profile-board"))
    page.show(["vacancy", "caseload"])
    toggled("by team (vacancy, caseload)", lambda: page.click("by-team"), lambda: page.click("by-district"))
    toggled(
        "only teams named (the same)", lambda: page.write("team-filter", "Child*"), lambda: page.write("team-filter", ""), 550
    )
    page.show(["vacancy"])
    toggled(
        "a target, of one measure", lambda: page.write("target-vacancy", "12"), lambda: page.write("target-vacancy", "10"), 550
    )


def main():
    parser = argparse.ArgumentParser()
    for name in ("page", "program", "sample", "work"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--times", type=int, default=10)
    arguments = parser.parse_args()
    program, sample, times = str(arguments.program.resolve()), arguments.sample.resolve(), arguments.times
    work = arguments.work.resolve()
    data = arguments.page.read_bytes()
    row("size of the page", [len(data) / 1e6], "MB", 6, f"gzipped {len(gzip.compress(data)) / 1e6:.2f} MB")
    county = sorted(sample.iterdir())
    with Watched(arguments.page) as page:
        row("until it is ready", [page.begin() for _ in range(times)], "ms", 1500)
        seen, done = [], []
        for _ in range(times):
            page.begin()
            first, ready = page.took(lambda: page.choose(*county))
            seen.append(first)
            done.append(ready)
        row("the county, until its three maps", seen, "ms", 1000, beside(program, sample, work / "out", times))
        row("the county, with the overview", done, "ms")
    with Watched(arguments.page) as page:
        page.begin()
        page.choose(*county)
        page.settled()
        choices(page, times)
        row("memory at the most, after all these changes", [page.memory()[1]], "MB", None, f"after them {page.memory()[0]:.0f} MB")
    memory_of(arguments.page, county, "the county", 300)
    shutil.rmtree(work / "large", ignore_errors=True)
    large = made_reports.large(sample, work / "large", 60_000)
    with Watched(arguments.page) as page:
        seen = []
        for _ in range(min(times, 5)):
            page.begin()
            seen.append(page.took(lambda: page.choose(*sorted(large.iterdir())))[0])
        row("60,000 allocations of xlsx, until three maps", seen, "ms", 2000, beside(program, large, work / "out", min(times, 5)))
    memory_of(arguments.page, sorted(large.iterdir()), "60,000 allocations", 300)
    widths = [max(len(line[column]) for line in rows) for column in range(5)]
    heads = ("", "median", "slowest", "at most", "kept", "")
    widths = [max(width, len(head)) for width, head in zip(widths, heads)]
    for line in [heads, *rows]:
        print("  ".join(f"{cell:<{width}}" for cell, width in zip(line, [*widths, 0])).rstrip())


main()
