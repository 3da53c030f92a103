#!/usr/bin/env python3
"""Many oracle runs in one go, so that python starts once.

    python3 batch.py seeds RESULT OUT_DIR FIRST LAST       random extracts, written to OUT_DIR/SEED
    python3 batch.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of the oracle's options

writes a JSON list of {"folder", "settings", "runs": [{"options", "result"}]} to the file RESULT: the settings are the
folder's heatmaps.toml, the options are the oracle's, spelled out. Of a random extract's options the seed chooses three,
besides the plain ones.
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


def case(folder, lines, run):
    runs = []
    for line in lines:
        options = oracle.parse([folder] + shlex.split(line))
        runs.append({"options": vars(options), **run(folder, options)})
    return {"folder": folder, "settings": settings(folder), "runs": runs}


def seeded(out, seed, run):
    folder = os.path.join(out, str(seed))
    world = random_extract.World(seed)
    world.make_posts()
    world.make_staff()
    world.make_allocations()
    world.make_absences()
    lines = [shlex.join(o) for o in world.options()]
    world.write_all(folder)
    lines[0] += " --checks"
    return case(folder, lines[:1] + random.Random(seed).sample(lines[1:], 3), run)


def main(run, usage):
    """What `run` makes of a folder and options, for each of a batch."""
    if len(sys.argv) == 6 and sys.argv[1] == "seeds":
        cases = [seeded(sys.argv[3], seed, run) for seed in range(int(sys.argv[4]), int(sys.argv[5]) + 1)]
    elif len(sys.argv) > 4 and sys.argv[1] == "folder":
        cases = [case(sys.argv[3], sys.argv[4:], run)]
    else:
        sys.exit(usage)
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        json.dump(cases, f, default=lambda date: date.isoformat())


if __name__ == "__main__":
    main(lambda folder, options: {"result": oracle.run(folder, options)}, __doc__)
