/** Neighbouring households in one kin circle (亲友圈). */
export const CIRCLE = 10;

/** Circles of a village; the last one holds what is left. */
export const circlesIn = (householdsPerVillage: number): number => Math.ceil(householdsPerVillage / CIRCLE);

/** First row of the circle of the household in row `i`, the one of this number in its village. */
export const firstOfCircle = (i: number, number: number): number => i - (number % CIRCLE);

/** Households in the circle of the one of this number in its village. */
export const sizeOfCircle = (number: number, householdsPerVillage: number): number =>
  Math.min(CIRCLE, householdsPerVillage - (number - (number % CIRCLE)));
