#!/usr/bin/env python3
"""Holds the oracle against the examples, which were worked by hand.

    python3 check_examples.py [FOLDER]        (default: examples, beside this file)

An example is {"rule", "why", "settings", "posts", "staff", "allocations", "teams", "absence", "options", "expect"}: files are lists
of lines (an absent one has its header alone and a row that matters to nothing), "expect" maps measure, month and row
("All districts", "North", "North/Duty") to [numerator, denominator, printed value or symbol].
"""
import json
import sys
import tempfile
from pathlib import Path

import oracle

# Rows for the files that an example leaves out: valid, and never open in 2016 or 2017.
LONG_AGO = {
    "posts": ["post_id,district,team,role,fte,start_date,end_date", "P0,Past,Past,social worker,1.0,2001-01-01,2001-01-31"],
    "staff": ["worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason",
              "W0,P0,Past,Past,social worker,permanent,1.0,2001-01-01,2001-01-31,"],
    "allocations": ["case_id,worker_id,district,team,start_date,end_date", "C0,W0,,,2001-01-01,2001-01-31"],
}
SETTINGS = ["extract_date = 2017-09-30", 'covers_from = "2015-10"']


def check(path):
    example = json.loads(path.read_text(encoding="utf-8"))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("posts", "staff", "allocations", "teams", "absence"):
            lines = example.get(name, LONG_AGO.get(name))
            if lines:
                Path(folder, name + ".csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        Path(folder, "heatmaps.toml").write_text("\n".join(example.get("settings", SETTINGS)) + "\n", encoding="utf-8")
        result = oracle.run(oracle.read(folder), oracle.parse([folder, "--from", "2016-10", "--to", "2017-09", *example.get("options", [])]))
    for measure, months in example["expect"].items():
        for month, rows in months.items():
            at = result["measures"][measure]["months"].index(month)
            found = {r["district"] + ("/" + r["team"] if r["team"] else ""): r["cells"][at] for r in result["measures"][measure]["rows"]}
            for row, expected in rows.items():
                cell = found.get(row)
                got = None if cell is None else [cell["n"], cell["d"], cell["symbol"] or cell["value"]]
                if got != expected:
                    wrong.append(f"{path.name}: {measure} {month} {row}: worked {expected}, oracle {got}")
    return wrong


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "examples"
    paths = sorted(folder.glob("*.json"))
    wrong = [w for p in paths for w in check(p)]
    print("\n".join(wrong or [f"{len(paths)} examples agree"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
