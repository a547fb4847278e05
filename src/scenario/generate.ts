import { sources } from "../declare/sources.ts";
import { assignableTerms } from "../model/state/lender-terms.ts";
import { isAssignable } from "./assignable.ts";
import { defaultShocks } from "./default-shocks.ts";
import { type Row, rows } from "./rows.ts";
import { fileSchema, scenarioSchema } from "./schema.ts";
import { unitNames } from "./unit-names.ts";

/** The files that are made from the declarations; `sannong generate` writes them. */
export function generatedFiles(): { path: string; text: string }[] {
  const schema = scenarioSchema();
  return [
    { path: "scenarios/schema.json", text: `${JSON.stringify(fileSchema(), null, 1)}\n` },
    { path: "scenarios/README.md", text: parameterTable(rows(schema)) },
  ];
}

const heading = `# 情景参数 / Scenario parameters

由 \`sannong generate\` 从声明生成,请勿手改。 Generated from the declarations by \`sannong generate\`; not edited by hand.

情景文件只写与默认值不同的键;\`--set 路径=值\` 可临时改动。证据等级:A 有出处,B 由出处推得,C 出处较弱,D 假设。
A scenario file holds only what differs from the defaults; \`--set path=value\` changes a value for one run.
Grades: A read in a source, B derived from such, C weak or recalled, D assumed. \`*\` stands for the name of any arm.
任何数值、开关、选项都可写成时间路径 \`{ value, at: [ { season: 4, to: … }, { from: 8, until: 12, to: … } ] }\`:先取 value(不写则取默认值),自第 4 季起改为另一值,第 8 至 12 季直线渐变。季数自方案分叉起算,预热期为负。建县时只读一次的值(time、population、村数与户数、专家评分卡起点、初始违约损失率与资本、经营收入系数)除外。
A path in time may stand for any number, switch or choice: the value (left out: the default), then a step \`{ season, to }\` or a ramp in a straight line \`{ from, until, to }\`. Seasons are counted from where the arms part and are negative in burn-in. What is read once, when the county is founded (time, population, villages and households, expert cards, first losses and capital, what land yields), has none.
方案可在 \`arms.*.parameters\` 下持有自己的值或路径(键与情景相同,自第 0 季起生效)。 An arm may hold values or paths of its own under \`arms.*.parameters\`, with the keys of the scenario itself; they hold from season 0 on.
政策加 \`for:\`、方案的放贷机构写成 \`{ purposes, start, duration, for }\`,即只面向部分村户:villages(村号,自 0 起)、distance、literacy(\`{ atLeast, below }\`)、product、lifted、monitored、cause(上年末主因)、shop,须全部符合;lot 为抽签 \`{ of: villages 或 households, share, compliance, crossover, name }\`:中签比例、中签者接受比例、未中签者仍获得的比例,均按村或按户抽取;同名抽签在各方案、各用处都相同。
A policy with \`for:\`, or a lender of an arm as \`{ purposes, start, duration, for }\`, is for some only: by villages (numbers from 0), distance and literacy (\`{ atLeast, below }\`), product, lifted, monitored, cause (as the last year's close found it), shop, all of which must hold, read as they are that season; and by lot, \`{ of: villages or households, share, compliance, crossover, name }\`: the share assigned, the share of the assigned who take it up, and of the others who get it all the same, each drawn for the village or household. Lots of one name are one lot, the same in every arm and for every use.
路径也可带 \`for:\`(规则与抽签同上),只面向部分村户:\`{ at: [ { season: 4, to: 0.1 } ], for: { lot: { of: households, share: 0.5 } } }\`,其余农户仍取原值;不写 value 时自其原有的值起。同一参数可写成列表 \`[ { value: 8 }, { value: 6, for: … }, { at: …, for: … } ]\`:依次套用,后者优先;不带 for 的写在最前。每季按当季情形归组,抽签始终不变。可如此分户的参数在下表 for 列标 ✓(对网店或贷款的参数按店主或借款户;亲友借款按求借户);贷款产品中有 ${assignableTerms.products.join("、")}。
A path may have \`for:\` too (rules and lots as above) and is then for some only: \`{ at: [ { season: 4, to: 0.1 } ], for: { lot: { of: households, share: 0.5 } } }\`; the others keep what they have, and a path without a value of its own starts from that. Several stand in a list, \`[ { value: 8 }, { value: 6, for: … }, { at: …, for: … } ]\`: they are applied in order, later ones prevail, and what is for everybody stands first. Rules are read at the beginning of each season. The column \`for\` has a ✓ where this is possible (what is of a shop or a loan goes by its owner or borrower, what kin lend by who asks); of a loan product it is for ${assignableTerms.products.join(", ")}.
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
    ([group, rows]) => `\n## ${group}\n\n${columns}\n${rows.map(line).join("\n")}\n`,
  );
  return `${heading}${sections.join("")}\n## 出处 / Sources\n\n${bibliography(all)}\n`;
}

function groupOf(path: string): string {
  const [first, second, ...rest] = path.split(".");
  if (first === "arms") return `${first}.${second}.${rest.slice(0, 2).join(".")}`;
  if (first === "shocks" || first === "lenders") return `${first}.${second}`;
  return second === undefined ? "scenario" : first;
}

const columns = `| 路径 path | 名称 | name | 默认 default | 范围 range | 合理范围 plausible | 单位 unit | 来源 source | 等级 grade | for |
|---|---|---|---|---|---|---|---|---|---|`;

function line({ path, zh, en, value, min, max, options, plausible, unit, source, grade }: Row): string {
  const range = options?.join(", ") ?? (typeof value === "boolean" ? "true, false" : `${min} – ${max}`);
  const likely = plausible ? plausible.join(" – ") : "";
  const units = `${unitNames[unit].zh} ${unitNames[unit].en}`;
  const cells = [
    `\`${path}\``,
    zh,
    en,
    String(value),
    range,
    likely,
    units,
    source,
    grade,
    isAssignable(path.split(".")) ? "✓" : "",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function bibliography(all: readonly Row[]): string {
  const used = new Set(all.map(({ source }) => source));
  const cited = Object.entries(sources).filter(([code]) => used.has(code));
  return cited
    .map(([code, source]) => `- **${code}** ${source.cite}${"url" in source ? ` <${source.url}>` : ""}`)
    .join("\n");
}
