"""Tries heatmaps.html in real browsers: check_page.py --page FILE --program FILE --sample FOLDER --work FOLDER [PART…].

A part is equal, reports, quiet, access, hostile or firefox; all without one. `equal=by team` is one run of a part. It
prints a line for each thing that is checked, goes on after one that fails, and ends with status 1 if any did.
"""

import argparse
import pathlib
import re
import shutil
import sys

from check_page_access import check_access
from check_page_equal import check_equal
from check_page_firefox import check_firefox
from check_page_hostile import check_hostile
from check_page_quiet import check_quiet
from check_page_reports import check_reports
from report import Report

PARTS = {
    "equal": check_equal,
    "reports": check_reports,
    "quiet": check_quiet,
    "access": check_access,
    "hostile": check_hostile,
    "firefox": check_firefox,
}


class Where:
    """What is checked, and the folders in which it is done."""

    def __init__(self, arguments):
        self.page, self.sample, self.work = arguments.page.resolve(), arguments.sample.resolve(), arguments.work.resolve()
        self.program = str(arguments.program.resolve())
        self.only = None

    def folder(self, name):
        """An empty folder of its own."""
        folder = self.work / re.sub(r"\W+", "-", name)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def wants(self, name):
        return self.only is None or self.only == name


def main():
    parser = argparse.ArgumentParser()
    for name in ("page", "program", "sample", "work"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("parts", nargs="*")
    arguments = parser.parse_args()
    where, report = Where(arguments), Report()
    for part in arguments.parts or PARTS:
        name, _, only = part.partition("=")
        if name not in PARTS:
            parser.error(f"There is no part {name}; the parts are {', '.join(PARTS)}.")
        where.only = only or None
        report.run(name, PARTS[name], where)
    sys.exit(report.end())


main()
