import { creditSqueeze } from "./credit-squeeze.ts";
import { disaster } from "./disaster.ts";
import { illness } from "./illness.ts";
import { jobMarket } from "./job-market.ts";
import { lostLivelihood } from "./lost-livelihood.ts";

export const shocks = { illness, lostLivelihood, disaster, jobMarket, creditSqueeze };
