"""Years of birth of the invented county's staff: Rossendale and Pendle have grown old, Preston is young, and not everybody's is recorded.
And by which schemes some of the newly qualified came."""
import random

OLD = {"Rossendale": 4, "Pendle": 3, "Ribble Valley": 2, "Preston": -3, "Burnley": -2, "Hyndburn": -2}
AGES = {"newly qualified social worker": (22, 34), "social worker": (24, 60), "senior social worker": (29, 62),
        "advanced practitioner": (32, 62), "team manager": (36, 62)}


def births(rows, header):
    """The year of birth of each worker by number, empty where it is not recorded; a stream of its own, so that nothing else changes."""
    r = random.Random("births")
    at = {name: header.index(name) for name in header}
    of = {}
    for row in rows:
        of.setdefault(row[at["worker_id"]], []).append(row)
    years = {}
    for worker in sorted(of, key=lambda w: int(w[1:])):
        own = sorted(of[worker], key=lambda row: row[at["start_date"]])
        first, last = own[0], own[-1]
        begun = int(str(first[at["start_date"]])[:4])
        low, high = AGES.get(first[at["role"]], (24, 60))
        age = min(66, max(22, round(r.triangular(low, high, (low + high) / 2 - 3)) + OLD.get(first[at["district"]], 0)))
        year = begun - age
        if last[at["leaving_reason"]] == "retirement":
            year = int(str(last[at["end_date"]])[:4]) - r.randint(57, 67)
        years[worker] = "" if r.random() < .04 or last[at["contract"]] == "agency" else year
        # Nobody is on the books at seventy.
        if years[worker] and 2017 - years[worker] > 69:
            years[worker] = 2017 - 69
    return years


def by_schemes(rows, header):
    """The rows with some of the newly qualified come by Step Up or Frontline; a stream of its own, so that nothing else changes."""
    r = random.Random("schemes")
    at = header.index("origin")
    fresh = sorted({row[0] for row in rows if row[at] == "newly qualified"}, key=lambda w: int(w[1:]))
    schemes = {worker: r.choices(["newly qualified", "Step Up to Social Work", "Frontline"], [77, 14, 9])[0] for worker in fresh}
    return [[*row[:at], schemes[row[0]], *row[at + 1:]] if row[at] == "newly qualified" else row for row in rows]
