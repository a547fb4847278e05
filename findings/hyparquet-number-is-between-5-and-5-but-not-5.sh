#!/usr/bin/env bash
# What one would guess: a filter { household: 5 } finds the row that { household: { $gte: 5, $lte: 5 } } finds.
# What happens: a whole-number column of 64 bits, which is what DuckDB, pandas and Arrow make of an identifier, is read
#   as BigInt. Larger and smaller compare a number with a BigInt by value; equality is strict, and 5 is not 5n. So $eq,
#   $in and the short form find nothing, $ne and $nin leave nothing out, on a column where ranges with the same numbers
#   work. In a column of 32 bits it is the other way round: 5 is found and 5n is not. No error, no warning; the remedy,
#   filterStrict: false, is in the type declarations and not in the README.
# Versions: hyparquet 1.33.0, @duckdb/node-api 1.5.5-r.5, Node 20.
# Source: hyparquet/src/filter.js, matchFilter; https://github.com/hyparam/hyparquet/pull/145 (strictness of text).
# Seen (rows found of 4 to 6):
#   in 64 bits: 5 to 5 [5], is 5 [], in 5 [], not 5 [4 5 6], is 5n [5], loosely 5 [5]
#   in 32 bits: 5 to 5 [5], is 5 [5], in 5 [5], not 5 [4 6], is 5n [], loosely 5 [5]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund hyparquet@1.33.0 @duckdb/node-api@1.5.5-r.5 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

const connection = await (await DuckDBInstance.create()).connect();
await connection.run("copy (select range as wide, range::int as narrow from range(4, 7)) to 'households.parquet'");
const file = await asyncBufferFromFile("households.parquet");
for (const [name, column] of [["64 bits", "wide"], ["32 bits", "narrow"]]) {
  const found = async (condition, filterStrict = true) =>
    `[${(await parquetReadObjects({ file, filter: { [column]: condition }, filterStrict })).map((row) => row[column]).join(" ")}]`;
  const told = [
    `5 to 5 ${await found({ $gte: 5, $lte: 5 })}`, `is 5 ${await found(5)}`, `in 5 ${await found({ $in: [5] })}`,
    `not 5 ${await found({ $ne: 5 })}`, `is 5n ${await found({ $eq: 5n })}`, `loosely 5 ${await found(5, false)}`,
  ];
  console.log(`in ${name}: ${told.join(", ")}`);
}
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "in 64 bits: 5 to 5 [5], is 5 [], in 5 [], not 5 [4 5 6], is 5n [5], loosely 5 [5]
in 32 bits: 5 to 5 [5], is 5 [5], in 5 [5], not 5 [4 6], is 5n [], loosely 5 [5]" ]
