import type { ModeKey } from "../../declare/modes.ts";
import { chainCredit } from "./chain-credit.ts";
import { coldStore } from "./cold-store.ts";
import { collegeSurvey } from "./college-survey.ts";
import { creditRecord } from "./credit-record.ts";
import { crowdfunding } from "./crowdfunding.ts";
import { dataSharing } from "./data-sharing.ts";
import { earlyWarning } from "./early-warning.ts";
import { entrepreneurship } from "./entrepreneurship.ts";
import { farmInsurance } from "./farm-insurance.ts";
import { fund } from "./fund.ts";
import { greenChannel } from "./green-channel.ts";
import { guarantee } from "./guarantee.ts";
import { interestSubsidy } from "./interest-subsidy.ts";
import { leaderGroup } from "./leader-group.ts";
import { liveStreamBase } from "./live-stream-base.ts";
import { offlineCodes } from "./offline-codes.ts";
import { povertyChannel } from "./poverty-channel.ts";
import { povertyMicroCredit } from "./poverty-micro-credit.ts";
import { relapseInsurance } from "./relapse-insurance.ts";
import { serviceStations } from "./service-stations.ts";
import { training } from "./training.ts";
import { villageProduct } from "./village-product.ts";
import { villageSupervision } from "./village-supervision.ts";

export const policies = {
  guarantee,
  interestSubsidy,
  greenChannel,
  chainCredit,
  earlyWarning,
  fund,
  leaderGroup,
  povertyMicroCredit,
  relapseInsurance,
  dataSharing,
  serviceStations,
  training,
  villageSupervision,
  villageProduct,
  crowdfunding,
  farmInsurance,
  povertyChannel,
  coldStore,
  collegeSurvey,
  liveStreamBase,
  entrepreneurship,
  creditRecord,
  offlineCodes,
} satisfies Record<string, { mode: ModeKey }>;
