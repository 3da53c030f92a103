"""Working days lost to sickness."""
import datetime
from fractions import Fraction

from comings import in_post
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


def absence(x, month, options):
    first, last = last_day(month - 12) + ONE_DAY, last_day(month)
    leap = any(last_day(m).day == 29 for m in range(month - 11, month + 1))
    year = 254 if leap else 253
    lost = []
    for a in x.absences:
        spells = [s for s in x.own.get(a["worker"], []) if not s["agency"] and is_open(s, a["start"])]
        if not spells:
            continue
        end = min([d for d in (a["end"], max(x.extract_date, a["start"])) if d])
        for start, stop, _ in x.employments[a["worker"]]:
            if start <= a["start"] <= stop:
                end = min(end, stop)
        every = working_days(a["start"], end, x.free)
        total = a["lost"] if a["lost"] is not None else every * sum(s["fte"] for s in spells)
        inside = working_days(max(a["start"], first), min(end, last), x.free)
        if every:
            share = half_up(Fraction(total * inside, every))
        else:
            share = total if first <= a["start"] <= last else 0
        lost.append((share, first_choice(spells)))
    return lost, [(fte * year, s) for fte, s in in_post(x, month)]
