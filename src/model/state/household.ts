import { yardstickKeys } from "../../declare/interviews.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { byte, coded, flag, rowOf, season, short, single, table, term } from "../../declare/table.ts";

/** Members a household can have; `VACANT` marks a place nobody fills. */
export const PLACES = 8;
export const VACANT = 255;
/** Set in a member's age byte while he or she is in upper school or college. */
export const STUDENT = 128;
export const AGE = 127;

/** Wage job: none, in the county, or away. */
export const NO_JOB = 0;
export const LOCAL_JOB = 1;
export const MIGRANT_JOB = 2;

/** Share of its cost from which a fixed asset can be had. */
export const WHOLE = 0.9;

/** Monitoring classes. */
export const MONITORED = { none: 0, unstable: 1, marginal: 2, hardship: 3 } as const;

/** Dominant causes of risk, as `classify` finds them. */
export const causes = {
  none: { en: "none", zh: "无" },
  illness: { en: "illness", zh: "因病" },
  schooling: { en: "schooling", zh: "因学" },
  disaster: { en: "disaster", zh: "因灾" },
  labour: { en: "lost labour", zh: "缺劳力" },
  oldAge: { en: "old age", zh: "因老" },
  habit: { en: "idleness or gambling", zh: "因懒因赌" },
  business: { en: "lost livelihood", zh: "生计中断" },
} as const;
export const causeKeys = Object.keys(causes) as readonly (keyof typeof causes)[];

/** By its place in `causeKeys`. */
export const CAUSE = Object.fromEntries(causeKeys.map((key, code) => [key, code])) as Record<
  keyof typeof causes,
  number
>;

/** Farm households (农户). Money here is in fen; the house and the productive assets are real, in yuan. */
export const household = table("农户", {
  id: coded("whole", "编号", "identity"),
  village: rowOf("whole", "村", "villages"),
  number: short("count", "村内序号"),

  ages: byte("years", "成员年龄", PLACES, "ages"),
  members: byte("persons", "人口"),
  elders: byte("persons", "老人"),
  pupils: byte("persons", "义务教育学生"),
  students: byte("persons", "高中大学生"),
  able: byte("workers", "劳动力"),

  ability: single("share", "能力"),
  literacy: single("standard deviations", "数字素养"),
  financialLiteracy: single("standard deviations", "金融素养"),
  prudence: single("standard deviations", "谨慎"),
  land: single("mu", "耕地"),
  wageShare: single("share", "务工劳动份额"),
  transferBase: single("fen", "每人转移收入基数"),
  aversion: single("share", "借贷厌恶"),
  awareness: single("share", "知晓门槛"),
  capitalIntensive: flag("高投入经营"),
  lifted: flag("脱贫户"),
  guarantorLink: flag("有保证人"),
  frozen: flag("授信暂停支用"),

  job: coded("byte", "工作", "jobs"),
  assets: single("yuan", "生产性资产"),
  assetsTarget: single("yuan", "生产性资产常态"),
  house: single("yuan", "房屋价值"),
  schoolingFactor: single("share", "教育损失系数"),
  labourLost: single("workers", "暂时劳力损失"),
  chronicLoss: single("workers", "长期劳力损失"),
  livelihoodLoss: single("share", "生计中断"),
  disasterLoss: single("share", "本季灾损"),
  yearDisaster: single("share", "本年最重灾损"),
  bill: single("fen", "本季自付医药费"),
  fees: single("fen", "本季学费"),
  wedding: single("fen", "本季建房婚嫁支出"),

  fieldBase: single("fen", "经营收入基数(年)"),
  fieldCapacity: single("fen", "经营能力(年)"),
  priceGot: single("times", "实得售价倍数"),
  harvest: single("fen", "本季收成(基准地头价)"),
  stored: single("fen", "留存收成(基准地头价)"),
  receipts: single("fen", "平滑线下收款"),
  costOfLiving: single("times", "生活成本(相对线下)"),
  fieldLabour: single("workers", "务农劳力"),
  wageLabour: single("workers", "务工劳力"),
  health: single("share", "劳力完好率"),
  inputsPaid: single("fen", "已备农资款"),
  weddingPaid: single("fen", "已备建房婚嫁款"),
  projectPaid: single("fen", "已备项目款"),
  inputsWanted: single("fen", "所需农资"),
  inputsFunded: single("share", "各季农资到位率", 4),
  emergencyMeans: single("fen", "应急可用资金"),
  project: single("fen", "本季项目成本"),
  projectValue: single("fen", "固定资产残值"),
  projectIncome: single("fen", "项目季收入"),

  permanentIncome: single("fen", "持久收入(季)"),
  seasonIncome: single("fen", "近四季净收入", 4),
  fieldIncome: single("fen", "本季经营收入"),
  wageIncome: single("fen", "本季工资收入"),
  shopIncome: single("fen", "本季网店收入"),
  transferIncome: single("fen", "本季转移收入"),
  propertyIncome: single("fen", "本季财产收入"),
  interestPaid: single("fen", "本季利息"),
  yearHelp: single("fen", "本年帮扶"),
  yearCover: single("fen", "本年由他人代付"),
  yearInterest: single("fen", "本年利息"),
  yearRigid: single("fen", "本年刚性支出"),
  yearIncome: single("fen", "本年净收入"),
  yearConsumption: single("fen", "本年消费"),

  shop: rowOf("whole", "网店", "shops", "noRow"),
  refusedUntil: season("暂不再申请至", purposeKeys.length, "never"),
  habit: flag("懒赌习惯"),
  probationEnd: season("改过期止", 1, "never"),
  monitored: coded("byte", "监测类别", "monitoringClasses"),
  cause: coded("byte", "主因", "causes"),
  insured: term("share", "防返贫保险", 0),
  trained: flag("已培训"),
  contracted: flag("有企业订单"),
  termsWithheld: coded("short", "政策条款未及", "terms"),

  bankDebt: single("fen", "有档案贷款余额"),
  houseDebt: single("fen", "亲友建房借款余额"),
  loans: byte("count", "正规贷款笔数"),
  kinLoansNew: byte("count", "本年新亲友借款"),
  loansNew: byte("count", "本年新正规贷款"),
  everBorrowed: flag("借过正规贷款"),
  firstBorrowed: flag("本年首贷"),
  finance: coded("whole", "分方案后所获资金(用途×来源)", "finances"),
  financeFailed: coded("whole", "分方案后所获资金中违约的(用途×来源)", "finances"),
  needed: flag("本年有资金缺口"),
  granted: flag("本年获贷"),
  exclusion: coded("byte", "未获贷原因", "exclusions"),
  rollOvers: byte("count", "连续展期"),
  lastDefault: season("最近违约季", 1, "never"),
  penaltyPaid: single("fen", "本年罚息"),
  debtService: single("fen", "本年还本付息"),

  distressSales: flag("本年折价变卖"),
  wentWithout: flag("本年生活不足"),
  schoolingLost: byte("persons", "失学人数"),
  forgoneCare: flag("本年放弃治疗"),

  heardPoor: flag("本年访谈贫困"),
  heardPoorAtBase: flag("基年访谈贫困"),
  interviewsPoor: byte("count", "访谈贫困次数"),
  administrativePoor: flag("本年行政口径返贫"),
  administrativePoorBefore: flag("上年行政口径返贫"),
  chancePoor: single("share", "本年访谈贫困概率"),
  chancePoorBefore: single("share", "上年访谈贫困概率"),
  chancePoorEver: single("share", "基年后任一年访谈贫困概率"),
  chanceAtBase: single("share", "基年访谈贫困概率", yardstickKeys.length),
  chanceFell: single("share", "任一次访谈贫困概率", yardstickKeys.length),
  poorFrom: season("首次跌破贫困线", 1, "notYet"),
  poorUntil: season("首次恢复", 1, "notYet"),
  firstFall: season("首次跌入", 1, "notYet"),
  fallCause: coded("byte", "跌入主因", "causes"),
});
