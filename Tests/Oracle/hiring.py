"""Posts that are filled: how long it took, and how many of those advertised.

 1. Somebody fills a post who begins in it, agency aside, on a day before which the post was not theirs, and who finds something of it
    vacant: what those leave who hold it that day and did not begin on it, or had it the day before. Of several who begin on one day the
    one of more FTE goes first, and leaves the less to the others. The post must be open, and a row that began before it fills nothing.
 2. The wait is the days for which as much as that, or more, was vacant, every one of them up to the day before; and none where the last
    holder's last day was the day before. A post that is taken on the first day of such a vacancy with nobody gone the day before (a new
    post) was not waited for, and nobody fills it.
 3. Where that reaches back to the first day covered it is not known, nor where on any of those days somebody was in post without a post in
    the place and role of the post.
 4. A vacancy of vacancies.csv is advertised, approved, filled (started) and withdrawn on the days that it gives. Without role or team it has none.
"""
from months import ONE_DAY, is_open, last_day
from vacancies import by_day, missing, place


def fillings(x):
    """(day, days waited, post) of each."""
    days, _, levels = by_day(x, False)
    first = days[0]
    held = {}
    for s in x.staff:
        if not s["agency"] and s["fte"]:
            held.setdefault(s["post"], []).append(s)
    for p in x.posts:
        own = held.get(p["post"], [])
        for day in sorted({s["start"] for s in own if first < s["start"] <= days[-1]}):
            if not is_open(p, day):
                continue
            day_before = day - ONE_DAY
            before = [s for s in own if is_open(s, day_before) and is_open(p, day_before)]
            theirs = {s["worker"] for s in before}
            new = [s for s in own if s["start"] == day and s["worker"] not in theirs]
            there = [s for s in own if is_open(s, day) and not any(s is n for n in new)]
            gone = any(s["end"] == day_before for s in before)
            for s in sorted(new, key=lambda s: -s["fte"]):
                vacant = missing(p["fte"], there)
                there.append(s)
                if not vacant:
                    continue
                since = day
                while since > first and levels[p["post"]][(since - first).days - 1] >= vacant:
                    since -= ONE_DAY
                if since == first or since == day and not gone:
                    continue
                waited = [since + n * ONE_DAY for n in range((day - since).days)]
                loose = [o for o in x.staff if not o["agency"] and o["fte"] and o["post"] == "" and place(o) == place(p)]
                if any(is_open(o, d) for o in loose for d in waited):
                    continue
                yield day, (day - since).days, p


def in_year(day, month):
    return day is not None and last_day(month - 12) < day <= last_day(month)


def waits(x, month, options):
    """What was waited, and for how many: from vacancy, or from approval."""
    if "time-to-hire=approval" in options.basis:
        found = [(v["started"], (v["started"] - v["approved"]).days, v) for v in x.vacancies if v["started"] and v["approved"]]
    else:
        found = x.once("fillings", lambda: list(fillings(x)))
    own = [(days, row) for day, days, row in found if in_year(day, month)]
    return own, [(1, row) for _, row in own]


def fill_rate(x, month, options):
    d = last_day(month)
    posts = [v for v in x.vacancies if in_year(v["advertised"], month)]
    if "fill-rate=without-withdrawn" in options.basis:
        posts = [v for v in posts if not (v["withdrawn"] and v["withdrawn"] <= d)]
    return [(1, v) for v in posts if v["started"] and v["started"] <= d], [(1, v) for v in posts]
