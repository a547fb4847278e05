import { ancova } from "./ancova.ts";
import { differenceOfMeans } from "./difference-of-means.ts";
import { mean } from "./mean.ts";

/** Every estimator, by the name under which a file asks for it. */
export const estimators = { differenceOfMeans, ancova, mean };
