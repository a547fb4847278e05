import names from "virtual:names";
import { computed } from "@preact/signals";
import type { Metric } from "../../src/metrics/metric.ts";
import { sentence } from "../../src/report/sentence.ts";
import { type Shown, textOf } from "../../src/report/shown.ts";
import { lang, words } from "../language.ts";
import { percent } from "../numbers.ts";
import type { Known } from "../play/known.ts";
import { type Bands, bands, county, live } from "../results.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";

const text = words({ zh, en });

/** What a report of the command line is told, so that the page says the same in the same words. */
export function shownOf(known: Known, arms: readonly string[]): Shown {
  const opened = new Set(arms.flatMap((arm) => known.opened[arm] ?? []));
  const closing = arms.some((arm) => known.before.some((lender) => !known.opened[arm]?.includes(lender)));
  return {
    language: lang.value,
    text: textOf(lang.value),
    metrics: names.metrics as unknown as Record<string, Metric>,
    lenders: known.lenders,
    arms: Object.fromEntries(Object.entries(known.arms).map(([arm, title]) => [arm, { title }])),
    opened,
    closing,
    width: 100,
    all: true,
  };
}

/** The answer in plain words, as the command line prints it. */
export const sentenceOf = (made: Bands, known: Known): string =>
  sentence(made as never, shownOf(known, made.arms));

const told = computed(() => {
  const [made, one, known] = [bands.value, live.value, county.value];
  if (made && known) return sentenceOf(made, known) + text.value.overRuns(made.finished);
  if (!one) return text.value.preparing;
  const relapse = one.arms
    .map(({ run }) => `${known?.arms[run.arm]?.[lang.value] ?? run.arm} ${percent(run.summary.relapse!)}`)
    .join(lang.value === "zh" ? "，" : ", ");
  return text.value.oneLuck(relapse);
});

export function Sentence() {
  return (
    <p class="sentence" aria-live="polite">
      {told}
    </p>
  );
}
