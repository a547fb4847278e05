import lighthouse, { desktopConfig } from "lighthouse";
import { median } from "../src/math/quantile.ts";
import { COMPARISON, fresh, type Stage, type Watched } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

interface Audit {
  performance: number;
  accessibility: number;
  practices: number;
  paint: number;
}

const aims = {
  desktop: { performance: 95, paint: 800 },
  mobile: { performance: 90, paint: 2500 },
} as const;

/** Lighthouse's own presets, and when the first number that was played stands on the page. */
export const firstLook = (stage: () => Stage): Item => ({
  title: "First look",
  async measure({ quick }) {
    const rounds = quick ? 1 : 3;
    const numbers: number[] = [];
    for (let round = 0; round < 2 * rounds + 1; round++) {
      const page = await fresh(stage(), `${stage().origin}${COMPARISON}`);
      numbers.push(await page.evaluate(() => (window as Watched).firstNumber!));
      await page.context().close();
    }
    const rows: Row[] = [
      { what: "first real number after load", value: median(numbers), unit: "ms", atMost: 800 },
    ];
    for (const form of ["desktop", "mobile"] as const)
      rows.push(...(await lighthouseRows(stage(), form, rounds)));
    return rows;
  },
});

async function lighthouseRows(stage: Stage, form: keyof typeof aims, rounds: number): Promise<Row[]> {
  const audits: Audit[] = [];
  for (let round = 0; round < rounds; round++) audits.push(await audit(stage, form));
  const of = (key: keyof Audit): number => median(audits.map((each) => each[key]));
  const { performance, paint } = aims[form];
  return [
    { what: `Lighthouse ${form}: performance`, value: of("performance"), atLeast: performance },
    { what: `Lighthouse ${form}: accessibility`, value: of("accessibility"), atLeast: 100 },
    { what: `Lighthouse ${form}: best practices`, value: of("practices"), atLeast: 100 },
    { what: `Lighthouse ${form}: largest contentful paint`, value: of("paint"), unit: "ms", atMost: paint },
  ];
}

async function audit({ origin, debugging }: Stage, form: keyof typeof aims): Promise<Audit> {
  const flags = {
    port: debugging,
    logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices"],
  } as const;
  const ran = await lighthouse(
    origin,
    { ...flags, onlyCategories: [...flags.onlyCategories] },
    form === "desktop" ? desktopConfig : undefined,
  );
  const { categories, audits } = ran!.lhr;
  const score = (name: string): number => Math.round(100 * (categories[name]!.score ?? Number.NaN));
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    practices: score("best-practices"),
    paint: audits["largest-contentful-paint"]!.numericValue ?? Number.NaN,
  };
}
