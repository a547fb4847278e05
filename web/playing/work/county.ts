import type { CountyValues } from "../../../src/scenario/county/county-figures.ts";
import { type Fit, fitCounty } from "../../../src/scenario/county/fit-county.ts";
import { prepare } from "./asked.ts";

/** Settings under which a county comes nearest to six figures. */
export const fitted = (plain: unknown, figures: CountyValues): Fit =>
  fitCounty(prepare({ plain, settings: {} }).plan, figures);
