#!/usr/bin/env python3
"""polars (lazy, streaming) and matplotlib, tuned by an expert:  [NOPLOT=1] polars_matplotlib.py DATA OUT 2026-09"""
import sys, os
data, out, end = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
import datetime as dt
import numpy as np
import polars as pl
if "NOPLOT" not in os.environ:
    import charts

M = 24
y, m = map(int, end.split("-"))
base = y * 12 + m - M                                     # number of the window's first month (year*12 + month-1)
ends = [dt.date((base + i + 1) // 12, (base + i + 1) % 12 + 1, 1) - dt.timedelta(1) for i in range(-12, M)]
d0, d1, look = ends[12], ends[-1], ends[0]
ST, EN, DI, A, B = pl.col("start_date"), pl.col("end_date"), pl.col("district"), pl.col("a"), pl.col("b")

# a spell counts in snapshots [a, b): a = month it starts in, b = number of month ends on or before its end
mon = lambda c: c.dt.year().cast(pl.Int32) * 12 + c.dt.month().cast(pl.Int32) - 1 - base
a = mon(ST.str.to_date("%Y-%m-%d")).clip(0, M).cast(pl.UInt8).alias("a")
b = mon(EN.str.to_date("%Y-%m-%d") + pl.duration(days=1)).clip(0, M).fill_null(M).cast(pl.UInt8).alias("b")
fte = (pl.col("fte").cast(pl.Float64) * 1000).round().cast(pl.Int32)      # thousandths: sums are exact

scan = lambda f: pl.scan_csv(os.path.join(data, f), infer_schema=False)
engine = os.environ.get("ENGINE", "streaming")
posts, staff = pl.collect_all([
    scan("posts.csv").select("post_id", DI, fte, a, b),
    scan("staff.csv").select("worker_id", "post_id", DI, fte, "leaving_reason", ST.str.to_date("%Y-%m-%d"),
                             EN.str.to_date("%Y-%m-%d"), a, b, own=pl.col("contract") != "agency")], engine=engine)
names = pl.concat([posts["district"].unique(), staff["district"].unique()]).unique().sort()
N = len(names)
dist = pl.DataFrame({"district": names, "d": np.arange(N, dtype=np.int32)})
inwin = staff.filter(A < B).join(dist, on="district", maintain_order="left").with_row_index("spell")
# each open case beside its worker's spells; ISO dates order as text, so the scan drops most rows before a date is parsed
pairs = (scan("allocations.csv").filter((ST <= str(d1)) & (EN.is_null() | (EN >= str(d0)))).select("worker_id", a, b)
         .join(inwin.lazy().select("worker_id", "spell", sa=A, sb=B), on="worker_id")
         .select("spell", lo=pl.max_horizontal("a", "sa"), hi=pl.min_horizontal("b", "sb"))
         .filter(pl.col("lo") < pl.col("hi")).collect(engine=engine))

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

col = lambda df, *c: [df[x].to_numpy() for x in c]
filled = (inwin.filter("own").select("post_id", "a", "b", "fte")
          .join(posts.select("post_id", p=pl.int_range(pl.len(), dtype=pl.UInt32)), on="post_id"))
P = len(posts)
pa, pb, pf = col(posts, "a", "b", "fte")
p, lo, hi, w = col(filled, "p", "a", "b", "fte")
short = np.maximum(pf[:, None] - steps(p, lo, hi, P, w), 0)
mm = np.arange(M)
short[(mm < pa[:, None]) | (mm >= pb[:, None])] = 0
vac = by_district(posts.join(dist, on="district", maintain_order="left")["d"].to_numpy(), short)
d, lo, hi, w = col(inwin.filter("own"), "d", "a", "b", "fte")
inpost = steps(d, lo, hi, N, w)
# leavers: spells ended in the window that no later spell of the worker carries on; counted that month and the next 11
own = staff.lazy().filter("own")
ended = own.filter(EN.is_between(look, d1, closed="right"), pl.col("leaving_reason").fill_null("") != "internal move").with_row_index("i")
goes_on = (ended.select("i", "worker_id", e=EN).join(own.select("worker_id", ST, EN), on="worker_id")
           .filter(ST <= pl.col("e") + pl.duration(days=1), EN.is_null() | (EN > pl.col("e"))))
left = ended.join(goes_on, on="i", how="anti").join(dist.lazy(), on="district").select(
    "d", "fte", a=mon(EN).clip(0, M).cast(pl.UInt8), b=(mon(EN) + 12).clip(0, M).cast(pl.UInt8)).collect()
d, lo, hi, w = col(left, "d", "a", "b", "fte")
leavers = steps(d, lo, hi, N, w)
d, w = col(inwin, "d", "fte")
s, lo, hi = col(pairs, "spell", "lo", "hi")
held = steps(s, lo, hi, len(inwin))
open_, holders = by_district(d, held), by_district(d, (held > 0) * w[:, None])

with np.errstate(divide="ignore", invalid="ignore"):
    res = {"vacancy": np.where(vac + inpost > 0, vac / (vac + inpost), np.nan),
           "turnover": np.where(inpost > 0, leavers / inpost, np.nan),
           "caseload": np.where(holders > 0, open_ * 1000 / holders, np.nan)}
months = [d.strftime("%Y-%m") for d in ends[12:]]
for k, v in res.items():
    pl.DataFrame({"district": names} | {c: v[:, i] for i, c in enumerate(months)}).with_columns(
        pl.exclude("district").fill_nan(None)).write_csv(os.path.join(out, k + ".csv"), float_precision=6)
if "NOPLOT" not in os.environ:
    charts.draw(out, res, names.to_list(), months)
os._exit(0)                                              # without tearing the interpreter down
