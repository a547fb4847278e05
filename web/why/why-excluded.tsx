import { exclusions } from "../../src/declare/exclusions.ts";
import { named } from "../browser/language.ts";
import type { BarGroups } from "../charts/bars.tsx";
import { written } from "../charts/written.ts";
import type { Bands } from "../playing/results.ts";
import { BarFigure } from "./bar-figure.tsx";
import { type Exclusion, funnel, mostFrequent, seen } from "./excluded.ts";
import { OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { drawnArms, whyText } from "./why-text.ts";

const reasonName = (reason: Exclusion): string =>
  reason === "included" ? whyText.value.excluded.included : named(exclusions[reason]);

/** Where households stop between a need and a loan, in the order in which an application meets the steps. */
function WhyExcluded({ over, place }: { over: Bands; place: string }) {
  const t = whyText.value.excluded;
  const arms = drawnArms(over.arms);
  const stages = seen(funnel(over.estimates, over.arms));
  const bars: BarGroups = {
    arms,
    groups: stages.map(({ reason, shares }) => ({
      key: reason,
      name: reasonName(reason),
      bars: [...shares],
    })),
    show: "percent",
    unit: t.unit,
  };
  const parts = arms.flatMap(({ name }, a) => {
    const most = mostFrequent(stages, a);
    return most ? [t.part(name, reasonName(most.reason), written(most.shares[a].mean, "percent"))] : [];
  });
  return (
    <BarFigure
      id="why-excluded"
      name={t.name}
      about={t.about(over.finished)}
      summary={t.reading(parts)}
      note={t.note}
      bars={bars}
      place={place}
    />
  );
}

export const excluded: Section = {
  tab: "gains",
  title: () => whyText.value.excluded.title,
  Content: () => <OverRuns>{(over, place) => <WhyExcluded over={over} place={place} />}</OverRuns>,
};
