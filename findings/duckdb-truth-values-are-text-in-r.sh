#!/usr/bin/env bash
# What one would guess: a BOOLEAN column that DuckDB writes to CSV comes back logical in R, which says that it
#   recognises truth values.
# What happens: DuckDB writes true and false; read.csv knows T, F, TRUE and FALSE only, and makes the column
#   character. Then sum(h$fell == TRUE) is 0 (TRUE becomes "TRUE"), mean(h$fell) is NA with a warning, and filters
#   h[h$fell == TRUE, ] are empty: nothing stops, the figures are wrong. 0 and 1 are read by everybody.
# Versions: @duckdb/node-api 1.5.5-r.5, Node 20; R 4.2.2 (Debian's r-base-core, installed where R is missing).
# Source: R, type.convert; DuckDB, COPY … (format csv).
# Seen: class character, sum of fell == TRUE 0, of as.logical 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript > r.log || apt-get install -y --no-install-recommends r-base-core=4.2.2.20221110-2 > r.log 2>&1
npm init -y > npm.log
npm install --no-audit --no-fund @duckdb/node-api@1.5.5-r.5 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create()).connect();
await connection.run("create table households as select unnest([true, false, true]) as fell");
await connection.run("copy households to 'households.csv' (format csv, header true)");
JS
node try.mjs
seen=$(Rscript -e 'h <- read.csv("households.csv")' -e \
  'cat("class ", class(h$fell), ", sum of fell == TRUE ", sum(h$fell == TRUE), ", of as.logical ", sum(as.logical(h$fell)), "\n", sep = "")')
echo "$seen"
[ "$seen" = "class character, sum of fell == TRUE 0, of as.logical 2" ]
