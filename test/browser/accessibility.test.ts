import { describe, expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { type Language, states } from "../../scripts/page-states.ts";
import { type Look, visit } from "./visit.ts";

async function broken(look: Look & { lang: Language }, name: string) {
  const state = states.find((each) => each.name === name)!;
  const { page, context, complaints } = await visit({ ...look, query: state.query });
  await state.open(page, look.lang);
  const found = await violations(page);
  await context.close();
  return { found, complaints };
}

describe.each(states.map(({ name }) => name))("the state %s", (name) => {
  it.each([
    ["zh", false],
    ["en", true],
  ] as const)("breaks no rule of WCAG 2.1 A and AA in %s, dark: %s", async (lang, dark) => {
    expect(await broken({ lang, dark }, name)).toEqual({ found: [], complaints: [] });
  });
});

it.each(["phone", "wide"] as const)("breaks none on a screen of the size %s either", async (size) => {
  expect(await broken({ lang: "zh", size }, "first")).toEqual({ found: [], complaints: [] });
});
