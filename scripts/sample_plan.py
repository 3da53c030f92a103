"""What the invented county is to become: its months, totals, districts, teams and the curves that they follow."""
import datetime

DAY = datetime.timedelta(days=1)
FIRST = datetime.date(2013, 10, 1)
END = datetime.date(2017, 9, 30)
TARGET = {"in_post": 4730, "vacant": 825, "agency": 614, "leavers": 230, "holders": 3265, "cases": 5072}


def month_starts():
    year, month = FIRST.year, FIRST.month
    while (year, month) <= (END.year, END.month):
        yield datetime.date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def month_end(first):
    return (first.replace(day=28) + 4 * DAY).replace(day=1) - DAY


STARTS = list(month_starts())
ENDS = [month_end(m) for m in STARTS]
LAST = len(STARTS) - 1

# Months at which the curves below are given: Oct 2013, Oct 2014, Oct 2015, Apr 2016, Oct 2016, Mar 2017, Sep 2017.
KNOTS = [0, 12, 24, 30, 36, 41, 47]

# name: established FTE at the end; vacancy rate at the knots; leavers in each of the four years; caseload at the knots
# beside the county's; share of vacancies that agency workers cover at the end
DISTRICTS = {
    "Burnley":         (62, [.10, .10, .12, .15, .19, .24, .285], [3, 3, 5, 7], [1.00, 1.02, 1.04, 1.11, 1.22, 1.34, 1.47], .80),
    "Chorley":         (46, [.07, .08, .07, .06, .08, .085, .10], [2, 3, 2, 1], [.97, .95, .94, .96, .94, .93, .92], .70),
    "Fylde":           (29, [.06, .07, .06, .04, .07, .07, .085], [2, 1, 1, 1], [.88, .90, .88, .86, .86, .84, .85], .60),
    "Hyndburn":        (50, [.09, .10, .10, .12, .17, .22, .26], [2, 3, 4, 6], [1.00, .99, 1.02, 1.06, 1.13, 1.24, 1.31], .85),
    "Lancaster":       (58, [.09, .10, .09, .08, .10, .10, .12], [4, 4, 3, 2], [1.02, 1.00, .98, .95, .96, .96, .94], .70),
    "Pendle":          (50, [.10, .09, .09, .10, .12, .14, .155], [3, 3, 3, 2], [.98, 1.0, 1.02, 1.05, 1.04, 1.05, 1.04], .75),
    "Preston":         (78, [.16, .20, .215, .195, .165, .135, .11], [6, 8, 6, 2], [1.15, 1.24, 1.30, 1.24, 1.14, 1.05, .99], .70),
    "Ribble Valley":   (16.5, [.06, .05, .06, .06, .02, .06, .09], [1, 1, 2, 0], [.83, .85, .82, .80, .84, .82, .80], .60),
    "Rossendale":      (36, [.10, .11, .12, .10, .11, .15, .15], [2, 2, 1, 1], [.97, .95, .94, .97, .99, .98, .97], .75),
    "South Ribble":    (42, [.10, .09, .10, .09, .10, .11, .12], [3, 2, 1, 1], [.93, .92, .92, .91, .90, .89, .89], .65),
    "West Lancashire": (46, [.10, .10, .09, .09, .10, .12, .12], [3, 3, 2, 1], [.96, .96, .95, .97, .98, .97, .96], .70),
    "Wyre":            (42, [.09, .08, .08, .07, .09, .10, .11], [2, 2, 1, 1], [.94, .92, .91, .90, .92, .91, .92], .70),
}
ESTABLISHED = [.845, .868, .904, .925, .955, .982, 1.0]     # of the end's, at the knots
CASELOAD = [14.4, 15.0, 15.3, 16.2, 15.2, 15.8, 15.53]      # the county's cases per FTE
COVER = [.80, .82, .84, .88, .92, .96, 1.0]                 # of the end's share of vacancies that agency covers

# name: size beside the others, caseload beside the others (None: holds no cases), part of cases that close in a month
TEAMS = {
    "Duty and Assessment":     (1.15, 1.06, .115),
    "Child in Need":           (1.20, 1.08, .055),
    "Family Support":          (1.20, 1.08, .055),
    "Children Looked After":   (1.00, .94, .040),
    "Court and Permanence":    (.90, .82, .055),
    "Leaving Care":            (.60, 1.10, .035),
    "Safeguarding and Review": (.85, None, 0),
    "Contact and Referral":    (.80, None, 0),
}
SERVICE = {
    "Duty and Assessment": "Front door", "Contact and Referral": "Front door", "Child in Need": "Safeguarding",
    "Family Support": "Safeguarding", "Court and Permanence": "Permanence", "Children Looked After": "Permanence",
    "Leaving Care": "Permanence", "Safeguarding and Review": "Quality",
}
BASIC = ["Duty and Assessment", "Child in Need", "Court and Permanence", "Children Looked After"]
FIFTH = {
    "Burnley": "Safeguarding and Review", "Hyndburn": "Leaving Care", "Lancaster": "Safeguarding and Review",
    "Pendle": "Safeguarding and Review", "Preston": "Contact and Referral", "Chorley": "Safeguarding and Review",
    "West Lancashire": "Leaving Care", "South Ribble": "Contact and Referral", "Wyre": "Leaving Care",
}
# In Pendle the Family Support team closed at the end of 2016 and Child in Need took its place.
REORGANISED = ("Pendle", "Family Support", "Child in Need", datetime.date(2016, 12, 31))

SOCIAL, SENIOR, NEW, ADVANCED, MANAGER = (
    "social worker", "senior social worker", "newly qualified social worker", "assistant team manager", "team manager")
SEASON = [5, 5, 6, 7, 6, 8, 15, 16, 11, 7, 6, 8]            # leaving, January to December


def curve(values, i):
    """The value at month i: straight between knots, the corners rounded off."""
    def at(x):
        for k in range(len(KNOTS) - 1):
            if x <= KNOTS[k + 1]:
                break
        share = (x - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k])
        return values[k] + share * (values[k + 1] - values[k])
    near = [at(min(LAST, max(0, i + o))) for o in (-1, 0, 1)]
    return at(i) if i == LAST else sum(near) / 3


class Record(dict):
    """A post, spell, stay or case: itself, never equal to another with the same contents."""
    __eq__ = object.__eq__
    __hash__ = object.__hash__
