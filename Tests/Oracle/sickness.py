"""Working days lost to sickness."""
import datetime
from fractions import Fraction

from comings import in_post
from matrix import group
from months import ONE_DAY, first_choice, half_up, is_open, last_day


def easter(year):
    """Gauss's rule, in the form of the Book of Common Prayer's tables."""
    golden = year % 19
    century = year // 100
    skipped, moon = century - century // 4 - 2, (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    day = moon - weekday
    month = 3 + (day + 40) // 44
    return datetime.date(year, month, day + 28 - 31 * (month // 4))


def holidays(year):
    """England's bank holidays, those at a weekend moved to the working day after."""
    date = datetime.date
    monday = lambda d: d + ONE_DAY * ((7 - d.weekday()) % 7)
    found = [easter(year) - 2 * ONE_DAY, easter(year) + ONE_DAY,
             date(2020, 5, 8) if year == 2020 else monday(date(year, 5, 1)),
             {2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}.get(year, monday(date(year, 5, 25))),
             monday(date(year, 8, 25))]
    found += [d for d in (date(2011, 4, 29), date(2012, 6, 5), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8))
              if d.year == year]
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        while fixed.weekday() > 4 or fixed in found:
            fixed += ONE_DAY
        found.append(fixed)
    return found


def working_days(first, last, free):
    n, day = 0, first
    while day <= last:
        n += day.weekday() < 5 and day not in free
        day += ONE_DAY
    return n


def parts(total, count):
    """A whole number in so many parts as even as can be, which add up to it: each next sum is rounded half up."""
    sums = [half_up(Fraction(total * n, count)) for n in range(count + 1)]
    return [after - before for before, after in zip(sums, sums[1:])]


def days_of(x, a, to):
    """{day: millionths of a day that the row says were lost on it}, None for as much as the worker works; each with whether the row
    gives more than three decimals. Without an end it goes on to the day up to which absences are held."""
    last = a["end"] or to
    days = [a["start"] + ONE_DAY * n for n in range((last - a["start"]).days + 1)]
    working = [d for d in days if d.weekday() < 5 and d not in x.free]
    if a["lost"] is None:
        return dict.fromkeys(working, (None, False))
    on, total = working or days, min(a["lost"], 10 ** 6 * len(days))
    return {d: (part, a["lost"] % 1000 > 0) for d, part in zip(on, parts(total, len(on)))} if on else {}


def losses(x):
    """Of each worker: (day, spell, millionths, whether any of it was given with more than three decimals) of all days lost up to the
    day up to which absences are held."""
    found = {}
    _, to = x.held.span("absence")
    for worker in sorted({a["worker"] for a in x.absences}):
        reports = {}
        for a in x.absences:
            if a["worker"] == worker:
                for day, amount in days_of(x, a, to).items():
                    reports.setdefault(day, []).append(amount)
        for day, amounts in reports.items():
            there = [s for s in x.own.get(worker, []) if not s["agency"] and is_open(s, day)]
            if not there or day > to:
                continue
            fte = sum(s["fte"] for s in there)
            lost = max(fte if amount is None else amount for amount, _ in amounts)
            fine = any(is_fine for _, is_fine in amounts) or any(s["fte"] % 1000 for s in there)
            found.setdefault(worker, []).extend((day, s, part, fine) for s, part in shared(lost, there, fte))
    return found


def shared(lost, spells, fte):
    """What is lost on a day, parted by the spells' FTE; without any the deciding spell has it all."""
    order = []
    while len(order) < len(spells):
        order.append(first_choice([s for s in spells if not any(s is o for o in order)]))
    if not fte:
        return [(order[0], lost)]
    out, before, reached = [], 0, 0
    for s in order:
        reached += s["fte"]
        after = half_up(Fraction(lost * reached, fte))
        out.append((s, after - before))
        before = after
    return out


def absence(x, month, options):
    """Each worker's days of twelve months, place by place and role by role: those of three decimals to the thousandth of a day."""
    first, last = last_day(month - 12) + ONE_DAY, last_day(month)
    leap = any(last_day(m).day == 29 for m in range(month - 11, month + 1))
    year = 254 if leap else 253
    lost = []
    for days in x.once("losses", lambda: losses(x)).values():
        places = {}
        for day, s, amount, fine in days:
            if first <= day <= last:
                where = places.setdefault((s["district"], s["team"], s["role"], options.by == "role" and group(x, s)), [s, 0, 0])
                where[2 if fine else 1] += amount
        lost += [(1000 * half_up(Fraction(coarse, 1000)) + fine, s) for s, coarse, fine in places.values()]
    return lost, [(fte * year, s) for fte, s in in_post(x, month)]


def odd_absences(x):
    """Rows that share days with an earlier one of the worker; days outside the worker's spells, row by row; rows whose days_lost are
    more than their working days; rows that begin after the extract. Of workers who are in staff."""
    rows = [a for a in x.absences if a["worker"] in x.known_workers]
    late = [a for a in rows if a["start"] > x.extract_date]
    rows = [a for a in rows if a["start"] <= x.extract_date]
    again, outside, many = 0, [], 0
    for number, a in enumerate(rows):
        end = a["end"] or x.extract_date
        for m, b in enumerate(rows):
            earlier = (b["start"], m) < (a["start"], number)
            if b["worker"] == a["worker"] and earlier and a["start"] <= (b["end"] or x.extract_date):
                again += 1
                break
        working = working_days(a["start"], end, x.free)
        many += a["lost"] is not None and a["lost"] > 10 ** 6 * working
        days = [d for d in days_of(x, a, x.extract_date) if last_day(x.covers_from - 1) < d <= x.extract_date and a["lost"] != 0
                and not any(not s["agency"] and is_open(s, d) for s in x.own.get(a["worker"], []))]
        outside += [len(days)] if days else []
    return {"again": again, "over_dates": many, "late": len(late), "outside": sorted(outside)}
