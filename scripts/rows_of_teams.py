#!/usr/bin/env python3
"""How many of a council's teams are seen, by measure: scripts/rows_of_teams.py PROGRAM FOLDER [OTHER PROGRAM]

Of each measure, for a board and by team: the teams with a row of their own, those that share one, those without any, and how many of the
figures that the service has of the teams are shown. With another program, such as one that was built before a change, its rows and figures stand
beside them. It writes the table that the README has.
"""
import json
import subprocess
import sys

MEASURES = ["vacancy", "agency", "uncovered", "managers", "caseload", "turnover", "vacancy-age", "starters", "net-change", "stability",
            "voluntary-turnover", "early-leavers", "experience", "retirement-risk", "newly-qualified", "caseload-over", "absence", "worker-changes", "re-referrals", "assessments-45", "eet", "pep",
            "audits", "discharges"]


def rows(program, folder, measure, profile, level):
    command = [program, "table", folder, "-m", measure, "--by", level, "--json", "--profile", profile]
    run = subprocess.run(command, capture_output=True, text=True)
    return json.loads(run.stdout)[0]["rows"] if run.returncode == 0 else []


def seen(program, folder, measure, profile, level="team"):
    """Rows by themselves, rows that are several, and figures of both, without totals."""
    own = [row for row in rows(program, folder, measure, profile, level) if row["level"] == level]
    figures = [sum(cell["value"] is not None for cell in row["cells"]) for row in own]
    alone = [number for row, number in zip(own, figures) if not (row["team"] or row["district"]).startswith("Other ")]
    return sum(number > 0 for number in alone), len(own) - len(alone), sum(figures)


def share(part, whole):
    return f"{round(100 * part / whole)}%" if whole else "–"


def main():
    program, folder, *others = sys.argv[1:]
    before = ["rows of teams before", "figures before"] if others else []
    head = ["measure", "teams", *before, "teams with a row", "rows *Other teams*", "figures", "figures of districts"]
    print("|", " | ".join(head), "|")
    print("|" + "---|" * len(head))
    for measure in MEASURES:
        teams, _, all_ = seen(program, folder, measure, "internal")
        _, _, of_districts = seen(program, folder, measure, "internal", "district")
        if not all_:
            continue
        alone, folds, figures = seen(program, folder, measure, "board")
        _, _, districts = seen(program, folder, measure, "board", "district")
        line = [f"`{measure}`", teams]
        for other in others:
            own, _, then = seen(other, folder, measure, "board")
            line += [own, share(then, all_)]
        print("|", " | ".join(str(cell) for cell in [*line, alone, folds, share(figures, all_), share(districts, of_districts)]), "|")


if __name__ == "__main__":
    main()
