"""Employments: who came, who left, who stayed, and how long ago they began."""
import datetime

from months import first_choice, is_open, last_day, senior_first, year_before

BELIEVED = 31                    # days, the last one included, in which the next employment must follow an internal move


class Employment(list):
    """[first day, last day, spells], and the first day of the worker's next."""
    following = None


def employments(x, worker):
    """A worker's employments, in order; agency is none."""
    own = sorted((s for s in x.staff if s["worker"] == worker and not s["agency"]), key=lambda s: s["start"])
    found = []
    for s in own:
        end = s["end"] or datetime.date.max
        reach = found[-1][1] if found else None
        if reach is not None and (reach == datetime.date.max or (s["start"] - reach).days <= 1 + x.gap):
            found[-1][1] = max(reach, end)
            found[-1][2].append(s)
        else:
            if found:
                found[-1].following = s["start"]
            found.append(Employment([s["start"], end, [s]]))
    return found


def last_spells(employment):
    return [s for s in employment[2] if s["end"] == employment[1]]


def is_leaving(employment):
    """An internal move is believed if all last spells say so, with nothing after it too; but not if the worker comes again later."""
    last, following = employment[1], employment.following
    if last == datetime.date.max:
        return False
    if any(not s["stays"] for s in last_spells(employment)):
        return True
    return following is not None and (following - last).days > BELIEVED


def stays(x, worker):
    """Each of a worker's stays: its employments, one that ended in an internal move being gone on with in the next."""
    found = []
    for e in x.employments[worker]:
        if found and not is_leaving(found[-1][-1]) and found[-1][-1][1] != datetime.date.max:
            found[-1].append(e)
        else:
            found.append([e])
    return found


def leavings(x):
    """(last day, last spells, worker) of every employment that ended in leaving."""
    return [(e[1], last_spells(e), worker) for worker in x.workers for e in x.employments[worker] if is_leaving(e)]


def startings(x):
    """(first day, first spells, worker) of every employment that does not follow one which ended in an internal move."""
    out = []
    for worker in x.workers:
        before = None
        for e in x.employments[worker]:
            if before is None or is_leaving(before):
                out.append((e[0], [s for s in e[2] if s["start"] == e[0]], worker))
            before = e
    return out


def people_in_post(x, month):
    """One spell for each worker in post: the one that decides the worker's row."""
    d = last_day(month)

    def people():
        in_post = {}
        for s in x.staff:
            if is_open(s, d) and not s["agency"]:
                in_post.setdefault(s["worker"], []).append(s)
        return [first_choice(in_post[w]) for w in sorted(in_post)]
    return x.once(("people", month), people)


def turnover(x, month, options):
    first, last = last_day(month - 12), last_day(month)
    gone = [g for g in x.leavings if first < g[0] <= last]
    heads = options.turnover_count == "headcount"
    if heads:                    # duplicates are the same person and the same day
        numerator = [(1, senior_first(x, spells)) for _, spells, _ in gone]
    else:
        numerator = [(s["fte"], s) for _, spells, _ in gone for s in spells]
    denominator = []
    for m in range(month - 12, month + 1) if options.turnover_basis == "average" else [month]:
        denominator += [(1, s) for s in people_in_post(x, m)] if heads else in_post(x, m)
    return numerator, denominator


def in_post(x, month):
    d = last_day(month)
    return [(s["fte"], s) for s in x.staff if is_open(s, d) and not s["agency"]]


def within_year(events, month):
    """The FTE of the spells of those events that fall in the twelve months to a month's end."""
    first, last = last_day(month - 12), last_day(month)
    return [(s["fte"], s) for day, spells, _ in events if first < day <= last for s in spells]


def starters(x, month, options):
    return within_year(x.startings, month), in_post(x, month)


def net_change(x, month, options):
    return within_year(x.startings, month) + [(-fte, s) for fte, s in within_year(x.leavings, month)], None


def stability(x, month, options):
    """Each counts where they were a year before; in post anywhere at the end is staying."""
    d = last_day(month)
    there = people_in_post(x, month - 12)
    now = {s["worker"] for s in x.staff if is_open(s, d) and not s["agency"]}
    return [(1, s) for s in there if s["worker"] in now], [(1, s) for s in there]


def experience(x, month, options):
    d = last_day(month)
    short = []
    for worker in x.workers:
        for start, _, spells in x.employments[worker]:
            begun = min([start] + [s["council"] for s in spells if s["council"]])
            if begun > year_before(d, 2):
                short += [(s["fte"], s) for s in spells if is_open(s, d)]
    return short, in_post(x, month)
