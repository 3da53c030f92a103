"""Settling the invented county on the published totals: its last month end, exactly."""
import datetime

from sample_plan import END, MANAGER, TARGET


class Settling:
    def last_year(self, s):
        return (s["contract"] != "agency" and s["end"] and s["end"] > datetime.date(2016, 9, 30)
                and s["reason"] not in ("", "internal move", "promotion"))

    def count(self):
        at = lambda s: s["start"] <= END and (s["end"] is None or s["end"] >= END)
        held = {}
        for s in self.spells:
            if at(s) and s["contract"] != "agency":
                held[s["slot"]["n"]] = held.get(s["slot"]["n"], 0) + s["fte"]
        return {
            "in_post": sum(held.values()),
            "vacant": sum(max(0, p["fte"] - held.get(p["n"], 0)) for p in self.slots),
            "agency": sum(s["fte"] for s in self.spells if at(s) and s["contract"] == "agency"),
            "leavers": sum(s["fte"] for s in self.spells if self.last_year(s)),
        }

    def calibrate(self):
        r = self.r
        by_slot = {}
        for s in self.spells:
            if s["contract"] != "agency":
                by_slot.setdefault(s["slot"]["n"], []).append(s)
        for p in self.slots:
            p["plain"] = all(s["fte"] == p["fte"] for s in by_slot.get(p["n"], []))
        open_now = lambda s: s["end"] is None or s["end"] >= END
        worker_slots = {}
        for s in self.spells:
            worker_slots.setdefault(s["worker"], set()).add(s["slot"]["n"])
        settled = [p for p in self.slots if p["plain"] and p["role"] != MANAGER
                   and all(len(worker_slots[s["worker"]]) == 1 for s in by_slot.get(p["n"], []))]
        left = [p for p in settled if any(self.last_year(s) for s in by_slot.get(p["n"], []))]
        rest = [p for p in settled if p not in left]
        groups = {
            "leavers": left,
            "vacant": [p for p in rest if not any(open_now(s) for s in by_slot.get(p["n"], []))],
            "in_post": [p for p in rest if any(open_now(s) for s in by_slot.get(p["n"], []))],
        }
        self.moved = {}
        for what, group in groups.items():
            r.shuffle(group)
            start = self.count()[what]
            if what == "leavers":
                self.before = self.count()
            k = 0
            while (gap := TARGET[what] - self.count()[what]) != 0:
                p = group[k % len(group)]
                k += 1
                step = 2 if abs(gap) > 1 else 1
                new = p["fte"] + (step if gap > 0 else -step)
                if 4 <= new <= 10:
                    p["fte"] = new
                    for s in by_slot.get(p["n"], []):
                        s["fte"] = new
                if k > 40 * len(group):
                    raise SystemExit(f"cannot settle {what}: {self.count()}")
            self.moved[what] = TARGET[what] - start
        agencies = [s for s in self.spells if s["contract"] == "agency" and open_now(s)]
        r.shuffle(agencies)
        self.moved["agency"] = TARGET["agency"] - self.count()["agency"]
        k = 0
        while (gap := TARGET["agency"] - self.count()["agency"]) != 0:
            a = agencies[k % len(agencies)]
            k += 1
            new = a["fte"] + (min(2, gap) if gap > 0 else -min(2, -gap))
            if 4 <= new <= 10:
                a["fte"] = new
            if k > 4000:
                raise SystemExit(f"cannot settle agency: {self.count()}")
