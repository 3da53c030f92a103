"""Posts and who fills them."""
import functools

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


def is_nothing(difference, holders):
    """Whether what is missing, or too much, is no more than rounding: each holder's share is off by up to half a thousandth. A post
    that nobody holds lacks all that it has."""
    return difference == 0 or (holders > 0 and abs(difference) <= max(1000, 500 * holders))


def missing(fte, holders):
    """What holders leave of so much FTE."""
    left = fte - sum(s["fte"] for s in holders)
    return 0 if left < 0 or is_nothing(left, sum(s["fte"] > 0 for s in holders)) else left


def place(row):
    return row["district"], row["team"], row["role"]


def unfilled(posts, fillers):
    """[FTE, post] for each post: what those spells leave of it, those without a post filling their own place and role."""
    vacant, holders = [], {}
    for p in posts:
        holders[p["post"]] = [s for s in fillers if s["post"] == p["post"]]
        vacant.append([missing(p["fte"], holders[p["post"]]), p])
    loose = [s for s in fillers if s["post"] == "" and s["fte"]]
    for where in {place(s) for s in loose}:
        own = [s for s in loose if place(s) == where]
        unlinked = sum(s["fte"] for s in own)
        here = [v for v in vacant if place(v[1]) == where and v[0]]
        people = len(own) + sum(s["fte"] > 0 for v in here for s in holders[v[1]["post"]])
        if is_nothing(sum(v[0] for v in here) - unlinked, people):
            unlinked = sum(v[0] for v in here)
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


def by_day(x, without_frozen):
    """(days, posts of each place and role, {post: what is vacant of it each day})."""
    first, last = last_day(x.covers_from - 1) + ONE_DAY, x.extract_date
    days = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    own = {}
    for s in x.staff:
        if not s["agency"]:
            own.setdefault(s["post"], []).append(s)
    posts, levels = {}, {}
    for p in x.posts:
        if not (without_frozen and p["frozen"]):
            posts.setdefault(place(p), []).append(p)
            levels[p["post"]] = [
                missing(p["fte"], [s for s in own.get(p["post"], []) if is_open(s, d)]) if is_open(p, d) else 0
                for d in days]
    return days, posts, levels


def standing(levels):
    """What has been vacant ever since: on the last day, on the last two, three and so on."""
    found = []
    for level in reversed(levels):
        found.append(min(level, found[-1]) if found else level)
    return found


def units(x, month, without_frozen):
    """(post that stands for it, what has stood vacant for one day, two days, …) of each post or group of posts at a month's end."""
    days, posts, levels = x.once(("by day", without_frozen), lambda: by_day(x, without_frozen))
    d = last_day(month)
    count = (d - days[0]).days + 1
    found = []
    for where, here in posts.items():
        alone = [(p, standing(levels[p["post"]][:count])) for p in here]
        numbers = {p["post"]: p for p in here}
        employed = [s for s in x.staff if not s["agency"] and s["fte"] and s["start"] <= d]
        loose = [s for s in employed if s["post"] == "" and place(s) == where]
        linked = [s for s in employed if s["post"] in numbers
                  and any(is_open(s, day) and is_open(numbers[s["post"]], day) for day in days[:count])]
        then = [s for s in loose if is_open(s, d)]
        if linked and then:
            # Post by post; then those without a post take off what stands vacant, each since coming.
            sums = [sum(unit[1][n] for unit in alone) for n in range(count)]
            people = len(then) + sum(is_open(s, d) and levels[s["post"]][count - 1] > 0 for s in linked)
            left = [level - sum(s["fte"] for s in then if s["start"] <= d - n * ONE_DAY) for n, level in enumerate(sums)]
            left = [0 if n < 0 or is_nothing(n, people) else n for n in left]
            found.append((here[0], standing(left[::-1])))
        elif not linked and any(is_open(s, day) for s in loose for day in days[:count]):
            # Nobody has named a post here: who came and went is all that is known.
            total = [missing(sum(p["fte"] for p in here if is_open(p, day)), [s for s in loose if is_open(s, day)])
                     for day in days[:count]]
            found.append((here[0], standing(total)))
        else:
            found += alone
    return found


def vacancy_age(x, month, options):
    """For each day back from the last: what has been vacant ever since. That is how old each part of the vacancy is."""
    found = units(x, month, options.without_frozen)
    return [(sum(still), post) for post, still in found], [(still[0], post) for post, still in found]


@functools.cache
def vacancy_over(days):
    """Over so many days: vacant on the last day and on each of so many before it."""
    def count(x, month, options):
        found = units(x, month, options.without_frozen)
        return ([((still + [0] * (days + 1))[days], post) for post, still in found], [(still[0], post) for post, still in found])
    return count
