import { expect, it, vi } from "vitest";

vi.stubGlobal("location", { search: "" });
vi.stubGlobal("document", { documentElement: {} });

const { lang } = await import("../../web/browser/language.ts");
const { money, moneyStep } = await import("../../web/set/numbers.ts");

it("rounds money as finely in units of ten thousand as in yuan, so that what a reader reckons comes out", () => {
  const amounts = [36_900, 104_700, 100_000, 99_960, 9960, 437, 1_487_300];
  lang.value = "zh";
  expect(amounts.map((yuan) => money(yuan))).toEqual([
    "3.7 万元",
    "10.5 万元",
    "10 万元",
    "10 万元",
    "1 万元",
    "440 元",
    "149 万元",
  ]);
  // Four years of it for 6.2 households is what one costs.
  expect(money((4 * 105_000) / 6.2)).toBe("6.8 万元");
  expect(moneyStep(104_700)).toBe(1000);
  lang.value = "en";
  expect(amounts.slice(0, 2).map((yuan) => money(yuan))).toEqual(["37,000 yuan", "105,000 yuan"]);
});
