# 读取导出的研究。 Reads an exported study.
#
#     node bin/sannong.js sweep export study/
#     Rscript -e 'source("readers/sannong.R"); print(paired(read_study("study/export"), "relapse"))'
#
# 需要 jsonlite；装有 arrow 或 nanoparquet（0.5 起）时读 Parquet，没有就读 CSV。
# Needs jsonlite; reads Parquet where arrow or nanoparquet (0.5 or later) is installed, else CSV.

# 所有表（按名称）、manifest、单位与名称。 Every table by its name, the manifest, units and labels.
read_study <- function(folder) {
  manifest <- jsonlite::fromJSON(file.path(folder, "manifest.json"), simplifyVector = FALSE)
  paths <- table_files(folder)
  names(paths) <- sub("[.][a-z]+$", "", basename(paths))
  frames <- Map(function(path, name) read_table(path, unlist(manifest$columns[[name]])), paths, names(paths))
  rows <- rbind(
    data.frame(name = frames$factors$path, frames$factors[c("unit", "zh", "en")]),
    data.frame(name = frames$metrics$metric, frames$metrics[c("unit", "zh", "en")])
  )
  c(frames, list(
    manifest = manifest,
    reference = manifest$saved$study$reference,
    treatment = manifest$saved$study$treatment,
    units = setNames(rows$unit, rows$name),
    labels = list(zh = setNames(rows$zh, rows$name), en = setNames(rows$en, rows$name))
  ))
}

# 能读 Parquet 就读 Parquet，否则读 CSV。 Parquet where it can be read, else CSV.
table_files <- function(folder) {
  kinds <- if (is.null(parquet_reader())) "csv" else c("parquet", "csv")
  for (kind in kinds) {
    paths <- list.files(folder, paste0("[.]", kind, "$"), full.names = TRUE)
    if (length(paths) > 0) return(paths)
  }
  stop("no tables in ", folder, ": install.packages(\"nanoparquet\"), or sannong sweep export STUDY --format csv")
}

parquet_reader <- function() {
  if (requireNamespace("arrow", quietly = TRUE)) return(arrow::read_parquet)
  # 旧版不能读列表。 Earlier ones read no lists.
  if (requireNamespace("nanoparquet", quietly = TRUE) && utils::packageVersion("nanoparquet") >= "0.5") {
    return(nanoparquet::read_parquet)
  }
  NULL
}

# 一张表；真假值即真假值。 A table; truth values are truth values.
read_table <- function(path, types) {
  if (grepl("[.]parquet$", path)) return(as.data.frame(parquet_reader()(path)))
  lists <- names(types)[endsWith(types, "[]")]
  texts <- c(names(types)[types == "VARCHAR"], lists)
  classes <- setNames(rep("character", length(texts)), texts)
  frame <- read.csv(path, check.names = FALSE, colClasses = classes, na.strings = character(), encoding = "UTF-8")
  for (column in names(types)[types == "BOOLEAN"]) frame[[column]] <- as.logical(frame[[column]])
  for (column in lists) frame[[column]] <- lapply(strsplit(frame[[column]], " "), as.numeric)
  frame
}

# 各指标所数的农户，即 events 表的 population。 Whom a metric counts, by the population of the table of events.
counted <- c(relapse = "lifted", relapseHeard = "lifted", newPoverty = "neverPoor", newPovertyHeard = "neverPoor")

# 每点处理减参照（同一运气的重复配对）：均值与 95 % 区间。
# Treatment less reference by point, paired by replicate: mean and its 95 % interval.
paired <- function(study, metric) {
  runs <- study$runs[study$runs$status == "finished", ]
  of <- function(arm) runs[runs$arm == arm, c("point", "replicate", metric)]
  both <- merge(of(study$treatment), of(study$reference), by = c("point", "replicate"))
  found <- paired_by_point(both$point, both[[3]] - both[[4]], study$events, metric)
  points <- study$points[, !(names(study$points) %in% c("role", "block", "unit")), drop = FALSE]
  if (!is.null(study$names)) points <- merge(points, study$names, by = "point")
  merge(points, found, by = "point", all.x = TRUE)
}

# 各点的 paired_interval，events 即同名的表。 paired_interval at each point, with the table of events.
paired_by_point <- function(point, differences, events, metric) {
  counts <- list()
  if (!is.null(events) && metric %in% names(counted)) {
    own <- events[events$population == counted[[metric]], ]
    counts <- lapply(split(own[c("saved", "harmed", "households")], own$point), colSums)
  }
  defined <- !is.na(differences)
  values <- split(differences[defined], point[defined])
  intervals <- vapply(names(values), function(at) paired_interval(values[[at]], counts[[at]]), numeric(4))
  found <- data.frame(as.integer(names(values)), t(intervals))
  names(found) <- c("point", "count", "mean", "low", "high")
  if (metric %in% names(counted)) {
    # 份额之差在 -1 与 1 之间；区间无穷的照旧。 Shares differ by 1 at most; the whole line stays so.
    finite <- is.finite(found$low)
    found$low[finite] <- pmax(-1, found$low[finite])
    found$high[finite] <- pmin(1, found$high[finite])
  }
  found
}

# 配对差的个数、均值与本程序所给的 95 % 区间。学生氏 t 把相同的零当作确定，故取它与计数区间中较宽的：所数的农户（events：得救、受害、
# 全部），否则至少一半重复没有差别时，取有差别的重复。全都一样而又无所数的，区间为全实线。
# How many paired differences, their mean, and the 95 % interval that the program tells. Student's t takes equal zeros
# for certainty. So its interval is widened to that of what was counted: households (events: saved, harmed, all), or
# else the replicates that differ at all, where at least half do not. Where all differ alike and nothing was counted,
# it is the whole line.
paired_interval <- function(values, events = NULL) {
  count <- length(values)
  mean <- if (count > 0) base::mean(values) else NaN
  if (count < 2) return(c(count, mean, -Inf, Inf))
  half <- qt(0.975, count - 1) * sd(values) / sqrt(count)
  up <- values[values > 0]
  down <- -values[values < 0]
  differing <- length(up) + length(down)
  limits <- c(mean, mean, mean)
  if (!is.null(events) && events[["households"]] > 0) {
    limits <- limits_less(event_limits(events[["harmed"]]), event_limits(events[["saved"]]), events[["households"]])
  } else if (differing > 0 && 2 * differing <= count) {
    usual <- base::mean(c(up, down))
    side <- function(of) event_limits(length(of), if (length(of) > 0) base::mean(of) else usual)
    limits <- limits_less(side(up), side(down), count)
  } else if (min(values) == max(values)) {
    return(c(count, mean, -Inf, Inf))
  }
  c(count, mean, mean - max(half, limits[1] - limits[2]), mean + max(half, limits[3] - limits[1]))
}

# 若干同样大小的事件，及其泊松均值的精确 95 % 界限。 Events of one size, exact 95 % limits of their Poisson mean (Garwood 1936).
event_limits <- function(count, size = 1) {
  low <- if (count > 0) qchisq(0.025, 2 * count) / 2 else 0
  size * c(count, low, qchisq(0.975, 2 * count + 2) / 2)
}

# 两者之差占全部之比，界限由二者的界限而来。 One less the other, a part of so many, with limits (MOVER: Zou and Donner 2008).
limits_less <- function(one, other, of) {
  value <- one[1] - other[1]
  below <- sqrt((one[1] - one[2])^2 + (other[3] - other[1])^2)
  above <- sqrt((one[3] - one[1])^2 + (other[1] - other[2])^2)
  c(value, value - below, value + above) / of
}
