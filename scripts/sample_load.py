"""Cases of the invented county that wait for a worker: still in the name of one who has left."""
import random

from sample_plan import DAY, DISTRICTS, END, ENDS, STARTS, TARGET, Record, curve

CATEGORY = {"Duty and Assessment": "CIN", "Child in Need": "CIN", "Family Support": "CIN", "Court and Permanence": "CPP",
            "Children Looked After": "CLA", "Leaving Care": "LC"}
# Of the cases of a district those that wait, at the knots: ever more where workers go and are not replaced, ever fewer in Preston.
WAITING = {
    "Burnley":         [.004, .008, .010, .016, .024, .036, .052],
    "Hyndburn":        [.005, .006, .009, .012, .020, .030, .041],
    "Preston":         [.022, .034, .038, .030, .020, .012, .008],
    "Pendle":          [.006, .007, .008, .009, .012, .014, .015],
    "Lancaster":       [.010, .010, .009, .010, .011, .010, .010],
}
USUAL = [.016, .017, .016, .015, .016, .017, .016]
# Where nobody waits.
NONE = ("Fylde", "Ribble Valley")


def waiting(county, number):
    """Rows of allocations that nobody holds who is there, numbered on from a case.

    Each begins after its worker has gone, so that it is in no caseload, and stays open for some weeks or months. The stream of chance is
    its own: no other row changes.
    """
    r = random.Random(19)
    last = {}
    for s in county.spells:
        end = s["end"] or END + DAY
        if s["worker"] not in last or end > last[s["worker"]][0]:
            last[s["worker"]] = (end, s["slot"]["district"], county.team_at(s["slot"], end))
    rows, pools = [], {district: [] for district in DISTRICTS}
    for i, (first, month_end) in enumerate(zip(STARTS, ENDS)):
        for district, (established, *_rest) in DISTRICTS.items():
            pool = pools[district]
            cases = TARGET["cases"] * established / sum(d[0] for d in DISTRICTS.values()) * curve(DISTRICTS[district][3], i)
            # A few would be hidden everywhere, and there would be nothing to see.
            wanted = max(6, int(cases * curve(WAITING.get(district, USUAL), i) + r.random())) if district not in NONE else 0
            gone = sorted(w for w, (end, where, team) in last.items() if where == district and end < first and team in CATEGORY)
            if not gone:
                continue
            # The latest to go leave most behind.
            gone.sort(key=lambda w: last[w][0])
            gone = gone[-6:]
            days = (month_end - first).days
            # Some find a worker each month, and others take their place.
            r.shuffle(pool)
            for row in pool[:max(len(pool) // 3, len(pool) - wanted)]:
                row["end"], row["why"] = first + DAY * r.randint(0, days - 1), "reallocated"
            pool[:] = [row for row in pool if row["end"] is None]
            while len(pool) < wanted:
                number += 1
                worker = r.choice(gone)
                row = Record({"id": f"c{number}", "worker": worker, "category": CATEGORY[last[worker][2]],
                              "start": first + DAY * r.randint(0, days), "end": None, "why": ""})
                pool.append(row)
                rows.append(row)
    return rows
