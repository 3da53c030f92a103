"""What a person with the program can have printed by role, for scripts/attack: what may not be told of roles, and rows of fewer people than may
be."""
import attack_views

# Of them a row of few people who are ill or gone is one that everybody knows.
NOT_BY_ROLE = {"absence", "vacancy-age", "time-to-hire", "voluntary-turnover", "agency-cost"}
OF_STAFF = {"vacancy", "turnover", "starters", "caseload", "experience"}
GROUPS = {"Newly qualified", "Experienced", "Managers"}
FEW = 10


def everything(program, folder, profile, month):
    found = []
    for back in (23, 2):
        first = month - back
        options = ["--by", "role", f"--from={first // 12}-{first % 12 + 1:02}"]
        found += attack_views.asked(program, folder, profile, attack_views.ALL.split(","), options)
        for measure in sorted(NOT_BY_ROLE):
            found += attack_views.asked(program, folder, profile, [measure], options)
    return found


def group_of(council, worker, role):
    return "Managers" if role == "team manager" else "Newly qualified" if worker in council.first_years else "Experienced"


def of_roles(views, council):
    by_month = {}

    def people(month, groups):
        if month not in by_month:
            own = by_month[month] = {group: set() for group in GROUPS}
            for role in ("team manager", "social worker"):
                for workers in council.people(month, role=role).values():
                    for worker in workers:
                        own[group_of(council, worker, role)].add(worker)
        return set().union(*(by_month[month][group] for group in groups))

    for view in views:
        if view.measure in NOT_BY_ROLE:
            yield f"{view.measure} is shown by role"
        if view.measure not in OF_STAFF:
            continue
        named = {name for level, name, _, _ in view.rows if level == "role" and name in GROUPS}
        for level, name, _, cells in view.rows:
            # What no row has the total has besides the rows.
            groups = {name} if name in named else GROUPS - named
            for month, cell in cells.items():
                if cell["denominator"] is not None and 0 < len(people(month, groups)) < FEW:
                    yield f"{view.measure} of {len(people(month, groups))} people by role in {month // 12}-{month % 12 + 1:02} ({sorted(groups)})"
