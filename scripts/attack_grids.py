"""Grids, whose columns are no months, as a person with the program can have them printed, for scripts/attack: and who is found in them."""
import json
import subprocess

import attack_council
import attack_sums

FEW, FEW_IN_DISTRICT, FEW_FOR_ALL = 5, 10, 20
WORDS = ["resignation", "retirement", "other", "internal move", "(not recorded)"]
ORIGINS = ["newly qualified", "another council", "agency", "abroad", "(not recorded)"]
# Grids of districts by words, with what their sums are called.
BY_WORD = {"reasons": (WORDS, "all leavers"), "origin": (ORIGINS, "all starters")}


class Grid:
    """One printed grid: its measure, its months (first and last) and its rows as (level, district, cells by column)."""

    def __init__(self, table, name):
        self.measure, self.name, self.paper = table["id"], name, None
        self.months = tuple(int(end[:4]) * 12 + int(end[5:]) - 1 for end in (table["from"], table["to"]))
        self.columns = table["columns"]
        self.rows = [(row["level"], row["district"], dict(zip(self.columns, row["cells"]))) for row in table["rows"]]


def asked(program, folder, profile, measure, *options):
    command = [program, "table", folder, "-m", measure, "--json", "--profile", profile, "--threads", "1", *options]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        if run.returncode not in (1, 2, 64, 65, 66) or "Fatal" in run.stderr:
            raise RuntimeError(f"{command} ended with {run.returncode}: {run.stderr[-300:]}")
        return []
    return [Grid(table, " ".join(options)) for table in json.loads(run.stdout)]


def everything(program, folder, profile, council, month, of_paper):
    """All grids as a paper of a month has them; of the newest paper also of some months, some districts, some teams, and cohorts of a quarter."""
    found = [grid for measure in ("reasons", "origin", "transfers", "cohort-retention") for grid in asked(program, folder, profile, measure)]
    if of_paper:
        return of(found, month)
    district, team = council.teams[0]
    for options in (["--from", "2016-11", "--to", "2017-08"], ["--team", f"{district}/{team}"], ["--role", "team manager"]):
        for measure in ("reasons", "origin", "transfers"):
            found += asked(program, folder, profile, measure, *options)
    for own in sorted({district for district, _ in council.teams}):
        for measure in BY_WORD:
            found += asked(program, folder, profile, measure, "--district", own)
    return of(found + asked(program, folder, profile, "cohort-retention", "--basis", "cohort-retention=quarter"), month)


def of(grids, month):
    for grid in grids:
        grid.paper = month
    return grids


def years(program, folder):
    """What is so: who left, by year to September, district and reason, and who came, from the service's own grids."""
    truth = {measure: {} for measure in BY_WORD}
    for measure, (words, _) in BY_WORD.items():
        for year in (2015, 2016, 2017):
            for grid in asked(program, folder, "internal", measure, "--from", f"{year - 1}-10", "--to", f"{year}-09"):
                for level, district, cells in grid.rows:
                    for word, cell in cells.items():
                        if level == "district" and word in words and cell["people"]:
                            truth[measure][district, word, year] = cell["people"]
    return truth


def people_in(grids, views, council, truth):
    """Whoever is found: in grids alone, and beside turnover by head."""
    districts = sorted({district for district, _ in council.teams})
    yield from of_rows(grids, council)
    for measure, (known, everybody) in BY_WORD.items():
        sums = attack_sums.Sums()
        for grid in grids:
            if grid.measure != measure:
                continue
            spans = [month // 12 for month in range(grid.months[0], grid.months[1] + 1) if month % 12 == 8]
            named = [word for word in grid.columns if word in known]
            own = {district for level, district, _ in grid.rows if level == "district" and district in districts}
            for level, district, cells in grid.rows:
                of = [district] if district in districts else [d for d in districts if d not in own or level == "total"]
                for word, cell in cells.items():
                    if cell is None or cell["people"] is None or "--district" in grid.name:
                        continue
                    words = known if word == everybody else [word] if word in known else [w for w in known if w not in named]
                    sums.add({(d, w, y) for d in of for w in words for y in spans}, cell["people"])
        if measure == "reasons":
            for members, month, value in by_head(views, districts):
                if month % 12 == 8 and 2015 <= month // 12 <= 2017:
                    sums.add({(d, w, month // 12) for d in members for w in known}, value)
            # And of the whole council beside how many of its FTE left for a reason, of which it is taken to be known how many people they are.
            for view in views:
                if measure == "reasons" and view.measure == "voluntary-turnover" and not view.is_filtered:
                    words = {"resignation"} if "voluntary-turnover=" not in view.name else {"retirement"} if "=retirement" in view.name else set()
                    for level, district, _, cells in view.rows:
                        of = [district] if level == "district" else districts
                        for month, cell in cells.items():
                            if words and cell["numerator"] is not None and month % 12 == 8 and 2015 <= month // 12 <= 2017:
                                things = {(d, w, month // 12) for d in of for w in words}
                                sums.add(things, sum(truth["reasons"].get(thing, 0) for thing in things))
        for things, value in sums.follows().items():
            count = sum(truth[measure].get(thing, 0) for thing in things)
            # How many left or joined a district is for a board to know; why, or from where, is not, of few.
            is_whole = all({w for d, w, y in things if (d, y) == place} == set(known) for place in {(d, y) for d, _, y in things})
            if 0 < count < FEW and not is_whole:
                yield f"a word of few ({measure}): {sorted(things)[:3]}: {value:g}"


def by_head(views, districts):
    """Who left in the twelve months to a month, by head: districts, month, how many."""
    for view in views:
        if view.measure != "turnover" or "turnover=headcount" not in view.name or view.is_filtered:
            continue
        own = {district for level, district, _, _ in view.rows if level == "district" and district in districts}
        for level, district, _, cells in view.rows:
            members = [district] if district in districts else [d for d in districts if d not in own or level == "total"]
            for month, cell in cells.items():
                if cell["numerator"] is not None:
                    yield members, month, cell["numerator"]


def of_rows(grids, council):
    """Figures and rows that may not be."""
    small = {}
    for month in range(attack_council.FIRST, attack_council.LAST + 1):
        people = council.people(month)
        for district in {d for d, _ in council.teams}:
            if 0 < len(set().union(*(own for team, own in people.items() if team[0] == district))) < FEW_IN_DISTRICT:
                small.setdefault(district, month)
    for grid in grids:
        if any(option in grid.name for option in ("--team", "--role", "--from")):
            yield f"{grid.measure} is shown of a part ({grid.name})"
        if "quarter" in grid.name:
            yield "cohorts of a quarter are shown"
        for level, district, cells in grid.rows:
            if level == "district" and small.get(district, grid.paper + 1) <= grid.paper and grid.measure != "cohort-retention":
                yield f"{grid.measure} has a row of {district}, which had fewer than ten people in post"
            for word, cell in cells.items():
                if cell is None or cell["people"] is None:
                    continue
                few = FEW_IN_DISTRICT if grid.measure == "cohort-retention" else FEW
                everybody = BY_WORD.get(grid.measure, (None, None))[1]
                all_of_row = (cells.get(everybody) or {}).get("people")
                if everybody and level == "district" and word != everybody and 2 < len(cells) and (
                        0 < cell["people"] == all_of_row < FEW_FOR_ALL):
                    yield f"{everybody} of {district}, {all_of_row}, have one word, {word}"
                if 0 < cell["people"] < few:
                    yield f"{grid.measure} shows {cell['people']} people ({district}, {word})"
