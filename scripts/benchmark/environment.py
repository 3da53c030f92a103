"""The Python that rivals run in, with what they need."""
import json
import subprocess
import venv

from running import progress, stop


def interpreter(folder, packages):
    """A Python with the packages named, in an environment of its own; stops where one is not to be had."""
    python, absent = try_interpreter(folder, packages)
    if absent:
        stop("".join(absent.values()))
    return python


def try_interpreter(folder, packages):
    """The same, and of each package that is not to be had, what pip said of it."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        progress("Making a Python environment …")
        venv.create(folder / "venv", with_pip=True)
    there = {p["name"].lower() for p in json.loads(subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "list", "--format=json"],
        check=True, capture_output=True).stdout)}
    absent = {}
    for package in packages:
        if package in there:
            continue
        progress(f"Installing {package} from PyPI into it …")
        done = subprocess.run(
            [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", package],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            absent[package] = f"pip could not install {package}:\n{done.stdout[-2000:]}"
    return python, absent
