"""Who is there at a month's end, by kind."""
from comings import in_post
from months import is_open, last_day


def agency(x, month, options):
    d = last_day(month)
    bought = [(s["fte"], s) for s in x.staff if is_open(s, d) and s["agency"]]
    return bought, bought + in_post(x, month)


def agency_ratio(x, month, options):
    return agency(x, month, options)[0], in_post(x, month)


def newly_qualified(x, month, options):
    everyone = in_post(x, month)
    return [c for c in everyone if c[1]["asye"]], everyone


def span(x, month, options):
    """FTE of others for each FTE of first-line managers, by spells."""
    everyone = in_post(x, month)
    leads = lambda s: s["role"] in x.managers
    return [c for c in everyone if not leads(c[1])], [c for c in everyone if leads(c[1])]
