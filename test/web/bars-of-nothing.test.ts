import "./fake-document.ts";
import { h } from "preact";
import { expect, test } from "vitest";
import { markup } from "../../web/brief/markup.ts";
import { Bars } from "../../web/charts/bars.tsx";

const arms = ["saved", "harmed"].map((arm) => ({
  arm,
  name: arm,
  short: arm,
  look: { colour: "#000", dash: "" },
}));
const drawn = (groups: Parameters<typeof Bars>[0]["groups"]): string =>
  markup([h(Bars, { arms, groups, show: "number", unit: "户/100次", width: 300 } as never)]);

test("a chart without a case drew a scale of nothing over its unit", () => {
  const empty = drawn([]);
  expect(empty).toContain("户/100次");
  expect(empty).not.toContain("0.0000");
  expect(empty).not.toContain('class="zero"');
});

test("the unit has room before the scale, however short the names", () => {
  const [, zero] = drawn([{ key: "a", name: "甲", bars: [{ mean: 1 }, { mean: 2 }] }]).match(
    /class="zero" x1="([\d.]+)"/,
  )!;
  expect(Number(zero)).toBeGreaterThan(50);
});
