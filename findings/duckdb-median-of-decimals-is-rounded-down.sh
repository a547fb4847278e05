#!/usr/bin/env bash
# What one would guess: median() and quantile_cont() interpolate between two values, so that the median of 10 and 11 is
#   10.5 in whatever numeric type the amounts are kept; DuckDB's page calls both interpolated.
# What happens: of a DECIMAL column the answer is DECIMAL with the column's own digits, and what does not fit is cut
#   off towards minus infinity, not rounded: whole yuan in DECIMAL(12, 0) have the median 10, losses of 10 and 11 have
#   -11, and the spread mad() is 0. The same amounts in BIGINT or DOUBLE give 10.5, -10.5 and 0.5, and avg() gives 10.5
#   in every type. Cents are cut the same way, always down. Cast to DOUBLE first.
# Version: duckdb 1.5.5, Python 3.11.
# Source: https://duckdb.org/docs/stable/sql/functions/aggregates (median, quantile_cont);
#   https://github.com/duckdb/duckdb/issues/13655 tells which types interpolate.
# Seen (of 10 and 11):
#   DECIMAL(12, 0): median 10, of losses -11, mad 0, avg 10.5
#   BIGINT: median 10.5, of losses -10.5, mad 0.5, avg 10.5
#   DOUBLE: median 10.5, of losses -10.5, mad 0.5, avg 10.5
#   DECIMAL(12, 2) of .01 and .02: median 0.01, upper quartile 0.01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install --no-compile duckdb==1.5.5
cat > "$folder/try.py" <<'PY'
import duckdb

connection = duckdb.connect()
for kind in ("DECIMAL(12, 0)", "BIGINT", "DOUBLE"):
    query = f"select median(yuan), median(-yuan), mad(yuan), avg(yuan) from (select unnest([10, 11])::{kind} as yuan)"
    median, losses, spread, mean = connection.execute(query).fetchone()
    print(f"{kind}: median {median}, of losses {losses}, mad {spread}, avg {mean}")
query = "select median(yuan), quantile_cont(yuan, .75) from (select unnest([.01, .02])::decimal(12, 2) as yuan)"
print("DECIMAL(12, 2) of .01 and .02: median {}, upper quartile {}".format(*connection.execute(query).fetchone()))
PY
seen=$("$folder/venv/bin/python" "$folder/try.py")
echo "$seen"
[ "$seen" = "DECIMAL(12, 0): median 10, of losses -11, mad 0, avg 10.5
BIGINT: median 10.5, of losses -10.5, mad 0.5, avg 10.5
DOUBLE: median 10.5, of losses -10.5, mad 0.5, avg 10.5
DECIMAL(12, 2) of .01 and .02: median 0.01, upper quartile 0.01" ]
