import { differs, type Estimate, hasInterval } from "../compare/estimate.ts";
import type { Names } from "../declare/parameter.ts";
import type { TrialFigure } from "../experiments/trial-result.ts";
import type { OfLender, Trial } from "../experiments/trials.ts";
import { metrics } from "../model/metrics/all.ts";
import { labelAlone, type Metric } from "../model/metrics/metric.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { differenceDecimals, interval, levelDecimals, type Show } from "./layout/format.ts";

/** A trial that was played. */
interface Played {
  trial: Trial;
  scenario: Scenario;
  figures: readonly TrialFigure[];
  seed: string;
  replicates: number;
}

type Lang = keyof Names;

const units: Record<Show, Names> = {
  percent: { en: " points", zh: " 个百分点" },
  yuan: { en: " yuan", zh: " 元" },
  count: { en: "", zh: "" },
  number: { en: "", zh: "" },
};

/** A played trial as Markdown: its tables, and sentences that read them, in both languages. */
export function trialMarkdown(played: Played): string {
  const { trial, scenario, seed, replicates } = played;
  const { en, zh } = scenario.arms[trial.reference].title;
  return [
    ...groupsOf(played).map((group) =>
      group.length > 1 ? wideTable(group, played) : longTable(group[0], played),
    ),
    `参照方案“${zh}”；差为所列方案减参照方案，逐次配对：均值 [均值的 95% 区间]；n 为有定义的重复次数，共 ${replicates} 次，种子 ${seed}。`,
    `Reference: ${en}. Differences are the arm less the reference, paired on the same luck: mean [95 % interval of the mean]; n counts the replicates in which the figure is defined, of ${replicates}, seed ${seed}.`,
    readingOf(played, "zh"),
    readingOf(played, "en"),
    ...(trial.mechanism ? [trial.mechanism.zh, trial.mechanism.en] : []),
  ].join("\n\n");
}

/** What one arm came to, figure by figure. */
type OfArm = readonly TrialFigure[];

/** Arms that the same figures are told of. */
function groupsOf({ figures }: Played): OfArm[][] {
  const groups: OfArm[][] = [];
  for (const arm of new Set(figures.map(({ row }) => row.arm))) {
    const own = figures.filter(({ row }) => row.arm === arm);
    const metricsText = (of: OfArm): string => of.map(({ metric }) => metric).join();
    const group = groups.find(([first]) => metricsText(first) === metricsText(own));
    if (group) group.push(own);
    else groups.push([own]);
  }
  return groups;
}

const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, c) => (c === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const both = ({ zh, en }: Names): string => `${zh} ${en}`;
const showOf = ({ metric }: TrialFigure): Show => (metrics[metric] as Metric).show;
const level = (figure: TrialFigure): string =>
  interval(figure.reference, showOf(figure), levelDecimals(showOf(figure), [figure.reference]));
const moved = ({ difference }: TrialFigure, show: Show): string =>
  interval(difference, show, differenceDecimals(show, difference));

/** Figures below one another, of one arm. */
function longTable(figures: OfArm, { scenario, trial }: Played): string {
  const { title } = scenario.arms[figures[0].row.arm];
  const head = [
    "指标 figure",
    both(scenario.arms[trial.reference].title),
    `${both(title)}: 差 difference`,
    "n",
  ];
  return markdown(
    head,
    figures.map((figure) => [
      both(labelOf(figure, scenario, true)),
      level(figure),
      moved(figure, showOf(figure)),
      String(figure.difference.n),
    ]),
  );
}

/** Arms below one another, figures side by side; where a price was moved, with the elasticity to it. */
function wideTable(group: readonly OfArm[], { scenario, trial }: Played): string {
  const [first] = group;
  const head = ["方案 arm", ...first.map((figure) => both(labelOf(figure, scenario, true)))];
  const elasticity = (of: OfArm): Estimate | undefined => of.find((each) => each.elasticity)?.elasticity;
  const levels = [`${both(scenario.arms[trial.reference].title)}: 水平 level`, ...first.map(level)];
  const rows = group.map((of) => [
    `${both(scenario.arms[of[0].row.arm].title)}: 差 difference`,
    ...of.map((figure) => moved(figure, showOf(figure))),
    spelt(elasticity(of)),
    String(Math.min(...of.map(({ difference }) => difference.n))),
  ]);
  return markdown([...head, "自价格弹性 own elasticity", "n"], [[...levels, "", ""], ...rows]);
}

const spelt = (elasticity: Estimate | undefined): string =>
  elasticity ? interval(elasticity, "number", 2) : "—";

function labelOf({ row, metric }: TrialFigure, { lenders }: Scenario, unit = false): Names {
  const { show } = metrics[metric];
  const measured = row.label ?? labelAlone(metrics[metric]);
  const of = typeof row.of === "string" ? undefined : ownerOf(row.of, lenders);
  const messages = {
    en: of?.en ? `${of.en}: ${measured.en}` : measured.en,
    zh: of?.zh ? `${of.zh}：${measured.zh}` : measured.zh,
  };
  const sign = { percent: " %", yuan: " yuan", count: "", number: "" }[show];
  return unit ? { zh: messages.zh, en: messages.en + sign } : messages;
}

/** Where two lenders are compared the figure is of either. */
const ownerOf = ({ lender, against }: OfLender, lenders: Scenario["lenders"]): Partial<Names> =>
  against === undefined ? (lenders[lender] as Partial<Names>) : { en: "its lender", zh: "该机构" };

/** Which rows tell a difference from none, and which do not, in plain words. */
function readingOf({ trial, scenario, figures }: Played, language: Lang): string {
  const read = figures.filter(({ row }) => row.read);
  const several = new Set(read.map(({ row }) => row.arm)).size > 1;
  const labels = [...new Set(read.map((each) => labelOf(each, scenario)[language]))];
  const [colon, comma, semicolon] = language === "en" ? [": ", ", ", "; "] : ["：", "，", "；"];
  const [open, close] = language === "en" ? [" (", ")"] : ["（", "）"];
  const parts = labels.map((label) => {
    const clauses = read
      .filter((each) => labelOf(each, scenario)[language] === label)
      .map((each) => {
        const [how, amount] = change(each, language);
        const arm = several ? `${scenario.arms[each.row.arm].title[language]}${colon}` : "";
        return `${arm}${how}${amount && open + amount + close}`;
      });
    const quotation = { en: `“${label}” `, zh: `“${label}”` }[language];
    return several ? quotation.trim() + colon + clauses.join(comma) : quotation + clauses.join(comma);
  });
  const sentence = `${trial.when[language]}${several ? colon : comma}${parts.join(semicolon)}`;
  return language === "en" ? `${sentence}.` : `${sentence}。`;
}

/** What became of one figure, and by how much; one whose interval holds 0 is not told from unchanged. */
export function change({ metric, difference }: TrialFigure, language: Lang): [how: string, amount: string] {
  const { show } = metrics[metric] as Metric;
  if (!hasInterval(difference))
    return [language === "en" ? "cannot be told from these replicates" : "从这些重复中无从得知", ""];
  const sign = difference.mean > 0 ? "+" : "";
  const amount = `${sign}${interval(difference, show, differenceDecimals(show, difference))}${units[show][language]}`;
  const [rises, falls, unclear] =
    language === "en" ? ["rises", "falls", "is not told from unchanged"] : ["上升", "下降", "与不变分不开"];
  return [differs(difference) ? (difference.mean > 0 ? rises : falls) : unclear, amount];
}
