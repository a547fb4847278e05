/** What can be held and owed. The sum of each over all holders never changes. */
export const instruments = {
  deposit: { en: "deposit", zh: "存款" },
  loan: { en: "loan", zh: "贷款" },
  kinLoan: { en: "kin loan", zh: "亲友借款" },
  kinClaim: { en: "claim on the kin circle", zh: "亲友圈债权" },
} as const;

export type Instrument = keyof typeof instruments;

const flow = <I extends Instrument>(instrument: I, en: string, zh: string) => ({ instrument, en, zh });

/** The rows of the transactions-flow matrix (交易流量矩阵), in the order of the season. */
export const flows = {
  opening: flow("deposit", "opening balance", "期初余额"),
  grant: flow("deposit", "county budget grant", "县级预算拨款"),
  transfer: flow("deposit", "transfers received", "转移性收入"),
  targetedHelp: flow("deposit", "targeted help", "精准帮扶"),
  trainingCost: flow("deposit", "training seats", "培训支出"),
  stationCost: flow("deposit", "service stations", "服务站支出"),
  streamBaseCost: flow("deposit", "live-stream bases", "直播基地支出"),
  enterpriseSupport: flow("deposit", "support of village enterprises", "一村一品企业扶持"),
  campaignCost: flow("deposit", "crowdfunding campaigns", "众筹活动支出"),
  campaignDeposit: flow("deposit", "deposits for crowdfunding refunds", "众筹退款保证金"),
  platformTraffic: flow("deposit", "traffic of the poverty-support channel", "兴农频道流量支出"),
  coldStoreCost: flow("deposit", "cold stores", "冷库支出"),
  surveyCost: flow("deposit", "monitoring and supervision", "监测与监管支出"),
  fundContribution: flow("deposit", "guarantee fund contribution", "担保基金出资"),
  insurancePremium: flow("deposit", "insurance premium", "保险保费"),
  insurancePayout: flow("deposit", "insurance payout", "保险赔付"),
  greenChannelCost: flow("deposit", "green channel", "绿色通道支出"),
  chainPremium: flow("deposit", "premium for the platform's guarantee", "电商链风险补偿"),
  chainAdvance: flow("deposit", "goods on credit for confirmed orders", "按订单赊供货"),
  fundPayIn: flow("deposit", "paid into the industry fund", "产业引导基金出资"),
  stakeTaken: flow("deposit", "stakes taken in shops", "基金入股网店"),
  groupPart: flow("deposit", "parts paid into a pooled shop", "入股带头网店"),
  groupSupport: flow("deposit", "support of leader-linked groups", "带头小组扶持"),
  interestSubsidy: flow("deposit", "interest subsidy", "贴息"),
  disbursement: flow("deposit", "loan paid out", "放款"),
  lending: flow("loan", "loan made", "贷款发生"),
  kinContribution: flow("deposit", "given to the kin circle", "亲友出借"),
  kinContributionClaim: flow("kinClaim", "claim on the kin circle made", "亲友债权发生"),
  kinDisbursement: flow("deposit", "kin loan paid out", "亲友借款到账"),
  kinLending: flow("kinLoan", "kin loan made", "亲友借款发生"),
  fileCost: flow("deposit", "cost of loan files", "贷款作业成本"),
  applicationCost: flow("deposit", "cost of applying", "申请成本"),
  inputs: flow("deposit", "farm inputs", "农业投入品"),
  stock: flow("deposit", "shop stock", "网店备货"),
  projectCost: flow("deposit", "fixed assets bought", "固定资产购置"),
  wage: flow("deposit", "wages", "工资性收入"),
  farmGateSale: flow("deposit", "sales at the farm gate", "地头销售"),
  inputAdvance: flow("deposit", "inputs advanced against delivery", "订单垫付农资"),
  contractSale: flow("deposit", "harvest delivered under contract", "订单交货款"),
  preSale: flow("deposit", "harvest sold ahead to buyers", "预售款"),
  preSaleRefund: flow("deposit", "refunds for harvest not delivered", "未交货退款"),
  liveSale: flow("deposit", "sales by live stream", "直播销售"),
  hostFee: flow("deposit", "hosts' fees", "主播佣金"),
  harvestPurchase: flow("deposit", "harvest bought by shops from neighbours", "网店收购邻里收成"),
  property: flow("deposit", "property income", "财产性收入"),
  projectIncome: flow("deposit", "income from fixed assets", "固定资产经营收入"),
  onlineSale: flow("deposit", "online sales", "网络销售"),
  refund: flow("deposit", "refunds for returns", "退货退款"),
  commission: flow("deposit", "platform commission and advertising", "平台佣金与推广"),
  logistics: flow("deposit", "logistics and packing", "物流与包装"),
  shopCost: flow("deposit", "shop running cost", "网店日常成本"),
  settlement: flow("deposit", "settlement to shops", "货款结算到账"),
  chainRepayment: flow("deposit", "goods on credit paid out of settlement", "结算款归还赊供货款"),
  chainGuarantee: flow("deposit", "platform's guarantee called", "平台代偿"),
  stakePaid: flow("deposit", "stakes' return and redemption", "基金分红与退出"),
  groupDividend: flow("deposit", "pooled shops' profit shared out", "带头网店分红"),
  groupReturn: flow("deposit", "parts returned where a pooled shop closes", "带头网店关店退股"),
  jointLiability: flow("deposit", "members called for a pooled shop's debts", "成员连带代偿"),
  collection: flow("deposit", "principal collected", "收回本金"),
  redemption: flow("loan", "loan redeemed", "贷款核减"),
  interest: flow("deposit", "interest", "利息"),
  penalty: flow("deposit", "penalty interest", "罚息"),
  distressSale: flow("deposit", "assets sold at distress prices", "折价变卖资产"),
  collateral: flow("deposit", "collateral realised", "抵押物处置"),
  guarantorCalled: flow("deposit", "guarantor called", "保证人代偿"),
  guaranteePayout: flow("deposit", "guarantee fund payout", "担保基金代偿"),
  writeOff: flow("loan", "write-off", "核销"),
  funding: flow("deposit", "cost of funds", "资金成本"),
  kinRepayment: flow("deposit", "kin loan repaid", "归还亲友借款"),
  kinRedemption: flow("kinLoan", "kin loan redeemed", "亲友借款核减"),
  kinReturn: flow("deposit", "returned by the kin circle", "亲友圈退还"),
  kinReturnClaim: flow("kinClaim", "claim on the kin circle redeemed", "亲友债权核减"),
  care: flow("deposit", "medical care", "医疗支出"),
  schooling: flow("deposit", "schooling", "教育支出"),
  living: flow("deposit", "living", "生活消费"),
  durables: flow("deposit", "houses, weddings, durables", "建房婚嫁耐用品"),
} as const;

export type Flow = keyof typeof flows;

export const flowKeys = Object.keys(flows) as readonly Flow[];

/** Who holds accounts, as columns of the transactions-flow matrix. */
export const sectors = {
  households: { en: "households", zh: "农户" },
  kinCircles: { en: "kin circles", zh: "亲友圈" },
  lenders: { en: "lenders", zh: "放贷机构" },
  platforms: { en: "platforms", zh: "电商平台" },
  insurer: { en: "insurer", zh: "保险机构" },
  county: { en: "county government", zh: "县政府" },
  guaranteeFund: { en: "guarantee fund", zh: "担保基金" },
  buyers: { en: "buyers", zh: "买方" },
  suppliers: { en: "suppliers", zh: "供货商" },
  employers: { en: "employers", zh: "用工单位" },
  services: { en: "hospitals and schools", zh: "医院与学校" },
  depositors: { en: "depositors", zh: "存款人" },
  farmInsurer: { en: "farm insurer", zh: "农业保险机构" },
  industryFund: { en: "industry fund", zh: "产业引导基金" },
  state: { en: "the state", zh: "国家财政" },
} as const;

export type Sector = keyof typeof sectors;

export const sectorKeys = Object.keys(sectors) as readonly Sector[];
