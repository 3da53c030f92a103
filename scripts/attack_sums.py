"""What can be worked out from sums: of things that are not under nothing, some sums are known, and others follow from them."""
from fractions import Fraction


class Sums:
    """Sums over sets of things. None of the things is under nothing."""

    def __init__(self):
        self.known = {}

    def add(self, things, value):
        if things:
            self.known[frozenset(things)] = value

    def nothing(self):
        """Things of which there is nothing."""
        return set().union(*[s for s, value in self.known.items() if value == 0], set())

    def follows(self):
        """Sets whose sum is known, each with it: those that were given, and what is left when they are taken off each other."""
        nothing = self.nothing()
        things = sorted({thing for s in self.known for thing in s} - nothing)
        place = {thing: number for number, thing in enumerate(things)}
        rows = []
        for known, value in self.known.items():
            row = [0] * len(things) + [Fraction(value).limit_denominator(10**6)]
            for thing in known - nothing:
                row[place[thing]] = 1
            rows.append(row)
        found = {s - nothing: value for s, value in self.known.items() if s - nothing}
        for row in reduced(rows, len(things)) + differences(rows, len(things)):
            for sign in (1, -1):
                if all(value * sign in (0, 1) for value in row[:-1]) and any(row[:-1]):
                    found[frozenset(things[n] for n, value in enumerate(row[:-1]) if value)] = float(row[-1] * sign)
        return found


def reduced(rows, width):
    """The rows in their simplest form (Gauss and Jordan)."""
    rows, done = [list(map(Fraction, row)) for row in rows], 0
    for column in range(width):
        at = next((n for n in range(done, len(rows)) if rows[n][column]), None)
        if at is None:
            continue
        rows[done], rows[at] = rows[at], rows[done]
        factor = rows[done][column]
        rows[done] = [value / factor for value in rows[done]]
        for n, row in enumerate(rows):
            if n != done and row[column]:
                factor = row[column]
                rows[n] = [a - factor * b for a, b in zip(row, rows[done])]
        done += 1
    return rows[:done]


def differences(rows, width):
    """Each row less each other."""
    return [[a - b for a, b in zip(one, other)] for one in rows for other in rows if one is not other]


def single_months(windows):
    """What sums over twelve months say of single ones: the months that are known, with what they had.

    `windows` gives the sum of the twelve months that end in a month, for months that follow each other or not. Single months are
    unknowns of a system of sums; besides, months twelve apart differ by what two windows differ by, so that where the smallest that
    they can be already add up to a window, they are that.
    """
    sums = Sums()
    for last, value in windows.items():
        sums.add([last - back for back in range(12)], value)
    known = {next(iter(s)): value for s, value in sums.follows().items() if len(s) == 1}
    if not windows:
        return known
    first, end = min(windows), max(windows)
    if all(month in windows for month in range(first, end + 1)):
        offsets = {kind: [0] for kind in range(12)}
        months = {kind: [first - 11 + kind] for kind in range(12)}
        for month in range(first + 1, end + 1):
            kind = (month - first - 1) % 12
            offsets[kind].append(offsets[kind][-1] + windows[month] - windows[month - 1])
            months[kind].append(month)
        least = {kind: max(0, -min(own)) for kind, own in offsets.items()}
        if windows[first] - sum(least.values()) < 0.5:
            for kind in range(12):
                for month, offset in zip(months[kind], offsets[kind]):
                    known[month] = least[kind] + offset
    return known
