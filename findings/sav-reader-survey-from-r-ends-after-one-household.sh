#!/usr/bin/env bash
# What one would guess: an SPSS file of 200 households that R's haven or Python's pyreadstat wrote, and which both read
#   again, gives 200 rows in JavaScript, as its header says, and what is missing is missing.
# What happens: with simple compression, haven's default, there is one household, then the end: no error, and
#   meta.header.n_cases still says 200. Each row fills up its last block of eight codes with noughts, which the format
#   tells a reader to ignore; a block that ends in noughts is taken for the end of the file. Where the columns fill their
#   blocks (8 or 16 numbers) there are 201 households, as the code for the end is read as one more without values.
#   Without compression there are 200, but a missing income is -1.8e+308, and so is the sum of incomes.
# Versions: sav-reader 2.0.8 and pyreadstat 1.3.7 (both newest; row_compress, which writes with ReadStat as haven does),
#   Node 20, pandas 2.3.3, numpy 2.4.6, Python 3.11.
# Source: sav-reader/dist/internal-readers/CommandReader.js, peekByte (b is undefined beyond the eighth code) and
#   readDouble2 (252 is null; no check for SYSMIS); haven/R/haven-spss.R, write_sav(compress = c("byte", …)); ReadStat's
#   sav_compress_row; https://www.gnu.org/software/pspp/pspp-dev/html_node/Data-Record.html (code 0 is ignored).
# Seen (households, and the income of the third, which is missing):
#   3 columns, compressed: header 200, pyreadstat 200, sav-reader 1, third undefined
#   7 columns, compressed: header 200, pyreadstat 200, sav-reader 1, third undefined
#   8 columns, compressed: header 200, pyreadstat 200, sav-reader 201, third null
#   3 columns, uncompressed: header 200, pyreadstat 200, sav-reader 200, third -1.7976931348623157e+308
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund sav-reader@2.0.8 >> npm.log 2>&1
python3 -m venv venv
venv/bin/pip -q --disable-pip-version-check install --no-compile pyreadstat==1.3.7 pandas==2.3.3 numpy==2.4.6
cat > try.py <<'PY'
import pandas
import pyreadstat

for columns, compressed in ((3, True), (7, True), (8, True), (3, False)):
    households = pandas.DataFrame({f"asked{k}": [1000.5 * row + k for row in range(200)] for k in range(columns - 1)})
    households.insert(0, "income", [None if row == 2 else 12000.5 + row for row in range(200)])
    name = f"{columns} columns, {'compressed' if compressed else 'uncompressed'}"
    pyreadstat.write_sav(households, f"{name}.sav", row_compress=compressed)
    print(name, len(pyreadstat.read_sav(f"{name}.sav")[0]), sep="/")
PY
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { SavFileReader } = createRequire(import.meta.url)("sav-reader");
for (const line of readFileSync("written", "utf8").trim().split("\n")) {
  const [name, again] = line.split("/");
  const survey = new SavFileReader(`${name}.sav`);
  await survey.open();
  const rows = await survey.readAllRows(true);
  const { n_cases } = survey.meta.header;
  console.log(`${name}: header ${n_cases}, pyreadstat ${again}, sav-reader ${rows.length}, third ${rows[2]?.income}`);
}
JS
venv/bin/python try.py > written
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "3 columns, compressed: header 200, pyreadstat 200, sav-reader 1, third undefined
7 columns, compressed: header 200, pyreadstat 200, sav-reader 1, third undefined
8 columns, compressed: header 200, pyreadstat 200, sav-reader 201, third null
3 columns, uncompressed: header 200, pyreadstat 200, sav-reader 200, third -1.7976931348623157e+308" ]
