#!/usr/bin/env bash
# What one would guess: where a column of doubles holds a NaN (a ratio over nothing), aggregates agree: all of them
#   give NaN as avg() does, or all leave it out as they leave out NULL.
# What happens: three answers to one question. count() counts it; avg(), sum() and max() are NaN; min(), median()
#   and quantiles take it for the largest number and give one; stddev, variance, corr and regr_slope end the whole
#   query with "Out of Range Error". A query for mean and half-width by point fails for all points because of one
#   undefined run. Store NULL, or write nullif(v, 'nan').
# Version: @duckdb/node-api 1.5.5-r.5, Node 20.
# Source: https://duckdb.org/docs/stable/sql/data_types/numeric says how NaN is ordered, not this.
# Seen: count 3 · avg NaN · max NaN · min 1.5 · median 2.5 · stddev_samp Out of Range Error · corr Out of Range Error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund @duckdb/node-api@1.5.5-r.5 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create()).connect();
await connection.run("create table runs as select unnest([1.5, 2.5, 'nan'::double, null]) as v");
const told = [];
for (const [name, call] of Object.entries({
  count: "count(v)", avg: "avg(v)", max: "max(v)", min: "min(v)", median: "median(v)",
  stddev_samp: "stddev_samp(v)", corr: "corr(v, v)",
}))
  try {
    told.push(`${name} ${(await connection.runAndReadAll(`select ${call} from runs`)).getRows()[0][0]}`);
  } catch ({ message }) {
    told.push(`${name} ${message.split(":")[0]}`);
  }
console.log(told.join(" · "));
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "count 3 · avg NaN · max NaN · min 1.5 · median 2.5 · stddev_samp Out of Range Error · corr Out of Range Error" ]
