/** The parameters that the first screen offers, in the order of its sliders. */
export const basics = [
  "lenders.ruralCreditCooperative.cost.processing",
  "lenders.ruralCreditCooperative.speed.days",
  "county.rateCap",
  "lenders.dataLender.funding.hurdle",
  "arms.*.policies.dataSharing.coverage",
  "arms.*.policies.guarantee.share",
  "arms.*.policies.serviceStations.share",
  "arms.*.policies.training.seats",
] as const;
