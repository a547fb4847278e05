import { dataLender } from "./data-lender.ts";
import { ruralCreditCooperative } from "./rural-credit-cooperative.ts";

export const lenders = { ruralCreditCooperative, dataLender };
