# 读取导出的 CSV，求每个设计点的配对差。 Reads an export and prints the paired difference at each design point.
#     npx sannong sweep export study/ --format csv
#     Rscript read.R study/export relapse

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
metric <- if (length(arguments) > 1) arguments[2] else "relapse"

points <- read.csv(file.path(folder, "points.csv"), check.names = FALSE)
differences <- read.csv(file.path(folder, "differences.csv"))

values <- differences[[metric]]
by_point <- data.frame(
  count = tapply(values, differences$point, function(v) sum(!is.na(v))),
  mean = tapply(values, differences$point, mean, na.rm = TRUE),
  sem = tapply(values, differences$point, function(v) sd(v, na.rm = TRUE) / sqrt(sum(!is.na(v))))
)
by_point$half_width <- 1.96 * by_point$sem
by_point$sem <- NULL
by_point$point <- as.integer(rownames(by_point))

factors <- points[, !(names(points) %in% c("role", "block", "unit")), drop = FALSE]
table <- merge(factors, by_point, by = "point", all.x = TRUE)
table[] <- lapply(table, function(column) if (is.numeric(column)) signif(column, 10) else column)
write.csv(table, row.names = FALSE, quote = FALSE, na = "")
