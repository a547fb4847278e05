import { describe, expect, it, vi } from "vitest";
import { zh } from "../../web/text/controls-zh.ts";
import type { Kept } from "../../web/tray/tray.ts";

vi.stubGlobal("location", { search: "" });
vi.stubGlobal("document", { documentElement: {}, addEventListener() {} });
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {} }));
vi.stubGlobal("addEventListener", () => {});
vi.mock("../../web/playing/results.ts", () => ({ bands: { value: undefined } }));

const { start } = await import("../../web/set/now.ts");
const { titleOf } = await import("../../web/tray/tray.ts");
const { headingOf, usualName } = await import("../../web/tray/tray-name.ts");

const cost = "lenders.ruralCreditCooperative.cost.processing";
const keptWith = (settings: Kept["now"]["settings"], name = "B") =>
  ({ letter: "B", name, now: { ...start, settings } }) as Kept;

describe("a kept scenario's name", () => {
  it("is what it changes of its county, and its county where it changes nothing", () => {
    expect(usualName(keptWith({}))).toBe(titleOf(start).zh);
    const one = usualName(keptWith({ [cost]: 300 }));
    expect(one).toContain(zh.sliders[cost]);
    expect(one).toContain("300");
    expect(usualName(keptWith({ [cost]: 300, "county.growth": 0.01, "no.such": 1 }))).toBe(
      zh.tray.andOthers(one, 2),
    );
  });

  it("tells first what none of the others has, and not what all of them have", () => {
    const small = { "county.villages": 3 };
    const [dear, both, fruit] = [
      keptWith({ ...small, [cost]: 300 }),
      keptWith({ ...small, [cost]: 300, "arms.*.policies.guarantee.share": 0.5 }),
      { now: { ...start, county: "fruit", settings: small } },
    ];
    const all = [dear, both, fruit];
    expect(usualName(dear, all)).toBe(usualName(keptWith({ [cost]: 300 }), []));
    expect(usualName(both, all)).toMatch(/担保.*等 2 项/);
    expect(usualName(fruit, all)).toBe(titleOf({ county: "fruit" }).zh);
  });

  it("tells of a programme's settings once, by the programme", () => {
    const guarantee = {
      "arms.*.policies.guarantee.share": 0.5,
      "arms.*.policies.guarantee.contribution": 40,
    };
    expect(usualName(keptWith(guarantee))).toMatch(/担保[^等]*$/);
  });

  it("is the one that somebody gave it, behind its letter", () => {
    expect(headingOf(keptWith({ [cost]: 300 }, "便宜"))).toBe("B · 便宜");
    expect(headingOf(keptWith({}))).toBe(`B · ${titleOf(start).zh}`);
  });
});
