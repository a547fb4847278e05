# 读取导出的各表（CSV）。 Reads every table of an export (CSV).
#     node bin/sannong.js sweep export study/ --format csv
#     Rscript read.R study/export relapse

# 区间的算法在仓库的 readers/ 中。 How an interval is reckoned stands in readers/.
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "../../../readers/sannong.R"))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
metric <- if (length(arguments) > 1) arguments[2] else "relapse"

# 一张表；研究没有保留时为空。 One table; nothing where the study did not keep it.
read <- function(table) {
  path <- file.path(folder, paste0(table, ".csv"))
  if (file.exists(path)) read.csv(path, check.names = FALSE) else NULL
}
show <- function(frame) {
  frame[] <- lapply(frame, function(column) if (is.numeric(column)) signif(column, 10) else column)
  write.csv(frame, row.names = FALSE, quote = FALSE, na = "")
  cat("\n")
}

# 每个设计点：配对差的均值与 95 % 区间。 At each point: the mean paired difference and its 95 % interval.
points <- read("points")
differences <- read("differences")
paired <- paired_by_point(differences$point, differences[[metric]], read("events"), metric)
factors <- points[, !(names(points) %in% c("role", "block", "unit")), drop = FALSE]
show(merge(factors, paired, by = "point", all.x = TRUE))

# 各方案的水平；失败的运行。 Each arm's level; runs that failed.
runs <- read("runs")
finished <- runs[runs$status == "finished", ]
show(aggregate(finished[metric], by = finished["arm"], FUN = mean, na.rm = TRUE))
failed <- runs[runs$status == "failed", ]
if (nrow(failed) > 0) show(aggregate(failed["key"], by = failed["reason"], FUN = length))

# 因素及单位。 The factors and their units.
show(read("factors")[c("factor", "path", "unit")])

# 各季与各户，如果研究保留了它们（keep）。 Seasons and households, where the study kept them.
seasons <- read("seasons")
if (!is.null(seasons)) show(aggregate(seasons[metric], by = seasons[c("arm", "season")], FUN = mean, na.rm = TRUE))
households <- read("households")
if (!is.null(households)) {
  counted <- households[households$counted == 1, ]
  show(aggregate(counted[c("counted", "fell")], by = counted[c("arm", "lifted")], FUN = sum))
}
