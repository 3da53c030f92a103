#!/usr/bin/env python3
"""DuckDB and matplotlib, tuned by an expert:  [NOPLOT=1] duckdb_matplotlib.py DATA OUT 2026-09"""
import sys, os
data, out, end = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
import datetime as dt
import numpy as np
import duckdb
if "NOPLOT" not in os.environ:
    import charts

M = 24
y, m = map(int, end.split("-"))
base = y * 12 + m - M
ends = [dt.date((base + i + 1) // 12, (base + i + 1) % 12 + 1, 1) - dt.timedelta(1) for i in range(-12, M)]
d0, d1, look = ends[12], ends[-1], ends[0]
con = duckdb.connect()
con.execute("SET preserve_insertion_order=false")

def csv(f, **cols):
    head = open(os.path.join(data, f), encoding="utf-8").readline().strip().split(",")
    t = {c: cols.get(c, "VARCHAR") for c in head}
    return f"read_csv('{os.path.join(data, f)}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', columns={t})"

D = dict(start_date="DATE", end_date="DATE")
mon = lambda c: f"(year({c})*12 + month({c}) - 1 - {base})"
A = f"greatest({mon('start_date')}, 0)"
B = f"CASE WHEN end_date IS NULL THEN {M} ELSE least(greatest({mon('end_date + 1')}, 0), {M}) END"  # least() skips NULL
live = f"start_date <= DATE '{d1}' AND (end_date IS NULL OR end_date >= DATE '{d0}')"
own = "contract <> 'agency' AS own"
milli = "round(fte * 1000)::INT AS fte"                   # thousandths: sums are exact
con.execute(f"""
CREATE TEMP TABLE posts AS SELECT *, (row_number() OVER () - 1)::INT AS p FROM (
  SELECT post_id, district, {milli}, {A}::INT AS a, {B}::INT AS b FROM {csv('posts.csv', fte='DOUBLE', **D)});
CREATE TEMP TABLE staff AS
  SELECT worker_id, post_id, district, {own}, {milli}, start_date, end_date, leaving_reason, {A}::INT AS a, {B}::INT AS b
  FROM {csv('staff.csv', fte='DOUBLE', **D)};
CREATE TEMP TABLE dist AS SELECT district, (row_number() OVER (ORDER BY district) - 1)::INT AS d
  FROM (SELECT district FROM posts UNION SELECT district FROM staff);
""")
# each open case beside its worker's spells
con.execute(f"""
CREATE TEMP TABLE pairs AS SELECT s.spell, greatest(c.a, s.a)::UTINYINT AS lo, least(c.b, s.b)::UTINYINT AS hi
FROM (SELECT worker_id, {A}::INT AS a, {B}::INT AS b FROM {csv('allocations.csv', **D)} WHERE {live}) c
JOIN (SELECT worker_id, a, b, rowid AS spell FROM staff WHERE a < b) s ON s.worker_id = c.worker_id AND s.a < c.b AND c.a < s.b
WHERE c.a < c.b""")

def steps(row, lo, hi, n, w=None):
    """Sum of w over [lo, hi) by row and month: difference array, then cumsum. Exact: all whole numbers."""
    q = M + 1
    r = row.astype(np.int64) * q
    x = np.bincount(r + lo, w, n * q) - np.bincount(r + hi, w, n * q)
    return x.reshape(n, q)[:, :M].cumsum(1)

def by_district(d, x):
    """Rows of x added up by district."""
    o = np.argsort(d, kind="stable")
    k, at = np.unique(d[o], return_index=True)
    r = np.zeros((N, M))
    r[k] = np.add.reduceat(x[o], at)
    return r

get = lambda sql: con.execute(sql).fetchnumpy()
names = [r[0] for r in con.execute("SELECT district FROM dist ORDER BY d").fetchall()]
N = len(names)
post = get("SELECT p, d, a, b, fte FROM posts JOIN dist USING (district)")
fill = get("SELECT p, s.a, s.b, s.fte FROM staff s JOIN posts USING (post_id) WHERE own AND s.a < s.b")
P = len(post["p"])
short = np.maximum(post["fte"][:, None] - steps(fill["p"], fill["a"], fill["b"], P, fill["fte"])[post["p"]], 0)
mm = np.arange(M)
short[(mm < post["a"][:, None]) | (mm >= post["b"][:, None])] = 0
vac = by_district(post["d"], short)
r = get("SELECT d, own, fte, a, b FROM staff JOIN dist USING (district) WHERE a < b")
o = r["own"]
inpost = steps(r["d"][o], r["a"][o], r["b"][o], N, r["fte"][o])
# leavers: spells ended in the window that no later spell of the worker carries on; counted that month and the next 11
g = get(f"""
SELECT d, fte, greatest({mon('end_date')}, 0)::INT AS a, least({mon('end_date')} + 12, {M})::INT AS b
FROM staff s JOIN dist USING (district)
WHERE own AND end_date > DATE '{look}' AND end_date <= DATE '{d1}' AND leaving_reason IS DISTINCT FROM 'internal move'
  AND NOT EXISTS (SELECT 1 FROM staff n WHERE n.worker_id = s.worker_id AND n.own AND n.start_date <= s.end_date + 1
                  AND coalesce(n.end_date, DATE '9999-12-31') > s.end_date)""")
leavers = steps(g["d"], g["a"], g["b"], N, g["fte"])
g = get("SELECT d, lo, hi, count(*) AS n FROM pairs JOIN staff s ON s.rowid = spell JOIN dist USING (district) GROUP BY ALL")
open_ = steps(g["d"], g["lo"], g["hi"], N, g["n"])
# one bit a month for each spell that holds a case
g = get("""SELECT d, fte, k FROM (SELECT spell, bit_or(((1::UINTEGER << hi) - (1::UINTEGER << lo))::UINTEGER) AS k FROM pairs GROUP BY spell)
JOIN staff s ON s.rowid = spell JOIN dist USING (district)""")
holders = by_district(g["d"], (g["k"][:, None] >> mm.astype(np.uint32) & 1) * g["fte"][:, None])

with np.errstate(divide="ignore", invalid="ignore"):
    res = {"vacancy": np.where(vac + inpost > 0, vac / (vac + inpost), np.nan),
           "turnover": np.where(inpost > 0, leavers / inpost, np.nan),
           "caseload": np.where(holders > 0, open_ * 1000 / holders, np.nan)}
months = [d.strftime("%Y-%m") for d in ends[12:]]
import csv as csvmod
for k, v in res.items():
    with open(os.path.join(out, k + ".csv"), "w", encoding="utf-8", newline="") as f:
        w = csvmod.writer(f, lineterminator="\n")
        w.writerow(["district"] + months)
        w.writerows([names[i]] + ["%.6f" % x if x == x else "" for x in v[i]] for i in range(N))
if "NOPLOT" not in os.environ:
    charts.draw(out, res, names, months)
os._exit(0)                                              # without tearing the interpreter down
