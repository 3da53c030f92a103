#!/usr/bin/env python3
"""Many oracle runs in one go, so that python starts once.

    python3 batch.py seeds RESULT OUT_DIR FIRST LAST       random extracts, written to OUT_DIR/SEED
    python3 batch.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of the oracle's options

writes a JSON list of {"folder", "settings", "runs": [{"options", "result"}]} to the file RESULT: the settings are the
folder's heatmaps.toml, the options are the oracle's, spelled out. Of a random extract's options the seed chooses three,
besides the plain ones. A folder is read once, and what a measure counts is counted once for all options that agree on it.

    python3 batch.py rules RESULT                          a JSON list of the measures that there is a rule for
"""
import datetime
import json
import os
import random
import shlex
import sys
import tomllib

import oracle
import random_extract


def settings(folder):
    path = os.path.join(folder, "heatmaps.toml")
    if not os.path.exists(path):
        return {}
    with open(path, "rb") as f:
        return tomllib.load(f)


def case(folder, lines, read, run):
    x, runs = read(folder), []
    for line in lines:
        options = oracle.parse([folder] + shlex.split(line))
        runs.append({"options": vars(options), **run(x, options)})
    return {"folder": folder, "settings": settings(folder), "runs": runs}


def seeded(out, seed, read, run):
    folder = os.path.join(out, str(seed))
    world = random_extract.World(seed)
    world.make_posts()
    world.make_staff()
    world.make_allocations()
    world.make_absences()
    world.make_hires()
    world.make_vacancies()
    world.make_agency()
    lines = [shlex.join(o) for o in world.options()]
    world.write_all(folder)
    lines[0] += " --checks"
    return case(folder, lines[:1] + random.Random(seed).sample(lines[1:], 3), read, run)


def main(read, run, rules, usage):
    """What `run` makes of what `read` makes of a folder, for each of a batch of folders and options; or what there are rules for."""
    if len(sys.argv) == 3 and sys.argv[1] == "rules":
        found = rules
    elif len(sys.argv) == 6 and sys.argv[1] == "seeds":
        found = [seeded(sys.argv[3], seed, read, run) for seed in range(int(sys.argv[4]), int(sys.argv[5]) + 1)]
    elif len(sys.argv) > 4 and sys.argv[1] == "folder":
        found = [case(sys.argv[3], sys.argv[4:], read, run)]
    else:
        sys.exit(usage)
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        json.dump(found, f, default=lambda date: date.isoformat())


if __name__ == "__main__":
    main(oracle.read, lambda x, options: {"result": oracle.run(x, options)}, oracle.rules(), __doc__)
