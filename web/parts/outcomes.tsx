import { computed, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { MetricKey } from "../../src/model/by-metric.ts";
import { fitted } from "../../src/report/layout/text-width.ts";
import { named } from "../browser/language.ts";
import { chartText } from "../charts/chart-text.ts";
import { LABEL } from "../charts/frame.ts";
import { LevelAndDifference } from "../charts/level-and-difference.tsx";
import type { Faint } from "../charts/line.ts";
import {
  headlineFigures,
  type OneLuck,
  type OverReplicates,
  oneLuckLines,
  outcomeLines,
  type ShownArm,
} from "../charts/outcome-lines.ts";
import { OutcomeStrip } from "../charts/outcome-strip.tsx";
import { outcomeReading, outcomeSummary, outcomeTable } from "../charts/outcome-words.ts";
import { type Measure, measures } from "../playing/measures.ts";
import { bands, county, current, live, outdated } from "../playing/results.ts";
import { lookOf } from "../set/arms.ts";
import { countyTitle, now } from "../set/now.ts";
import { PACKAGE } from "../set/package.ts";
import { Figure } from "./figure.tsx";
import { notYet } from "./not-yet.ts";

/** What else the charts draw, thin: the step before, and scenarios that were kept. */
interface OutcomesProps {
  ghost?: OneLuck;
  pinned?: readonly { name: string; over: OverReplicates }[];
}

/** Which chart a narrow screen shows. */
const chosen = signal<Measure["id"]>("relapse");

type Usual = keyof typeof chartText.value.arms;
const usual = (arm: string): Usual | undefined =>
  Object.hasOwn(chartText.value.arms, arm) ? (arm as Usual) : undefined;

/** What an arm is called in sentences and tables. */
function nameOf(arm: string): string {
  const title = county.value?.arms[arm];
  const usualTitle = usual(arm);
  return title ? named(title) : usualTitle ? chartText.value.arms[usualTitle] : arm;
}

/** ... and at the end of a line; an arm of somebody's own may bear a usual name and mean something else. */
function shortOf(arm: string): string {
  const { arms, short, packaged } = chartText.value;
  const { base } = now.value;
  if (arm === PACKAGE && base !== undefined && base !== PACKAGE)
    return fitted(packaged(shortOf(base)), LABEL, 84);
  const name = nameOf(arm);
  const usualTitle = usual(arm);
  return usualTitle && name === arms[usualTitle] ? short[usualTitle] : fitted(name, LABEL, 84);
}

/** The visible arms as charts name and draw them. */
export const shownArms = computed<ShownArm[]>(() =>
  now.value.arms.map((arm, place) => ({
    arm,
    name: nameOf(arm),
    short: shortOf(arm),
    look: lookOf(arm, place),
  })),
);

/** The middle of the first screen: two headline numbers, their courses by year, and the differences. */
export function Outcomes({ ghost, pinned }: OutcomesProps) {
  const text = chartText.value.outcomes;
  if (!live.value && !bands.value) return <p class="outcomes-waiting muted">{notYet(text.waiting)}</p>;
  const shown = { luck: live.value, over: bands.value, current: current.value };
  return (
    <div class={`outcomes only-${chosen.value}${outdated.value ? " stale" : ""}`}>
      {measures.map(({ id, headline }) => (
        <OutcomeStrip
          key={id}
          name={text[id]}
          about={text[`${id}About`]}
          figures={headlineFigures(shown, shownArms.value, headline)}
          show="percent"
        />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, for nothing is filled in */}
      <div class="outcome-tabs" role="group" aria-label={text.choose}>
        {measures.map(({ id }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen.value === id}
            onClick={() => (chosen.value = id)}
          >
            {text[`${id}Tab`]}
          </button>
        ))}
      </div>
      {measures.map((measure) => (
        <Outcome key={measure.id} measure={measure} ghost={ghost} pinned={pinned} />
      ))}
    </div>
  );
}

function Outcome({ measure, ghost, pinned = [] }: OutcomesProps & { measure: Measure }) {
  const { id, line: metric } = measure;
  const arms = shownArms.value;
  const [luck, over, is] = [live.value, bands.value, current.value];
  const lines = useMemo(
    () => outcomeLines({ luck, over, current: is }, metric, arms),
    [luck, over, is, metric, arms],
  );
  const [behind, behindDifferences] = useMemo(
    () => faintOf(ghost, pinned, metric, arms),
    [ghost, pinned, metric, arms],
  );
  const text = chartText.value;
  const notes = [
    lines.n > 0 ? text.intervalNote(lines.n) : luck ? text.singleNote(luck.replicate) : "",
    lines.n > 0 && luck ? text.dottedNote : "",
    ghost ? text.ghostNote : "",
    pinned.length > 0 ? text.pinnedNote : "",
  ];
  return (
    <div class="outcome" data-measure={id}>
      <Figure
        id={id}
        name={text.outcomes[`${id}Line`]}
        about={text.outcomes[`${id}LineAbout`]}
        summary={outcomeSummary(lines, arms, "percent")}
        table={outcomeTable(lines, arms, "percent")}
        cursor={{
          count: lines.levels[0]?.values.length ?? 0,
          say: (k) => outcomeReading(lines, k, "percent"),
        }}
        exportName={named(countyTitle.value)}
        size={{ width: 310, height: 200 }}
        note={text.clauses(notes.filter((note) => note !== ""))}
        fill
        compact
      >
        {({ width, height, at, point }) => (
          <LevelAndDifference
            width={width}
            height={height}
            lines={lines}
            faint={behind}
            faintDifferences={behindDifferences}
            arms={arms}
            show="percent"
            at={at}
            onPoint={point}
          />
        )}
      </Figure>
    </div>
  );
}

/** Thin lines behind the others. */
function faintOf(
  ghost: OneLuck | undefined,
  pinned: NonNullable<OutcomesProps["pinned"]>,
  metric: MetricKey,
  arms: readonly ShownArm[],
): [Faint[], Faint[]] {
  const [levels, differences] = ghost ? oneLuckLines(ghost, metric, arms) : [[], []];
  const bandsPinned = pinned.flatMap(({ name, over }, p) =>
    arms.flatMap(({ arm, look }): Faint[] => {
      const band = over.bands[arm]?.[metric];
      return band ? [{ key: `pinned ${p} ${arm}`, name, kind: "pinned", look, values: band.mean }] : [];
    }),
  );
  const ghosts = levels.map((line): Faint => ({ ...line, key: `ghost ${line.key}`, kind: "ghost" }));
  const ghostDifferences = differences.map(
    (line): Faint => ({ ...line, key: `ghost ${line.key}`, kind: "ghost" }),
  );
  return [[...ghosts, ...bandsPinned], ghostDifferences];
}
