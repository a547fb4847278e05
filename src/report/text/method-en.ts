import type { MethodText } from "./method-zh.ts";

export const methodEn: MethodText = {
  title: "Method",
  sobol: [
    "First order after Saltelli et al. (2010, table 2 (b)), total after Jansen (1999), second order after Saltelli (2002); the variance is that of A and B together. Intervals: 2.5 and 97.5 % quantiles of 500 bootstrap resamples of whole rows, seeded by the study.",
    "Reported are indices with luck taken out, wherever replicates allow it: luck would pass for interaction. Every product of two means over replicates becomes the mean product of different replicates, so that luck is never multiplied with itself; that is, less the covariance over replicates divided by their number. Needs two replicates at every point. No interval stands where more than a tenth of the resamples leave no variance.",
  ],
  morris: [
    "Elementary effect: change of the response over the distance moved in the unit interval, so the change as the parameter goes through its whole range (Morris 1991); μ* is the mean of its size (Campolongo et al. 2007), σ its standard deviation. Intervals: 500 bootstrap resamples of whole trajectories.",
    "Mark of luck: the μ* that a parameter without effect exceeds through the luck of replicates in one study of twenty, the 95 % quantile of the mean of so many half-normal sizes, from the variance of effects over replicates.",
  ],
  pawn: [
    "The parameter is cut into up to ten slices (eight points or more in each on average; one a value where values are fewer); the Kolmogorov–Smirnov distance between the response in a slice and at all points, median over slices (Pianosi and Wagener 2018). Takes any design. Intervals: 500 bootstrap resamples of points, moved so that their mean is the estimate, since repeated points drive KS distances up.",
    "Floor: the 95 % quantile of that median when points are put into slices at random (200 times, as many slices as the parameter has). Below it there is no evidence of influence.",
  ],
  regression: [
    "Least squares with a constant on the means of points, coefficients in standard deviations (SRC); again with both sides by ranks (SRRC). R² is what the straight-line model explains; below 0.7 the coefficients say little. Parameters on a log scale enter by their logarithm.",
    "Names in no order (three or more) have no straight line and are left out. Intervals: 500 bootstrap resamples of points; ranks stay those of the full sample.",
  ],
  noise: [
    "Luck: with shared luck a two-way split of variance (point and replicate), otherwise a one-way split; differences between replicates never pass for effects of parameters.",
  ],
  prim: [
    "PRIM (Friedman and Fisher 1999): from the whole space on, a thin slice is peeled off at a time, the one that gains most density for each point given up (Kwakkel and Jaxa-Rozen 2016), then slices are tried back on. A limit lies midway between the values on its two sides.",
    "Quasi-p (Bryant and Lempert 2010): the chance of so many cases in the box if the density without that restriction were the true one (one-sided binomial test). Found again: of 20 bootstrap resamples of points, the share in which PRIM's box nearest in coverage (density) restricts that parameter.",
  ],
};
