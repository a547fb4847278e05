-- 结果库可直接用 DuckDB 查询；路径改成自己的结果库。 A store is one DuckDB file: query it as it is.
--     duckdb study/study.duckdb < query.sql

-- 事件数的精确 95 % 泊松界限：9 次以内查表，以上用 Wilson–Hilferty。
-- Exact 95 % Poisson limits of a count of events: a table up to 9, Wilson and Hilferty's approximation above.
CREATE OR REPLACE TEMP MACRO fewest(events) AS coalesce(
  [0, 0.025318, 0.242209, 0.618672, 1.089865, 1.623486, 2.201894, 2.814363, 3.453832, 4.115373][events + 1],
  events * (1 - 1 / (9 * events) - 1.959964 / (3 * sqrt(events))) ^ 3);
CREATE OR REPLACE TEMP MACRO most(events) AS coalesce(
  [3.688879, 5.571643, 7.224688, 8.767273, 10.241589, 11.668332, 13.059474, 14.422675, 15.763189, 17.084803][events + 1],
  (events + 1) * (1 - 1 / (9 * (events + 1)) + 1.959964 / (3 * sqrt(events + 1))) ^ 3);

-- 每个设计点：配对差的均值与 95 % 区间半宽。DuckDB 没有学生氏 t，30 次以内查表，以上用 Abramowitz–Stegun 26.7.5。
-- 学生氏 t 把相同的零当作确定，故取它与事件数区间（两个计数之差）中较宽的。events 只数返贫（lifted）与致贫（neverPoor）：其他指标
-- 把 lifted 换成空文字，只剩 t；各次全都一样时半宽不是 0 而是 NULL，因为一样并不说明还可能有多大差异。
-- At each point: the mean paired difference and half its 95 % interval. DuckDB has no Student t: a table up to
-- 30 replicates, the expansion of Abramowitz and Stegun (26.7.5) above. Student's t takes equal zeros for certainty,
-- so the half-width is the wider of it and that of the events (a difference of two counts). They are counted for relapse
-- (lifted) and newPoverty (neverPoor): for another metric put an empty text for lifted, which leaves t alone, and NULL,
-- not 0, where all replicates are alike, since that does not tell how large a difference is still possible.
WITH small AS (
  SELECT unnest([12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024,
    2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230]) AS t,
    generate_subscripts(range(29), 1) + 1 AS replicates
), paired AS (
  SELECT point, count(relapse) AS replicates, avg(relapse) AS difference, stddev_samp(relapse) AS sd
  FROM differences GROUP BY point
), counted AS (
  SELECT point, sum(saved)::BIGINT AS saved, sum(harmed)::BIGINT AS harmed, sum(households) AS households
  FROM events WHERE population = 'lifted' GROUP BY point
)
SELECT
  points.*,
  replicates,
  difference,
  CASE WHEN replicates > 1 THEN nullif(greatest(
    coalesce(t, 1.959964 + 2.372271 / (replicates - 1) + 2.822499 / (replicates - 1) ^ 2) * sd / sqrt(replicates),
    sqrt((harmed - fewest(harmed)) ^ 2 + (most(saved) - saved) ^ 2) / nullif(households, 0),
    sqrt((most(harmed) - harmed) ^ 2 + (saved - fewest(saved)) ^ 2) / nullif(households, 0)
  ), 0) END AS half_width
FROM paired
JOIN points USING (point)
LEFT JOIN counted USING (point)
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
