#!/usr/bin/env bash
# What one would guess: the sum of a column of whole numbers (money in fen) leaves DuckDB for Parquet as exactly as
#   the column itself does.
# What happens: sum() of BIGINT is HUGEINT, which Parquet does not have; COPY writes it as DOUBLE without a word.
#   A balance beyond 2^53 changes by one, and the reader's type differs from that of max() over the same column
#   (hyparquet gives a number for the one, a BigInt for the other). Cast the sum to BIGINT or DECIMAL(38, 0).
# Versions: @duckdb/node-api 1.5.5-r.5, hyparquet 1.31.5, Node 20.
# Source: DuckDB's Parquet writer; https://duckdb.org/docs/stable/data/parquet/overview
# Seen:
#   in DuckDB: sum HUGEINT 9007199254740993, max BIGINT 9007199254740993
#   in Parquet: sum DOUBLE 9007199254740992, max BIGINT 9007199254740993
#   in hyparquet: sum number 9007199254740992, max bigint 9007199254740993
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund @duckdb/node-api@1.5.5-r.5 hyparquet@1.31.5 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

const connection = await (await DuckDBInstance.create()).connect();
const first = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJS()[0];
const told = ({ a, b, c, d }) => `sum ${a} ${b}, max ${c} ${d}`;
const sums = "select sum(fen) as total, max(fen) as largest from postings";
const kinds = "typeof(total) a, total::decimal(38, 0)::varchar b, typeof(largest) c, largest::varchar d";
await connection.run("create table postings as select 9007199254740993::bigint as fen union all select 0");
console.log("in DuckDB:", told(await first(`select ${kinds} from (${sums})`)));
await connection.run(`copy (${sums}) to 'sums.parquet' (format parquet)`);
console.log("in Parquet:", told(await first(`select ${kinds} from 'sums.parquet'`)));
const [{ total, largest }] = await parquetReadObjects({ file: await asyncBufferFromFile("sums.parquet") });
console.log("in hyparquet:", told({ a: typeof total, b: total, c: typeof largest, d: largest }));
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "in DuckDB: sum HUGEINT 9007199254740993, max BIGINT 9007199254740993
in Parquet: sum DOUBLE 9007199254740992, max BIGINT 9007199254740993
in hyparquet: sum number 9007199254740992, max bigint 9007199254740993" ]
