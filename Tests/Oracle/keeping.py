"""Why people left, who stayed after starting, who left early, and who is old enough to retire."""
import datetime

from comings import in_post, is_leaving, last_spells, stays
from months import first_choice, last_day, month_of, senior_first


def choice(options, measure, default):
    return next((b.split("=")[1] for b in options.basis if b.startswith(measure + "=")), default)


def year_after(day, years, early):
    """The same day of a later year; of the 29th of February where that has none the day before, or after."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 2, 28) if early else datetime.date(day.year + years, 3, 1)


def why(x, spells):
    """Why somebody left whose last spells these are; None where nobody knows."""
    known = sorted((s for s in spells if s["why"]), key=lambda s: s["reason"])
    return senior_first(x, known)["why"] if known else None


def gone(x, month):
    first, last = last_day(month - 12), last_day(month)
    return [spells for day, spells, _ in x.leavings if first < day <= last]


def voluntary_turnover(x, month, options):
    kind = choice(options, "voluntary-turnover", "resignation")
    return [(s["fte"], s) for spells in gone(x, month) if why(x, spells) == kind for s in spells], in_post(x, month)


def hardly_told(x, month, passes):
    """Whether of more than half of those who left, over the whole council, nobody knows why."""
    here = [spells for spells in gone(x, month) if passes.role(senior_first(x, spells))]
    return 2 * sum(why(x, spells) is not None for spells in here) < len(here)


def begun(x, worker):
    """(first day of service, the employments of the stay), in order: an earlier la_start_date is believed, but not across a leaving."""
    before = None
    for stay in stays(x, worker):
        start = min([stay[0][0]] + [s["council"] for s in stay[0][2] if s["council"]])
        if before and start <= before:
            start = stay[0][0]
        before = stay[-1][1]
        yield start, stay


def retention(x, month, options):
    years = int(choice(options, "retention", "1-year").split("-")[0])
    covered = x.held.span()[0]
    there, still = [], []
    for worker in x.workers:
        for start, stay in begun(x, worker):
            if not 0 <= month - month_of(start) - 12 * years < 12 or month_of(start) < covered:
                continue
            if (stay[0][0] - start).days > 31:
                continue
            spell = first_choice([s for s in stay[0][2] if s["start"] == stay[0][0]])
            stays_on = stay[-1][1] >= year_after(start, years, early=True)
            if not stays_on and not is_leaving(stay[-1]):
                continue
            there.append((1, spell))
            if stays_on:
                still.append((1, spell))
    return still, there


def early_leavers(x, month, options):
    first, last = last_day(month - 12), last_day(month)
    early, left = [], []
    for worker in x.workers:
        for start, stay in begun(x, worker):
            if is_leaving(stay[-1]) and first < stay[-1][1] <= last:
                spell = senior_first(x, last_spells(stay[-1]))
                left.append((1, spell))
                if stay[-1][1] < year_after(start, 2, early=False):
                    early.append((1, spell))
    return early, left


def retirement_risk(x, month, options):
    d = last_day(month)
    known = [(fte, s) for fte, s in in_post(x, month) if len(x.births.get(s["worker"], ())) == 1]
    return [(fte, s) for fte, s in known if d.year - min(x.births[s["worker"]]) >= 55], known
