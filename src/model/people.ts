import type { Values } from "../declare/parameter.ts";
import { type Draw, luckOf, runKey } from "../math/draw.ts";
import type { Founding } from "./founding/founding.ts";
import { populate } from "./founding/populate.ts";
import type { population } from "./founding/population.ts";
import type { learn } from "./phases/learn.ts";
import type { luck } from "./phases/luck.ts";
import type { Plan } from "./run.ts";
import type { demography } from "./state/demography.ts";
import type { earning } from "./state/earning.ts";
import { PLATFORMS } from "./state/open-shop.ts";
import type { State } from "./state/state.ts";

/** What `populate` needs, from a plan and the luck of a run: of its first replicate, if none is given. */
export function foundingOf(plan: Plan, draw: Draw = luckOf(runKey(plan.seed, 1))): Founding {
  return {
    population: plan.population as Values<typeof population>,
    earning: plan.phases.produce as Values<typeof earning>,
    county: plan.county,
    upperSchool: (plan.phases.calendar as Values<typeof demography>).upperSchool,
    ordinaryBelief: (plan.phases.learn as Values<typeof learn.parameters>).ordinaryBelief,
    fortune: plan.phases.luck as Values<typeof luck.parameters>,
    burnIn: plan.time.burnIn,
    size: plan.size,
    lenders: plan.lenders,
    platforms: PLATFORMS,
    draw,
    survey: plan.survey,
  };
}

/** The people of a county at season 0, as a replicate finds them. */
export const peopleOf = (plan: Plan, replicate = 1): State =>
  populate(foundingOf(plan, luckOf(runKey(plan.seed, replicate))));
