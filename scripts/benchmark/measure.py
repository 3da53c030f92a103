#!/usr/bin/env python3
"""Times heatmaps and its rivals on the same data, holds their figures against each other, and prints what came of it.

    scripts/bench [--scale county|national|stress] [--rivals pandas+seaborn,…] [--rounds N]

Whole processes in turn (ours, theirs, ours, theirs …) after a run each that is not counted, so that files are in memory
for all; medians. Wall time runs from just before the start until the process has been reaped; processor time and peak
memory are the kernel's (wait4). A run waits some seconds for a quiet machine, and is made again if it was disturbed.

The report ends with status 0 whether or not the goals are met, and with 1 if a figure differs from a rival's, or a program
fails. A further scale is a line in generate.py; a further rival a script in rivals/ and a line in RIVALS.
"""
import argparse
import csv
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
import venv
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEASURES = ("vacancy", "turnover", "caseload")
LAST_MONTH = "2026-09"                                  # of the generated data
QUIET = 0.08                                            # share of the machine that others may take during a run
TOLERANCE = 1e-6 + 1e-12                                # rivals write six decimals; the rest is for reading two of them


@dataclass(frozen=True)
class Rival:
    """A script that is called with DATA OUT LAST_MONTH; it writes vacancy.csv (district, then a column a month, fractions
    with six decimals, blank where undefined), turnover.csv, caseload.csv and a PNG of each."""
    script: str
    packages: tuple[str, ...]                           # from PyPI, for its interpreter


RIVALS = {
    "pandas+seaborn": Rival("pandas_seaborn.py", ("numpy", "pandas", "pyarrow", "matplotlib", "seaborn")),
}
GENERATOR_PACKAGES = ("numpy",)


@dataclass(frozen=True)
class Goals:
    times_faster: float | None = None                   # than pandas + seaborn, in wall time
    seconds: float | None = None
    megabytes: float | None = None
    kilobytes: dict[int, float] = field(default_factory=dict)   # of the largest picture, by dots per inch


GOALS = {
    "county": Goals(times_faster=20, seconds=0.15, megabytes=60, kilobytes={200: 70, 300: 120}),
    "national": Goals(seconds=1),
    "stress": Goals(),
}


def progress(text):
    print(text, file=sys.stderr, flush=True)


def stop(text):
    sys.exit(f"error: {text}")


# ---------------------------------------------------------------- Running

@dataclass(frozen=True)
class Run:
    wall: float                                         # seconds
    cpu: float                                          # seconds of all cores
    peak: float                                         # megabytes
    others: float                                       # share of the machine that other programs took meanwhile

    @property
    def is_quiet(self):
        return self.others <= QUIET


def busy():
    """Processor seconds that this machine has worked since it started, hypervisor's share included."""
    with open("/proc/stat") as f:
        ticks = [int(x) for x in f.readline().split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def wait_until_quiet(patience):
    began = time.monotonic()
    while time.monotonic() - began < patience:
        before, at = busy(), time.monotonic()
        time.sleep(0.3)
        if (busy() - before) / (time.monotonic() - at) / os.cpu_count() < 0.06:
            return


def run(command, environment=None):
    """One whole process."""
    with open(os.devnull, "r+b") as null:
        before, began = busy(), time.monotonic()
        process = subprocess.Popen(
            command, stdin=null, stdout=null, stderr=subprocess.PIPE, env=os.environ | (environment or {}))
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        stop(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{said.decode(errors='replace')[-2000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss * 1024 / 1e6, max(0, busy() - before - cpu) / (wall * os.cpu_count()))


def in_turn(commands, rounds, patience):
    """Name → runs. Every program once before any is timed; a run that was disturbed is made up for, up to a point."""
    progress("A run each, to warm up …")
    for command in commands.values():
        run(command)
    runs = {name: [] for name in commands}
    for number in range(1, 2 * rounds + 1):
        wanted = [name for name in commands if sum(r.is_quiet for r in runs[name]) < rounds]
        if wanted:
            progress(f"Round {number} …" if number <= rounds else f"Round {number}, in place of disturbed ones …")
        for name in wanted:
            wait_until_quiet(patience)
            runs[name].append(run(commands[name]))
    return runs


def chosen(runs, rounds):
    """The quiet runs; where they are too few to go by, the least disturbed."""
    return sorted(runs, key=lambda r: r.others)[:rounds]


# ---------------------------------------------------------------- Setting up

def interpreter(folder, packages):
    """A Python with the packages named, in an environment of its own."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        progress("Making a Python environment …")
        venv.create(folder / "venv", with_pip=True)
    there = {p["name"].lower() for p in json.loads(subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "list", "--format=json"],
        check=True, capture_output=True).stdout)}
    missing = [p for p in packages if p not in there]
    if missing:
        progress(f"Installing {' '.join(missing)} from PyPI into it …")
        done = subprocess.run(
            [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *missing],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            stop(f"pip could not install {' '.join(missing)}:\n{done.stdout[-2000:]}")
    return python


def versions(python, packages):
    code = "import sys; from importlib.metadata import version; print(', '.join(f'{p} {version(p)}' for p in sys.argv[1:]))"
    said = subprocess.run([python, "-c", code, *packages], check=True, capture_output=True, text=True).stdout.strip()
    return f"Python {python_version(python)}, {said}"


def python_version(python):
    return subprocess.run(
        [python, "-c", "import platform; print(platform.python_version())"],
        check=True, capture_output=True, text=True).stdout.strip()


def generate(python, scale, data):
    """The data, unless this generator has written them before."""
    script = HERE / "generate.py"
    stamp = data / "generated"
    if not stamp.exists() or stamp.stat().st_mtime < script.stat().st_mtime:
        progress(f"Generating the {scale} data …")
        stamp.unlink(missing_ok=True)
        subprocess.run([python, "-B", script, "--scale", scale, "--out", data], check=True, stdout=sys.stderr)
        stamp.touch()


# ---------------------------------------------------------------- Comparing

def our_cells(path):
    """(district, month) → value or None: numerator over denominator, not what is printed."""
    cells = {}
    with open(path, encoding="utf-8-sig", newline="") as f:
        for row in csv.DictReader(f):
            if row["district"] == "All districts":
                continue
            below = float(row["denominator"] or 0)
            cells[row["district"], row["month"]] = float(row["numerator"]) / below if below else None
    return cells


def their_cells(path):
    with open(path, encoding="utf-8", newline="") as f:
        rows = csv.reader(f)
        _, *months = next(rows)
        return {(district, month): float(value) if value else None
                for district, *values in rows for month, value in zip(months, values, strict=True)}


def differences(ours, theirs):
    """Cells that are not the same; the largest difference among the others; districts that have no row in ours, as is
    right, because they have no value in any month."""
    empty = {d for d, _ in theirs} - {d for d, _ in ours} - {d for (d, _), value in theirs.items() if value is not None}
    wrong, largest = [], 0.0
    for key in sorted(ours.keys() | {k for k in theirs if k[0] not in empty}):
        if key not in ours or key not in theirs:
            wrong.append((key, "only in ours" if key in ours else "only in theirs"))
            continue
        a, b = ours[key], theirs[key]
        if (a is None) != (b is None) or (a is not None and abs(a - b) > TOLERANCE):
            wrong.append((key, f"{a} against {b}"))
        elif a is not None:
            largest = max(largest, abs(a - b))
    return wrong, largest, sorted(empty)


def compare(our_folder, their_folder, name):
    """Prints a line for each measure; true if every cell is the same."""
    same = True
    for measure in MEASURES:
        ours, theirs = our_cells(our_folder / f"{measure}.csv"), their_cells(their_folder / f"{measure}.csv")
        wrong, largest, empty = differences(ours, theirs)
        blank = sum(value is None for value in ours.values())
        verdict = f"{len(wrong)} DIFFER" if wrong or not ours else "all the same"
        print(f"- {measure}, against {name}: {len(ours)} cells ({blank} blank), {verdict}; largest difference {largest:.1e}")
        if empty:
            print(f"  - without a value in any month, so no row in ours and a blank one in theirs: {', '.join(empty)}")
        for (district, month), what in wrong[:10]:
            print(f"  - {district}, {month}: {what}")
        same = same and bool(ours) and not wrong
    return same


# ---------------------------------------------------------------- Reporting

def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo") as f:
        for line in f:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB of memory; {system}, Linux {platform.release()}"


def seconds(x):
    return f"{x:.3f} s" if x < 1 else f"{x:.2f} s"


def verdict(what, measured, goal, is_met):
    print(f"- {'met' if is_met else 'MISSED'}: {what}: {measured} (goal {goal})")


def median(runs, key):
    return statistics.median(getattr(r, key) for r in runs)


def table(header, rows):
    print("| " + " | ".join(header) + " |")
    print("|" + " --- |" * len(header))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def sizes(folder):
    """Kilobytes of each picture; many rows make several of one measure."""
    return [path.stat().st_size / 1000 for m in MEASURES for path in sorted(folder.glob(f"{m}*.png"))]


def kilobytes(values):
    if len(values) > len(MEASURES):
        return f"{sum(values):.0f} kB in {len(values)}"
    return ", ".join(f"{v:.1f}" for v in values) + " kB"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures the program beside its rivals.")
    parser.add_argument("--program", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--scale", choices=GOALS, default="county", help="how much data (default: county)")
    parser.add_argument("--rivals", default="pandas+seaborn", help="separated by commas; none for no rival "
                        f"(default: pandas+seaborn; there are: {', '.join(RIVALS)})")
    parser.add_argument("--rounds", type=int, default=7, help="timed runs of each (default: 7)")
    parser.add_argument("--patience", type=float, default=5, help="seconds to wait for a quiet machine (default: 5)")
    options = parser.parse_args()
    names = [] if options.rivals == "none" else options.rivals.split(",")
    for name in names:
        if name not in RIVALS:
            stop(f"there is no rival {name}; there are {', '.join(RIVALS)}")
    if options.rounds < 1:
        stop("--rounds must be at least 1")

    sys.stdout.reconfigure(line_buffering=True)
    heatmaps, goals = options.program, GOALS[options.scale]
    packages = sorted({*GENERATOR_PACKAGES}.union(*(RIVALS[n].packages for n in names)))
    python = interpreter(options.folder, packages)
    data, out = options.folder / "data" / options.scale, options.folder / "out" / options.scale
    generate(python, options.scale, data)

    ours, figures = "heatmaps", "heatmaps table"
    commands = {
        ours: [heatmaps, "draw", data, "--out", out / ours],
        figures: [heatmaps, "table", data],
    }
    for name in names:
        commands[name] = [python, "-B", HERE / "rivals" / RIVALS[name].script, data, out / name, LAST_MONTH]
    for name in commands:
        (out / name).mkdir(parents=True, exist_ok=True)
        for stale in (out / name).iterdir():
            stale.unlink()
    runs = {n: chosen(r, options.rounds) for n, r in in_turn(commands, options.rounds, options.patience).items()}
    progress("Start-up and pictures …")
    run([heatmaps, "--version"])
    starts = [run([heatmaps, "--version"]) for _ in range(21)]
    pictures = {200: out / ours}
    for dpi in goals.kilobytes:
        if dpi not in pictures:
            pictures[dpi] = out / f"{ours} {dpi} dpi"
            run([heatmaps, "draw", data, "--out", pictures[dpi], "--dpi", str(dpi)])

    volume = sum((data / f).stat().st_size for f in ("posts.csv", "staff.csv", "allocations.csv")) / 1e6
    print(f"\n## {options.scale.capitalize()}: {volume:.0f} MB of CSV to three measures, as figures and as pictures\n")
    print(f"On {machine()}.")
    for name in names:
        print(f"{name}: {versions(python, RIVALS[name].packages)}.")
    kept = [r for of_one in runs.values() for r in of_one]
    print(f"Medians of {options.rounds} runs; other programs took {statistics.median(r.others for r in kept):.0%} of the "
          "machine meanwhile.")
    disturbed = sum(not r.is_quiet for r in kept)
    if disturbed:
        print(f"Take care: the machine was busy with other things during {disturbed} of {len(kept)} runs.")
    print()

    mine, bare = runs[ours], runs[figures]
    rows = []
    for name in names:
        theirs = runs[name]
        span = lambda rs: f"{seconds(min(r.wall for r in rs))} to {seconds(max(r.wall for r in rs))}"
        rows += [
            [f"wall time, against {name}", seconds(median(mine, "wall")), seconds(median(theirs, "wall")),
             f"{median(theirs, 'wall') / median(mine, 'wall'):.1f} ×"],
            ["from fastest to slowest", span(mine), span(theirs), ""],
            ["processor time", seconds(median(mine, "cpu")), seconds(median(theirs, "cpu")),
             f"{median(theirs, 'cpu') / median(mine, 'cpu'):.1f} ×"],
            ["peak memory", f"{median(mine, 'peak'):.1f} MB", f"{median(theirs, 'peak'):.0f} MB",
             f"{median(theirs, 'peak') / median(mine, 'peak'):.1f} ×"],
            ["the pictures, 200 dpi", kilobytes(sizes(pictures[200])), kilobytes(sizes(out / name)),
             f"{sum(sizes(out / name)) / sum(sizes(pictures[200])):.1f} ×"],
        ]
    if not names:
        rows += [
            ["wall time", seconds(median(mine, "wall")), "", ""],
            ["processor time", seconds(median(mine, "cpu")), "", ""],
            ["peak memory", f"{median(mine, 'peak'):.1f} MB", "", ""],
            ["the pictures, 200 dpi", kilobytes(sizes(pictures[200])), "", ""],
        ]
    rows += [[f"the pictures, {dpi} dpi", kilobytes(sizes(folder)), "", ""]
             for dpi, folder in pictures.items() if dpi != 200]
    rows.append(["figures alone (heatmaps table)", f"{seconds(median(bare, 'wall'))}, {median(bare, 'peak'):.1f} MB", "", ""])
    rows.append(["start-up (heatmaps --version)", f"{median(starts, 'wall') * 1000:.1f} ms", "", ""])
    table(["what", "heatmaps", "rival", "ratio"], rows)
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    if median(mine, "peak") <= own_peak:
        print(f"(A started process counts the memory of the one that starts it: peaks up to {own_peak:.0f} MB may be less.)\n")

    print("Goals:\n")
    wall, peak = median(mine, "wall"), median(mine, "peak")
    for name in names:
        if goals.times_faster and name == "pandas+seaborn":
            ratio = median(runs[name], "wall") / wall
            verdict(f"times faster than {name}", f"{ratio:.1f}", f"{goals.times_faster:g} or more", ratio >= goals.times_faster)
    if goals.seconds:
        verdict("wall time", seconds(wall), f"under {goals.seconds:g} s", wall < goals.seconds)
    if goals.megabytes:
        verdict("peak memory", f"{peak:.1f} MB", f"under {goals.megabytes:g} MB", peak < goals.megabytes)
    for dpi, goal in goals.kilobytes.items():
        largest = max(sizes(pictures[dpi]))
        verdict(f"largest picture at {dpi} dpi", f"{largest:.1f} kB", f"at most {goal:g} kB", largest <= goal)

    if names:
        print("\nFigures, value by value:\n")
        same = [compare(out / ours, out / name, name) for name in names]
        if not all(same):
            stop("the figures differ from a rival's")


main()
