"""All that a person with the program can have printed of a folder, for scripts/attack."""
import json
import subprocess

OF_POSTS = "vacancy,caseload,agency,agency-ratio,uncovered,managers,span"
OF_PEOPLE = ("turnover,vacancy-age,starters,net-change,stability,experience,caseload-over,asye-over,weighted-caseload,unallocated,absence,"
             "worker-changes,re-referrals,audits,voluntary-turnover,retention,early-leavers,retirement-risk,agency-cost,agency-rules,"
             "time-to-hire,fill-rate")
# Those whose short name is a group's as well.
NAMES = {"retention": "retention rate"}
# What journalists have of pay, whatever else the reader has.
OF_PAY = ["agency-cost", "agency-cost=month", "agency-cost=per-fte", "agency-cost=over-cap", "agency-rules",
          "agency-rules=under-three-years", "agency-rules=left-permanent"]
ALL = OF_POSTS + "," + OF_PEOPLE


class View:
    """One printed table: its measure, and its rows as (level, district, team, cells by month)."""

    def __init__(self, table, name, is_filtered):
        self.measure, self.name, self.is_filtered = table["id"], name, is_filtered
        months = [int(c[:4]) * 12 + int(c[5:]) - 1 for c in table["columns"]]
        self.rows = [(r["level"], r["district"], r["team"], dict(zip(months, r["cells"]))) for r in table["rows"]]


def asked(program, folder, profile, measures, options, is_filtered=False):
    """The tables of some measures: of several those that are left when all are asked for, since one that is refused stops what is named."""
    name = " ".join([*([profile] if profile == "public" else []), *options])
    of = NAMES.get(measures[0], measures[0]) if len(measures) == 1 else "all"
    command = [program, "table", folder, "-m", of, "--json", "--profile", profile, "--threads", "1", *options]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if run.returncode == 0:
        return [View(table, name, is_filtered) for table in json.loads(run.stdout) if table.get("id") in measures]
    # What is refused of one file is not of the measures that do without it.
    if len(measures) > 1 and "The data were refused" in run.stderr:
        return [view for one in measures for view in asked(program, folder, profile, [one], options, is_filtered)]
    if run.returncode not in (1, 2, 64, 65, 66) or "Fatal" in run.stderr:
        raise RuntimeError(f"{command} ended with {run.returncode}: {run.stderr[-300:]}")
    return []


def everything(program, folder, profile, council, month, of_paper):
    """What a curious reader asks for: all measures by district and by team, other months, other bases, some teams, some districts."""
    first = [f"--from={(month - 23) // 12}-{(month - 23) % 12 + 1:02}"]
    views = []

    def ask(measures, *options, is_filtered=False):
        views.extend(asked(program, folder, profile, measures.split(","), list(options), is_filtered))

    def ask_for_all(*options):
        if profile == "board":
            for basis in OF_PAY:
                chosen = ["--basis", basis] if "=" in basis else []
                views.extend(asked(program, folder, "public", [basis.split("=")[0]], [*chosen, *options]))

    ask(ALL, *first)
    ask(ALL, "--by", "team", *first)
    ask_for_all(*first)
    if of_paper:
        return views
    late = f"--from={(month - 2) // 12}-{(month - 2) % 12 + 1:02}"
    early = [f"--from={(month - 30) // 12}-{(month - 30) % 12 + 1:02}", f"--to={(month - 14) // 12}-{(month - 14) % 12 + 1:02}"]
    for options in ([late], early):
        ask(ALL, "--by", "team", *options)
        ask(OF_PEOPLE, *options)
        ask_for_all(*options)
    for basis in ["turnover=headcount", "turnover=average", "vacancy=establishment", "vacancy=without-frozen", "managers=per-manager",
                  "vacancy-age=over-90", "vacancy-age=over-365", "time-to-hire=median", "time-to-hire=approval",
                  "fill-rate=without-withdrawn", "voluntary-turnover=retirement", "voluntary-turnover=end-of-contract", "retention=2-years",
                  "agency-cost=month", "agency-cost=per-fte", "agency-cost=over-cap", "agency-rules=under-three-years",
                  "agency-rules=left-permanent"]:
        ask(basis.split("=")[0], "--by", "district", "--basis", basis, *first)
        ask(basis.split("=")[0], "--by", "team", "--basis", basis, *first)
    names = sorted({team for _, team in council.teams})
    patterns = names + ["C*", "CIN*"] + ["/".join(team) for team in council.teams]
    for pattern in patterns:
        ask(OF_POSTS, "--by", "team", "--team", pattern, late, is_filtered=True)
    ask(OF_PEOPLE, "--team", names[0], late, is_filtered=True)
    for district in sorted({district for district, _ in council.teams}):
        ask(ALL, "--district", district, late, is_filtered=True)
    ask(ALL, "--role", "team manager", late, is_filtered=True)
    return views
