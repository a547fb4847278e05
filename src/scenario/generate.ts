import { sources } from "../declare/sources.ts";
import { defaultShocks } from "./default-shocks.ts";
import { type Row, rows } from "./rows.ts";
import { scenarioSchema } from "./schema.ts";
import { unitNames } from "./unit-names.ts";

/** The files that are made from the declarations; `sannong generate` writes them. */
export function generatedFiles(): { path: string; text: string }[] {
  const schema = scenarioSchema();
  return [
    { path: "scenarios/schema.json", text: `${JSON.stringify(schema, null, 1)}\n` },
    { path: "scenarios/README.md", text: parameterTable(rows(schema)) },
  ];
}

const heading = `# 情景参数 / Scenario parameters

由 \`sannong generate\` 从声明生成,请勿手改。 Generated from the declarations by \`sannong generate\`; not edited by hand.

情景文件只写与默认值不同的键;\`--set 路径=值\` 可临时改动。证据等级:A 有出处,B 由出处推得,C 出处较弱,D 假设。
A scenario file holds only what differs from the defaults; \`--set path=value\` changes a value for one run.
Grades: A read in a source, B derived from such, C weak or recalled, D assumed. \`*\` stands for the name of any arm.
A name outside the lists may be given to a shock or policy with \`kind:\`, and to a lender with \`like:\`.
常有的冲击(${defaultShocks.join("、")})在每个情景中都发生,除非写 \`on: false\`;其余冲击与所有政策只在情景写明时才有。
The usual shocks (${defaultShocks.join(", ")}) strike in every scenario unless it says \`on: false\`; any other shock, and every policy, is there only where a scenario names it.
`;

function parameterTable(all: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of all) {
    const group = groupOf(row.path);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const sections = [...groups].map(
    ([group, held]) => `\n## ${group}\n\n${columns}\n${held.map(line).join("\n")}\n`,
  );
  return `${heading}${sections.join("")}\n## 出处 / Sources\n\n${bibliography(all)}\n`;
}

function groupOf(path: string): string {
  const [first, second, ...rest] = path.split(".");
  if (first === "arms") return `${first}.${second}.${rest.slice(0, 2).join(".")}`;
  if (first === "shocks" || first === "lenders") return `${first}.${second}`;
  return second === undefined ? "scenario" : first;
}

const columns = `| 路径 path | 名称 | name | 默认 default | 范围 range | 合理范围 plausible | 单位 unit | 来源 source | 等级 grade |
|---|---|---|---|---|---|---|---|---|`;

function line({ path, zh, en, value, min, max, options, plausible, unit, source, grade }: Row): string {
  const range = options?.join(", ") ?? (typeof value === "boolean" ? "true, false" : `${min} – ${max}`);
  const likely = plausible ? plausible.join(" – ") : "";
  const units = `${unitNames[unit].zh} ${unitNames[unit].en}`;
  const cells = [`\`${path}\``, zh, en, String(value), range, likely, units, source, grade];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function bibliography(all: readonly Row[]): string {
  const used = new Set(all.map(({ source }) => source));
  const cited = Object.entries(sources).filter(([code]) => used.has(code));
  return cited
    .map(([code, source]) => `- **${code}** ${source.cite}${"url" in source ? ` <${source.url}>` : ""}`)
    .join("\n");
}
