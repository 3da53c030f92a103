"""What can be worked out of an agency worker's pay: the attacker knows who worked when and for how many hours, and that an hour costs 20 to 60
pounds. Each printed sum is a line through everybody's rates, as wide as it is rounded."""
import datetime
import math

import attack_council

# A worker is found where the rate is known to within a twentieth.
NEAR, LOW, HIGH = 0.05, 20, 60
FEW, FEW_FOR_ALL = 20, 23


def holidays():
    import os
    import sys
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Oracle"))
    import sickness
    return {d for year in range(2012, 2019) for d in sickness.holidays(year)}


FREE = holidays()
DAY = datetime.timedelta(days=1)


def hours_by_month(council, months, end):
    """Of each worker the hours of each month."""
    work_days = {}
    for month in months:
        first, last = attack_council.month_end(month - 1) + DAY, attack_council.month_end(month)
        work_days[month] = [d for d in (first + DAY * n for n in range((last - first).days + 1)) if d.weekday() < 5 and d not in FREE]
    found = {}
    for worker, _, start, stop, hours, _, _, _ in council.assignments:
        for month in months:
            days = sum(start <= d <= min(stop or end, end) for d in work_days[month])
            if days:
                own = found.setdefault(worker, {})
                own[month] = own.get(month, 0) + days * hours / 5
    return found


def shown(views):
    """The printed sums, by measure's basis, month and whose they are."""
    lines = {}
    for view in views:
        if view.measure != "agency-cost":
            continue
        for level, _, _, cells in view.rows:
            for month, cell in cells.items():
                if level == "total" and cell["value"] is not None:
                    basis = "per-fte" if "per-fte" in view.name else "month" if "=month" in view.name else "year"
                    lines[basis, month, view.name.startswith("public")] = cell
    return lines


def of_pay(views, council, end):
    for view in views:
        if view.measure not in ("agency-cost", "agency-rules"):
            continue
        if view.measure == "agency-cost":
            if "over-cap" in view.name:
                yield f"agency-cost is shown on a basis that it may not be ({view.name})"
            if any(level in ("district", "team") for level, *_ in view.rows):
                yield f"pay of districts is shown ({view.name})"
        else:
            for level, district, _, cells in view.rows:
                for month, cell in cells.items():
                    if level == "team" or cell["denominator"] is not None and 0 < cell["denominator"] < 10:
                        yield f"agency-rules of {cell['denominator']} assignments in {district}"
    lines = shown(views)
    if not lines:
        return
    months = sorted({m - back for _, m, _ in lines for back in range(12)})
    hours = hours_by_month(council, months, end)
    for (basis, month, is_public), cell in lines.items():
        window = range(month - 11, month + 1) if basis != "month" else [month]
        count = sum(any(m in own for m in window) for own in hours.values())
        if count < (FEW_FOR_ALL if is_public else FEW):
            yield f"pay of {count} agency workers"
        step = 1000 if basis == "per-fte" else 10000
        if cell["value"] % step:
            yield f"pay to the pound ({basis})"
    yield from by_bounds(lines, hours, council)


def by_bounds(lines, hours, council):
    """Rates that all lines together leave next to no room for (linear programmes; passed over without scipy)."""
    try:
        import numpy
        from scipy.optimize import linprog
    except ImportError:
        return
    workers = sorted(hours)
    rates, above, below = {w: r for w, _, _, _, _, r, _, _ in council.assignments}, [], []
    # Half of the steps in which all of a basis are, by which each may be off: what is told to a hundred pounds is off by fifty.
    halves = {basis: math.gcd(*(round(cell["value"]) for (own, *_), cell in lines.items() if own == basis)) / 2
              for basis in {basis for basis, *_ in lines}}
    halves = {basis: min(half, 500 if basis == "per-fte" else 5000) for basis, half in halves.items()}
    for (basis, month, _), cell in sorted(lines.items(), key=lambda line: line[0]):
        window = range(month - 11, month + 1) if basis != "month" else [month]
        row = [sum(hours[w].get(m, 0) for m in window) for w in workers]
        half, value = halves[basis], cell["value"]
        if basis == "per-fte":
            first, last = attack_council.month_end(month - 12) + DAY, attack_council.month_end(month)
            days = sum((first + DAY * n).weekday() < 5 and first + DAY * n not in FREE for n in range((last - first).days + 1))
            fte = sum(row) / (37 / 5 * days)
            half, value = 500 * fte, value * fte
        above.append((row, value + half + 1))
        below.append((row, value - half - 1))
    matrix = numpy.array([r for r, _ in above] + [[-x for x in r] for r, _ in below])
    limits = numpy.array([v for _, v in above] + [-v for _, v in below])
    for place, worker in enumerate(workers):
        goal = numpy.zeros(len(workers))
        goal[place] = 1
        low = linprog(goal, A_ub=matrix, b_ub=limits, bounds=(LOW, HIGH))
        high = linprog(-goal, A_ub=matrix, b_ub=limits, bounds=(LOW, HIGH))
        if low.status == 0 and high.status == 0 and -high.fun - low.fun < 2 * NEAR * rates[worker]:
            yield f"a rate is known of {worker}: {low.fun:.2f} to {-high.fun:.2f}, in truth {rates[worker]}"
