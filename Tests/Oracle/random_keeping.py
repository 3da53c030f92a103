"""Why people left and when they were born, for random extracts: in streams of their own, which change nothing else."""
import datetime
import random

DAY = datetime.timedelta(days=1)
WORDS = ["Resigned", "Resignation - better pay", "resignation: moved away", "Resignations", "voluntary resignation", "Retired", "5",
         "early  retirement", "Retirement (ill health)", "end of contract", "Contract ended", "2", "dismissed", "Other", "9", "not known",
         "gone fishing", "took his leave", "ran away", ""]


class Keeping:
    def __init__(self, seed):
        k = self.k = random.Random(f"keeping {seed}")
        self.columns = ["birth_year"] if k.random() < 0.8 else []
        self.covers_from = k.choice([None, None, "2010-10", "2012-03"])
        self.lists = {name: words for name, words in (
            ("staying", ["gone fishing", "Dismissed"]), ("resignation", ["took his leave", "Transfer"]),
            ("retirement", ["ran away", "Retired"]), ("end_of_contract", ["Other", "promotion"])) if k.random() < 0.35}
        # In some extracts hardly anybody says why.
        self.silent = k.choice([0.1, 0.3, 0.6])

    def settings(self):
        if not self.lists:
            return []
        return ["", "[leaving_reasons]"] + [
            f"{name} = [{', '.join(chr(34) + word + chr(34) for word in words)}]" for name, words in self.lists.items()]


def enrich(world):
    """Other reasons in some rows that had one, years of birth, and people who came long ago and did or did not stay."""
    keeping = world.keeping = Keeping(world.seed)
    k = keeping.k
    if keeping.covers_from:
        for number in range(k.randint(40, 48)):
            worker = f"L{number + 1}"
            # Some were there before: else it would be no history.
            start = datetime.date(2010, 12, 1) + DAY * k.randint(0, 2000) if number > 29 else datetime.date(2008 + number % 2, 5, 1)
            for _ in range(k.choice([1, 1, 2, 3])):
                length = None if number <= 29 else k.choice([k.randint(5, 400), 364, 365, 366, 729, 730, 731, 1826, k.randint(300, 2000), None])
                end = None if length is None else start + DAY * length
                if end and end.year > 2017:
                    end = None
                district, team = k.choice(world.pairs)
                world.staff.append({
                    "worker_id": worker, "post_id": "", "district": district, "team": team, "role": k.choice(world.roles),
                    "contract": k.choice(world.employed_words), "fte": k.choice([1000000, 600000]), "start_date": start,
                    "end_date": end, "leaving_reason": k.choice(["internal move", "resignation", "Retired", ""]) if end else "",
                    "destination": "", "la_start_date": k.choice([None, None, start, start - DAY * k.choice([20, 31, 32, 300])]),
                    "covers_vacancy": "", "asye": ""})
                if end is None:
                    break
                start = end + DAY * k.choice([1, 1, 2, 31, 32, k.randint(40, 300)])
                if start > datetime.date(2017, 9, 1):
                    break
    births = {}
    for s in world.staff:
        if s["end_date"] is not None and "move" not in s["leaving_reason"].lower() and k.random() < 0.7:
            s["leaving_reason"] = "" if k.random() < keeping.silent else k.choice(WORDS)
        birth = births.setdefault(s["worker_id"], datetime.date(k.randint(1948, 1995), 1, 1) + DAY * k.randint(0, 364))
        if k.random() < 0.05:
            birth = birth.replace(year=birth.year + 1, day=1)
        s["birth_year"] = k.choice([str(birth.year)] * 9 + [
            "", "", birth.isoformat(), birth.strftime("%d/%m/%Y"), str(birth.year % 100), "1899", "2016", "1900-01-01", "not told"])


def options(base):
    """Sets of options that try each basis."""
    yield base + ["--basis", "voluntary-turnover=retirement", "--basis", "retention=2-years", "--by", "team"]
    yield base + ["--basis", "voluntary-turnover=end-of-contract", "--basis", "retention=5-years"]
