#!/usr/bin/env Rscript
# data.table and ggplot2:  [NOPLOT=1] Rscript --vanilla datatable_ggplot.R DATA OUT 2026-09
arg <- commandArgs(TRUE); data <- arg[1]; out <- arg[2]; end <- arg[3]
plot <- Sys.getenv("NOPLOT") == ""
suppressPackageStartupMessages({ library(data.table); if (plot) { library(ggplot2); library(ragg) } })
setDTthreads(2)
dir.create(out, FALSE, TRUE)

M <- 24L
last <- as.IDate(paste0(end, "-01"))
ends <- as.integer(as.IDate(seq(last, by = "-1 month", length.out = M + 12L)[(M + 12L):1]))
ends <- as.integer(as.IDate(sapply(ends, function(x) as.integer(seq(as.Date(x, origin = "1970-01-01"), by = "1 month", length.out = 2)[2]) - 1L)))
win <- ends[-(1:12)]; look <- ends[1]; d0 <- win[1]; d1 <- win[M]
# a spell is in snapshots [a, b), numbered from 0
lut <- findInterval(d0:(d1 + 2L), win, left.open = TRUE)              # month ends before the day
first_at <- function(day) lut[pmin(pmax(day, d0), d1 + 2L) - d0 + 1L]
NEVER <- .Machine$integer.max - 1L
dist <- character()
rd <- function(f, cols, since, until) {
  x <- fread(file.path(data, f), select = c(cols, "start_date", "end_date"), na.strings = "", sep = ",", header = TRUE,
             encoding = "UTF-8", strip.white = FALSE, showProgress = FALSE)
  if ("district" %in% cols) dist <<- unique(c(dist, unique(x$district)))
  if ("fte" %in% cols) x[, fte := round(fte * 1000)]                  # thousandths: sums are exact
  x <- x[start_date <= until & (is.na(end_date) | end_date >= since)]
  x[is.na(end_date), end_date := NEVER]
  x[, `:=`(a = first_at(as.integer(start_date)), b = first_at(as.integer(end_date) + 1L))]
}
posts <- rd("posts.csv", c("post_id", "district", "fte"), d0, d1)[a < b]
staff <- rd("staff.csv", c("worker_id", "post_id", "district", "contract", "fte", "leaving_reason"), look + 1L, d1 + 1L)
cases <- rd("allocations.csv", "worker_id", d0, d1)[a < b]

label <- gsub('""', '"', dist, fixed = TRUE)                         # fread leaves doubled quotes as they are
names <- dist[order(label, method = "radix")]; label <- sort(label, method = "radix")
N <- length(names)
posts[, d := chmatch(district, names)]; staff[, d := chmatch(district, names)]
workers <- unique(staff$worker_id)
staff[, w := chmatch(worker_id, workers)]; cases[, w := chmatch(worker_id, workers)]
# sum of w over [a, b) by row and month: difference array, then cumsum
steps <- function(row, a, b, n, w = NULL) {
  q <- M + 1L
  d <- numeric(n * q)
  if (is.null(w)) d <- tabulate((row - 1L) * q + a + 1L, n * q) - tabulate((row - 1L) * q + b + 1L, n * q)
  else for (k in 1:2) {
    g <- data.table(i = (row - 1L) * q + (if (k == 1) a else b) + 1L, w = w)[, .(w = sum(w)), by = i]
    d[g$i] <- d[g$i] + (if (k == 1) g$w else -g$w)
  }
  d <- matrix(d, q, n)
  for (i in 2:M) d[i, ] <- d[i, ] + d[i - 1L, ]
  t(d[1:M, , drop = FALSE])
}
by_district <- function(d, x) {
  g <- rowsum(x, d); r <- matrix(0, N, M); r[as.integer(rownames(g)), ] <- g; r
}
inside <- function(x) { m <- matrix(0:(M - 1L), nrow(x), M, byrow = TRUE); x$a <= m & m < x$b }
own <- staff[contract != "agency"]
now <- own[a < b]
inpost <- now[, steps(d, a, b, N, fte)]
now[, p := chmatch(post_id, posts$post_id)]
filled <- now[!is.na(p), steps(p, a, b, nrow(posts), fte)]
vac <- by_district(posts$d, pmax(posts$fte - filled, 0) * inside(posts))
# leavers: spells ended in the window that the worker's next one does not carry on; counted that month and the next 11
setorder(own, w, start_date)
own[, goes_on := shift(w, -1L, 0L) == w & as.integer(shift(start_date, -1L)) <= as.integer(end_date) + 1L]
left <- own[!goes_on & end_date > look & end_date <= d1 & (is.na(leaving_reason) | leaving_reason != "internal move")]
left[, e := findInterval(as.integer(end_date), ends, left.open = TRUE) - 12L]
leavers <- left[, steps(d, pmin(pmax(e, 0L), M), pmin(pmax(e + 12L, 0L), M), N, fte)]
# open cases of each worker at each month end, looked up by the worker's spells
held <- cases[!is.na(w), steps(w, a, b, length(workers))]
now <- staff[a < b]
held <- held[now$w, , drop = FALSE] * inside(now)
open <- by_district(now$d, held)
holders <- by_district(now$d, (held > 0) * now$fte)

res <- list(vacancy = ifelse(vac + inpost > 0, vac / (vac + inpost), NA),
            turnover = ifelse(inpost > 0, leavers / inpost, NA),
            caseload = ifelse(holders > 0, open * 1000 / holders, NA))
months <- format(as.Date(win, origin = "1970-01-01"), "%Y-%m")
for (k in c("vacancy", "turnover", "caseload")) {
  v <- res[[k]]; s <- sprintf("%.6f", v); s[is.na(v)] <- ""
  x <- data.table(label, matrix(s, N, M)); setnames(x, c("district", months))
  fwrite(x, file.path(out, paste0(k, ".csv")), quote = "auto", na = "")
}

if (plot) {
  kinds <- list(vacancy = list("Vacancy rate (FTE, month end)", c("#FFFFCC", "#FEB24C", "#FC4E2A", "#800026"), 100, "%.1f%%"),
                turnover = list("Turnover, 12 months to month end", c("#FFF7FB", "#A6BDDB", "#3690C0", "#014636"), 100, "%.1f%%"),
                caseload = list("Open allocations per FTE case holder", c("#FFFFD9", "#7FCDBB", "#1D91C0", "#081D58"), 1, "%.1f"))
  for (k in c("vacancy", "turnover", "caseload")) {
    kk <- kinds[[k]]; v <- as.vector(res[[k]]) * kk[[3]]
    r <- range(v, na.rm = TRUE)
    df <- data.frame(i = rep(seq_len(N), M), j = rep(seq_len(M), each = N), v = v, s = ifelse(is.na(v), "", sprintf(kk[[4]], v)))
    df$ink <- ifelse(!is.na(v) & (v - r[1]) / (r[2] - r[1]) > 0.6, "white", "black")
    p <- ggplot(df, aes(j, i)) + geom_raster(aes(fill = v)) +
      geom_text(aes(label = s), colour = df$ink, size = 8 / .pt) +
      scale_fill_gradientn(colours = kk[[2]], name = NULL, na.value = "grey90") +
      scale_x_continuous(breaks = seq_len(M), labels = months, expand = c(0, 0)) +
      scale_y_reverse(breaks = seq_len(N), labels = label, expand = c(0, 0)) +
      labs(title = kk[[1]], x = NULL, y = NULL) + theme_minimal(base_size = 8) +
      theme(axis.text.x = element_text(angle = 90), panel.grid = element_blank(), plot.background = element_rect(fill = "white", colour = NA))
    agg_png(file.path(out, paste0(k, ".png")), 16, 1.5 + 0.28 * N, units = "in", res = 200)
    print(p); invisible(dev.off())
  }
}
