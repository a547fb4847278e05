/** Waits for what the page declares of itself (web/playing/page-state.ts), never for a moment to pass. */

/** A page of Playwright or of Puppeteer. */
export interface Watched {
  evaluate<T>(look: () => T): Promise<T>;
}

type Declared = Partial<
  Record<"asked" | "drawn" | "history" | "loading" | "playing" | "lucks" | "replays", string>
>;

/** Milliseconds after which something hangs, on however slow a machine. */
export const HANG = 800_000;
/** Milliseconds between two looks: soon at first, and ever more seldom, as each costs the page and the test some work. */
const FIRST_LOOKS = 15;
const LATER_LOOKS = 120;
const MORE_SELDOM = 1.25;
/** How many renders may follow from one another, as an effect that sets something. */
const ROUNDS = 3;

const declaredBy = (page: Watched): Promise<Declared> =>
  page.evaluate(() => ({ ...document.documentElement.dataset }));

async function until(page: Watched, what: string, holds: (declared: Declared) => boolean): Promise<void> {
  const began = Date.now();
  for (let between = FIRST_LOOKS; ; between = Math.min(LATER_LOOKS, between * MORE_SELDOM)) {
    const declared = await declaredBy(page);
    if (holds(declared)) return;
    if (Date.now() - began > HANG) throw new Error(`not ${what}: ${JSON.stringify(declared)}`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

/** Once what was asked for before this call stands on the page and in its history, with its effects and the parts it loads. */
export async function drawn(page: Watched): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const { asked = "1" } = await declaredBy(page);
    await until(
      page,
      "drawn",
      (now) => Number(now.drawn) >= Number(asked) && now.loading === "0" && now.history !== "moving",
    );
  }
}

/** Once there are real numbers on the page, of one luck at least. */
export async function played(page: Watched): Promise<void> {
  await until(page, "played", ({ lucks }) => lucks !== undefined);
  await drawn(page);
}

/** Once one luck of what is set stands there, whatever the bands do. */
export async function lived(page: Watched): Promise<void> {
  await until(page, "lived", (now) => now.lucks !== undefined && now.playing !== "luck");
  await drawn(page);
}

/** Once the bands are in that state, and no luck is under way. */
export async function playing(
  page: Watched,
  state: "waiting" | "running" | "done" | "stopped" | "failed",
): Promise<void> {
  await until(page, state, (now) => now.playing === state);
  await drawn(page);
}

/** Once every planned run of what is set has been played. */
export const finished = (page: Watched): Promise<void> => playing(page, "done");

/** How many times one luck has come so far. */
export const lucks = async (page: Watched): Promise<number> => Number((await declaredBy(page)).lucks ?? 0);

/** Once one luck has come more often than that. */
export async function livedAfter(page: Watched, before: number): Promise<void> {
  await until(page, `lived after ${before}`, (now) => Number(now.lucks) > before);
  await drawn(page);
}

/** Once as many replays of the last change have ended. */
export async function replayed(page: Watched, times: number): Promise<void> {
  await until(page, `replayed ${times} times`, (now) => Number(now.replays) >= times);
  await drawn(page);
}
