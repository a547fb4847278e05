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
  const { script: words } = text;
  return `#!/bin/sh
# ${words.install(modelVersion)}
# sh reproduce.sh [directory]
# SANNONG="node /path/to/sannong/bin/sannong.js" sh reproduce.sh
set -eu
cd "$(dirname "$0")"
sannong=\${SANNONG:-sannong}
out=\${1:-rerun}
expected=${storeHash}

echo ${quoted(`${words.checking} ${modelVersion}`)}
version=$($sannong --version)
if [ "$version" != ${quoted(modelVersion)} ]; then
  echo ${quoted(`${words.wrongVersion} ${modelVersion}`)} "($version)" >&2
  exit 1
fi

echo ${quoted(words.running)}
$sannong sweep run reproduce/study.yaml --out "$out/store" --resume --lang ${language} --quiet
found=$(sed -n 's/.*"storeHash": *"\\([0-9a-f]*\\)".*/\\1/p' "$out/store/manifest.json")
if [ "$found" != "$expected" ]; then
  echo ${quoted(words.differs)} "$found != $expected" >&2
  exit 1
fi
echo ${quoted(words.same)} "$found"

echo ${quoted(words.tables)}
$sannong paper "$out/store" --out "$out/paper" --force --no-pdf${paperOptions.map((option) => ` ${option}`).join("")} > /dev/null
for table in ${tables.join(" ")}; do
  if ! cmp -s "tables/$table" "$out/paper/tables/$table"; then
    echo ${quoted(words.tableDiffers)} "$table" >&2
    exit 1
  fi
done
echo ${quoted(words.done)}
`;
}
