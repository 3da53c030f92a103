"""From which month, and up to which day, an extract holds what a measure counts.

 1. extract_date unset: the latest day on which anything started, in any file, or was done (an audit, a plan, an authorisation). Ends
    say nothing, for they may be planned. Starts that stand alone after a gap which chance as good as never leaves, and are at most
    three or one in 200 of all, are planned too.
 2. Each of these holds its past from a month of its own, the one after the first event: leavers (the last days of rows that are not
    agency's), agency (theirs), allocations (their last days), absence (first days), each practice file (its events). An event is
    stray, and passed over, if with those before it it is at most one in 200, and such a gap follows it.
 3. What covers_from says is believed of a file unless its first event comes after a gap, from the second month on, that chance as
    good as never leaves. Without covers_from each begins as in 2, but agency: what the leavers come to is believed of it in the same
    way, since it is of the same file. [covers] in the settings goes before all that.
 4. A file ends on the day of its last event, planned ones not counted, where over 31 days lie between it and the extract date, and
    chance as good as never leaves such a gap after the events of the last twelve months.
 5. Chance as good as never leaves a gap beside n events over a span if n >= 12 and (span / (span + gap)) ^ n < 1/10,000 (1/1,000,000 in 4). Of the
    events of one month no more count than twice the median of the months that have any; of fewer than four such months, none.
"""
import math
from collections import Counter

from months import last_day, month_of


def rare(gap, events, span, one_in=10_000):
    return gap > 0 and span > 0 and events >= 12 and events * math.log((span + gap) / span) > math.log(one_in)


def by_month(days):
    return sorted(Counter(month_of(d) for d in days).items())


def within(days, first, last):
    """How many events of some months tell how often they come."""
    counts = sorted(count for month, count in by_month(days) if first <= month <= last)
    if len(counts) < 4:
        return 0
    return sum(min(count, 2 * counts[len(counts) // 2]) for count in counts)


def first_month(days):
    """The month of the first event that is not stray; None without events."""
    if not days:
        return None
    months = by_month(days)
    first, before = months[0][0], 0
    for (month, count), (following, _) in zip(months, months[1:]):
        before += count
        if before > len(days) // 200:
            break
        if rare(following - month - 1, within(days, following, following + 11), 12):
            first = following
    return first


def last_happened(starts):
    """The latest start that was not merely planned; None without any."""
    months = by_month(starts)
    planned = 0
    while months:
        month, count = months.pop()
        planned += count
        latest = max(d for d in starts if month_of(d) == month)
        if planned > max(3, len(starts) // 200) or not months:
            return latest
        before = months[-1][0]
        if not rare(month - before - 1, within(starts, before - 11, before), 12):
            return latest
    return None


def beginning(events, believed, last):
    """The first month held in full; None where the events do not contradict the month believed."""
    first = first_month(events)
    if first is None:
        return None
    if believed is None:
        return first + 1
    return first + 1 if rare(first - believed - 1, within(events, first, last), last - first + 1) else None


def ending(events, extract_date):
    """The day on which a file ends before the extract date; None where it does not."""
    known = [d for d in events if month_of(d) <= month_of(extract_date)]
    if not known:
        return None
    latest = max(known)
    gap, month = (extract_date - latest).days, month_of(latest)
    return latest if gap > 31 and rare(gap, within(events, month - 11, month), 365, 1_000_000) else None


def last_complete(day):
    month = month_of(day)
    return month if last_day(month) <= day else month - 1


def read_month(setting):
    parts = [int(p) for p in str(setting).split("-")]
    return parts[0] * 12 + parts[1] - 1 + (1 if len(parts) > 2 and parts[2] > 1 else 0)


class Held:
    """What the posts, staff, allocations and absences of an extract hold."""

    def __init__(self, x, settings):
        own = [s for s in x.staff if not s["agency"]]
        agency = [s for s in x.staff if s["agency"]]
        ends = lambda rows: [r["end"] for r in rows if r["end"]]
        covers = {file: read_month(month) for file, month in settings.get("covers", {}).items()}
        self.covers_from = read_month(settings["covers_from"]) if "covers_from" in settings else None
        self.covers = covers
        self.starts = [r["start"] for r in x.posts + x.staff + x.allocations + x.absences + x.assignments]
        begun = [min(d for d in (v["approved"], v["advertised"]) if d) for v in x.vacancies]
        self.starts += begun + [v[f] for v in x.vacancies for f in ("advertised", "withdrawn") if v[f]]
        taken = x.extract_date or last_happened(self.starts)
        self.taken = taken
        left = beginning(ends(own), self.covers_from, month_of(taken))
        if "staff" in covers:
            self.first = covers["staff"]
        elif self.covers_from is not None:
            self.first = self.covers_from if left is None else left
        else:
            self.first = month_of(taken) if left is None else left
        self.last = ending(ends(own), taken) or taken
        complete = last_complete(self.last)
        self.of = {}
        for name, events in (("agency", ends(agency)), ("allocations", ends(x.allocations)),
                             ("absence", [a["start"] for a in x.absences]), ("assignments", ends(x.assignments))):
            is_told = name == "agency" or self.covers_from is not None
            first = beginning(events, self.first if is_told else None, complete)
            self.of[name] = covers.get({"agency": "staff", "assignments": "agency"}.get(name, name), first), ending(events, self.last)
        if x.assignments and not ends(x.assignments) and "agency" not in covers:
            # Of a list of those who are here today nothing else is known.
            self.of["assignments"] = complete, self.of["assignments"][1]
        first = beginning(begun, self.covers_from, last_complete(taken)) if x.has_vacancies else month_of(taken)
        first = covers.get("vacancies", self.covers_from if first is None else first)
        self.of["vacancies"] = month_of(taken) if first is None else first, ending(begun, taken)
        self.of["posts"] = covers.get("posts"), None

    def span(self, *names):
        """The first month and the last day that staff and some others are all held; of vacancies alone those of them."""
        if names == ("vacancies",):
            first, last = self.of["vacancies"]
            return first, last or self.taken
        firsts = [self.of[n][0] for n in names if self.of[n][0] is not None]
        lasts = [self.of[n][1] for n in names if self.of[n][1] is not None]
        return max([self.first] + firsts), min([self.last] + lasts)
