#!/usr/bin/env python3
"""Writes an invented workforce extract of any size for the benchmark: posts.csv, staff.csv, allocations.csv and a
heatmaps.toml with the day of the extract and the first month that it covers.

    generate.py --scale county|national|stress --out DIR [--seed N]

The rows are clean: no row that a careful reader would refuse. A worker has at most one open spell on any day (spells of
one worker never overlap; two may touch, or leave a gap); every non-agency spell has a post_id; team, role and FTE are
never missing; an end date is never before its start. The spells of one post may overlap or leave gaps. Some workers
move on, most of them the day after their last spell ended: with the reason 'internal move' or with none, now and then to
another area, from agency to staff or from staff to agency. Some cases stay open against a worker who has left.

Only numpy is needed. All randomness is PCG64 raw doubles through inverse CDFs, so a scale's bytes do not
depend on numpy's distribution code; the SHA-256 of each file is printed. All people and cases are invented;
only the area names are real.

RFC 4180: comma, LF line ends, minimal quoting ("" escapes), UTF-8, ISO dates, empty field = missing.
"""
import argparse, hashlib, os, time
import numpy as np

LANCASHIRE = ("Burnley|Chorley|Fylde|Hyndburn|Lancaster|Pendle|Preston|Ribble Valley|Rossendale|South Ribble|"
              "West Lancashire|Wyre").split("|")
ENGLAND = (
    # London
    "Barking and Dagenham|Barnet|Bexley|Brent|Bromley|Camden|City of London|Croydon|Ealing|Enfield|Greenwich|Hackney|"
    "Hammersmith and Fulham|Haringey|Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington and Chelsea|"
    "Kingston upon Thames|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond upon Thames|Southwark|Sutton|"
    "Tower Hamlets|Waltham Forest|Wandsworth|Westminster|"
    # metropolitan districts
    "Bolton|Bury|Manchester|Oldham|Rochdale|Salford|Stockport|Tameside|Trafford|Wigan|Knowsley|Liverpool|Sefton|"
    "St Helens|Wirral|Barnsley|Doncaster|Rotherham|Sheffield|Gateshead|Newcastle upon Tyne|North Tyneside|"
    "South Tyneside|Sunderland|Birmingham|Coventry|Dudley|Sandwell|Solihull|Walsall|Wolverhampton|Bradford|"
    "Calderdale|Kirklees|Leeds|Wakefield|"
    # counties
    "Cambridgeshire|Derbyshire|Devon|East Sussex|Essex|Gloucestershire|Hampshire|Hertfordshire|Kent|Lancashire|"
    "Leicestershire|Lincolnshire|Norfolk|Nottinghamshire|Oxfordshire|Staffordshire|Suffolk|Surrey|Warwickshire|"
    "West Sussex|Worcestershire|"
    # unitaries
    "Bath and North East Somerset|Bedford|Blackburn with Darwen|Blackpool|Bournemouth, Christchurch and Poole|"
    "Bracknell Forest|Brighton and Hove|Bristol, City of|Buckinghamshire|Central Bedfordshire|Cheshire East|"
    "Cheshire West and Chester|Cornwall|County Durham|Cumberland|Darlington|Derby|Dorset|East Riding of Yorkshire|"
    "Halton|Hartlepool|Herefordshire, County of|Isle of Wight|Isles of Scilly|Kingston upon Hull, City of|Leicester|"
    "Luton|Medway|Middlesbrough|Milton Keynes|North East Lincolnshire|North Lincolnshire|North Northamptonshire|"
    "North Somerset|North Yorkshire|Northumberland|Nottingham|Peterborough|Plymouth|Portsmouth|Reading|"
    "Redcar and Cleveland|Rutland|Shropshire|Slough|Somerset|South Gloucestershire|Southampton|Southend-on-Sea|"
    "Stockton-on-Tees|Stoke-on-Trent|Swindon|Telford and Wrekin|Thurrock|Torbay|Warrington|West Berkshire|"
    "West Northamptonshire|Westmorland and Furness|Wiltshire|Windsor and Maidenhead|Wokingham|York").split("|")

SCALES = {  # areas, teams per area, posts, spells, cases, years
    "county":   (LANCASHIRE, 4, 900, 2_600, 60_000, 7),
    "national-tenth": (ENGLAND, 8, 60_000, 250_000, 600_000, 10),     # the same posts and spells
    "national": (ENGLAND, 8, 60_000, 250_000, 6_000_000, 10),
    "stress":   (ENGLAND, 8, 240_000, 1_000_000, 50_000_000, 10),
}
EXTRACT = np.datetime64("2026-09-30", "D").astype(np.int64)      # the day the extract was taken; last month 2026-09

TEAMS = ["Assessment and Safeguarding", "Children Looked After", "Family Support", "Children with Disabilities",
         "Assessment 2", "Leaving Care", "Court Team", "Fostering"]
ODD_TEAMS = ["MASH, Duty and Advice", 'Duty "Front Door"', "Tŷ Hafan Hub", "Early Help, North"]   # a few areas only
ROLES = ["social worker", "senior social worker", "newly qualified social worker", "advanced practitioner",
         "family support worker", "team manager", "business support"]
ROLE_P = np.array([.42, .18, .10, .07, .11, .07, .05])
CATEGORIES = ["child in need", "child protection", "looked after", "care leaver", "assessment", "short breaks", ""]
CAT_P = np.array([.34, .14, .19, .09, .17, .065, .005])
REASONS = ["resignation", "internal move", "retirement", "end of contract", "ill health", "dismissal", ""]
REASON_P = np.array([.54, .19, .09, .08, .04, .02, .04])
FTES = np.array([1.0, 0.8, 0.6, 0.5, 0.4])
FTE_P = np.array([.70, .12, .09, .05, .04])


def pick(u, p):
    return np.minimum(np.searchsorted(np.cumsum(p), u, side="right"), len(p) - 1)

def exp(u, mean):
    return -np.log1p(-u) * mean

def quote(s):
    return '"' + s.replace('"', '""') + '"' if any(c in s for c in ',"\n\r') else s

def table(strings):
    """NUL-padded byte table, one row a string."""
    b = [s.encode() for s in strings]
    w = max(1, max(map(len, b)))
    return np.frombuffer(b"".join(x.ljust(w, b"\0") for x in b), np.uint8).reshape(len(b), w)

def digits(n, w, prefix):
    out = np.empty((len(n), w + 1), np.uint8)
    out[:, 0] = ord(prefix)
    n = n.astype(np.int64).copy()
    for k in range(w, 0, -1):
        n, r = np.divmod(n, 10)
        out[:, k] = r + 48
    return out

class Dates:
    def __init__(self, lo, hi):
        self.lo = lo
        iso = np.datetime_as_string(np.arange(lo, hi + 1).astype("datetime64[D]"))
        self.t = table(list(iso) + [""])
        self.blank = len(iso)
    def __call__(self, d, missing=None):
        i = d - self.lo
        return self.t[i if missing is None else np.where(missing, self.blank, i)]

def rows(*blocks):
    """Join NUL-padded blocks with commas, drop the padding."""
    n = len(blocks[0])
    w = sum(b.shape[1] + 1 for b in blocks)
    buf = np.empty((n, w), np.uint8)
    c = 0
    for b in blocks:
        buf[:, c:c + b.shape[1]] = b
        c += b.shape[1]
        buf[:, c] = 44
        c += 1
    buf[:, -1] = 10
    buf = buf.ravel()
    return buf[buf != 0].tobytes()

class Out:
    def __init__(self, path, header):
        self.f, self.h, self.n, self.path = open(path, "wb"), hashlib.sha256(), 0, path
        self.put((header + "\n").encode())
    def put(self, b):
        self.f.write(b); self.h.update(b); self.n += len(b)
    def close(self):
        self.f.close()
        print(f"{os.path.basename(self.path):16} {self.n:>13,} bytes  sha256 {self.h.hexdigest()}")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--scale", choices=SCALES, required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=20260930)
    a = ap.parse_args()
    areas, per, P, S, C, years = SCALES[a.scale]
    os.makedirs(a.out, exist_ok=True)
    t0 = time.time()
    rnd = np.random.Generator(np.random.PCG64(a.seed)).random
    lo = EXTRACT + 1 - round(years * 365.25)
    dates = Dates(lo - 30 * 366, EXTRACT + 400)
    D = len(areas)

    # districts differ in size, agency use and tenure; the teams carry the odd names
    size = np.exp(0.6 * np.sqrt(-2 * np.log1p(-rnd(D))) * np.cos(2 * np.pi * rnd(D))).clip(0.4, 4)
    if "Isles of Scilly" in areas:
        size[areas.index("Isles of Scilly")] = 1e-9                       # one post: months with nobody in it, so blank cells
    agency = 0.03 + 0.14 * rnd(D)
    stay = 0.7 + 0.6 * rnd(D)
    names = []
    for i in range(D):
        for k in range(per):
            odd = (i * per + k) % (5 * per + 3) == 2
            names.append((areas[i], ODD_TEAMS[(i + k) % len(ODD_TEAMS)] if odd else TEAMS[k % len(TEAMS)]))
    team_t = table([quote(d) + "," + quote(t) for d, t in names])

    first = (lo + 31).astype("datetime64[D]").astype("datetime64[M]")      # the first whole month of the window
    with open(f"{a.out}/heatmaps.toml", "w", encoding="utf-8") as f:
        f.write(f'place = "Benchmark {a.scale}"\nextract_date = {EXTRACT.astype("datetime64[D]")}\ncovers_from = "{first}"\n')

    # posts
    p_area = pick(rnd(P), size / size.sum())
    p_area[:D] = np.arange(D)                                             # every area has at least one post
    p_team = p_area * per + (rnd(P) * per).astype(int)
    p_role = pick(rnd(P), ROLE_P)
    p_fte = FTES[pick(rnd(P), FTE_P)]
    late = rnd(P) < 0.12                                                  # created inside the window
    p_start = np.where(late, lo + (rnd(P) * years * 365).astype(int), lo - 1 - (rnd(P) * 3000).astype(int))
    closed = rnd(P) < 0.06
    p_end = np.where(closed, p_start + 200 + (rnd(P) * (EXTRACT - p_start)).astype(int), EXTRACT + 1)
    p_open = p_end > EXTRACT
    fte_t, role_t = table(["1.0", "0.8", "0.6", "0.5", "0.4"]), table(ROLES)
    fte_i = lambda f: np.searchsorted(-FTES, -f)
    o = Out(f"{a.out}/posts.csv", "post_id,district,team,role,fte,start_date,end_date")
    o.put(rows(digits(np.arange(P), 6, "P"), team_t[p_team], role_t[p_role], fte_t[fte_i(p_fte)],
               dates(p_start), dates(np.minimum(p_end, EXTRACT), p_open)))
    o.close()

    # staff spells: an alternating renewal process on each post
    cycle = years * 365.25 / (S / P * 1.16 - 1)
    K = int(S / P * 4) + 8
    ten = exp(rnd((P, K)), cycle * .93) * stay[p_area][:, None] + 20
    gap = exp(rnd((P, K)), cycle * .07)
    back = lo - exp(rnd(P), cycle * .9)
    s0 = back[:, None] + np.cumsum(gap + ten, 1) - ten
    e0 = s0 + ten
    s0, e0 = s0.astype(int), e0.astype(int)
    ok = (e0 >= lo) & (s0 < EXTRACT) & (s0 >= p_start[:, None] - 400) & (s0 < p_end[:, None])
    post, k = np.nonzero(ok)
    s, e = s0[post, k], e0[post, k]
    e = np.where(e > p_end[post], p_end[post], e)                         # a closed post ends its spell
    e = np.maximum(e, s)
    if len(post) > S:
        keep = np.sort(np.argsort(rnd(len(post)), kind="stable")[:S])
        post, s, e = post[keep], s[keep], e[keep]
    order = np.argsort(s, kind="stable")
    post, s, e = post[order], s[order], e[order]
    n = len(post)
    area, team, role = p_area[post], p_team[post], p_role[post]
    ag = rnd(n) < agency[area]
    contract = np.where(ag, 2, np.where(rnd(n) < .12, 1, 0))
    e = np.where(ag, np.minimum(e, s + 30 + (rnd(n) * 500).astype(int)), e)
    ended = e <= EXTRACT
    reason = np.where(ended & ~ag, pick(rnd(n), REASON_P), len(REASONS) - 1)
    reason = np.where(ended & ag & (rnd(n) < .7), 3, reason)
    fte = np.where(rnd(n) < .85, p_fte[post], FTES[pick(rnd(n), FTE_P)])
    touch, away = (rnd(n) < .6).tolist(), (rnd(n) < .1).tolist()
    worker = np.empty(n, np.int64)
    waiting = [[] for _ in range(D)]                                      # by area: (last day, worker, may become agency)
    nw = 0
    al, sl, el, rl, gl = area.tolist(), s.tolist(), e.tolist(), reason.tolist(), ag.tolist()
    for i in range(n):
        q = waiting[al[i]]
        while q and q[0][0] < sl[i] - 60:
            q.pop(0)
        if q and q[0][0] < sl[i] and (not gl[i] or q[0][2]):              # someone moves on to here
            last, w, _ = q.pop(0)
            if touch[i]:
                sl[i] = last + 1                                          # without a gap: the employment goes on
        else:
            w, nw = nw, nw + 1
        worker[i] = w
        if el[i] <= EXTRACT and rl[i] in (1, len(REASONS) - 1):           # an internal move, or no reason given
            q = waiting[(al[i] + away[i]) % D]
            j = len(q)
            while j and q[j - 1][0] > el[i]:
                j -= 1
            q.insert(j, (el[i], w, rl[i] != 1))
    s = np.array(sl)
    order = np.argsort(s, kind="stable")
    post, s, e, area, team, role, ag, contract, ended, reason, fte, worker = (
        x[order] for x in (post, s, e, area, team, role, ag, contract, ended, reason, fte, worker))
    by = np.lexsort((s, worker))
    same = worker[by][1:] == worker[by][:-1]
    assert (e >= s).all() and (s[by][1:] > e[by][:-1])[same].all(), "a worker's spells overlap"
    contract_t = table(["permanent", "fixed-term", "agency"])
    reason_t = table(REASONS)
    no_post = ag & (rnd(n) < .3)
    post_t = digits(post, 6, "P")
    post_t[no_post] = 0
    o = Out(f"{a.out}/staff.csv",
            "worker_id,post_id,district,team,role,contract,fte,start_date,end_date,leaving_reason")
    for c in range(0, n, 250_000):
        z = slice(c, c + 250_000)
        o.put(rows(digits(worker[z], 7, "W"), post_t[z], team_t[team[z]], role_t[role[z]], contract_t[contract[z]],
                   fte_t[fte_i(fte[z])], dates(s[z]), dates(e[z], ~ended[z]), reason_t[reason[z]]))
    o.close()

    # case allocations, in date order as a case-management extract is; each chunk covers an equal slice of time
    carries = role < 5                                                    # managers and business support hold none
    cs, ce, cw, ct = s[carries], np.minimum(e, EXTRACT)[carries], worker[carries], team[carries]
    cat_t = table(CATEGORIES)
    o = Out(f"{a.out}/allocations.csv", "case_id,worker_id,district,team,category,start_date,end_date")
    chunks = max(int(years * 4), C // 400_000)
    edges = np.linspace(lo, EXTRACT + 1, chunks + 1)
    done = 0
    for c in range(chunks):
        m = C * (c + 1) // chunks - C * c // chunks
        t_lo, t_hi = edges[c], edges[c + 1]
        act = np.nonzero((cs < t_hi) & (ce >= t_lo))[0]
        i = act[(rnd(m) * len(act)).astype(int)]
        x = np.maximum(cs[i], t_lo)
        y = np.minimum(ce[i] + 1, t_hi)
        st = np.minimum(np.floor(x + rnd(m) * np.maximum(y - x, 0)).astype(np.int64), ce[i])
        order = np.argsort(st, kind="stable")
        st, i = st[order], i[order]
        en = st + exp(rnd(m), 240).astype(np.int64)
        en = np.where(rnd(m) < .98, np.minimum(en, ce[i]), en)            # 2 % stay open against someone who has left
        still = (en >= EXTRACT)
        moved = rnd(m) < .01                                              # 1 % sit with another area's worker
        far = (rnd(m) * D * per).astype(int)
        tm = np.where(moved, far, ct[i])
        assert (en >= st).all()
        ids = ((done + np.arange(m)) * 0.72).astype(np.int64)
        o.put(rows(digits(ids, 8, "C"), digits(cw[i], 7, "W"), team_t[tm], cat_t[pick(rnd(m), CAT_P)],
                   dates(st), dates(np.minimum(en, EXTRACT), still)))
        done += m
    o.close()
    print(f"{a.scale}: {D} areas, {D * per} teams, {P:,} posts, {n:,} spells of {nw:,} workers, {done:,} allocations, "
          f"{years} years to 2026-09-30, {time.time() - t0:.1f} s")


main()
