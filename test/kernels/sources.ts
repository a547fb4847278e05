import { farm } from "../../src/kernels/harvest.ts";
import { earn } from "../../src/kernels/incomes.ts";
import * as inputs from "../../src/kernels/inputs.ts";
import * as luck from "../../src/kernels/luck.ts";
import * as ridge from "../../src/kernels/ridge.ts";
import { spend } from "../../src/kernels/spending.ts";

/** Every kernel as it is written, by name. */
export const sources: Record<string, (...args: never) => void> = {
  measureCapacities: inputs.measureCapacities,
  planInputs: inputs.planInputs,
  farm,
  earn,
  spend,
  ...luck,
  ...ridge,
};
