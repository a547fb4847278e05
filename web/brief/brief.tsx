import levers from "virtual:levers";
import names from "virtual:names";
import parameters from "virtual:parameters";
import sources from "virtual:sources";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Found } from "../answer/found.ts";
import { followBuilt, found } from "../answer/state.ts";
import { answerText } from "../answer/words.ts";
import { named, words } from "../browser/language.ts";
import { tab } from "../browser/place.ts";
import { REPLICATES } from "../browser/random-runs.ts";
import { Dialog } from "../parts/dialog.tsx";
import { notYet } from "../parts/not-yet.ts";
import { shownOf } from "../parts/sentence.tsx";
import { ask, type Bands, bands, county, playAnyway, progress } from "../playing/results.ts";
import { standing } from "../playing/standing.ts";
import type { Hashes } from "../playing/work/hash.ts";
import type { Known } from "../playing/work/known.ts";
import { queryOf } from "../set/address.ts";
import { countySize } from "../set/county-size.ts";
import { isMyCounty } from "../set/link.ts";
import { asked, type Now, now, OWN } from "../set/now.ts";
import { hasPackage } from "../set/package.ts";
import { presetValue } from "../set/preset-value.ts";
import { en } from "../text/brief-en.ts";
import { zh } from "../text/brief-zh.ts";
import { plainOf, titleOf } from "../tray/tray.ts";
import { changesOf, type Value } from "./changes.ts";
import { briefContent, type Occasion } from "./content.ts";
import { answerOf } from "./package-answer.ts";
import { BriefPage } from "./page.tsx";
import "./print.css";
import "./brief.css";
import { sharedLink } from "./shared-link.ts";
import type { Setting } from "./tables.ts";
import { Tools } from "./tools.tsx";

const text = words({ zh, en });

/** What a brief is made of, all of one moment: the page may go on meanwhile. */
interface Held {
  bands: Bands;
  now: Now;
}

/** What is reckoned of it elsewhere, once it is held. */
interface Reckoned {
  facts?: Known;
  hashes?: Hashes | "failed";
  found?: Found;
}

/** The brief as it will be printed, with its ways out. */
export function Brief({ onClose }: { onClose: () => void }) {
  const t = text.value;
  const page = useRef<HTMLDivElement>(null);
  const [shown, hold] = useState<Held | undefined>(current);
  const [waiting, wait] = useState(false);
  const [reckoned, reckon] = useState<Reckoned>({});
  const newest = bands.value;
  const answer = found.value;

  useEffect(() => {
    document.documentElement.classList.add("brief-open");
    return () => document.documentElement.classList.remove("brief-open");
  }, []);
  // The first result that belongs to what is set; a later one only where it was asked for.
  useEffect(() => {
    if (!newest || newest === shown?.bands || !isCurrent(newest)) return;
    if (!shown || (waiting && newest.finished >= newest.planned)) hold(current());
  }, [newest, shown, waiting]);
  useEffect(() => {
    if (!shown) return;
    let over = false;
    const { asked: scenario, replicates, arms } = shown.bands;
    const take = (made: Reckoned): void => {
      if (!over) reckon((before) => ({ ...before, ...made }));
    };
    reckon({});
    ask("known", scenario).then(
      (facts) => take({ facts }),
      () => take({ facts: county.value }),
    );
    ask("hash", scenario, replicates, { arms, saved: shown.now.county === OWN }).then(
      (hashes) => take({ hashes }),
      () => take({ hashes: "failed" }),
    );
    return () => {
      over = true;
    };
  }, [shown]);
  const packaged = shown?.now.base !== undefined;
  useEffect(() => (packaged ? followBuilt() : undefined), [packaged]);
  // What the answer found belongs to the brief that was made under the same settings.
  useEffect(() => {
    if (answer && shown?.now === now.value) reckon((before) => ({ ...before, found: answer }));
  }, [shown, answer]);

  const setting = shown && settingOf(shown, reckoned);
  return (
    <Dialog title={t.name} close={t.toolbar.close} onClose={onClose} class="brief-dialog">
      {setting ? <Tools setting={setting} page={page} ready={reckoned.hashes !== undefined} /> : null}
      {tab.value === "answer" && !hasPackage(now.value.settings) ? (
        <p class="brief-state brief-not-answer">{t.toolbar.notAnswer(answerText.value.choose)}</p>
      ) : null}
      <State
        shown={shown?.bands}
        waiting={waiting}
        onWait={() => wait(true)}
        onUpdate={() => hold(current)}
      />
      {setting ? (
        <div ref={page} class="brief-sheet">
          <BriefPage {...setting} />
        </div>
      ) : null}
    </Dialog>
  );
}

const current = (): Held | undefined =>
  bands.value && isCurrent(bands.value) ? { bands: bands.value, now: now.value } : undefined;

/** Whether a result is one of what is set now. */
function isCurrent(made: Bands): boolean {
  const { plain, settings, uncertain } = asked.value;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return (
    (made.asked.plain === plain || same(made.asked.plain, plain)) &&
    same(made.asked.settings, settings) &&
    Boolean(made.asked.uncertain) === Boolean(uncertain) &&
    same(made.arms, now.value.arms)
  );
}

interface StateProps {
  shown: Bands | undefined;
  waiting: boolean;
  onWait: () => void;
  onUpdate: () => void;
}

/** With how many runs the brief was made, and what can be done about it. */
function State({ shown, waiting, onWait, onUpdate }: StateProps) {
  const t = text.value.toolbar;
  const newest = bands.value;
  if (!shown)
    return (
      <p class="brief-state" role="status">
        {notYet(t.preparing)}{" "}
        {standing.value === "unasked" ? (
          <button type="button" onClick={playAnyway}>
            {t.playAnyway}
          </button>
        ) : null}
      </p>
    );
  if (!isCurrent(shown))
    return (
      <p class="brief-state" role="status">
        {t.changed}{" "}
        {newest && isCurrent(newest) ? (
          <button type="button" onClick={onUpdate}>
            {t.update}
          </button>
        ) : null}
      </p>
    );
  const more = newest && newest.finished > shown.finished ? newest.finished : undefined;
  if (shown.finished >= shown.planned && more === undefined) return null;
  const running = progress.value.state === "running";
  const ended = progress.value.state === "done";
  // The growing count is not read out: it changes twice a second.
  return (
    <p class="brief-state">
      <span role="status">
        {(running ? t.running : ended ? t.made : t.rests)(shown.finished, shown.planned)}
      </span>{" "}
      {more === undefined || ended ? null : t.newer(more)}{" "}
      {more === undefined ? null : (
        <button type="button" onClick={onUpdate}>
          {t.update}
        </button>
      )}{" "}
      {running ? (
        <button type="button" aria-pressed={waiting} onClick={onWait}>
          {waiting ? t.waiting : t.wait}
        </button>
      ) : null}
    </p>
  );
}

/** The brief of a result, set out in the language of the page. */
function settingOf(
  { bands: made, now: then }: Held,
  { facts, hashes, found }: Reckoned,
): Setting | undefined {
  if (!facts) return undefined;
  const t = text.value;
  const lenders = facts.lenderNames.map((name, j) => [name, facts.lenders[j]] as const);
  const county = plainOf(then) as Record<string, unknown>;
  const failed = { result: t.footer.failed, scenario: t.footer.failed };
  const brief = briefContent(made, shownOf(facts, made.arms), {
    county: named(titleOf(then)),
    date: today(),
    changes: changesOf(
      { plain: county, settings: then.settings },
      {
        parameters,
        sources,
        presetValue: (path, usual) => presetValue(path, county, usual) as Value,
        owners: { ...names.members, ...Object.fromEntries(lenders) },
      },
    ),
    ...(then.base !== undefined && {
      packaged: {
        target: then.target,
        budget: then.budget,
        households: countySize(then.county, made.asked).households,
        answer: found && answerOf({ ...then, plain: county }, found, levers),
      },
    }),
    uncertain: Boolean(made.asked.uncertain),
    ownCounty: then.county === OWN && then.ownTitle !== undefined && isMyCounty(then.ownTitle),
    seed: facts.seed,
    modelVersion: names.modelVersion,
    ...linked(then),
    hashes: hashes === "failed" ? failed : hashes,
  });
  return { brief: { ...brief, planned: made.planned || REPLICATES }, text: t, units: names.units };
}

/** How this page is brought back, without the brief, and whether that carries all of what is set. */
function linked(then: Now): Pick<Occasion, "link" | "query" | "carried"> {
  const { query, carried } = queryOf(then);
  return { link: sharedLink(location.href, query), query, carried };
}

/** The day, where the reader is. */
function today(): string {
  const day = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
