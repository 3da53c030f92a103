#!/usr/bin/env python3
"""Times heatmaps and its rivals on the same data, holds their figures against each other, and prints what came of it.

    scripts/bench [--scale county|national|stress] [--rivals NAME,…] [--rounds N]
    scripts/bench --workbook [--rounds N]

Whole processes in turn (ours, theirs, ours, theirs …) after a run each that is not counted, so that files are in memory
for all; medians. Wall time runs from just before the start until the process has been reaped; processor time and peak
memory are the kernel's (wait4). A run waits some seconds for a quiet machine, and is made again if it was disturbed.

The report ends with status 0 whether or not the goals are met, and with 1 if a figure differs from a rival's, or a program
fails. A further rival is a script in rivals/ and a line in RIVALS.
"""
import argparse
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from environment import interpreter
from figures import MEASURES, compare
import workbook
from running import Command, in_turn, machine, median, progress, run, stop

HERE = Path(__file__).resolve().parent
LAST_MONTH = "2026-09"                                  # of the generated data
ALONE = {"NOPLOT": "1"}                                 # figures without charts


@dataclass(frozen=True)
class Rival:
    """A script that is called with DATA OUT LAST_MONTH; it writes vacancy.csv (district, then a column a month, fractions
    with six decimals, blank where undefined), turnover.csv, caseload.csv and, unless NOPLOT is set, a PNG of each."""
    script: str
    packages: tuple[str, ...] = ()                      # from PyPI, for its interpreter; none for R


RIVALS = {
    "pandas + seaborn": Rival("pandas_seaborn.py", ("numpy", "pandas", "pyarrow", "matplotlib", "seaborn")),
    "polars + matplotlib": Rival("polars_matplotlib.py", ("numpy", "polars", "matplotlib")),
    "duckdb + matplotlib": Rival("duckdb_matplotlib.py", ("numpy", "duckdb", "matplotlib")),
    "data.table + ggplot2": Rival("datatable_ggplot.R"),
}
TUNED = ("polars + matplotlib", "duckdb + matplotlib")  # by an expert, charts and all
GENERATOR_PACKAGES = ("numpy",)


# ---------------------------------------------------------------- Setting up

def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def versions(python, names):
    packages = sorted({p for n in names for p in RIVALS[n].packages})
    code = ("import platform, sys; from importlib.metadata import version; "
            "print('Python', platform.python_version() + ',', ', '.join(f'{p} {version(p)}' for p in sys.argv[1:]))")
    texts = [said(python, "-c", code, *packages)]
    if any(not RIVALS[n].packages for n in names):
        texts.append(said("Rscript", "--vanilla", "-e", "cat(R.version.string, paste(c('data.table', 'ggplot2'), "
                          "sapply(c('data.table', 'ggplot2'), function(p) as.character(packageVersion(p)))), sep = ', ')"))
    return "; ".join(texts)


def generate(python, scale, data):
    """The data, unless this generator has written them before."""
    script = HERE / "generate.py"
    stamp = data / "generated"
    if not stamp.exists() or stamp.stat().st_mtime < script.stat().st_mtime:
        progress(f"Generating the {scale} data …")
        stamp.unlink(missing_ok=True)
        subprocess.run([python, "-B", script, "--scale", scale, "--out", data], check=True, stdout=sys.stderr)
        stamp.touch()


def without_allocations(data, folder):
    """The same extract with a single allocation: what is left when those are read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("posts.csv", "staff.csv", "heatmaps.toml"):
        shutil.copyfile(data / name, folder / name)
    with open(data / "allocations.csv", "rb") as f:
        (folder / "allocations.csv").write_bytes(f.readline() + f.readline())


def floor_program(folder):
    """The C program that does the same work without checking anything, compiled for this very processor."""
    program = folder / "pass"
    source = HERE / "floor" / "pass.c"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["gcc", "-O3", "-march=native", "-pthread", source, "-o", program], check=True)
    return program


# ---------------------------------------------------------------- Reporting

class Report:
    """The rows of the table, as they come."""

    def __init__(self):
        self.rows, self.missed = [], 0

    def row(self, what, ours, theirs="", ratio="", goal="", is_met=None):
        if is_met is False:
            self.missed += 1
        mark = {None: "", True: "met", False: "**missed**"}[is_met]
        self.rows.append((what, ours, theirs, ratio, f"{goal}: {mark}" if goal else ""))

    def times(self, what, ours, theirs, goal=None, key="wall", least=True):
        """How many times ours goes into theirs."""
        a, b = median(ours, key), median(theirs, key)
        show = seconds if key != "peak" else megabytes
        ratio = b / a
        text = f"{goal:g} × or more" if goal else ""
        self.row(what, show(a), show(b), f"{ratio:.1f} ×", text, None if goal is None else ratio >= goal)

    def show(self):
        lines = [("what", "heatmaps", "the other", "ratio", "goal"), ("---",) * 5, *self.rows]
        for line in lines:
            print("| " + " | ".join(line) + " |")
        print()


def seconds(x):
    return f"{x * 1000:.1f} ms" if x < 0.02 else f"{x:.3f} s" if x < 1 else f"{x:.2f} s"


def megabytes(x):
    return f"{x:.0f} MB"


def pictures(folder):
    """Kilobytes of each picture; many rows make several of one measure."""
    return [path.stat().st_size / 1000 for m in MEASURES for path in sorted(folder.glob(f"{m}*.png"))]


def best(runs, names, key="wall"):
    """The name whose median is least."""
    return min(names, key=lambda n: median(runs[n], key))


class Bench:
    def __init__(self, options, names, python):
        self.options, self.names, self.python = options, names, python
        self.heatmaps, self.folder = options.program, options.folder
        self.data, self.out = self.folder / "data" / options.scale, self.folder / "out" / options.scale
        self.commands, self.report = {}, Report()

    def ours(self, name, *words, data=None, rounds=None, out=None):
        words = [w if w != "OUT" else self.fresh(out or name) for w in words]
        self.commands[name] = Command((self.heatmaps, words[0], data or self.data, *words[1:]), rounds=rounds)

    def rival(self, name, environment=None, rounds=None):
        label = name + (" without charts" if environment else "")
        rival = RIVALS[name]
        start = (self.python, "-B") if rival.packages else ("Rscript", "--vanilla")
        self.commands[label] = Command(
            (*start, HERE / "rivals" / rival.script, self.data, self.fresh(label), LAST_MONTH), environment, rounds)
        return label

    def fresh(self, name):
        folder = self.out / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def time(self):
        return in_turn(self.commands, self.options.rounds, self.options.patience)

    def check(self, labels):
        """Every figure of ours against theirs: of a run in which nothing is hidden, which is not timed."""
        whole = self.fresh("internal")
        run(Command((self.heatmaps, "draw", self.data, "--profile", "internal", "--out", whole)))
        print("Figures, value by value:\n")
        return all([compare(whole, self.out / label, label) for label in labels])

    # ------------------------------------------------------------ Scales

    def county(self):
        report = self.report
        self.ours("heatmaps", "draw", "--out", "OUT")
        self.ours("heatmaps table", "table")
        self.ours("one picture", "draw", "--measure", "vacancy", "--threads", "1", "--out", "OUT", rounds=21)
        self.ours("one table", "table", "--measure", "vacancy", "--threads", "1", rounds=21)
        self.commands["start-up"] = Command((self.heatmaps, "--version"), rounds=21)
        labels = [self.rival(name) for name in self.names]
        runs = self.time()
        mine = runs["heatmaps"]
        for label in labels:
            goal = {"pandas + seaborn": 20}.get(label) or (10 if label in TUNED else None)
            report.times(f"three maps and their tables, against {label}", mine, runs[label], goal)
        wall, peak = median(mine, "wall"), median(mine, "peak")
        report.row("the same, ours alone", seconds(wall), goal="under 0.11 s", is_met=wall < 0.11)
        report.row("memory", megabytes(peak), *self.worst_peak(runs, labels), goal="under 34 MB", is_met=peak < 34)
        report.row("figures alone (`heatmaps table`)", seconds(median(runs["heatmaps table"], "wall")))
        one = median(runs["one picture"], "wall") - median(runs["one table"], "wall")
        report.row("one picture of 12 × 24 more, drawn, encoded and written, on one thread", seconds(one),
                   goal="under 15 ms", is_met=one < 0.015)
        start = median(runs["start-up"], "wall")
        report.row("start-up (`heatmaps --version`)", seconds(start), goal="under 15 ms", is_met=start < 0.015)
        for dpi, goal in ((200, 70), (300, 120)):
            folder = self.out / "heatmaps" if dpi == 200 else self.fresh("300 dpi")
            if dpi != 200:
                run(Command((self.heatmaps, "draw", self.data, "--out", folder, "--dpi", str(dpi))))
            ours = pictures(folder)
            theirs = [pictures(self.out / label) for label in labels if label == "pandas + seaborn" and dpi == 200]
            report.row(f"largest of three pictures, {dpi} dots per inch", f"{max(ours):.1f} kB",
                       f"{max(theirs[0]):.0f} kB (pandas + seaborn)" if theirs else "",
                       f"{max(theirs[0]) / max(ours):.1f} ×" if theirs else "",
                       f"at most {goal} kB", max(ours) <= goal)
        return runs, labels

    def worst_peak(self, runs, labels):
        if not labels:
            return ()
        label = best(runs, labels, "peak")
        peak = median(runs[label], "peak")
        return f"{megabytes(peak)} ({label}, the least of them)", f"{peak / median(runs['heatmaps'], 'peak'):.1f} ×"

    def national(self):
        report, bare = self.report, self.folder / "data" / "national without allocations"
        tenth = self.folder / "data" / "national-tenth"
        without_allocations(self.data, bare)
        generate(self.python, "national-tenth", tenth)
        self.ours("heatmaps", "draw", "--out", "OUT")
        for threads in (1, 2):
            self.ours(f"table {threads}", "table", "--threads", str(threads))
            self.ours(f"bare {threads}", "table", "--threads", str(threads), data=bare)
        self.ours("tenth", "table", data=tenth)
        floor = floor_program(self.folder)
        for threads in (1, 2):
            self.commands[f"floor {threads}"] = Command(
                (floor, self.data, self.fresh(f"floor {threads}"), LAST_MONTH, str(threads)))
        charted = [self.rival(name) for name in self.names if name in TUNED]
        plain = [self.rival(name, ALONE) for name in self.names]
        runs = self.time()
        self.large(runs, charted, plain, 8, 2.5)
        if plain:
            fastest = best(runs, charted or plain)
            report.times(f"memory, against {fastest}, the fastest", runs["heatmaps"], runs[fastest], 5, "peak")
        reading = {t: median(runs[f"table {t}"], "wall") - median(runs[f"bare {t}"], "wall") for t in (1, 2)}
        ratio = reading[1] / reading[2]
        report.row("reading the allocations, two threads against one", seconds(reading[2]), seconds(reading[1]),
                   f"{ratio:.2f} ×", "1.8 × or more", ratio >= 1.8)
        for threads in (1, 2):
            a, b = median(runs[f"table {threads}"], "wall"), median(runs[f"floor {threads}"], "wall")
            report.row(f"figures alone, against a bare C pass, {threads} thread{'s'[:threads - 1]}",
                       seconds(a), seconds(b), f"{a / b:.2f} of its time", "at most 1.5", a / b <= 1.5)
        a, b = median(runs["table 2"], "peak"), median(runs["tenth"], "peak")
        report.row("memory, ten times the allocations of the same workforce", megabytes(a), megabytes(b),
                   f"{a / b - 1:+.0%}", "at most + 10 %", a / b <= 1.1)
        return runs, charted + plain + ["floor 1", "floor 2"]

    def stress(self):
        self.ours("heatmaps", "draw", "--out", "OUT")
        plain = [self.rival(name, ALONE) for name in self.names]
        runs = self.time()
        self.large(runs, [], plain, None, 2)
        if plain:
            least = best(runs, plain, "peak")
            self.report.times(f"memory, against the least of the others ({least})", runs["heatmaps"], runs[least], None, "peak")
        return runs, plain

    def large(self, runs, charted, plain, charted_goal, plain_goal):
        mine = runs["heatmaps"]
        for labels, goal in ((charted, charted_goal), (plain, plain_goal)):
            fastest = best(runs, labels) if labels else None
            for label in sorted(labels, key=lambda n: median(runs[n], "wall")):
                self.report.times(f"three maps and their tables, against {label}", mine, runs[label],
                                  goal if label == fastest else None)
        self.report.row("memory, ours alone", megabytes(median(mine, "peak")))


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures the program beside its rivals.")
    parser.add_argument("--program", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--scale", choices=("county", "national", "stress"), default="county",
                        help="how much data: 60 thousand, 6 million or 50 million allocations (default: county)")
    parser.add_argument("--nation", dest="scale", action="store_const", const="national", help="the same as --scale national")
    parser.add_argument("--stress", dest="scale", action="store_const", const="stress", help="the same as --scale stress")
    parser.add_argument("--rivals", default=",".join(RIVALS), help="separated by commas; none for no rival "
                        f"(default: {','.join(RIVALS)})")
    parser.add_argument("--workbook", action="store_true", help="a workbook of 60,000 rows beside other readers of workbooks, in place "
                        "of pictures")
    parser.add_argument("--reader", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=7, help="timed runs of each (default: 7)")
    parser.add_argument("--patience", type=float, default=5, help="seconds to wait for a quiet machine (default: 5)")
    options = parser.parse_args()
    names = [] if options.rivals == "none" else [name.strip() for name in options.rivals.split(",")]
    for name in names:
        if name not in RIVALS:
            stop(f"there is no rival {name}; there are {', '.join(RIVALS)}")
    if options.rounds < 1:
        stop("--rounds must be at least 1")
    if options.scale == "stress" and shutil.disk_usage(options.folder.parent).free < 8e9:
        stop("the stress data need 5 GB of disk; less than 8 GB are free")

    sys.stdout.reconfigure(line_buffering=True)
    if options.workbook:
        return workbook.measure(options)
    packages = sorted({*GENERATOR_PACKAGES}.union(*(RIVALS[n].packages for n in names)))
    bench = Bench(options, names, interpreter(options.folder, packages))
    generate(bench.python, options.scale, bench.data)
    runs, labels = getattr(bench, options.scale)()

    volume = sum((bench.data / f).stat().st_size for f in ("posts.csv", "staff.csv", "allocations.csv")) / 1e6
    print(f"\n## {options.scale.capitalize()}: {volume:.0f} MB of CSV to three measures, as figures and as pictures\n")
    print(f"On {machine()}.")
    if names:
        print(f"{versions(bench.python, names)}.")
    kept = [r for of_one in runs.values() for r in of_one]
    print(f"Medians of {options.rounds} runs; other programs took {statistics.median(r.others for r in kept):.0%} of the "
          "machine meanwhile.")
    disturbed = sum(not r.is_quiet for r in kept)
    if disturbed:
        print(f"Take care: the machine was busy with other things during {disturbed} of {len(kept)} runs.")
    print()
    bench.report.show()
    print("From fastest to slowest run:\n")
    for name, of_one in runs.items():
        walls = [r.wall for r in of_one]
        print(f"- {name}: {seconds(min(walls))} to {seconds(max(walls))}; processors {seconds(median(of_one, 'cpu'))}, "
              f"memory {megabytes(median(of_one, 'peak'))}")
    print()
    if labels and not bench.check(labels):
        stop("the figures differ from a rival's")


main()
