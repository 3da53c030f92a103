"""Who holds cases in the invented county, and which."""
from sample_plan import (
    CASELOAD, DAY, DISTRICTS, END, ENDS, FIRST, LAST, NEW, REORGANISED, SENIOR, SOCIAL, STARTS, TARGET, TEAMS, Record, curve)


class Cases:
    def team_at(self, slot, day):
        district, old, new, closed = REORGANISED
        return new if (slot["district"], slot["team"]) == (district, old) and day > closed else slot["team"]

    def choose_holders(self):
        """Who holds cases: a worker's stays in one team, each of which holds or does not, for all its length."""
        r = self.r
        stays = {}
        for s in self.spells:
            key = s["worker"], s["slot"]["district"], s["slot"]["team"], s["contract"] == "agency"
            stays.setdefault(key, []).append(s)
        self.holders = []
        for (worker, district, team, agency), spells in stays.items():
            spells.sort(key=lambda s: s["start"])
            runs = []
            for s in spells:
                if runs and runs[-1][-1]["end"] and s["start"] == runs[-1][-1]["end"] + DAY:
                    runs[-1].append(s)
                else:
                    runs.append([s])
            for run in runs:
                factor = TEAMS[team][1]
                able = factor is not None and all(s["role"] in (SOCIAL, SENIOR, NEW) for s in run)
                last = run[-1]["end"] or END
                self.holders.append(Record({
                    "worker": worker, "district": district, "team": team, "spells": run, "start": run[0]["start"],
                    "end": run[-1]["end"], "able": able, "holds": able and last >= FIRST and r.random() < .93,
                    "own": 1 + .13 * self.noise(), "wobble": 0.0, "cases": [],
                }))
        now = [h for h in self.holders if h["able"] and (h["end"] is None or h["end"] >= END)]
        r.shuffle(now)
        size = lambda h: h["spells"][-1]["fte"]
        total = lambda: sum(size(h) for h in now if h["holds"])
        for wanted in (10, 8, 6, 5, 4, 9, 7):
            for h in now:
                gap = TARGET["holders"] - total()
                if gap < 0 and h["holds"] and size(h) == wanted and size(h) <= -gap:
                    h["holds"] = False
                elif gap > 0 and not h["holds"] and size(h) == wanted and size(h) <= gap:
                    h["holds"] = True
        if total() != TARGET["holders"]:                                   # exchange two whose sizes differ by the rest
            gap = TARGET["holders"] - total()
            for a in now:
                for b in now:
                    if a["holds"] and not b["holds"] and size(b) - size(a) == gap and total() != TARGET["holders"]:
                        a["holds"], b["holds"] = False, True
        if total() != TARGET["holders"]:
            raise SystemExit(f"cannot settle case holders: {total()}")

    def make_cases(self):
        r = self.r
        rows = []
        number = [0]

        def new_case():
            number[0] += 1
            return f"c{number[0]}"

        def close(h, case, last, why=""):
            h["cases"].remove(case)
            case["end"], case["why"] = last, why

        def give(h, case_id, category, start):
            case = Record({"id": case_id, "worker": h["worker"], "category": category, "start": start, "end": None, "why": ""})
            h["cases"].append(case)
            rows.append(case)

        category = {"Duty and Assessment": "CIN", "Child in Need": "CIN", "Family Support": "CIN",
                    "Court and Permanence": "CPP", "Children Looked After": "CLA", "Leaving Care": "LC"}
        for i, (first, last) in enumerate(zip(STARTS, ENDS)):
            there = [h for h in self.holders if h["holds"] and h["start"] <= last and (h["end"] is None or h["end"] >= last)]
            weights, fte_sum = [], 0
            for h in there:
                spell = next(s for s in h["spells"] if s["start"] <= last and (s["end"] is None or s["end"] >= last))
                fte_sum += spell["fte"]
                age = (last - h["start"]).days
                h["wobble"] = .8 * h["wobble"] + .03 * self.noise()
                weight = spell["fte"] * TEAMS[h["team"]][1] * curve(DISTRICTS[h["district"]][3], i)
                weight *= (h["own"] + h["wobble"]) * (.78 if spell["role"] == NEW else 1)
                weight *= .45 if age < 31 else .75 if age < 62 else 1
                weights.append(weight)
            total = TARGET["cases"] if i == LAST else round(fte_sum / 10 * curve(CASELOAD, i) * (1 + .004 * self.noise()))
            shares = [total * w / sum(weights) for w in weights]
            wanted = [max(1, int(s)) for s in shares]
            order = sorted(range(len(there)), key=lambda k: (int(shares[k]) - shares[k], k))
            for k in order[: max(0, total - sum(wanted))]:
                wanted[k] += 1
            if sum(wanted) != total:
                raise SystemExit("cases do not add up")

            waiting = {}                                                   # cases of those who went this month
            for h in self.holders:
                if h["cases"] and h not in there:
                    for case in list(h["cases"]):
                        before = max(case["start"], ENDS[i - 1], h["end"] - DAY * r.randint(0, 14))
                        close(h, case, min(before, h["end"]), "worker left")
                        if r.random() < .8:
                            waiting.setdefault(h["district"], []).append(case)
            for h, count in zip(there, wanted):
                rate = TEAMS[h["team"]][2]
                if i > 0:
                    for case in list(h["cases"]):
                        age = (first - case["start"]).days
                        if age > 20 and r.random() < rate or age > 660:
                            close(h, case, first + DAY * r.randint(0, (last - first).days - 1))
                    while len(h["cases"]) > count:
                        settled = [c for c in h["cases"] if (first - c["start"]).days > 14]
                        case = r.choice(settled or h["cases"])
                        day = first + DAY * r.randint(0, (last - first).days - 1)
                        close(h, case, max(case["start"], day), "")
                while len(h["cases"]) < count:
                    mine = waiting.get(h["district"], [])
                    if i == 0:
                        start = max(h["start"], FIRST + 30 * DAY - DAY * r.randint(0, 500))
                    elif mine and mine[-1]["end"] >= h["start"]:
                        old = mine.pop()
                        give(h, old["id"], old["category"], old["end"] + DAY)
                        continue
                    else:
                        start = max(h["start"], first + DAY * r.randint(0, (last - first).days))
                    give(h, new_case(), category[h["team"]], min(start, last))
        return rows
