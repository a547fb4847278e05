import type { CDPSession, Page } from "playwright-core";
import { drawn, lived } from "../scripts/page-waits.ts";
import { quantile } from "../src/math/quantile.ts";
import { sum } from "../src/math/sum.ts";
import { fresh, type Stage, type Watched } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

const DOORS = 3;
/** The sentence says what to do within this long of the address, ms. */
const AT_ONCE = 1000;

/** From the address to the answer, and from door to door. */
export const doors = (stage: () => Stage): Item => ({
  title: "The answer, and doors",
  async measure({ quick }) {
    const page = await fresh(stage(), stage().origin);
    const answer = (await page.evaluate(() => (window as Watched).firstNumber))!;
    const [, ...rounds] = await inTurn(page, quick ? 3 : 11);
    await page.context().close();
    return rowsOf(answer, rounds);
  },
});

function rowsOf(answer: number, rounds: readonly Round[]): Row[] {
  const switches = rounds.flatMap(({ taken }) => taken);
  const busy = sum(rounds.map((each) => each.busy)) / switches.length;
  const note = `${switches.length} switches, each door opened before`;
  return [
    {
      what: "address to the sentence that answers, a packaged county",
      value: answer,
      unit: "ms",
      atMost: AT_ONCE,
    },
    {
      what: "click on a door to the frame that shows it, p50",
      value: quantile(switches, 0.5),
      unit: "ms",
      note,
    },
    {
      what: "click on a door to the frame that shows it, p95",
      value: quantile(switches, 0.95),
      unit: "ms",
      atMost: 100,
    },
    {
      what: "page's thread a switch, its own time",
      value: busy,
      unit: "ms",
      note: "whatever else the machine does",
    },
  ];
}

interface Round {
  /** From click to frame by the page's own clock, ms, each door once. */
  taken: number[];
  /** What the page's thread worked meanwhile, by its own processor time, ms. */
  busy: number;
}

/** Each door in turn, as a person goes to and fro; in the first round all are loaded. */
async function inTurn(page: Page, times: number): Promise<Round[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // Once the one luck behind the answer has been played.
  await lived(page);
  const rounds: Round[] = [];
  for (let round = 0; round < times; round++) {
    const before = await busyOf(session);
    const taken: number[] = [];
    for (let k = 1; k <= DOORS; k++) {
      taken.push(await page.evaluate(switchTo, k % DOORS));
      await drawn(page);
    }
    rounds.push({ taken, busy: (await busyOf(session)) - before });
  }
  return rounds;
}

async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Runs on the page: presses a door, and tells when two frames on end have shown it, with no part of it loading. */
function switchTo(door: number): Promise<number> {
  const buttons = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>(".doors button");
  const began = performance.now();
  buttons()[door].click();
  return new Promise((resolve) => {
    let frames = 0;
    const look = (): void => {
      const { asked, drawn: stands, loading } = document.documentElement.dataset;
      const opened = buttons()[door]?.hasAttribute("aria-current") ?? false;
      frames = opened && loading === "0" && Number(stands) >= Number(asked) ? frames + 1 : 0;
      if (frames === 2) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
