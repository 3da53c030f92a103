"""Posts and who fills them."""
from comings import people_in_post
from months import ONE_DAY, is_open, last_day


def vacancy(x, month, options):
    d = last_day(month)
    posts = [p for p in x.posts if is_open(p, d) and not (options.without_frozen and p["frozen"])]
    in_post = [s for s in x.staff if is_open(s, d) and not s["agency"]]
    vacant = unfilled(posts, in_post)
    if options.vacancy_basis == "establishment":
        return vacant, [(p["fte"], p) for p in posts]
    return vacant, [tuple(v) for v in vacant] + [(s["fte"], s) for s in in_post]


def unfilled(posts, fillers):
    """[FTE, post] for each post: what those spells leave of it, those without a post filling their own place and role."""
    vacant = []
    for p in posts:
        filled = sum(s["fte"] for s in fillers if s["post"] == p["post"])
        vacant.append([max(0, p["fte"] - filled), p])
    place = lambda r: (r["district"], r["team"], r["role"])
    for where in {place(s) for s in fillers if s["post"] == ""}:
        unlinked = sum(s["fte"] for s in fillers if s["post"] == "" and place(s) == where)
        here = [v for v in vacant if place(v[1]) == where]
        for v in here:                       # which of them is filled first changes no sum
            used = min(unlinked, v[0])
            v[0] -= used
            unlinked -= used
    return vacant


def uncovered(x, month, options):
    d = last_day(month)
    posts = [p for p in x.posts if is_open(p, d) and not (options.without_frozen and p["frozen"])]
    there = [s for s in x.staff if is_open(s, d)]
    # An agency spell covers where it says so, or says nothing and names a post.
    cover = [s for s in there if s["agency"] and (s["covers"] if s["covers"] is not None else s["post"] != "")]
    in_post = [s for s in there if not s["agency"]]
    everything = vacancy(x, month, argparse_like(options, vacancy_basis="dfe"))[1]
    return unfilled(posts, in_post + cover), everything


def argparse_like(options, **changed):
    """The options with some changed."""
    copy = type(options)(**vars(options))
    for name, value in changed.items():
        setattr(copy, name, value)
    return copy


def managers(x, month, options):
    numerator, denominator = vacancy(x, month, argparse_like(options, vacancy_basis="dfe"))
    return [[c for c in side if c[1]["role"] in x.managers] for side in (numerator, denominator)]


def workers_per_manager(x, month, options):
    people = people_in_post(x, month)
    return ([(1, s) for s in people if s["role"] not in x.managers], [(1, s) for s in people if s["role"] in x.managers])


def vacant_by_day(x, options):
    """(post that stands for it, {day: vacant FTE}) of each post, or of the posts of a team and role where staff name no post."""
    return x.once(("vacant by day", options.without_frozen), lambda: every_vacant_day(x, options.without_frozen))


def every_vacant_day(x, without_frozen):
    first, last = last_day(x.covers_from - 1) + ONE_DAY, x.extract_date
    days = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    place = lambda r: (r["district"], r["team"], r["role"])
    employed = [s for s in x.staff if not s["agency"]]
    loose = {}
    for s in employed:
        if s["post"] == "":
            loose.setdefault(place(s), []).append(s)
    own = {}
    for s in employed:
        own.setdefault(s["post"], []).append(s)
    units, pools = [], {}
    for p in x.posts:
        if without_frozen and p["frozen"]:
            continue
        spare = [max(0, p["fte"] - sum(s["fte"] for s in own.get(p["post"], []) if is_open(s, d))) if is_open(p, d) else 0
                 for d in days]
        if place(p) in loose:
            pools.setdefault(place(p), [p, [0] * len(days)])
            pools[place(p)][1] = [a + b for a, b in zip(pools[place(p)][1], spare)]
        else:
            units.append((p, spare))
    for where, (p, spare) in pools.items():
        there = [sum(s["fte"] for s in loose[where] if is_open(s, d)) for d in days]
        units.append((p, [max(0, a - b) for a, b in zip(spare, there)]))
    return [(p, dict(zip(days, levels))) for p, levels in units]


def vacancy_age(x, month, options):
    """For each day back from the last: what has been vacant ever since. That is how old each part of the vacancy is."""
    d = last_day(month)
    numerator, denominator = [], []
    for post, levels in vacant_by_day(x, options):
        still, total, day = levels[d], 0, d
        while still and day in levels:
            still = min(still, levels[day])
            total += still
            day -= ONE_DAY
        numerator.append((total, post))
        denominator.append((levels[d], post))
    return numerator, denominator


def vacancy_over_90(x, month, options):
    """Over ninety days: vacant on the last day and on each of the ninety before it."""
    d = last_day(month)
    numerator, denominator = [], []
    for post, levels in vacant_by_day(x, options):
        numerator.append((min(levels.get(d - n * ONE_DAY, 0) for n in range(91)), post))
        denominator.append((levels[d], post))
    return numerator, denominator
