"""The files of a data folder, read into plain dictionaries."""
import csv
import datetime
import io
import os
import re
import tomllib
from fractions import Fraction

from held import Held
from months import ONE_DAY, half_up, month_of

CENSUS_ROLES = {
    "1": "senior manager", "2": "middle manager", "3": "first line manager",
    "4": "senior practitioner", "5": "case holder", "6": "qualified without cases",
}
EMPLOYED = {"permanent", "fixed term", "temporary", "secondment", "seconded", "bank", "apprentice", "casual", "0"}
AGENCY = {"agency", "self employed", "locum", "consultant", "1"}
MANAGERS = {"first line manager", "first-line manager", "frontline manager", "team manager", "assistant team manager",
            "deputy team manager", "practice manager", "team leader"}
INTERNAL = {"internal move", "transfer", "promotion"}
# What reasons say of why somebody left; all others say nothing.
WHY = {
    "resignation": {"resignation", "resigned", "voluntary resignation", "1"},
    "retirement": {"retirement", "retired", "early retirement", "5"},
    "end-of-contract": {"end of contract", "contract ended", "end of fixed-term contract"},
    "other": {"dismissal", "dismissed", "redundancy", "death in service", "other", "2", "3", "4", "6", "7", "8"},
}
YES_NO = {"": None, "yes": True, "y": True, "1": True, "true": True, "no": False, "n": False, "0": False, "false": False}
MONTH_NAMES = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
OPEN_ENDED = {datetime.date(9999, 12, 31), datetime.date(4712, 12, 31), datetime.date(2300, 1, 1)}

UNSET = {datetime.date(1900, 1, 1), datetime.date(1970, 1, 1)}


class Refused(Exception):
    """The extract breaks a rule; the message says which."""


def fold(text):
    """A name with runs of white space made one space."""
    return " ".join(text.split())


def same(text):
    """What two spellings of one name have in common."""
    return fold(text).lower()


def header_key(text):
    return re.sub(r"[\s_]", "", text).lower()


def read_date(text, where):
    """A date, or None for an open end."""
    s = text.strip()
    if s == "" or s.upper() == "NULL":
        return None
    m = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00(?:\.0+)?)?", s) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", s)
    if m:
        year, month, day = (int(g) for g in m.groups())
    elif m := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", s):
        day, month, year = (int(g) for g in m.groups())
    elif (m := re.fullmatch(r"(\d\d)-([A-Za-z]{3})-(\d{4})", s)) and m[2].upper() in MONTH_NAMES:
        day, month, year = int(m[1]), MONTH_NAMES.index(m[2].upper()) + 1, int(m[3])
    else:
        raise Refused(f"{where}: not a date")
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        raise Refused(f"{where}: not a date") from None
    return None if date in OPEN_ENDED else date


def read_fte(text, where, most):
    s = text.strip()
    if not re.fullmatch(r"\d+\.?\d*|\.\d+", s):
        raise Refused(f"{where}: FTE is not a number")
    value = Fraction(s if not s.endswith(".") else s[:-1])
    if value > most:
        raise Refused(f"{where}: FTE out of range")
    return half_up(value * 10 ** 6)


def birth_year(text, start):
    """The year of birth that a row gives, of somebody of 16 to 75 in the year in which it begins; else None."""
    if re.fullmatch(r"\d{4}", text):
        year = int(text)
    else:
        try:
            date = read_date(text, "")
        except Refused:
            return None
        if date is None or date in UNSET:
            return None
        year = date.year
    return year if 16 <= start.year - year <= 75 else None


REQUIRED = {
    "posts": "post_id district team role fte start_date",
    "staff": "worker_id district team role contract fte start_date",
    "allocations": "case_id worker_id start_date",
    "teams": "team district",
    "absence": "worker_id start_date",
    "vacancies": "district",
    "agency": "district start_date",
}
OPTIONAL = {
    "posts": "end_date status",
    "staff": "post_id end_date leaving_reason destination la_start_date covers_vacancy asye origin birth_year",
    "allocations": "district team end_date category complexity",
    "teams": "",
    "absence": "end_date days_lost",
    "vacancies": "post_id team role fte approved advertised offered started withdrawn",
    "agency": "worker_id team role end_date hours fte rate pay_rate qualified left_permanent",
}
ORIGINS = ["newly qualified", "another council", "social work outside england", "agency", "other social work", "other social care",
           "other work, or none", "other", "not known", "not yet collected"]


def read_rows(folder, file, renamed, has_teams):
    """The rows of one file as dictionaries of our column names, absent columns blank; with the line's number."""
    path = os.path.join(folder, file + ".csv")
    if not os.path.exists(path):
        return None
    raw = open(path, "rb").read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    taken = []
    lines = (taken.append(line) or line for line in io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=separator, strict=True)
    header = None
    rows = []
    for fields in reader:
        whole = "".join(taken).rstrip("\r\n")
        taken.clear()
        if not any(f.strip() for f in fields):
            continue
        if header is None:
            header = [header_key(f) for f in fields]
            continue
        if len(fields) != len(header):
            raise Refused(f"{file}.csv line {reader.line_num}: ragged row")
        rows.append((reader.line_num, whole, fields))
    if header is None:
        raise Refused(f"{file}.csv is empty")
    position = {}
    theirs = {ours: header_key(name) for ours, name in renamed.items()}
    for ours in (REQUIRED[file] + " " + OPTIONAL[file]).split():
        name = theirs.get(ours, header_key(ours))
        if header.count(name) > 1:
            raise Refused(f"{file}.csv: two columns {ours}")
        if name in header:
            position[ours] = header.index(name)
        elif ours in REQUIRED[file].split() and not (ours == "district" and has_teams):
            raise Refused(f"{file}.csv: no column {ours}")
        else:
            position[ours] = None
    out = []
    for line, whole, fields in rows:
        row = {ours: "" if at is None else fields[at] for ours, at in position.items()}
        row["line"], row["whole"] = line, whole
        row["columns"] = " ".join(ours for ours, at in position.items() if at is not None)
        out.append(row)
    return out


class Extract:
    """Everything in the folder, read into plain dictionaries."""

    def __init__(self, folder):
        settings = {}
        path = os.path.join(folder, "heatmaps.toml")
        if os.path.exists(path):
            with open(path, "rb") as f:
                settings = tomllib.load(f)
        columns = settings.get("columns", {})
        has_teams = os.path.exists(os.path.join(folder, "teams.csv"))
        raw = {f: read_rows(folder, f, columns.get(f, {}), has_teams) for f in REQUIRED}
        for f in ("posts", "staff", "allocations"):       # the others may be left out
            if raw[f] is None:
                raise Refused(f"{f}.csv is missing")

        aliases = settings.get("aliases", {})
        self.alias = {
            kind: {same(a): fold(b) for a, b in aliases.get(plural, {}).items()}
            for kind, plural in (("district", "districts"), ("team", "teams"))
        }
        self.origins = {same(a): same(b) for a, b in aliases.get("origins", {}).items()}
        self.spelling = {"district": {}, "team": {}, "role": {}}
        for kind in ("district", "team"):
            for target in self.alias[kind].values():
                self.spelling[kind].setdefault(same(target), target)

        contracts = settings.get("contracts", {})
        plain = lambda s: same(s).replace("-", " ")
        agency = AGENCY | {plain(s) for s in contracts.get("agency", [])}
        employed = EMPLOYED | {plain(s) for s in contracts.get("employed", [])}
        exclusive = {f: settings.get("end_dates", {}).get(f) == "exclusive" for f in REQUIRED}

        lists = {name: {same(word) for word in words} for name, words in settings.get("leaving_reasons", {}).items()}
        self.why = {word: kind for kind, words in WHY.items() for word in words}
        for name in ("resignation", "retirement", "end_of_contract"):
            self.why.update({word: name.replace("_", "-") for word in lists.get(name, ())})
        leaving = {word for name, words in lists.items() if name != "staying" for word in words}
        self.internal = (INTERNAL - leaving) | lists.get("staying", set())
        self.births = {}

        self.found = {}
        self.gap = settings.get("employment_gap_days", 0)
        self.posts, self.staff, self.allocations = [], [], []
        self.places = []                     # of every row of posts and staff, those that hold no day too

        # Spellings are learned in the order posts, staff, allocations, teams; districts are filled in from teams.csv.
        for f in ("posts", "staff", "allocations", "vacancies", "agency", "teams"):
            for row in raw[f] or []:
                for kind in ("district", "team"):
                    row[kind] = self.name(kind, row[kind])
        home = {}
        for row in raw["teams"] or []:
            home.setdefault(row["team"], set()).add(row["district"])
        for f in ("posts", "staff", "allocations", "vacancies", "agency"):
            for row in raw[f] or []:
                if row["district"] == "" and row["team"] != "" and len(home.get(row["team"], ())) == 1:
                    row["district"] = next(iter(home[row["team"]]))

        # A row of allocations that stood before, word for word, is no second case.
        once = {}
        for row in raw["allocations"]:
            once.setdefault(row["whole"] if row["case_id"].strip() else row["line"], row)
        raw["allocations"] = list(once.values())
        seen = set()
        for f, target in (("posts", self.posts), ("staff", self.staff), ("allocations", self.allocations)):
            for row in raw[f]:
                where = f"{f}.csv line {row['line']}"
                start = read_date(row["start_date"], where)
                end = read_date(row["end_date"], where)
                if start is None:
                    raise Refused(f"{where}: no start date")
                if end is not None and end < start:
                    raise Refused(f"{where}: ends before it starts")
                if end is not None and exclusive[f]:
                    end -= ONE_DAY
                if f != "allocations":
                    self.places.append({"district": row["district"], "team": row["team"], "role": self.role(row["role"])[0],
                                        "asye": f == "staff" and YES_NO[same(row["asye"])] is True})
                if f == "staff" and (year := birth_year(row["birth_year"].strip(), start)):
                    self.births.setdefault(row["worker_id"].strip(), set()).add(year)
                if end is not None and end < start:
                    continue
                item = {"district": row["district"], "team": row["team"], "start": start, "end": end}
                if f == "allocations":
                    item["worker"] = row["worker_id"].strip()
                    item["child"] = row["case_id"].strip()
                    item["category"], item["complexity"] = same(row["category"]), same(row["complexity"])
                else:
                    item["role"], item["coded"] = self.role(row["role"])
                    item["post"] = row["post_id"].strip()
                    item["fte"] = read_fte(row["fte"], where, Fraction(500) if f == "posts" else Fraction(3, 2))
                if f == "posts":
                    if item["post"] in seen:
                        raise Refused(f"{where}: post_id again")
                    seen.add(item["post"])
                    item["frozen"] = same(row["status"]) == "frozen"
                if f == "staff":
                    item["worker"] = row["worker_id"].strip()
                    word = plain(row["contract"])
                    if word not in agency and word not in employed:
                        raise Refused(f"{where}: unknown contract word")
                    item["agency"] = word in agency
                    item["reason"] = same(row["leaving_reason"])
                    item["stays"] = item["reason"] in self.internal
                    item["why"] = None if item["stays"] else self.kind(item["reason"])
                    item["destination"] = same(row["destination"])
                    item["origin"] = self.origin(row["origin"])
                    item["council"] = read_date(row["la_start_date"], where)
                    item["covers"] = YES_NO[same(row["covers_vacancy"])]
                    item["asye"] = YES_NO[same(row["asye"])] is True
                target.append(item)

        self.vacancies, whole, self.has_vacancies = [], set(), raw["vacancies"] is not None
        for row in raw["vacancies"] or []:
            if row["post_id"].strip() and row["whole"] in whole:
                continue
            whole.add(row["whole"])
            days = {f: read_date(row[f], f"vacancies.csv line {row['line']}")
                    for f in ("approved", "advertised", "started", "withdrawn")}
            self.vacancies.append({"district": row["district"], "team": row["team"], "role": self.role(row["role"])[0], **days})

        # Those of rows that hold no day too.
        self.known_workers = {row["worker_id"].strip() for row in raw["staff"]}
        self.absences = []
        for row in raw["absence"] or []:
            where = f"absence.csv line {row['line']}"
            start, end = read_date(row["start_date"], where), read_date(row["end_date"], where)
            if end is not None and exclusive["absence"]:
                end -= ONE_DAY
            if end is not None and end < start:
                continue
            lost = row["days_lost"].strip()
            self.absences.append({"worker": row["worker_id"].strip(), "start": start, "end": end,
                                  "lost": half_up(Fraction(lost) * 10 ** 6) if lost else None})

        self.read_agency(raw["agency"], exclusive["agency"], settings)
        self.extract_date = settings.get("extract_date")
        if isinstance(self.extract_date, str):
            self.extract_date = datetime.date.fromisoformat(self.extract_date)
        self.held = Held(self, settings)
        self.extract_date, self.covers_from = self.held.last, self.held.first

        self.role_lists = settings.get("roles", {})
        managers = self.role_lists.get("managers")
        self.managers = MANAGERS if managers is None else {self.role(r)[0] for r in managers}
        limits = settings.get("measures", {}).get("caseload-over", {})
        self.limit, self.first_year_limit = limits.get("limit", 20), limits.get("newly_qualified_limit", 15)
        self.points = settings.get("caseload_points")
        # Districts and teams that some row of posts, staff or the list of teams has.
        self.known_districts = {row["district"] for f in ("posts", "staff", "teams") for row in raw[f] or []} - {""}
        self.known_teams = {row["team"] for f in ("posts", "staff", "teams") for row in raw[f] or []} - {""}
        self.agency_limit = settings.get("limits", {}).get("agency_days", 365)
        listed = settings.get("roles", {}).get("social_work")
        roles = [r for r in self.posts + self.staff if r["role"]]
        coded = {r["role"] for r in self.posts + self.staff if r["coded"]}
        # Census roles that some row writes as a code, the most senior first; no other role has a rank.
        self.coded_ranks = {role: n for n, role in enumerate(r for r in CENSUS_ROLES.values() if r in coded)}
        known = {r["role"] for r in self.posts + self.staff}
        coded |= {a["role"] for a in self.assignments if a["coded"] and a["role"] not in known}
        if listed is not None:
            wanted = {self.role(r)[0] for r in listed}
            self.counts = lambda row: row["role"] in wanted
        elif coded and 4 * sum(r["role"] in coded for r in roles) >= len(roles):
            self.counts = lambda row: row["role"] in coded
        else:
            self.counts = lambda row: True

    def read_agency(self, rows, exclusive, settings):
        self.assignments = []
        self.has_pay_rates = bool(rows) and "pay_rate" in rows[0]["columns"].split()
        pounds = lambda text: half_up(Fraction(text.strip().lstrip("£").strip()) * 10 ** 6) if text.strip() else None
        once = {}
        for row in rows or []:
            once.setdefault(row["whole"] if row["worker_id"].strip() else row["line"], row)
        for row in once.values():
            where = f"agency.csv line {row['line']}"
            start, end = read_date(row["start_date"], where), read_date(row["end_date"], where)
            if end is not None and exclusive:
                end -= ONE_DAY
            if end is not None and end < start:
                continue
            role, coded = self.role(row["role"])
            qualified, left = row["qualified"].strip(), row["left_permanent"].strip()
            self.assignments.append({
                "district": row["district"], "team": row["team"], "role": role, "coded": coded, "start": start, "end": end,
                "worker": row["worker_id"].strip(), "hours": pounds(row["hours"]), "fte": pounds(row["fte"]),
                "rate": pounds(row["rate"]), "pay_rate": pounds(row["pay_rate"]),
                "qualified": int(qualified) if re.fullmatch(r"\d{4}", qualified) else read_date(qualified, where),
                "left": YES_NO[same(left)] if same(left) in YES_NO else read_date(left, where)})
        self.caps = {}
        for role, cap in settings.get("agency_caps", {}).items():
            if isinstance(cap, dict):
                for name, own in cap.items():
                    self.caps[self.role(name)[0], datetime.date.fromisoformat(role)] = half_up(Fraction(str(own)) * 10 ** 6)
            else:
                self.caps[self.role(role)[0], None] = half_up(Fraction(str(cap)) * 10 ** 6)

    def once(self, key, work):
        """What `work` finds, which is looked for once: options that do not touch it ask again."""
        if key not in self.found:
            self.found[key] = work()
        return self.found[key]

    def kind(self, reason):
        """What a reason says of why somebody left; None where it says nothing."""
        if reason in self.why:
            return self.why[reason]
        for kind, beginnings in (("resignation", ("resignation", "resigned")), ("retirement", ("retirement", "retired"))):
            if any(reason.startswith(b) and not reason[len(b):len(b) + 1].isalpha() for b in beginnings):
                return kind
        return None

    def name(self, kind, text):
        """The one key of a district or team, after aliases; remembers the spelling to print."""
        text = fold(text)
        text = self.alias[kind].get(same(text), text)
        if text:
            self.spelling[kind].setdefault(same(text), text)
        return same(text)

    def origin(self, text):
        """A word for where somebody came from, after aliases, and for a census code what it stands for."""
        key = same(text)
        if key in self.origins:
            return self.origins[key]
        return ORIGINS[int(key) - 1] if key.isdigit() and 1 <= int(key) <= len(ORIGINS) else key

    def role(self, text):
        """The key of a role, and whether it was written as a census code."""
        key = same(text)
        if key in CENSUS_ROLES:
            return CENSUS_ROLES[key], True
        return key, False

    def label(self, kind, key):
        return self.spelling[kind][key] if key else f"(no {kind})"
