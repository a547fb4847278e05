import { words } from "../../../web/browser/language.ts";
import type { BarGroups } from "../../../web/charts/bars.tsx";
import { written } from "../../../web/charts/written.ts";
import type { Bands } from "../../../web/playing/results.ts";
import { BarFigure } from "../../../web/why/bar-figure.tsx";
import { OverRuns } from "../../../web/why/grounds.tsx";
import type { Section } from "../../../web/why/section.ts";
import { drawnArms } from "../../../web/why/why-text.ts";

const text = words({
  zh: {
    title: "收入",
    name: "各方案下的人均净收入",
    about: (n: number) => `元/人年，${n} 次重复；线段为均值的 95% 区间`,
    unit: "元",
    reading: (parts: string) => `人均净收入：${parts}。`,
    note: "此处不说：谁的收入。",
    between: "；",
  },
  en: {
    title: "Income",
    name: "Net income per head under every arrangement",
    about: (n: number) => `yuan per head and year, ${n} runs; whiskers: 95 % interval of the mean`,
    unit: "yuan",
    reading: (parts: string) => `Net income per head: ${parts}.`,
    note: "Not said here: whose income it is.",
    between: "; ",
  },
});

/** Net income per head, arm by arm. */
function WhyIncomes({ over, place }: { over: Bands; place: string }) {
  const t = text.value;
  const arms = drawnArms(over.arms);
  const means = over.arms.map((arm) => over.estimates[arm].income);
  const bars: BarGroups = {
    arms,
    groups: [{ key: "income", name: t.title, bars: means }],
    show: "yuan",
    unit: t.unit,
  };
  const parts = arms.map(({ name }, a) => `${name} ${written(means[a].mean, "yuan")}`);
  return (
    <BarFigure
      id="why-incomes"
      name={t.name}
      about={t.about(over.finished)}
      summary={t.reading(parts.join(t.between))}
      note={t.note}
      bars={bars}
      place={place}
    />
  );
}

export const incomes: Section = {
  title: () => text.value.title,
  Content: () => <OverRuns>{(over, place) => <WhyIncomes over={over} place={place} />}</OverRuns>,
};
