import type { Row } from "../../src/scenario/rows.ts";

/** How many values of a range a grid takes, unless the writer says otherwise. */
const LEVELS = 4;
const HEAD = /^factors:[ \t]*(\[[ \t]*\])?[ \t]*(#.*)?$/m;

/** What a factor of a parameter varies over: its plausible range, else what is allowed; every choice of one that has choices. */
function variedOver({ value, options, plausible, min, max }: Row): string | undefined {
  if (typeof value === "boolean") return "values: [false, true]";
  if (options) return `values: [${options.join(", ")}]`;
  const [low, high] = plausible ?? [min, max];
  return low === undefined || high === undefined || low === high ? undefined : `range: [${low}, ${high}]`;
}

/** Whether a factor of a parameter can be written without asking for more. */
export const canVary = (row: Row): boolean => variedOver(row) !== undefined;

/** The text of a study with a factor more, the first of its list; the text as it is where it has no such list. */
export function withFactor(text: string, row: Row): string {
  const over = variedOver(row);
  const head = HEAD.exec(text);
  if (over === undefined || !head) return text;
  const after = head.index + head[0].length;
  const [, indent = "  "] = /^(?:\s*#.*\n|\s*\n)*( *)- /.exec(text.slice(after + 1)) ?? [];
  const levels = over.startsWith("range") && /\bkind: *grid\b/.test(text) ? [`levels: ${LEVELS}`] : [];
  const [first, ...more] = [`path: ${row.path}`, over, ...levels];
  const lines = [`${indent}- ${first}`, ...more.map((line) => `${indent}  ${line}`)];
  const line = head[0].replace(/\[[ \t]*\]/, "").trimEnd();
  return `${text.slice(0, head.index)}${[line, ...lines].join("\n")}${text.slice(after)}`;
}
