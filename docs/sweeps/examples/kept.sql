-- 各季与各户：研究须写 keep: { seasons: true, households: true }。 Seasons and households, where the study kept them.
SELECT arm, season, avg(relapse) AS relapse
FROM seasons
GROUP BY arm, season
ORDER BY arm, season;

SELECT arm, lifted, count(*) AS counted, count(*) FILTER (fell) AS fell
FROM households
WHERE counted
GROUP BY arm, lifted
ORDER BY arm, lifted;
