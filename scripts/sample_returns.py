"""Three returns of the workforce census of an invented authority, as councils send them: leavers of the last have an FTE of 0, and
stand with theirs in the return before."""
import random
from datetime import date, timedelta

ROLES, SHARES = [1, 2, 3, 4, 5, 6], [2, 6, 12, 22, 52, 6]
VACANT = {2023: "31.4", 2024: "27.8", 2025: "22.6"}
LEAVING = {2023: .19, 2024: .16, 2025: .13}
STARTING = {2023: (24, 11), 2024: (27, 8), 2025: (29, 6)}

RETURN = """<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CSWW</Collection>
      <Year>{year}</Year>
      <ReferenceDate>{year}-09-30</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>888</LEA>
      <SoftwareCode>invented</SoftwareCode>
      <DateTime>{year}-11-03T09:00:00</DateTime>
    </Source>
  </Header>
  <LALevelVacancies>
    <NumberOfVacancies>{vacant}</NumberOfVacancies>
    <NoAgencyFTE>{cover}</NoAgencyFTE>
    <NoAgencyHeadcount>{covering}</NoAgencyHeadcount>
  </LALevelVacancies>
{workers}</Message>
"""


class Authority:
    def __init__(self):
        self.random = random.Random(6)
        self.ages = random.Random(19)
        self.workers = []
        for _ in range(150):
            self.start(date(2006, 1, 1), date(2022, 9, 30), False)
        for _ in range(14):
            self.start(date(2021, 6, 1), date(2022, 9, 30), True)

    def day(self, first, last):
        return first + timedelta(days=self.random.randrange((last - first).days + 1))

    def start(self, first, last, is_agency):
        role = self.random.choices(ROLES, SHARES)[0]
        self.workers.append({
            "id": f"SW{1000 + 37 * (len(self.workers) + 1):010d}", "role": 5 if is_agency else role,
            "fte": self.random.choices(["1", "0.8", "0.6", "0.5"], [70, 12, 12, 6])[0],
            "start": self.day(first, last), "end": None, "agency": is_agency})
        # Of no day and month: nobody is told by a birthday, invented or not.
        worker = self.workers[-1]
        worker["born"] = worker["start"].year - min(62, 23 + int(self.ages.expovariate(1 / 12)))

    def year(self, year):
        """The return of a year; who leaves in it has left for those after it."""
        first, last = date(year - 1, 10, 1), date(year, 9, 30)
        for worker in self.workers:
            if worker["end"] is None and self.random.random() < (.55 if worker["agency"] else LEAVING[year]):
                worker["end"] = self.day(max(first, worker["start"]), last)
        staff, agency = STARTING[year]
        for number in range(staff + agency):
            self.start(first, last, number >= staff)
        text, listed = "", []
        for worker in self.workers:
            if worker["end"] and (worker["end"] < first or worker["agency"]):
                continue
            text += self.record(worker, first, year)
            if worker["agency"]:
                listed.append(float(worker["fte"]))
        return RETURN.format(
            year=year, vacant=VACANT[year], cover=round(sum(listed) * .8, 1), covering=round(len(listed) * .8),
            workers=text)

    def record(self, worker, first, year):
        left = worker["end"] is not None
        is_known_before = left and year == 2025 and worker["start"] < first
        elements = [
            ("AgencyWorker", int(worker["agency"])), ("SWENo", worker["id"]),
            ("PersonBirthDate", f"{worker['born']}-01-01"), ("FTE", "0" if is_known_before else worker["fte"]), ("OrgRole", worker["role"]),
            ("RoleStartDate", worker["start"])]
        if left:
            elements += [("RoleEndDate", worker["end"]), ("FTE30", "0")]
        else:
            mean, spread = {5: (17, 3), 4: (9, 4)}.get(worker["role"], (0, 0))
            cases = self.random.gauss(mean, spread) * float(worker["fte"]) if mean else 0
            elements += [("FTE30", worker["fte"]), ("Cases30", max(0, round(cases)))]
        if not worker["agency"]:
            short, long = self.random.randrange(1, 9), self.random.randrange(20, 120)
            elements.append(("WorkingDaysLost", self.random.choices([0, short, long], [55, 38, 7])[0]))
        lines = "".join(f"    <{name}>{value}</{name}>\n" for name, value in elements)
        return f"  <CSWWWorker>\n{lines}  </CSWWWorker>\n"


def write_returns(write, folder):
    authority = Authority()
    for year in sorted(VACANT):
        write(folder / f"888_CSWW_{year}.xml", authority.year(year))
