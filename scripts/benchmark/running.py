"""Whole processes, one at a time, on a machine as quiet as it will be."""
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

QUIET = 0.08                                            # share of the machine that others may take during a run


def progress(text):
    print(text, file=sys.stderr, flush=True)


def stop(text):
    sys.exit(f"error: {text}")


@dataclass(frozen=True)
class Command:
    words: tuple
    environment: dict | None = None
    rounds: int | None = None                           # where not as many as the others


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


def run(command):
    """One whole process."""
    with open(os.devnull, "r+b") as null:
        before, began = busy(), time.monotonic()
        process = subprocess.Popen(command.words, stdin=null, stdout=null, stderr=subprocess.PIPE,
                                   env=os.environ | (command.environment or {}))
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        stop(f"{' '.join(map(str, command.words))} ended with {process.returncode}:\n"
             f"{said.decode(errors='replace')[-2000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss * 1024 / 1e6, max(0, busy() - before - cpu) / (wall * os.cpu_count()))


def in_turn(commands, rounds, patience):
    """Name → runs. Every program once before any is timed, so that files are in memory for all; a run that was disturbed is
    made up for, up to a point."""
    progress("A run each, to warm up …")
    for command in commands.values():
        run(command)
    runs = {name: [] for name in commands}
    wanted_rounds = {name: command.rounds or rounds for name, command in commands.items()}
    for number in range(1, 2 * max(wanted_rounds.values()) + 1):
        wanted = [name for name in commands if len(runs[name]) < 2 * wanted_rounds[name]
                  and sum(r.is_quiet for r in runs[name]) < wanted_rounds[name]]
        if wanted:
            progress(f"Round {number} …")
        for name in wanted:
            wait_until_quiet(patience)
            runs[name].append(run(commands[name]))
    # The quiet runs; where they are too few to go by, the least disturbed.
    return {name: sorted(of_one, key=lambda r: r.others)[:wanted_rounds[name]] for name, of_one in runs.items()}


def median(runs, key):
    return statistics.median(getattr(r, key) for r in runs)


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
