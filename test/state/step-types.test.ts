import { expect, expectTypeOf, test } from "vitest";
import { step, type Turn } from "../../src/model/state/step.ts";

const planted = step({
  en: "Planted",
  zh: "试种",
  parameters: {},
  sets: ["household.assets"],
  posts: ["living"],
  run(state, _, turn) {
    expectTypeOf(turn.post).toHaveProperty("living");
    expectTypeOf(turn.post).not.toHaveProperty("onlineSale");
    // Columns that are not set can be read only: no `fill`.
    expectTypeOf(state.household.assets).toHaveProperty("fill");
    expectTypeOf(state.household.house).not.toHaveProperty("fill");
  },
});

test("a step can post only the flows that it declares, and write only the columns that it sets", () => {
  type Posted = Parameters<typeof planted.run>[2];
  expectTypeOf<Posted>().toEqualTypeOf<Turn<"living">>();
  expect(planted.posts).toEqual(["living"]);
});

test("what posts a flow is not handed a turn that cannot", () => {
  expectTypeOf<Turn<"living">>().not.toExtend<Turn<"living" | "care">>();
  expectTypeOf<Turn<"living" | "care">>().toExtend<Turn<"living">>();
});
