import { batch, effect, signal, untracked } from "@preact/signals";
import type { Problem } from "../../src/scenario/problem.ts";
import { isNotPlayable } from "../playing/lanes.ts";
import type { ReadYaml } from "../playing/work/scenario-yaml.ts";
import { askReader } from "../playing/workers.ts";
import type { Asked } from "../set/asked.ts";
import { asked, countyTitle, dragging, now, OWN, plain, set } from "../set/now.ts";
import { loadRows } from "../set/parameters.ts";
import { armsOf, usualArms } from "../set/plain-tree.ts";
import { nameFrom } from "../set/scenario-text.ts";
import { settingsOf } from "./settings-of.ts";

/** How the text stands to what is set: the same, being brought in step, or not to be played as it stands. */
type TextState =
  | { kind: "reading" }
  | { kind: "same" }
  | { kind: "problems"; problems: readonly Problem[]; behind: boolean }
  | { kind: "failed"; what: string };

/** The scenario as text; empty until it is first wanted. */
export const scenarioText = signal("");
export const textState = signal<TextState>({ kind: "reading" });

/** Milliseconds after the last key before the text is read. */
const PAUSE = 400;
const FILE = "scenario.yaml";

/** What is asked where the text says the same. */
let agreed: Asked | undefined;
/** Counts what text and form do; the latest wins. */
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

const packaged = async () => (await import("virtual:scenarios")).default;

/** The name under which the scenario is saved. */
export const scenarioName = (): string =>
  nameFrom(countyTitle.value, now.value.county === OWN ? "my-county" : now.value.county);

const fail = (error: unknown): void => {
  textState.value = isNotPlayable(error)
    ? { kind: "problems", problems: error.problems, behind: false }
    : { kind: "failed", what: error instanceof Error ? error.message : String(error) };
};

/** The text takes on what is set, its comments kept. */
async function followForm(scenario: Asked): Promise<void> {
  if (scenario === agreed && scenarioText.peek() !== "") return;
  const state = textState.peek();
  if (state.kind === "problems") {
    textState.value = { ...state, behind: true };
    return;
  }
  await take(scenario, scenarioText.peek());
}

/** Writes what is set into a text; into none, all of it. */
async function take(scenario: Asked, text: string): Promise<void> {
  const own = ++turn;
  clearTimeout(waiting);
  textState.value = { kind: "reading" };
  try {
    const written =
      text === ""
        ? await askReader("writeYaml", scenario, heading())
        : await askReader("rewriteYaml", text, scenario, await packaged());
    if (own !== turn) return;
    batch(() => {
      scenarioText.value = written;
      textState.value = { kind: "same" };
      agreed = scenario;
    });
  } catch (error) {
    if (own === turn) fail(error);
  }
}

const heading = () => {
  const { zh, en } = countyTitle.value;
  return { name: scenarioName(), title: { zh, en }, line: `${zh} ${en}` };
};

/** Gives up the text for what is set. */
export const writeAnew = (): Promise<void> => take(asked.value, "");

/** Takes a text, as it is typed or opened; after a pause the page takes on what it says. */
export function typeText(text: string): void {
  const own = ++turn;
  clearTimeout(waiting);
  batch(() => {
    scenarioText.value = text;
    textState.value = { kind: "reading" };
  });
  waiting = setTimeout(() => void followText(text, own), PAUSE);
}

async function followText(text: string, own: number): Promise<void> {
  try {
    const file = await askReader("readYaml", text, FILE, await packaged(), asked.value);
    const rows = await loadRows();
    if (own !== turn) return;
    batch(() => {
      apply(file, new Set(rows.map(({ path }) => path)));
      textState.value = { kind: "same" };
      agreed = asked.value;
    });
  } catch (error) {
    if (own === turn) fail(error);
  }
}

/** Sets what the text says: as settings of the county where it takes no more, as a county of one's own else. */
function apply(file: ReadYaml, settable: ReadonlySet<string>): void {
  const { settings, uncertain, arms } = now.value;
  if (file.partings.length === 0 && file.uncertain === uncertain) return;
  const ground = { settings, settable, arms: armsOf(plain.value), plain: plain.value };
  const moved = now.value.base === undefined ? settingsOf(file.partings, ground) : undefined;
  if (moved) {
    set({ settings: moved, uncertain: file.uncertain });
    return;
  }
  set({
    county: OWN,
    own: file.plain,
    ownTitle: file.title,
    settings: {},
    arms: usualArms(file.plain, arms),
    uncertain: file.uncertain,
    household: undefined,
    base: undefined,
  });
}

let followed = false;

/** Keeps the text in step with what is set, from now on. */
export function followScenario(): void {
  if (followed) return;
  followed = true;
  effect(() => {
    const scenario = asked.value;
    if (dragging.value) return;
    untracked(() => void followForm(scenario));
  });
}
