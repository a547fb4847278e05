import { creditSqueeze } from "./credit-squeeze.ts";
import { disaster } from "./disaster.ts";
import { helpWithdrawal } from "./help-withdrawal.ts";
import { illness } from "./illness.ts";
import { jobMarket } from "./job-market.ts";
import { lostLivelihood } from "./lost-livelihood.ts";
import { onlineDemand } from "./online-demand.ts";
import { platformFee } from "./platform-fee.ts";
import { productPrice } from "./product-price.ts";
import { wageChange } from "./wage-change.ts";

export const shocks = {
  illness,
  lostLivelihood,
  disaster,
  jobMarket,
  creditSqueeze,
  onlineDemand,
  wageChange,
  productPrice,
  platformFee,
  helpWithdrawal,
};
