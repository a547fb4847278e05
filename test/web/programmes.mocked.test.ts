import { expect, it, vi } from "vitest";
import { type Flow, flowKeys, type Sector, sectorKeys } from "../../src/declare/flows.ts";
import { policies } from "../../src/model/policies/all.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { countyOutlay } from "../../web/set/county-outlay.ts";
import { isAllowed } from "../../web/set/link.ts";

vi.mock("virtual:basics", async () => ({ default: (await import("./page-mocks.ts")).basics }));
vi.mock("virtual:counties", async () => ({ default: (await import("./page-mocks.ts")).counties }));

const { now, open, start } = await import("../../web/set/now.ts");
const { isFixed, isOn, turn, withoutPolicies } = await import("../../web/set/programme-settings.ts");

const mains = rows(scenarioSchema()).filter(({ main }) => main);
const share = mains.find(({ path }) => path === "arms.*.policies.guarantee.share")!;
const county = (guarantee?: object) => ({ arms: { a: { policies: { guarantee, training: {} } }, b: {} } });

it("counts what the county pays out in the flows that are asked for, each once", () => {
  const matrix = new Float64Array(flowKeys.length * sectorKeys.length);
  const put = (flow: Flow, sector: Sector, fen: number): void => {
    matrix[flowKeys.indexOf(flow) * sectorKeys.length + sectorKeys.indexOf(sector)] = fen;
  };
  put("trainingCost", "county", -60_000);
  put("trainingCost", "services", 60_000);
  put("stationCost", "county", -1_000);
  // 600 yuan in one of two years, of ten households: 30 a household and year.
  const years = [matrix, new Float64Array(matrix.length)];
  expect(countyOutlay(years, ["trainingCost", "trainingCost"], 10)).toBe(30);
  expect(countyOutlay(years, ["trainingCost", "stationCost"], 10)).toBe(30.5);
  expect(countyOutlay(years, ["preSale"], 10)).toBe(0);
});

it("takes a policy out of settings and of every arm, and leaves the rest", () => {
  const plain = county({ share: 0.4 });
  const settings = { [share.path]: 0.6, "county.growth": 0.03 };
  const left = withoutPolicies({ plain, settings }, ["guarantee"]);
  expect(left.settings).toEqual({ "county.growth": 0.03 });
  expect(left.plain).toEqual({ arms: { a: { policies: { training: {} } }, b: {} } });
  expect(plain).toEqual(county({ share: 0.4 }));
  expect(withoutPolicies({ plain: {}, settings }, ["guarantee"]).plain).toEqual({});
});

it.each(Object.keys(policies))("turns %s on at its declared figure, and off without a trace", (policy) => {
  const row = mains.find(({ path }) => path.startsWith(`arms.*.policies.${policy}.`))!;
  expect(row.value).not.toBe(0);
  open({ ...start, settings: {} });
  expect(isOn(row)).toBe(false);
  turn(row, true);
  expect(now.value.settings).toEqual({ [row.path]: row.value });
  expect(isOn(row)).toBe(true);
  turn(row, false);
  expect(now.value.settings).toEqual({});
});

it.each(mains.map((row) => [row.path, row] as const))("never sets %s to what is not allowed", (path, row) => {
  const policy = path.split(".")[3]!;
  open({ ...start, county: "own", own: { arms: { a: { policies: { [policy]: {} } } } }, settings: {} });
  turn(row, false);
  for (const value of Object.values(now.value.settings)) expect(isAllowed(value as number, row)).toBe(true);
  expect(isOn(row)).toBe(isFixed(row));
});

it("turns off what a county's file has, and on again as the file has it", () => {
  open({ ...start, county: "own", own: county({ share: 0.4 }), settings: {} });
  expect(isOn(share)).toBe(true);
  turn(share, false);
  expect(now.value.settings).toEqual({ [share.path]: 0 });
  expect(isOn(share)).toBe(false);
  turn(share, true);
  expect(now.value.settings).toEqual({});
});
