/**
 * Writes what the page answers for a packaged county before anybody asks: the best packages for a budget, and what
 * e-commerce credit does, in build/answers/<county>.json. The search and its rules are those of `sannong frontier` with
 * `--set time.seasons=16`; a test holds the two together, and another tells answers that are out of date.
 *
 *     npm run answers [-- --only baseline,fruit] [--runs 300]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ANSWERED, inputsOf, VILLAGES, wholeCounties } from "../build/answers.ts";
import { helpLever, leverCatalogue } from "../src/levers/catalogue.ts";
import { modelVersion } from "../src/model/model-version.ts";
import { countyFigures, creditFound } from "../web/answer/credit-found.ts";
import type { CountyAnswer, Found, Question } from "../web/answer/found.ts";
import { PARAMETERS, reckon } from "../web/answer/reckon.ts";
import { trial } from "../web/playing/work/trial.ts";
import type { Trialled } from "../web/playing/work/trial-figures.ts";

const FOLDER = "build/answers";
const REPLICATES = 16;
/** So many mixtures are played at once: their burn-in is played once. */
const TOGETHER = 12;
const DIGITS = 6;

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string", default: "300" },
    questions: { type: "string", default: "9" },
  },
});

const wanted: readonly Question[] = [
  { budget: 1_500_000, target: "lifted", want: "relapse" },
  { budget: 1_500_000, target: "lifted", want: "income" },
  { budget: 1_500_000, target: "all", want: "relapse" },
  { budget: 1_500_000, target: "all", want: "relapseHelped" },
  { budget: 500_000, target: "lifted", want: "relapse" },
];

const short = (value: unknown): unknown =>
  typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
const written = (answer: CountyAnswer): string => `${JSON.stringify(answer, (_, value) => short(value))}\n`;

mkdirSync(FOLDER, { recursive: true });
for (const { name, plain } of wholeCounties()) {
  if (!(options.only?.split(",") ?? ANSWERED).includes(name)) continue;
  const file = `${FOLDER}/${name}.json`;
  const inputs = inputsOf(plain);
  const seed = String(plain.seed ?? "sannong");
  const { reference, treatment } = {
    reference: "traditional",
    treatment: "hybrid",
    ...(plain.compare as object),
  };
  const { villages = 50, householdsPerVillage = 60 } = (plain.county ?? {}) as Record<string, number>;
  const fewer = Math.min(VILLAGES, villages);
  const asked = { plain: { ...plain, county: { ...plain.county, villages: fewer } }, settings: {} };
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as CountyAnswer) : undefined;
  const still = before?.inputs === inputs && before.modelVersion === modelVersion ? before : undefined;
  const arms = [reference, treatment];
  const played =
    still === undefined
      ? Array.from({ length: REPLICATES }, (_, r) =>
          trial(asked, { arm: treatment, mixtures: [], arms, target: "all", seed }, r + 1),
        )
      : [];
  const hasHelp = Boolean((plain.publicHand as { help?: boolean } | undefined)?.help);
  const levers = [...(hasHelp ? [] : [helpLever]), ...leverCatalogue()];
  const questions: Found[] = [...(still?.questions ?? [])];
  for (const question of wanted.slice(0, Number(options.questions))) {
    if (questions.some((each) => isSame(each, question))) continue;
    const began = process.cpuUsage().user;
    const found = await reckon({
      question,
      levers,
      households: villages * householdsPerVillage,
      villages: fewer,
      runs: Number(options.runs),
      play: async (round, mixtures, replicates) =>
        Array.from({ length: replicates }, (_, r): Trialled[] => {
          const chunks: Trialled[] = [];
          for (let at = 0; at < mixtures.length; at += TOGETHER)
            chunks.push(
              ...trial(
                { ...asked, uncertain: round === PARAMETERS },
                {
                  arm: treatment,
                  mixtures: mixtures.slice(at, at + TOGETHER),
                  target: question.target,
                  seed: `${seed}/${round}`,
                },
                r + 1,
              ),
            );
          return chunks;
        }),
    });
    questions.push(found);
    const seconds = Math.round((process.cpuUsage().user - began) / 1e6);
    console.error(
      `${name} ${question.target} ${question.want} ${question.budget}: ${seconds} s of processor`,
    );
    writeFileSync(
      file,
      written({
        modelVersion,
        inputs,
        county:
          still?.county ?? countyFigures(played, { villages, households: villages * householdsPerVillage }),
        credit: still?.credit ?? creditFound(played, [reference, treatment]),
        questions,
      }),
    );
  }
}

function isSame(a: Question, b: Question): boolean {
  return a.budget === b.budget && a.target === b.target && a.want === b.want;
}
