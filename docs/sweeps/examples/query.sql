-- 结果库可直接用 DuckDB 查询；路径改成自己的结果库。 A store is one DuckDB file: query it as it is.
--     duckdb study/study.duckdb < query.sql

-- 每个设计点：配对差的均值与 95 % 区间（正态近似）。 At each point: the mean paired difference and its 95 % interval.
SELECT
  points.*,
  count(relapse) AS replicates,
  avg(relapse) AS difference,
  1.96 * stddev_samp(relapse) / sqrt(count(relapse)) AS half_width
FROM differences
JOIN points USING (point)
GROUP BY ALL
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
