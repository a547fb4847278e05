import { inputResponse, weightOfInputs } from "../src/model/state/harvest.ts";

type Produce = Parameters<typeof inputResponse>[1];

/** Just within a bound, so that rounding does not leave it. */
const WITHIN = 1 - 1e-9;

/** Values of `produce` with the response to inputs brought within what the schema allows: κ + ε ≤ 1 of both kinds of farm. */
export function possibleResponse<P extends Partial<Produce>>(produce: P): P {
  const drawn = produce as unknown as Produce;
  const costs = [0, 1].map((intensive) => inputResponse(intensive, drawn).cost);
  const inputMargin = Math.min(drawn.inputMargin, ...costs.map((cost) => WITHIN / cost));
  const [ordinary, intensive] = costs.map((cost) => WITHIN * (1 - weightOfInputs(cost, inputMargin)));
  return {
    ...produce,
    inputMargin,
    inputCurvature: Math.min(drawn.inputCurvature, Math.max(0, ordinary)),
    intensiveCurvature: Math.min(drawn.intensiveCurvature, Math.max(0, intensive)),
  };
}
