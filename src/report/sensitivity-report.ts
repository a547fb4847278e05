import { differs, type Estimate, endsOf, hasInterval } from "../compare/estimate.ts";
import type { Effect, SliceEffect } from "../experiments/sensitivity.ts";
import { slices } from "../experiments/sensitivity-play.ts";
import { tellingDigits } from "./layout/digits.ts";

/** What a sensitivity study came to. */
export interface Study {
  scenario: string;
  reference: string;
  treatment: string;
  modelVersion: string;
  /** Replicates on which every variant was played, and those of the scenario as it stands. */
  replicates: number;
  baseline: {
    replicates: number;
    relapse: Estimate;
    expected: Estimate;
    relapseExact: Estimate;
    income: Estimate;
    level: number;
  };
  effects: readonly Effect[];
  /** The variants that moved most, played again on replicates that did not choose them. */
  confirmed: readonly Effect[];
  slices: readonly SliceEffect[];
  /** Variants that time ran out for. */
  left: number;
}

export const TOP = 20;

/** The end of each parameter that moves the headline most, the largest first. */
export function ranked(effects: readonly Effect[]): Effect[] {
  const most = new Map<string, Effect>();
  for (const effect of effects) {
    const { path } = effect.variant.moved;
    const largest = most.get(path);
    if (!largest || Math.abs(effect.shift.mean) > Math.abs(largest.shift.mean)) most.set(path, effect);
  }
  return [...most.values()].sort((a, b) => Math.abs(b.shift.mean) - Math.abs(a.shift.mean));
}

/** Variants whose difference has an interval that leaves zero out, on the side that the baseline is not. */
export function turned(effects: readonly Effect[], baseline: Estimate): Effect[] {
  const side = differs(baseline) ? Math.sign(baseline.mean) : 0;
  return effects.filter(({ expected }) => differs(expected) && Math.sign(expected.mean) !== side);
}

const minus = (text: string): string => text.replaceAll("-", "−");
const points = (value: number, digits = 2): string =>
  Number.isFinite(value) ? minus((100 * value).toFixed(digits)) : "—";
const within = (estimate: Estimate, digits = 2): string => {
  const { mean, low, high } = estimate;
  if (!hasInterval(estimate)) return `${points(mean, digits)} [—]`;
  const enough = tellingDigits([100 * low, 100 * high], digits);
  return `${points(mean, enough)} [${points(low, enough)}, ${points(high, enough)}]`;
};
const finer = (estimate: Estimate): string => within(estimate, 3);
const yuan = (estimate: Estimate): string => {
  const { mean, low, high } = estimate;
  if (!hasInterval(estimate)) return minus(`${mean.toFixed(0)} [—]`);
  const enough = tellingDigits([low, high], 0);
  return minus(`${mean.toFixed(enough)} [${low.toFixed(enough)}, ${high.toFixed(enough)}]`);
};
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

const figures = [
  "path",
  "end",
  "value",
  "default",
  "grade",
  "replicates",
  "relapse_reference",
  ...["relapse", "relapse_expected", "relapse_exact", "income", "saved", "harmed", "shift"].flatMap((key) => [
    key,
    `${key}_low`,
    `${key}_high`,
  ]),
];

/** A number as a file has it, empty where it is not defined. */
const plain = (value: number): string => (Number.isFinite(value) ? value.toPrecision(6) : "");

/** One row for each variant; differences are treatment less reference. */
export function sensitivityCsv({ effects, confirmed }: Study): string {
  const rows = [...effects, ...confirmed].map((effect) => {
    const { variant, replicates, level } = effect;
    const estimates = [
      effect.relapse,
      effect.expected,
      effect.relapseExact,
      effect.income,
      effect.saved,
      effect.harmed,
      effect.shift,
    ];
    const { moved, end, value } = variant;
    return [
      moved.path,
      end,
      value,
      moved.value,
      moved.grade,
      replicates,
      level.toPrecision(6),
      ...estimates.flatMap((estimate) => [estimate.mean, ...endsOf(estimate)].map(plain)),
    ].join(",");
  });
  return `${[figures.join(","), ...rows].join("\n")}\n`;
}

/** Lifted households that count in one replicate. */
const householdsOf = ({ slices }: Study): number =>
  slices.find(({ slice }) => slice === "lifted")?.households ?? Number.NaN;

/** The study as a page of docs. */
export function sensitivityMarkdown(study: Study): string {
  const { baseline, reference, treatment, effects, confirmed, left, replicates } = study;
  const top = ranked(effects).slice(0, TOP);
  const again = new Map(confirmed.map((effect) => [effect.variant.name, effect]));
  const turns = turned(effects, baseline.expected);
  const confirmation = turned(confirmed, baseline.expected);
  const parameters = new Set(effects.map(({ variant }) => variant.moved.path)).size;
  return [
    "# Sensitivity of the headline difference",
    "",
    `Made by \`npm run sensitivity\` (model ${study.modelVersion}, ${study.scenario}). ${treatment} less ${reference}, in percentage points of ` +
      "lifted households that relapse within four years (survey); in brackets the 95 % interval of the mean by Student's t, which `compare` " +
      "widens to what the few households behind a difference allow.",
    "",
    `At the baseline: **${within(baseline.relapse)}** over ${baseline.replicates} replicates (relapse under ${reference} ` +
      `${points(baseline.level, 1)} %); expected over interview noise **${finer(baseline.expected)}**; without interview noise ${within(baseline.relapseExact)}; income per head ${yuan(baseline.income)} yuan.`,
    "",
    `${parameters} parameters of grade C or D, and terms of the lenders' products, each moved alone to both ends of its plausible range, on ` +
      `the same luck as the baseline, ${replicates} replicates each.${left > 0 ? ` ${left} runs were not reached in time.` : ""}`,
    "",
    `A single household that falls or does not is ${points(1 / householdsOf(study))} points in one replicate, and whether it is heard as poor is mostly interview noise. ` +
      "So the tables use the difference *expected over interview noise*: each household's chance to be heard poor given its true income, in the place of the one draw. It has the same mean and a far smaller error.",
    "",
    `## The ${TOP} that move it most`,
    "",
    "*Shift* is how far the difference moves from the baseline's on the same replicates; *again* is the difference on replicates that had no " +
      "part in choosing the row (the largest of many is always too large the first time).",
    "",
    line([
      "parameter",
      "参数",
      "from → to",
      "grade",
      "difference",
      "shift",
      "again",
      "relapse under reference",
    ]),
    line(["---", "---", "---", "---", "---:", "---:", "---:", "---:"]),
    ...top.map((effect) => {
      const { moved, value } = effect.variant;
      const fresh = again.get(effect.variant.name);
      return line([
        `${moved.en} (\`${moved.path}\`)`,
        moved.zh,
        minus(`${moved.value} → ${value}`),
        moved.grade,
        finer(effect.expected),
        finer(effect.shift),
        fresh ? finer(fresh.expected) : "—",
        `${points(effect.level, 1)} %`,
      ]);
    }),
    "",
    "## Does any of them turn the sign?",
    "",
    turnText(turns, confirmation, effects.length, baseline.expected),
    "",
    "## For whom the difference is not near zero",
    "",
    `The baseline's households again, by what they were when the arms parted (${baseline.replicates} replicates). Saved and harmed: percent, as drawn interviews heard them; the interval of the difference is as wide as those few households allow. Income: yuan per head in the last year.`,
    "",
    line([
      "who",
      "谁",
      "households",
      "fell under reference",
      "difference",
      "expected over noise",
      "saved",
      "harmed",
      "income",
    ]),
    line(["---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"]),
    ...study.slices.map(({ slice, households, level, fell, expected, saved, harmed, income }) =>
      line([
        slices[slice].en,
        slices[slice].zh,
        Math.round(households),
        `${points(level, 1)} %`,
        `${within(fell)}${differs(fell) ? " \\*" : ""}`,
        `${finer(expected)}${differs(expected) ? " \\*" : ""}`,
        points(saved.mean),
        points(harmed.mean),
        `${yuan(income)}${differs(income) ? " \\*" : ""}`,
      ]),
    ),
    "",
    "\\* the 95 % interval leaves zero out.",
    "",
  ].join("\n");
}

function turnText(
  turns: readonly Effect[],
  standing: readonly Effect[],
  tried: number,
  baseline: Estimate,
): string {
  const side = differs(baseline)
    ? baseline.mean < 0
      ? "lower relapse"
      : "higher relapse"
    : "an interval that includes zero";
  const chance = `Of ${tried} variants about ${Math.round(0.05 * tried)} would leave zero out by luck alone.`;
  const named = (effects: readonly Effect[]): string =>
    effects.map(({ variant, expected }) => `\`${variant.name}\` (${finer(expected)})`).join("; ");
  if (turns.length === 0)
    return `No. The baseline has ${side}; at no end of any range does the interval lie on another side. ${chance}`;
  const first = `The baseline has ${side}. Variants on another side, on the first replicates: ${turns.length}, ${named(turns)}. ${chance}`;
  return standing.length === 0
    ? `${first} On fresh replicates none of them does.`
    : `${first} On fresh replicates these do: ${named(standing)}.`;
}
