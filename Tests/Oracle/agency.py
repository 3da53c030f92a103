"""Agency assignments: what they cost, and whom the national rules keep out.

31. An agency assignment costs, in each month, the working days from its first day to its last (or the day up to which it is held) × a
    fifth of its hours a week × its rate, rounded half up to the penny. Hours are the row's own, else its FTE × 37, rounded half up to millionths. Without
    a rate or hours it costs nothing.
32. The cost of one FTE is that of twelve months ÷ the mean FTE: each assignment's hours ÷ 37 (half up to millionths) × its working days, divided
    by the working days of the twelve months, each rounded half up to millionths. Without a rate it is no FTE either.
33. Over the cap is a rate (pay_rate where the file has that column) over the cap of the role on the day, of those whose role has one on it; an hour is
    a fifth of the week's for each working day, each month's rounded half up to millionths.
34. An assignment begins against the rules where it begins before the third anniversary of qualifying (1 March for the 29th), or by the same date three
    months after the last day in a permanent post (the last of a shorter month). Of a year of qualifying alone, an assignment that begins
    three calendar years later is not known. "no", or a longer time ago, is overruled by a leaving of the same worker in staff. What is blank is
    not known.
"""
import datetime
from fractions import Fraction

from months import ONE_DAY, half_up, is_open, last_day, month_of
from sickness import working_days

ONE = 10 ** 6
WEEK = 37 * ONE


def hours_of(a):
    return a["hours"] if a["hours"] is not None else None if a["fte"] is None else half_up(Fraction(a["fte"] * WEEK, ONE))


def days_in(x, a, month, first=None, last=None):
    """The working days of an assignment in a month, between two days if they are given."""
    begin = max(a["start"], last_day(month - 1) + ONE_DAY, first or datetime.date.min)
    end = min(a["end"] or x.extract_date, x.extract_date, last_day(month), last or datetime.date.max)
    return working_days(begin, end, x.agency_free) if begin <= end else 0


def window(month, months):
    return range(month - months + 1, month + 1)


def cost_in(x, a, month):
    hours = hours_of(a)
    if hours is None or a["rate"] is None:
        return 0
    return half_up(Fraction(a["rate"] * hours * days_in(x, a, month), 5 * ONE * ONE) * 100) * (ONE // 100)


def amount(months):
    def cost(x, month, options):
        return [(sum(cost_in(x, a, m) for m in window(month, months)), a) for a in x.assignments], None
    return cost


def per_fte(x, month, options):
    all_days = working_days(last_day(month - 12) + ONE_DAY, last_day(month), x.agency_free)
    mean = []
    for a in x.assignments:
        hours = hours_of(a)
        if hours is not None and a["rate"] is not None:
            worked = sum(days_in(x, a, m) for m in window(month, 12))
            mean.append((half_up(Fraction(half_up(Fraction(hours * ONE, WEEK)) * worked, all_days)), a))
    return amount(12)(x, month, options)[0], mean


def over_cap(x, month, options):
    over, all_ = [], []
    for a in x.assignments:
        hours, rate = hours_of(a), a["pay_rate"] if x.has_pay_rates else a["rate"]
        if hours is None or rate is None:
            continue
        caps = sorted(((day or datetime.date.min, cap) for (role, day), cap in x.caps.items() if role == a["role"]))
        for m in window(month, 12):
            high = some = 0
            for (day, cap), after in zip(caps, caps[1:] + [(None, None)]):
                days = days_in(x, a, m, day, after[0] and after[0] - ONE_DAY)
                some += days
                high += days if rate > cap else 0
            over.append((half_up(Fraction(hours * high, 5)), a))
            all_.append((half_up(Fraction(hours * some, 5)), a))
    return over, all_


def later(day, months):
    month = month_of(day) + months
    return min(datetime.date(month // 12, month % 12 + 1, 1) + ONE_DAY * (day.day - 1), last_day(month))


def third_anniversary(day):
    try:
        return day.replace(year=day.year + 3)
    except ValueError:
        return datetime.date(day.year + 3, 3, 1)


def is_new(a):
    q = a["qualified"]
    if q is None:
        return None
    if isinstance(q, int):
        return None if a["start"].year == q + 3 else a["start"].year < q + 3
    return a["start"] < third_anniversary(q)


def has_just_left(x, a):
    left = a["left"]
    if left is None or left is True:
        return left
    just = lambda day: day < a["start"] <= later(day, 3)
    return (left is not False and just(left)) or any(just(day) for day, _, worker in x.leavings if worker == a["worker"])


def rules(basis):
    def broken(x, month, options):
        against, known = [], []
        for a in x.assignments:
            if not is_open(a, last_day(month)):
                continue
            new, left = is_new(a), has_just_left(x, a)
            facts = {"either": [new, left], "under-three-years": [new], "left-permanent": [left]}[basis]
            if None in facts:
                continue
            known.append((1, a))
            if any(facts):
                against.append((1, a))
        return against, known
    return broken
