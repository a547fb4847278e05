import { expect, it, vi } from "vitest";

vi.stubGlobal("location", { search: "?tab=money&at=x&runs=20" });
const { at, door, doors, placeOf, tab, tabs, withPlace } = await import("../../web/browser/place.ts");
const { REPLICATES, randomRunsOf, withRandomRuns } = await import("../../web/browser/random-runs.ts");

it("opens where the address says", () => {
  expect([door.value, tab.value, at.value]).toEqual(["policy", "money", "x"]);
});

it.each(doors.flatMap((name) => tabs.map((tab) => ({ door: name, tab, at: "lesson 2" }))))(
  "brings back $door, $tab from a link, with settings and without",
  (place) => {
    for (const query of ["v=1", "v=1&coun.vill=3", "lang=en&c=fruit"])
      expect(placeOf(`?${withPlace(query, place)}`)).toEqual(place);
  },
);

it("opens links of old: settings in the comparison, a door by its older key, and nothing that there is not", () => {
  expect(placeOf("?v=0.1.0&coun.grow=0.05")).toMatchObject({ door: "policy", tab: "compare" });
  expect(placeOf("?m=class").door).toBe("class");
  expect(placeOf("?door=cellar&tab=attic").door).toBe("policy");
  expect(placeOf(`?at=${"x".repeat(99)}`).at.length).toBe(60);
});

it("plays as many random runs as the address asks for, and asks for them again", () => {
  expect(REPLICATES).toBe(20);
  expect(withRandomRuns("v=1")).toBe("v=1&runs=20");
  expect(placeOf("?runs=20").tab).toBe("answer");
});

it.each(["3", "101", "0", "-8", "8.5", "1e1", "many", ""])("plays as many as usual of runs=%s", (wrong) => {
  expect(randomRunsOf(`?runs=${wrong}`)).toBe(100);
});

it("plays as many as usual where nothing is asked for, and at least 4", () => {
  expect(["", "?runs=4", "?runs=100"].map(randomRunsOf)).toEqual([100, 4, 100]);
});
