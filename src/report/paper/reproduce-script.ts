import type { Language } from "../tables/shown.ts";
import type { PaperText } from "../text/paper-zh.ts";

/** Text between single quotes of a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

interface Reproduced {
  modelVersion: string;
  storeHash: string;
  language: Language;
  /** Options of `paper` that made the tables. */
  paperOptions: readonly string[];
  tables: readonly string[];
}

/** A POSIX shell script that runs the study again and ends with 1 unless store and tables are the same. */
export function reproduceScript(
  { modelVersion, storeHash, language, paperOptions, tables }: Reproduced,
  text: PaperText,
): string {
  const { script: said } = text;
  return `#!/bin/sh
# ${said.install(modelVersion)}
# sh reproduce.sh [directory]
# SANNONG="node /path/to/sannong/bin/sannong.js" sh reproduce.sh
set -eu
cd "$(dirname "$0")"
sannong=\${SANNONG:-sannong}
out=\${1:-rerun}
expected=${storeHash}

echo ${quoted(`${said.checking} ${modelVersion}`)}
version=$($sannong --version)
if [ "$version" != ${quoted(modelVersion)} ]; then
  echo ${quoted(`${said.wrongVersion} ${modelVersion}`)} "($version)" >&2
  exit 1
fi

echo ${quoted(said.running)}
$sannong sweep run reproduce/study.yaml --out "$out/store" --resume --lang ${language} --quiet
found=$(sed -n 's/.*"storeHash": *"\\([0-9a-f]*\\)".*/\\1/p' "$out/store/manifest.json")
if [ "$found" != "$expected" ]; then
  echo ${quoted(said.differs)} "$found != $expected" >&2
  exit 1
fi
echo ${quoted(said.same)} "$found"

echo ${quoted(said.tables)}
$sannong paper "$out/store" --out "$out/paper" --force --no-pdf${paperOptions.map((option) => ` ${option}`).join("")} > /dev/null
for table in ${tables.join(" ")}; do
  if ! cmp -s "tables/$table" "$out/paper/tables/$table"; then
    echo ${quoted(said.tableDiffers)} "$table" >&2
    exit 1
  fi
done
echo ${quoted(said.done)}
`;
}
