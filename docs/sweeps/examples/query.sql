-- 结果库可直接用 DuckDB 查询；路径改成自己的结果库。 A store is one DuckDB file: query it as it is.
--     duckdb study/study.duckdb < query.sql

-- 每个设计点：配对差的均值与 95 % 区间半宽。DuckDB 没有学生氏 t，30 次以内查表，以上用 Abramowitz–Stegun 26.7.5。
-- At each point: the mean paired difference and half its 95 % interval. DuckDB has no Student t: a table up to
-- 30 replicates, the expansion of Abramowitz and Stegun (26.7.5) above.
WITH small AS (
  SELECT unnest([12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024,
    2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230]) AS t,
    generate_subscripts(range(29), 1) + 1 AS replicates
), paired AS (
  SELECT point, count(relapse) AS replicates, avg(relapse) AS difference, stddev_samp(relapse) AS sd
  FROM differences GROUP BY point
)
SELECT
  points.*,
  replicates,
  difference,
  coalesce(t, 1.959964 + 2.372271 / (replicates - 1) + 2.822499 / (replicates - 1) ^ 2) * sd / sqrt(replicates)
    AS half_width
FROM paired
JOIN points USING (point)
LEFT JOIN small USING (replicates)
ORDER BY point;

-- 失败的运行及原因。 Runs that failed, and why.
SELECT reason, count(*) AS runs, list(DISTINCT point ORDER BY point) AS points
FROM runs
WHERE status = 'failed'
GROUP BY reason
ORDER BY runs DESC;

-- 各方案的水平。 What each arm came to.
SELECT
  arm,
  avg(relapse) AS relapse,
  avg(coverage) AS coverage,
  avg(income) AS income
FROM runs
WHERE status = 'finished'
GROUP BY arm
ORDER BY arm;

-- 因素及单位。 The factors and their units.
SELECT factor, path, unit FROM factors ORDER BY factor;
