#!/usr/bin/env bash
# What one would guess: once a missing code of a survey (-9) is masked, every way to read the column from an Arrow file
#   has two incomes and a gap.
# What happens: toArray(), which the README of Arrow for JavaScript shows as the way to a typed array, hands over the
#   memory as it stands and forgets which slots are null. Arrow leaves open what lies in such a slot, and pyarrow leaves
#   what was there before: array(mask=...), if_else() and pandas' nullable numbers all bring the -9 back, so that the
#   mean of 12,000 and 15,000 becomes 8,997 instead of 13,500. Iterating over the column, get() and toJSON() have the
#   gap, as to_pandas() has it in Python. Without a null, or with text, toArray() is right, so it passes the first
#   tests; its documentation speaks of a zero-copy slice, not of nulls.
# Versions: apache-arrow 21.2.0, d3-array 3.2.5, Node 20; pyarrow 26.0.1, pandas 2.3.3, numpy 2.4.6, Python 3.11.
# Source: apache-arrow/vector.mjs, toArray: data[0].values.subarray(0, length * stride); the columnar format, validity
#   bitmaps, on slots that are null; https://github.com/apache/arrow-js/issues/105 (open since 2020, for a slot with 0).
# Seen:
#   in Python: means 13500.0 13500.0 13500.0 8997.0
#   mask: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
#   if_else: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
#   pandas: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
#   unmasked: column 12000 -9 15000, mean 8997; toArray() 12000 -9 15000, mean 8997
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip -q --disable-pip-version-check install --no-compile pyarrow==26.0.1 pandas==2.3.3 numpy==2.4.6
npm init -y > npm.log
npm install --no-audit --no-fund apache-arrow@21.2.0 d3-array@3.2.5 >> npm.log 2>&1
cat > try.py <<'PY'
import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute, ipc

answers = np.array([12000.0, -9.0, 15000.0])
missing = answers == -9
frame = pd.DataFrame({"pandas": pd.arrays.FloatingArray(answers, missing)})
table = pa.table({
    "mask": pa.array(answers, mask=missing),
    "if_else": compute.if_else(pa.array(~missing), pa.array(answers), pa.scalar(None, pa.float64())),
    "pandas": pa.Table.from_pandas(frame)["pandas"],
    "unmasked": pa.array(answers),
})
print("in Python: means", *(float(table[name].to_pandas().mean()) for name in table.column_names))
with ipc.new_file("answers.arrow", table.schema) as file:
    file.write(table)
PY
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import { mean } from "d3-array";
import { tableFromIPC } from "apache-arrow";

const table = tableFromIPC(readFileSync("answers.arrow"));
const summary = (values) => `${[...values].map(String).join(" ")}, mean ${mean(values)}`;
for (const { name } of table.schema.fields) {
  const column = table.getChild(name);
  console.log(`${name}: column ${summary(column)}; toArray() ${summary(column.toArray())}`);
}
JS
seen=$(venv/bin/python try.py && node try.mjs)
echo "$seen"
[ "$seen" = "in Python: means 13500.0 13500.0 13500.0 8997.0
mask: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
if_else: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
pandas: column 12000 null 15000, mean 13500; toArray() 12000 -9 15000, mean 8997
unmasked: column 12000 -9 15000, mean 8997; toArray() 12000 -9 15000, mean 8997" ]
