import {
  byte,
  coded,
  flag,
  real,
  rowOf,
  season,
  short,
  single,
  table,
  term,
  whole,
} from "../../declare/table.ts";

/** Lenders that one scenario can name; several columns hold a value for each. */
export const LENDERS = 4;
/** Features that one scorecard can use, the intercept included. */
export const FEATURES = 17;

/** Parts of a gap that a household considers to ask for: ¼, ½, ¾ and all of it. */
export const ASKS = 4;

/** Ways to sell a harvest, in the order of `channels`. */
export const CHANNELS = 6;

/** Villages (村). */
export const village = table("村", {
  number: whole("count", "村号"),
  distance: single("km", "到网点距离"),
  town: single("km", "到县城距离"),
  x: single("km", "横坐标"),
  y: single("km", "纵坐标"),
  productivity: single("log points", "地力"),
  road: flag("通硬化路"),
  parcel: flag("通快递"),
  product: coded("byte", "主导产品", "products"),
  exposure: single("share", "受灾暴露"),
  nearness: rowOf("whole", "由近及远", "villages"),
  station: term("share", "服务站", 0),
  supervised: term("share", "村级监管", 0),
  deterred: term("share", "监管震慑挪用", 0),
  closing: term("share", "年末补差发现率", 0),
  helpLeft: term("yuan", "本季精准帮扶余额(0 为不限)", 0, "noLimit"),
  wages: term("log points", "工资变动", 0),
  withdrawn: term("share", "撤出帮扶比例", 0),
  stationHeld: flag("已建服务站"),
  stationPaid: flag("县里新建并付运营费的服务站"),
  streamSlots: term("share", "直播基地场次", 0),
  streamDemand: term("log points", "直播基地带来的网店需求", 0),
  streamService: term("standard deviations", "直播基地提升的网店服务", 0),
  streamLiteracy: term("share", "直播基地弥补的素养阻碍", 0),
  codes: term("share", "收款码普及户比例", 0),
  recorded: term("share", "信用村征信覆盖户比例", 0),
  baseHeld: flag("已建直播基地"),
  enterprise: short("seasons", "企业驻村季数(负数为空缺)", 1, "vacancy"),
  premium: term("share", "村品牌网价加成", 0),
  coldHeld: flag("已建冷库"),
  cold: term("share", "冷库减少的损耗", 0),
  breach: term("standard deviations", "众筹全部失约时评分损失", 0),
  shops: single("share", "开店户占比"),
  gate: single("times", "地头价(基准倍数)"),
  bought: single("share", "网店收购占收成"),
  borrowers: single("share", "借款户占比", LENDERS),
  grants: single("share", "获批率", LENDERS),
  heard: flag("听说过申请结果", LENDERS),
});

/** Online shops (网店), one for a household at most. */
export const shop = table("网店", {
  owner: rowOf("whole", "店主", "households"),
  platform: rowOf("byte", "平台", "platforms"),
  product: coded("byte", "产品", "products"),
  opened: season("开店季"),
  tenure: short("seasons", "经营季数"),
  quality: single("log points", "店铺品质"),
  service: single("standard deviations", "服务水平"),
  trend: single("log points", "需求走势"),
  visibility: single("log points", "曝光"),
  trouble: single("log points", "隐性困难"),
  strain: single("log points", "困难累积"),
  rating: single("standard deviations", "评分"),
  returnRate: single("share", "退货率"),
  demand: real("fen", "本季需求"),
  stockFunded: single("share", "备货到位率"),
  stockOwn: real("fen", "自有备货款"),
  sales: real("fen", "本季销售"),
  refunds: real("fen", "本季退款"),
  fees: real("fen", "本季佣金"),
  parcels: real("fen", "本季物流"),
  restock: real("fen", "本季补货"),
  harvestSales: real("fen", "本季本地农产品销售"),
  smoothed: single("fen", "平滑销售"),
  volatility: single("share", "销售波动"),
  lastSales: single("fen", "上季销售"),
  profit: single("fen", "本季利润"),
  poorSeasons: byte("count", "连续低利季"),
  repaid: byte("count", "已还笔数"),
  traffic: term("log points", "频道流量", 0),
  relief: term("share", "平台费率减免", 0),
  failDay: byte("days", "关店日"),
  closed: flag("歇业"),
  advanced: real("fen", "赊供货款"),
  advanceFee: real("fen", "赊供担保费"),
  pooled: real("fen", "成员股金"),
  stake: real("fen", "基金在店股本"),
  stakeShare: single("share", "基金分红比例上限"),
  stakeReturn: single("per year", "基金约定回报率"),
});

/** Platforms (电商平台). */
export const platform = table("电商平台", {
  commission: term("share", "佣金与推广费率", 0),
  logistics: term("share", "物流费率", 0),
  traffic: term("share", "兴农流量", 0),
  returns: term("share", "退货率另加", 0),
  premium: term("share", "售价高于境内", 0),
  pool: term("fen", "自有买家需求池", 0),
});

/** Loan status. */
export const PERFORMING = 0;
export const OVERDUE = 1;
export const NON_PERFORMING = 2;

/** Credit contracts (授信): lines that can be drawn on and repaid at any time, and the contracts of term loans. */
export const line = table("授信", {
  borrower: rowOf("whole", "借款人", "households"),
  lender: rowOf("byte", "放贷机构", "lenders"),
  product: rowOf("byte", "产品", "lenderProducts"),
  opened: season("授信季"),
  ends: season("授信到期季"),
  limit: real("fen", "授信额度"),
  rate: single("per year", "年利率"),
  predicted: single("share", "预测违约概率"),
  margin: single("log-odds", "距盈亏平衡的对数几率"),
  features: single("share", "评估时特征", FEATURES),
  scores: single("share", "各机构评分", LENDERS),
  assessed: season("观察期起点"),
  out: real("fen", "支用余额"),
  used: flag("观察期内支用"),
  lastDrawn: season("最近支用季"),
  learnt: flag("本期结果已入样本"),
  firstTime: flag("首贷"),
  secured: flag("有抵押"),
  guarantor: rowOf("whole", "保证人", "households", "noRow"),
});

/** Loans outstanding: draws on lines, and term loans. */
export const loan = table("贷款", {
  line: rowOf("whole", "所属授信", "lines"),
  borrower: rowOf("whole", "借款人", "households"),
  lender: rowOf("byte", "放贷机构", "lenders"),
  product: rowOf("byte", "产品", "lenderProducts"),
  purpose: coded("byte", "用途", "purposes"),
  opened: season("放款季"),
  day: byte("days", "放款日"),
  matures: season("到期季"),
  principal: real("fen", "本金"),
  outstanding: real("fen", "余额"),
  accrued: real("fen", "应计未付利息"),
  rate: single("per year", "年利率"),
  short: byte("count", "连续未足额结算"),
  status: coded("byte", "状态", "loanStatuses"),
  labelled: flag("已标记违约"),
  reckoned: single("fen", "违约时机构预计的敞口"),
  rolled: byte("count", "展期次数"),
  diverted: flag("挪用"),
  guaranteed: single("share", "担保分担比例"),
  subsidised: single("per year", "贴息率"),
});

/** This season's needs for outside money. */
export const need = table("资金缺口", {
  household: rowOf("whole", "农户", "households"),
  purpose: coded("byte", "用途", "purposes"),
  gap: real("fen", "缺口"),
  wanted: real("fen", "所需总额"),
  worth: single("fen", "及时资金的净收益(缺口四分之一至全部)", ASKS),
  deadline: byte("days", "最迟到账日"),
  arises: byte("days", "发生日"),
  tenor: byte("seasons", "期限"),
  asked: real("fen", "正规申请额"),
  formal: real("fen", "正规获得额"),
  kin: real("fen", "亲友获得额"),
  lent: real("fen", "各机构放款额", LENDERS),
  inTime: flag("及时到位"),
  applied: flag("已申请"),
  lender: rowOf("byte", "放贷机构", "lenders", "noLender"),
  filed: flag("已向该机构申请", LENDERS),
  grantedBy: flag("该机构已批准", LENDERS),
  reason: coded("byte", "未获正规贷款原因", "exclusions"),
  wouldCost: single("fen", "未申请:预计成本"),
  wouldBring: single("fen", "未申请:预计收益"),
});

/** Rungs of the ladder of fixed assets. */
export const RUNGS = 3;

/** This season's chances to invest that were taken: what each rung costs, brings and seems worth, and which was chosen. */
export const opportunity = table("投资机会", {
  household: rowOf("whole", "农户", "households"),
  cost: single("fen", "可选固定资产投资额", RUNGS),
  yearly: single("per year", "可选固定资产年收益率", RUNGS),
  worth: single("fen", "可选固定资产预期净现值", RUNGS),
  rung: coded("byte", "所选固定资产", "rungs"),
});

/** Lenders (放贷机构): what they have learnt, and the season's accounts. */
export const lender = table("放贷机构", {
  lgd: single("share", "违约损失率"),
  use: single("share", "额度使用率(经验)"),
  equity: real("fen", "资本"),
  provision: real("fen", "拨备"),
  officers: term("times", "信贷员力量", 1),
  guaranteed: term("share", "政府担保分担比例", 0),
  subsidised: term("per year", "贴息", 0),
  publicData: term("share", "公共数据覆盖", 0),
  shopData: term("share", "平台数据开放", 0),
  codeData: term("share", "收款码流水开放", 0),
  orderData: term("share", "采购与订单记录开放", 0),
  microCredit: term("share", "小额信贷风险补偿比例", 0),
  topUp: term("share", "小额信贷利差由县里补足", 0),
  green: term("share", "绿色通道", 0),
  files: real("count", "本季受理件数"),
  granted: real("count", "本季获批件数"),
  draws: real("count", "本季支用笔数"),
  assessed: real("count", "本季主动评估户数"),
  passed: real("count", "本季主动授信通过户数"),
  turned: real("count", "本季借当季还笔数"),
  lines: real("count", "有效授信户数"),
  limits: real("fen", "有效授信额度"),
  drawn: real("fen", "授信平均支用余额"),
  drawers: real("count", "本季支用授信数"),
  withdrawn: real("fen", "本季收回额度"),
  borrowers: real("count", "本季用信户数"),
  firstLoans: real("count", "本季首贷户"),
  newCustomers: real("count", "本季新客户"),
  lent: real("fen", "本季放款"),
  asked: real("fen", "本季申请额"),
  interest: real("fen", "本季利息收入"),
  cost: real("fen", "本季作业成本"),
  funding: real("fen", "本季资金成本"),
  lost: real("fen", "本季核销净损失"),
  averagePerforming: real("fen", "本季平均正常余额"),
  overdue: real("fen", "逾期余额"),
  nonPerforming: real("fen", "不良余额"),
  card: real("log-odds", "评分卡系数", FEATURES),
  closed: whole("count", "已结案笔数"),
  resolved: real("fen", "本季了结违约敞口(标记时)"),
  realised: real("fen", "本季了结违约损失"),
  labelled: real("count", "本季违约标记"),
  settledLoans: real("count", "本季结案笔数"),
  firstClosed: real("count", "首贷结案笔数"),
  firstDefaults: real("count", "首贷违约笔数"),
  repeatClosed: real("count", "续贷结案笔数"),
  repeatDefaults: real("count", "续贷违约笔数"),
});

/** What a household knows and believes of a lender: a row for each pair, by `relationAt`. */
export const relation = table("银农关系", {
  belief: single("share", "获贷信心"),
  known: byte("seasons", "往来季数"),
  line: rowOf("whole", "授信", "lines", "noRow"),
  blockedUntil: season("禁入至", 1, "never"),
});

/** The season's luck: what nobody decides. Shared by every arm of a comparison. */
export const luck = table("运气", {
  persistent: single("log points", "持久冲击"),
  wageFortune: single("times", "工资运气"),
  fieldFortune: single("times", "收成运气"),
  event: single("share", "事件"),
  illness: single("share", "疾病"),
  opportunity: single("share", "机会"),
  work: single("share", "工作"),
  entry: single("share", "开店"),
});
