import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { INTERRUPTED } from "../../src/play/interrupted.ts";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { partingOf } from "../../src/twin/twin-parting.ts";
import type { Asked } from "../set/asked.ts";
import { askedOf, dragging, type Now, now } from "../set/now.ts";
import { isNotPlayable, isTooLarge, type Lane } from "./lanes.ts";
import { openingHousehold } from "./opening-household.ts";
import type { Live, LivedArm } from "./played.ts";
import { effortOf, type Size } from "./work/size.ts";
import { lanes } from "./workers.ts";

/** One luck of what is set, every visible arm; of older settings until it is played, or where it cannot be. */
export const live = signal<Live | undefined>(undefined);
/** The same, but held still while a slider moves: for what lies below the first screen. */
export const steady = signal<Live | undefined>(undefined);
/** What is wrong with what is set, if it cannot be played. */
export const problem = signal<readonly Problem[] | undefined>(undefined);
/** A county so large that a person is asked before it is played. */
export const tooLarge = signal<Size | undefined>(undefined);
/** Why one luck could not be played. */
export const liveFailure = signal<string | undefined>(undefined);
/** Whether one luck has been under way for longer than a moment. */
export const overdue = signal(false);

/** Household-seasons of an arm that are played unasked: some 20,000 households of the usual length. */
export const UNASKED = 500_000;
const MOMENT = 1000;

interface Wish {
  asked: Asked;
  arms: readonly string[];
  replicate: number;
  household?: number;
}

const wishOf = (state: Now): Wish => ({
  asked: askedOf(state),
  arms: state.arms,
  replicate: state.replicate,
  household: state.household,
});

const isSame = (a: Wish, b: Wish): boolean =>
  a.asked === b.asked &&
  a.arms.join() === b.arms.join() &&
  a.replicate === b.replicate &&
  a.household === b.household;

const isOf = (one: Live | undefined, { asked, arms }: Pick<Wish, "asked" | "arms">): boolean =>
  one?.asked === asked && one.arms.map(({ run }) => run.arm).join() === arms.join();

/** Whether the one luck on show is one of these settings and arms. */
export const isLived = (asked: Asked, arms: readonly string[]): boolean => isOf(live.value, { asked, arms });

/** Whether nothing that was wished for is missing; a household that the county does not have is no wish. */
function isFresh(one: Live, wish: Wish): boolean {
  const { replicate, household = one.household } = wish;
  const there = household < one.arms[0].fates.fell.length;
  return isOf(one, wish) && one.replicate === replicate && (!there || household === one.household);
}

/** Whether the one luck on show is not one of what is set, and will not be in a moment. */
export const outdated = computed(() => {
  const lags = live.value && !isFresh(live.value, wishOf(now.value));
  return Boolean(lags && (!busy.value || overdue.value));
});

const busy = signal(false);
/** Whether no luck is under way. */
export const resting = computed(() => !busy.value);
let wished: Wish | undefined;
let underWay: Wish | undefined;
let halted = false;
let most = UNASKED;

/** Latest wins: while one luck is played, only the newest wish is kept. */
async function playLive(wish: Wish): Promise<void> {
  halted = false;
  wished = underWay && isSame(underWay, wish) ? undefined : wish;
  if (busy.value) return;
  busy.value = true;
  while (wished) {
    const next: Wish = wished;
    wished = undefined;
    underWay = next;
    const late = setTimeout(() => {
      overdue.value = true;
    }, MOMENT);
    await playOnce(next).catch((error: unknown) => take(error, next));
    clearTimeout(late);
    if (!wished || isOf(live.value, next)) overdue.value = false;
  }
  underWay = undefined;
  batch(() => {
    keepInterim();
    busy.value = false;
  });
}

/** What becomes of a wish that was not played: it is taken up again where neither it nor a person ended it. */
function take(error: unknown, wish: Wish): void {
  if (wished) return;
  if (isNotPlayable(error)) say({ problem: error.problems });
  else if (isTooLarge(error)) say({ tooLarge: error.size });
  else if (halted) return;
  else if (messageOf(error) === INTERRUPTED) wished = wish;
  // Its figures stand there: only the household that tells most is missing.
  else if (!isOf(live.value, wish)) say({ failure: messageOf(error) });
}

interface Hindrance {
  problem?: readonly Problem[];
  tooLarge?: Size;
  failure?: string;
}

function say({ problem: wrong, tooLarge: large, failure }: Hindrance): void {
  batch(() => {
    problem.value = wrong;
    tooLarge.value = large;
    liveFailure.value = failure;
  });
}

async function playOnce(wish: Wish): Promise<void> {
  const { household } = wish;
  const first = await lived(wish, household ?? live.value?.household ?? 0);
  // A household that the county does not have is none that was chosen; under a drag it stays the same.
  const chosen = household === first.household || (household === undefined && dragging.value);
  const person = chosen ? first.household : openingHousehold(first);
  if (person !== first.household) {
    showInterim(first);
    live.value = await lived(wish, person);
  } else live.value = first;
  say({});
}

/** Figures need not wait for the household that is then followed: until it comes, there is the same row as before. */
function showInterim(first: Live): void {
  batch(() => {
    live.value = { ...first, interim: true, twin: live.value?.twin && first.twin };
    say({});
  });
}

/** What stands there is final where nothing more comes: stopped, or failed over the household alone. */
function keepInterim(): void {
  if (!live.value?.interim) return;
  const { interim: _, ...final } = live.value;
  live.value = final;
}

/** The newest of each arm: played again only where something that it asked of the settings has moved. */
const newest = new Map<string, LivedArm>();

async function livedArm(
  { asked, replicate }: Wish,
  arm: string,
  lane: Lane,
  household: number,
): Promise<LivedArm> {
  const before = newest.get(arm);
  const played = await lane.run<LivedArm | undefined>((worker) =>
    worker.live(asked, arm, replicate, household, most, before?.reads),
  );
  const one = (played ?? before)!;
  newest.set(arm, one);
  return one;
}

/** Beside a worker that has not played yet browsers compile what it plays: two cores have no room for a second one. */
const players = (): readonly Lane[] => (lanes.length > 2 || live.value?.twin ? lanes : lanes.slice(0, 1));

async function lived(wish: Wish, household: number): Promise<Live> {
  const began = performance.now();
  const { asked, arms, replicate } = wish;
  const by = players();
  const all = await Promise.all(arms.map((arm, a) => livedArm(wish, arm, by[a % by.length], household)));
  const lives = all.map(({ life }) => life);
  const partings = lives.slice(1).map((life) => partingOf(lives[0], life));
  return {
    asked,
    replicate,
    arms: all.map(({ run, fates, life: { title } }) => ({ title, run, fates })),
    household: all[0].household,
    twin: { ...all[0].shared, lives, partings },
    milliseconds: performance.now() - began,
  };
}

/** One luck of another state, without showing it. */
export const livedOf = (state: Now): Promise<Live> =>
  lived(wishOf(state), state.household ?? live.value?.household ?? 0);

/** Plays what is set; the person agrees to its size. */
export function playUnasked(): void {
  if (!tooLarge.value) return;
  most = Math.max(most, effortOf(tooLarge.value));
  tooLarge.value = undefined;
  void playLive(wishOf(now.value));
}

/** Ends a run of one luck that has taken more than a moment. */
export function haltLive(): void {
  if (!busy.value || !overdue.value) return;
  halted = true;
  for (const lane of lanes) lane.cancel();
}

/** Plays one luck of what is set where the one on show is another. */
export function catchUp(): void {
  const wish = wishOf(now.value);
  const one = live.value;
  const fresh = one && isFresh(one, wish);
  const settledOn =
    fresh && one.twin && (wish.household !== undefined || openingHousehold(one) === one.household);
  if (!settledOn && !busy.value && !tooLarge.value) void playLive(wish);
}

/** When the first picture stands there, or none is being made. */
export async function pictured(): Promise<void> {
  let end = (): void => {};
  await new Promise<void>((resolve) => {
    end = effect(() => {
      if (live.value || !busy.value) resolve();
    });
  });
  end();
}

/** When no wish is left. */
export async function rested(): Promise<void> {
  while (busy.value) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Starts to follow what is set; `first` is told of every wish before it is played. */
export function followLive(first: (asked: Asked, arms: readonly string[]) => void): void {
  effect(() => {
    const [newest, moving] = [live.value, dragging.value];
    if (!moving && !(newest?.interim && steady.value)) steady.value = newest;
  });
  effect(() => {
    const wish = wishOf(now.value);
    untracked(() => {
      first(wish.asked, wish.arms);
      void playLive(wish);
    });
  });
}
