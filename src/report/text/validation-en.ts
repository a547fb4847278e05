import type { ValidationText } from "./validation-zh.ts";

export const validationEn: ValidationText = {
  help: {
    about:
      "hold the model against what was published, row by row: estimate, same-luck truth, seeds in band, verdict",
    seeds: "seeds (40 by default, 10 at least)",
    only: "these rows alone, such as 4,6,13",
    markdown: "print Markdown, to be included in a page",
    resume: "go on where it was interrupted (with --out)",
  },
  mistake: {
    resume: "--resume goes with --out",
    row: (number, nearest, all) =>
      `--only: there is no target ${number}${nearest.length > 0 ? `; the nearest: ${nearest.join(", ")}` : ""}; allowed: ${all}`,
    seeds: (seeds, least) =>
      `--seeds: got ${seeds}; allowed: at least ${least}, since a share of fewer seeds in a band says nothing (the rule of scoring asks for 40)`,
  },
  title: (scenario) => `${scenario} against what was published`,
  fact: { rows: "targets", seeds: "seeds", experiments: "experiments", scenario: "scenario" },
  scenarioNote: (scenario, own) =>
    own === "" ? scenario : `${scenario}; with counties of their own: ${own}`,
  verdicts: {
    in: "in",
    inAsFar: "in as far as it can be measured",
    partly: "in part",
    missed: "out",
    shown: "shown",
    notMeasurable: "not measurable",
  },
  rowVerdict: (verdict, inside, judged) => (judged > 1 ? `${verdict} (${inside} of ${judged})` : verdict),
  findings: (rows, whole, partly, missed) =>
    `Of ${rows} targets ${whole} are in with all that can be measured of them, ${partly} in part, ${missed} out; the rest are shown alone.`,
  measures: (inside, judged) => `By measures: of ${judged} with a band or sign ${inside} are in.`,
  few: (seeds, asked) =>
    `Only ${seeds} seeds: the rule of scoring asks for ${asked}, so that verdicts are provisional.`,
  head: {
    row: "target",
    part: "measure",
    published: "published",
    band: "band",
    model: "model: median (10–90 % of seeds)",
    truth: "same-luck truth",
    inside: "seeds in",
    verdict: "verdict",
    power: "power",
    from: "measured by",
    experiment: "experiment",
    study: "study that is replayed",
    targets: "in",
    source: "source",
  },
  tables: {
    rows: "Targets",
    parts: "Measures",
    mechanisms: "What is missed, and by which mechanism",
    lacks: "What cannot be measured, and what it would take",
    notes: "To be said besides",
    experiments: "Experiments",
  },
  ofSeeds: (inside, seeds) => `${inside} of ${seeds}`,
  unlooked: "not looked into",
  chart: {
    about: "dots: seeds; upright line: median; grey: band; diamond: published; dashed: same-luck truth",
    legend: {
      seed: "seed",
      median: "median",
      band: "band",
      published: "published",
      truth: "same-luck truth",
    },
    seed: "seed",
    beyond: (count) => `${count} more seeds lie outside the picture`,
  },
  notes: [
    "Measures come from experiments (experiments/, E…) or from the fit (docs/fit.md); each is reckoned in one place.",
    "Verdict: the median over seeds lies in the band and so do 60 % of the seeds, or as many as the row asks for; a sign is right in 80 %; what shall not be significant, in as many as it says. Bands were written before any result was seen and are not moved.",
    "Same-luck truth: the same people on the same luck with the treatment less without it, which no study sees. Power: the share of seeds in which a study of this size tells the effect from 0 at 5 %; of effects alone.",
    "Measures by the fit were used to set parameters: that they are in is no test.",
  ],
  fitted: "fit",
  and: ", ",
  colon: ": ",
  wrote: (count, out) => `wrote ${count} files to ${out}`,
  played: (name, k, of) => `[${k}/${of}] ${name}`,
  foot: (version) => `sannong ${version}`,
  more: "more",
};
