"""The practice files of a data folder, read into plain dictionaries."""
import datetime
import os
import tomllib

import extract
from extract import read_date
from held import beginning, ending, last_complete, last_happened
from months import ONE_DAY, first_choice, is_open, month_of

COLUMNS = {
    "referrals": "child_id district team worker_id referral_id referral_date close_date close_reason early_help",
    "assessments": "child_id district team worker_id referral_id referral_date start_date authorised_date",
    "care_leavers": "child_id district team worker_id birth_date start_date end_date activity in_touch",
    "looked_after": "child_id district team worker_id birth_date start_date end_date",
    "peps": "child_id pep_date",
    "audits": "child_id district team worker_id audit_date grade",
    "legal": "child_id district team worker_id birth_date legal_status start_date end_date",
}
SAFEGUARDING_DATASET = {
    "referrals": {"child_id": "cine_person_id", "referral_id": "cine_referral_id", "team": "cine_referral_team",
                  "worker_id": "cine_referral_worker_id", "referral_date": "cine_referral_date",
                  "close_date": "cine_close_date", "close_reason": "cine_close_reason"},
    "assessments": {"child_id": "cina_person_id", "referral_id": "cina_referral_id", "team": "cina_assessment_team",
                    "worker_id": "cina_assessment_worker_id", "start_date": "cina_assessment_start_date",
                    "authorised_date": "cina_assessment_auth_date"},
    "care_leavers": {"child_id": "clea_person_id", "team": "clea_care_leaver_allocated_team",
                     "worker_id": "clea_care_leaver_worker_id", "birth_date": "pers_dob",
                     "start_date": "clea_care_leaver_latest_contact", "activity": "clea_care_leaver_activity",
                     "in_touch": "clea_care_leaver_in_touch"},
    "looked_after": {"child_id": "clae_person_id", "birth_date": "pers_dob", "start_date": "clae_cla_episode_start_date",
                     "end_date": "clae_cla_episode_ceased_date"},
    "legal": {"child_id": "lega_person_id", "birth_date": "pers_dob", "legal_status": "lega_legal_status",
              "start_date": "lega_legal_status_start_date", "end_date": "lega_legal_status_end_date"},
    "peps": {}, "audits": {},
}


CARE, PLACEMENT = "care", "placement"


def kind(row):
    """What order a legal status is; None for another."""
    status = row["legal_status"].upper()
    if status.startswith("C2") or status in ("CARE ORDER", "FULL CARE ORDER"):
        return CARE
    return PLACEMENT if status.startswith("E1") or status.startswith("PLACEMENT ORDER") else None


class Practice:
    """The practice files of a folder, as lists of plain dictionaries; a file that is not there is None."""

    def __init__(self, folder):
        self.x = x = extract.Extract(folder)
        settings = {}
        path = os.path.join(folder, "heatmaps.toml")
        if os.path.exists(path):
            with open(path, "rb") as f:
                settings = tomllib.load(f)
        self.settings = settings
        self.home = {}
        if os.path.exists(os.path.join(folder, "teams.csv")):
            for row in extract.read_rows(folder, "teams", settings.get("columns", {}).get("teams", {}), True):
                self.home.setdefault(x.name("team", row["team"]), set()).add(x.name("district", row["district"]))
        self.tables = {file: self.read(folder, file) for file in COLUMNS}
        self.of_child = {}
        for file, rows in self.tables.items():
            for row in rows or []:
                self.of_child.setdefault((file, row.get("child_id")), []).append(row)
        self.dates()

    def read(self, folder, file):
        path = os.path.join(folder, file + ".csv")
        if not os.path.exists(path):
            return None
        # The reader of oracle.py, told of this file's columns: those that are there, whatever they are called.
        renamed = dict(self.settings.get("columns", {}).get(file, {}))
        raw = open(path, "rb").read()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252")
        header = next(line for line in text.split("\n") if line.strip(",;\t\r\n "))
        there = {extract.header_key(h.strip().strip('"')) for h in header.replace(";", ",").replace("\t", ",").split(",")}
        for ours, theirs in SAFEGUARDING_DATASET[file].items():
            if ours not in renamed and extract.header_key(ours) not in there and extract.header_key(theirs) in there:
                renamed[ours] = theirs
        # All other columns are read as well, to tell rows that are alike.
        known = {extract.header_key(renamed.get(c, c)) for c in COLUMNS[file].split()}
        others = [key for key in there if key and key not in known]
        extract.REQUIRED[file], extract.OPTIONAL[file] = "", " ".join([COLUMNS[file]] + others)
        try:
            rows = extract.read_rows(folder, file, renamed, True)
        finally:
            del extract.REQUIRED[file], extract.OPTIONAL[file]
        # Rows that stand in the file before, letter for letter, count once; but an audit that names no child is one of another.
        met, kept = set(), []
        for row in rows:
            text = tuple("" if v.strip().upper() == "NULL" else " ".join(v.split())
                         for k, v in row.items() if k not in ("line", "whole"))
            if text not in met or (file == "audits" and not row["child_id"].strip()):
                kept.append(row)
            met.add(text)
        rows = kept
        exclusive = self.settings.get("end_dates", {}).get(file) == "exclusive"
        out = []
        for row in rows:
            for column in [c for c in row if c in others]:
                del row[column]
            for column in row:
                if column.endswith("_date"):
                    row[column] = read_date(row[column], f"{file}.csv")
                elif column in ("district", "team"):
                    row[column] = self.x.name(column, row[column])
                elif column != "line":
                    row[column] = row[column].strip()
            if "end_date" in row:
                end = row["end_date"]
                row["start"], row["end"] = row["start_date"], end - ONE_DAY if exclusive and end else end
                if row["end"] is not None and row["end"] < row["start"]:
                    continue
            out.append(row)
        placed = [r for r in out if "district" in r and (file != "legal" or kind(r))]
        for row in placed:
            if row["district"] == "" and row["team"] != "" and len(self.home.get(row["team"], ())) == 1:
                row["district"] = next(iter(self.home[row["team"]]))
        there = {(r["district"], r["team"]) for r in placed + self.x.places if r["district"]}
        for row in placed:
            self.place(row, row.get("referral_date") if file == "referrals" else row.get("start_date") or row.get("audit_date"), there)
        if file == "referrals":
            last = {(r["child_id"], r["referral_id"], r["referral_date"]): r for r in out if r["referral_id"]}
            out = [r for r in out if not r["referral_id"] or r is last[r["child_id"], r["referral_id"], r["referral_date"]]]
        return out

    def place(self, row, day, there):
        if row["district"] or not row["worker_id"]:
            return
        spells = [s for s in self.x.staff if s["worker"] == row["worker_id"] and is_open(s, day)]
        if row["team"]:
            in_team = [s for s in spells if s["team"] == row["team"]]
            spells = in_team or [s for s in spells if (s["district"], row["team"]) in there
                                 or s["district"] in self.home.get(row["team"], ())]
        if spells:
            spell = first_choice(spells)
            row["district"], row["team"] = spell["district"], row["team"] or spell["team"]

    def dates(self):
        t = {file: rows or [] for file, rows in self.tables.items()}
        dated = {
            "referrals": [(r["referral_date"], r["close_date"], r["referral_date"]) for r in t["referrals"]],
            "assessments": [(r["start_date"], r["authorised_date"], r["authorised_date"]) for r in t["assessments"]],
            "care_leavers": [(r["start"], r["end"], r["start"]) for r in t["care_leavers"]],
            "looked_after": [(r["start"], r["end"], r["end"]) for r in t["looked_after"]],
            "peps": [(r["pep_date"], None, r["pep_date"]) for r in t["peps"]],
            "audits": [(r["audit_date"], None, r["audit_date"]) for r in t["audits"]],
            "legal": [(r["start"], r["end"], r["end"]) for r in t["legal"] if kind(r)],
        }
        held = self.x.held
        taken = self.settings.get("extract_date")
        if taken is None:
            starts = held.starts + [start for rows in dated.values() for start, _, _ in rows]
            # The events of the others are ends, which may be planned.
            done = [e for f, rows in dated.items() if f not in ("looked_after", "legal") for _, _, e in rows if e]
            taken = last_happened(starts + done)
        self.extract_date = taken
        self.held_from, self.held_to = {}, {}
        for file, rows in dated.items():
            events = [event for _, _, event in rows if event]
            begun = beginning(events, held.covers_from, last_complete(taken))
            believed = held.covers_from if held.covers_from is not None else month_of(taken)
            self.held_from[file] = held.covers.get(file, believed if begun is None else begun)
            self.held_to[file] = ending(events, taken) or taken

    def own(self, file, child):
        """The rows of a file that are about one child."""
        return self.of_child.get((file, child), [])

    def children(self, file):
        return sorted({r["child_id"] for r in self.tables[file]})

    def order(self, row):
        return (row["district"] or "(no district)", row["team"] or "(no team)")
