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
