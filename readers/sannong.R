# 读取导出的研究。 Reads an exported study.
#
#     node bin/sannong.js sweep export study/ --format parquet
#     Rscript -e 'source("readers/sannong.R"); print(paired(read_study("study/export"), "relapse"))'
#
# 需要 jsonlite，以及 nanoparquet 或 arrow。 Needs jsonlite, and nanoparquet or arrow.

# 所有表（按名称）、manifest、单位与名称。 Every table by its name, the manifest, units and labels.
read_study <- function(folder) {
  paths <- list.files(folder, "[.]parquet$", full.names = TRUE)
  if (length(paths) == 0) stop("no Parquet files in ", folder, ": sannong sweep export STUDY --format parquet")
  frames <- lapply(paths, read_table)
  names(frames) <- sub("[.]parquet$", "", basename(paths))
  manifest <- jsonlite::fromJSON(file.path(folder, "manifest.json"), simplifyVector = FALSE)
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

# 一张表；真假值即真假值。 A table; truth values are truth values.
read_table <- function(path) {
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(as.data.frame(nanoparquet::read_parquet(path)))
  as.data.frame(arrow::read_parquet(path))
}

# 每点处理减参照（同一运气的重复配对）：均值与学生氏 t 的 95 % 区间。
# Treatment less reference by point, paired by replicate: mean and its 95 % Student t interval.
paired <- function(study, metric) {
  runs <- study$runs[study$runs$status == "finished", ]
  of <- function(arm) runs[runs$arm == arm, c("point", "replicate", metric)]
  both <- merge(of(study$treatment), of(study$reference), by = c("point", "replicate"))
  difference <- both[[3]] - both[[4]]
  both <- both[!is.na(difference), ]
  values <- split(difference[!is.na(difference)], both$point)
  count <- lengths(values)
  mean <- vapply(values, base::mean, 0)
  half <- qt(0.975, count - 1) * vapply(values, sd, 0) / sqrt(count)
  found <- data.frame(point = as.integer(names(values)), count, mean, low = mean - half, high = mean + half)
  points <- study$points[, !(names(study$points) %in% c("role", "block", "unit")), drop = FALSE]
  if (!is.null(study$names)) points <- merge(points, study$names, by = "point")
  merge(points, found, by = "point", all.x = TRUE)
}
