import levers from "virtual:levers";
import { computed, effect, signal, untracked } from "@preact/signals";
import { INTERRUPTED } from "../../src/play/interrupted.ts";
import { messageOf } from "../../src/play/runner.ts";
import { awaited } from "../browser/loading.ts";
import { ask, problem, tooLarge } from "../playing/results.ts";
import type { TrialAsked, Trialled } from "../playing/work/trial-figures.ts";
import type { Asked } from "../set/asked.ts";
import { countySize } from "../set/county-size.ts";
import { dragging, now, plain } from "../set/now.ts";
import { at, comparedArms } from "../set/plain-tree.ts";
import { countyFigures, creditFound } from "./credit-found.ts";
import type { CountyAnswer, CountyFigures, CreditFound, Found, Question } from "./found.ts";
import { withoutPackage } from "./mixture-settings.ts";
import { PARAMETERS, reckon } from "./reckon.ts";

const files = import.meta.glob<{ default: unknown }>("../../build/answers/*.json");
const fileOf = (county: string) => files[`../../build/answers/${county}.json`];

/** What had been played for packaged counties before anybody asked, as far as it is loaded. */
const built = signal<Readonly<Record<string, CountyAnswer | undefined>>>({});

/** The county without any package: what questions are asked of. The same object while nothing in it changes. */
const ground = computed<Asked>((): Asked => {
  const { settings } = now.value;
  const own = withoutPackage(settings);
  const key = JSON.stringify(own);
  const before = grounds.get(plain.value)?.find((each) => each.key === key);
  if (before) return before.asked;
  const asked: Asked = { plain: plain.value, settings: own };
  grounds.set(plain.value, [...(grounds.get(plain.value) ?? []), { key, asked }]);
  return asked;
});
const grounds = new WeakMap<object, { key: string; asked: Asked }[]>();

/** Whether the county is as its file has it, so that what was played before holds. */
export const pristine = computed(() => Object.keys(ground.value.settings).length === 0);

/** What the county is as the page sets it: of its own size, and how much of it is played. */
export const sizeNow = computed(() => countySize(now.value.county, ground.value));

/** Whether an answer was played for the county before anybody asked. */
export const answered = computed(() => fileOf(now.value.county) !== undefined);

const question = computed<Question>(() => {
  const { budget, target, want } = now.value;
  return { budget, target, want };
});

const isSame = (a: Question, b: Question): boolean =>
  a.budget === b.budget && a.target === b.target && a.want === b.want;

/** What has been played here, by county and question. */
interface Played {
  ground: Asked;
  found?: Found;
  credit?: CreditFound;
  county?: CountyFigures;
}
const played = signal<readonly Played[]>([]);

/** The answer to what is asked, from before or from here. */
export const found = computed<Found | undefined>(() => {
  const here = played.value.find(
    (each) => each.ground === ground.value && each.found && isSame(each.found, question.value),
  );
  const before = pristine.value
    ? built.value[now.value.county]?.questions.find((each) => isSame(each, question.value))
    : undefined;
  return here?.found ?? before;
});

export const credit = computed<CreditFound | undefined>(
  () =>
    (pristine.value ? built.value[now.value.county]?.credit : undefined) ??
    played.value.find((each) => each.ground === ground.value)?.credit,
);
export const countyNow = computed<CountyFigures | undefined>(
  () =>
    (pristine.value ? built.value[now.value.county]?.county : undefined) ??
    played.value.find((each) => each.ground === ground.value)?.county,
);

/** How far the answer that is being played has come. */
type Search =
  | { kind: "none" }
  | { kind: "playing"; finished: number; planned: number; soFar?: Found }
  | { kind: "stopped" }
  | { kind: "failed"; what: string };
export const search = signal<Search>({ kind: "none" });

/** The best that has been seen while an answer is played. */
export const soFar = computed(() => (search.value.kind === "playing" ? search.value.soFar : undefined));

/** Runs of a search in the page, and how many lucks credit is compared on. */
const RUNS = 480;
const LUCKS = 16;
/** So many mixtures are played in one go. */
const TOGETHER = 10;
/** Households of a county that are played in the page: as many as answer at once. */
const MOST = 1200;

let own: { ground: Asked; question: Question } | undefined;

/** Ends the search. */
export function stopSearch(): void {
  if (!own) return;
  own = undefined;
  search.value = { kind: "stopped" };
}

/** Plays for what is asked, where nothing has been found for it; the newest question wins. */
export async function startSearch(): Promise<void> {
  const mine = { ground: ground.value, question: question.value };
  own = mine;
  search.value = { kind: "playing", finished: 0, planned: RUNS };
  try {
    await play(mine);
    if (own === mine) search.value = { kind: "none" };
  } catch (error) {
    if (own === mine) search.value = { kind: "failed", what: messageOf(error) };
  }
  if (own === mine) own = undefined;
}

async function play(mine: { ground: Asked; question: Question }): Promise<void> {
  const { county } = now.value;
  const [reference, treatment = reference] = comparedArms(mine.ground.plain);
  const seed = String(at(mine.ground.plain, "seed") ?? "sannong");
  const { villages, households, householdsPerVillage, playedVillages } = countySize(county, mine.ground);
  const few = Math.min(playedVillages, Math.max(1, Math.round(MOST / householdsPerVillage)));
  const asked: Asked = { ...mine.ground, settings: { ...mine.ground.settings, "county.villages": few } };
  let finished = 0;
  const tell = (count: number): void => {
    finished += count;
    const { value } = search;
    if (own === mine && value.kind === "playing")
      search.value = { ...value, finished, planned: Math.max(RUNS, finished) };
  };
  const one = async (wanted: TrialAsked, uncertain: boolean, replicate: number): Promise<Trialled[]> => {
    if (own !== mine) throw new Error(INTERRUPTED);
    const trials = await ask("trial", { ...asked, ...(uncertain && { uncertain }) }, wanted, replicate);
    tell(trials.length);
    return trials;
  };
  const keep = (made: Partial<Played>): void => {
    const before = made.found
      ? undefined
      : played.value.find((each) => each.ground === mine.ground && !each.found);
    played.value = [
      ...played.value.filter((each) => each !== before),
      { ...before, ground: mine.ground, ...made },
    ];
  };
  if (!credit.value) {
    const wanted = {
      arm: treatment,
      mixtures: [],
      arms: [reference, treatment],
      target: "all" as const,
      seed,
    };
    const lucks = await Promise.all(Array.from({ length: LUCKS }, (_, r) => one(wanted, false, r + 1)));
    keep({
      credit: creditFound(lucks, [reference, treatment]),
      county: countyFigures(lucks, { villages, households }),
    });
  }
  const hasHelp = at(mine.ground.plain, "publicHand.help") === true;
  const made = await reckon({
    question: mine.question,
    levers: levers.filter(({ key }) => key !== "help" || !hasHelp),
    households,
    villages: few,
    runs: RUNS,
    async play(round, mixtures, replicates) {
      const chunks: (typeof mixtures)[] = [];
      for (let k = 0; k < mixtures.length; k += TOGETHER) chunks.push(mixtures.slice(k, k + TOGETHER));
      return Promise.all(
        Array.from({ length: replicates }, async (_, r) => {
          const parts = await Promise.all(
            chunks.map((chunk) =>
              one(
                { arm: treatment, mixtures: chunk, target: mine.question.target, seed: `${seed}/${round}` },
                round === PARAMETERS,
                r + 1,
              ),
            ),
          );
          return parts.flat();
        }),
      );
    },
    soFar(soFar) {
      const { value } = search;
      if (own === mine && value.kind === "playing") search.value = { ...value, soFar };
    },
  });
  keep({ found: made });
}

/** Loads what was played of a county before anybody asked. */
export const followBuilt = (): (() => void) =>
  effect(() => {
    const { county } = now.value;
    const load = fileOf(county);
    if (!load || built.value[county]) return;
    void untracked(() => awaited(load())).then(({ default: answer }) => {
      built.value = { ...built.value, [county]: answer as CountyAnswer };
    });
  });

/** Loads what was played before, and plays where nothing was; until the answer is left. */
export function followAnswer(): () => void {
  const ends = [
    followBuilt(),
    effect(() => {
      const waiting = answered.value && pristine.value && !built.value[now.value.county];
      const [asking, of] = [question.value, ground.value];
      if (found.value || waiting || dragging.value || problem.value || tooLarge.value) return;
      if (own?.ground === of && isSame(own.question, asking)) return;
      untracked(() => void startSearch());
    }),
  ];
  return () => {
    for (const end of ends) end();
    stopSearch();
  };
}
