import { ancova } from "./ancova.ts";
import { armContrast } from "./arm-contrast.ts";
import { cardAuc } from "./card-auc.ts";
import { concentration } from "./concentration.ts";
import { density } from "./density.ts";
import { differenceInDifferences } from "./difference-in-differences.ts";
import { differenceOfMeans } from "./difference-of-means.ts";
import { dropToFlip } from "./drop-to-flip.ts";
import { eventStudy } from "./event-study.ts";
import { instrument } from "./instrument.ts";
import { mean } from "./mean.ts";
import { panel } from "./panel.ts";
import { quantileEffects } from "./quantile-effects.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";
import { survival } from "./survival.ts";
import { transitionCurve } from "./transition-curve.ts";

/** Every estimator, by the name under which a file asks for it. */
export const estimators = {
  differenceOfMeans,
  ancova,
  differenceInDifferences,
  eventStudy,
  regressionDiscontinuity,
  quantileEffects,
  instrument,
  panel,
  cardAuc,
  survival,
  dropToFlip,
  density,
  transitionCurve,
  concentration,
  mean,
  armContrast,
};
