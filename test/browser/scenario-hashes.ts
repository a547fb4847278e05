import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { playReplicate } from "../../src/compare/replicates.ts";
import { resultHash } from "../../src/compare/result-hash.ts";
import { form, use } from "../../src/kernels/memory.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { planOf } from "../../src/scenario/plan.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { anyScenario } from "../any-scenario.ts";
import { FOLDER } from "./everything.ts";
import { origin } from "./visit.ts";

/** How many random scenarios are compared. */
export const MANY = process.env.LONG ? 100 : 3;
/** How many of them in every other form of the kernels. */
const FEWER = process.env.LONG ? 10 : 1;
const SEED = 20_251;

const scenarios = fc.sample(anyScenario(), { numRuns: MANY, seed: SEED });
export const worker = `assets/${readdirSync(join(FOLDER, "assets")).find((name) => /^worker-.*\.js$/.test(name))}`;

interface Hashes {
  result: string;
  scenario: string;
}

/** What Node makes of a scenario. */
function inNode(scenario: Scenario): Hashes {
  const [reference, ...others] = Object.keys(scenario.arms);
  const pairs = others.map((arm) => ({ reference: reference!, arm }));
  const task = { plan: planOf(scenario), arms: [reference!, ...others], pairs };
  return {
    result: resultHash([playReplicate(task, { replicate: 1, flows: false })]),
    scenario: scenarioHash(scenario),
  };
}

/** What a worker makes of scenarios, and the form its kernels run in. */
interface Played {
  form: string;
  hashes: Hashes[];
}

/** What a worker is asked to play, and where it stands. */
interface Asked {
  worker: string;
  plains: unknown[];
}

/** Has a browser run `inBrowser`. */
export type AskBrowser = (asked: Asked) => Promise<Played>;

/** Runs in a browser: asks the page's own worker, in the words of comlink, one scenario after the other. */
export async function inBrowser({ worker, plains }: Asked): Promise<Played> {
  const played = new Worker(worker);
  let last = 0;
  const call = (name: string, ...args: unknown[]): Promise<{ result: unknown }> =>
    new Promise((resolve, reject) => {
      const id = String(++last);
      const listen = ({ data }: MessageEvent): void => {
        if (data.id !== id) return;
        played.removeEventListener("message", listen);
        if (data.type === "RAW" && "result" in data.value) resolve(data.value);
        else reject(new Error(JSON.stringify(data)));
      };
      played.addEventListener("message", listen);
      played.addEventListener("error", (event) => reject(new Error(event.message)));
      const argumentList = args.map((value) => ({ type: "RAW", value }));
      played.postMessage({ id, type: "APPLY", path: [name], argumentList });
    });
  const hashes: Hashes[] = [];
  for (const plain of plains) {
    const asked = { plain, settings: {} };
    const arms = Object.keys((plain as { arms: object }).arms);
    const { result } = await call("replicate", asked, arms, 1);
    const { reference, treatment } = (plain as { compare: Record<string, string> }).compare;
    const shown = { arms: [...new Set([reference, treatment])], saved: false };
    hashes.push((await call("ask", "hash", asked, [result], shown)).result as Hashes);
  }
  const form = (await call("ask", "form")).result as string;
  played.terminate();
  return { form, hashes };
}

let expected: Hashes[] | undefined;

/** What Node makes of each of them, without WebAssembly. */
export const expectedHashes = (): Hashes[] => {
  if (expected) return expected;
  const best = form();
  use("javascript");
  expected = scenarios.map(inNode);
  use(best);
  return expected;
};

/** What a browser is asked. */
export const inputs = {
  worker: `${origin}${worker}`,
  plains: JSON.parse(JSON.stringify(scenarios)) as unknown[],
};

/** The first of them alone, where its kernels must run in another form. */
export const fewer = (at: string): Asked => ({ worker: at, plains: inputs.plains.slice(0, FEWER) });
export const fewerHashes = (): Hashes[] => expectedHashes().slice(0, FEWER);

/** A page of the server that plays nothing itself. */
export const BLANK = `${origin}robots.txt`;
