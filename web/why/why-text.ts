import { causes } from "../../src/model/state/household.ts";
import { named, words } from "../browser/language.ts";
import type { ShownArm } from "../charts/outcome-lines.ts";
import { county } from "../playing/results.ts";
import { lookOf } from "../set/arms.ts";
import { en } from "../text/why-en.ts";
import { zh } from "../text/why-zh.ts";
import type { Cause } from "./falls.ts";

export const whyText = words({ zh, en });

/** A cause as a reader knows it. */
export const causeName = (cause: Cause): string =>
  cause === "none" ? whyText.value.falls.none : named(causes[cause]);

/** Arms of a result as charts name and draw them. */
export const drawnArms = (arms: readonly string[]): ShownArm[] =>
  arms.map((arm, place) => {
    const title = county.value?.arms[arm];
    const name = title ? named(title) : arm;
    return { arm, name, short: name, look: lookOf(arm, place) };
  });
