import type { Source } from "../../twin/twin-life.ts";
import type { Lot } from "../../twin/twin-search.ts";

const quarters = ["冬", "春", "夏", "秋"];
const cell = (lot: Lot): string =>
  ({ saved: "被挽救", harmed: "被损害", unaffected: "均未跌入而都借过款" })[lot];

/** Sentences of the twin; names of things come from their declarations. */
export const twinZh = {
  help: {
    twin: "同一农户在各方案下的两种生活：同一运气，何处分岔",
    village: "村号，从 1 起",
    household: "村内户号，从 1 起",
    arms: "方案，以逗号分隔，第一个为参照；默认为情景的主要比较",
    replicate: "第几次重复，从 1 起",
    find: "寻找这样的农户：被挽救、被损害、均未跌入但都借过款",
  },
  mistake: {
    which: "须给出 --village 与 --household，或 --find",
    either: "--find 自行寻找农户，不能与 --village、--household、--replicate 同用",
    twoArms: "--arms：须有两个以上不同的方案",
    none: (lot: Lot, most: number, reference: string, arm: string) =>
      `在 ${most} 次重复中没有找到“${cell(lot)}”的农户（“${arm}”对“${reference}”）`,
  },

  title: (village: number, household: number) => `双生户：第 ${village} 村第 ${household} 户`,
  subtitle: (scenario: string, replicate: number, seed: string) =>
    `${scenario}，第 ${replicate} 次重复，种子 ${seed}。模型推演，不是真实农户。`,
  found: (lot: Lot, replicate: number, alike: number, counted: number, reference: string, arm: string) =>
    `找法：按重复、村、户的次序查找“${arm}”对“${reference}”${cell(lot)}的农户；第 ${replicate} 次重复的 ${counted} 户中有 ${alike} 户，这是第一户。`,

  sections: {
    who: "分岔之前",
    luck: "运气（各方案相同，只抽一次）",
    years: "逐年",
    story: "经过",
  },
  comma: "、",
  next: "，",
  semicolon: "；",
  stop: "。",
  who: {
    village: (product: string, distance: string, town: string) =>
      `所在村主产${product}，到网点 ${distance} 公里，到县城 ${town} 公里`,
    people: (members: number, ages: string, able: number, students: number) =>
      `${members} 口人（${ages} 岁），劳动力 ${able} 人${students > 0 ? `，在读高中大学 ${students} 人` : ""}`,
    lifted: "脱贫户",
    neverPoor: "非脱贫户",
    poorAtBase: "基年访谈即为贫困，不计入返贫致贫",
    intensive: "经营设施农业或养殖",
    jobs: ["无固定工作", "有人在县内务工", "有人外出务工"],
    shop: (tenure: number) => `有网店（已营 ${tenure} 季）`,
    noShop: "没有网店",
    means: (land: string, income: string, cash: string, assets: string, house: string) =>
      `耕地 ${land} 亩，上年人均收入 ${income} 元，现金 ${cash} 元，生产性资产 ${assets} 元，房屋 ${house} 元`,
    debts: (bank: string, kin: string) => `欠放贷机构 ${bank} 元，欠亲友 ${kin} 元`,
    borrowed: "借过正规贷款",
    neverBorrowed: "从未获得正规贷款",
  },

  year: (year: number) => `第${year}年`,
  head: [
    "",
    "人均\n收入",
    "人均\n消费",
    "正规\n借入",
    "亲友\n借入",
    "未补足\n缺口",
    "年末\n现金",
    "欠放贷\n机构",
    "欠\n亲友",
    "生产性\n资产",
    "处境",
  ],
  alike: (arms: number): string => (arms === 2 ? "（两种生活相同）" : "（各种生活相同）"),
  marks: {
    poor: "贫",
    heardPoor: "贫?",
    unheard: "(贫)",
    distress: "卖",
    without: "缺",
    care: "弃",
    school: "辍",
    overdue: "逾",
    none: "—",
  },
  marksLegend: (line: string) =>
    `单位：元。处境：贫 访谈与实际均低于贫困线（人均 ${line} 元）  贫? 只是访谈听成贫困  (贫) 实际低于线而访谈未听出  卖 折价变卖资产  缺 生活不足  弃 未付足医药费  辍 失学  逾 贷款逾期`,

  when: (season: number, year: number, quarter: number) =>
    `第 ${year} 年${quarters[quarter]}（第 ${season} 季）`,
  under: (arm: string, what: string) => `在“${arm}”下，${what}`,
  underAll: (what: string) => `各方案下都一样：${what}`,
  story: {
    luck: (seasons: number, parts: string) => `${seasons} 季里，运气对各方案一视同仁：${parts}。`,
    noLuck: (seasons: number) => `${seasons} 季里没有大病、灾害、失业或生计中断。`,
    heavy: (n: number) => `大额医疗支出 ${n} 次`,
    ruinous: (n: number) => `致贫性大病 ${n} 次`,
    disasters: (n: number) => `受灾 ${n} 次`,
    livelihood: (n: number) => `生计中断 ${n} 季`,
    jobs: (n: number) => `失去工作 ${n} 次`,
    opportunities: (n: number) => `值得做的投资机会 ${n} 次`,
    never: (reference: string, arm: string) =>
      `“${arm}”与“${reference}”之下的两种生活从未分岔：每一季的收支、借贷与决定完全相同。`,
    parted: (when: string, reference: string, arm: string, by: string) =>
      `“${arm}”与“${reference}”之下的两种生活在${when}分岔，${by}。`,
    byCredit: "起于对同一项资金需要的不同答复",
    byNeed: (purpose: string, a: string, b: string) =>
      `${purpose}的资金缺口，参照下 ${a} 元，另一方案下 ${b} 元；此前它自己的一切都相同，差别来自周围：市场、亲友、邻里、放贷机构或政策`,
    byFlow: (flow: string, a: string, b: string) =>
      `起于“${flow}”：参照下 ${a} 元，另一方案下 ${b} 元；此前它自己的一切都相同，差别来自周围：市场、亲友、邻里、放贷机构或政策`,
    byState: "起于季末境况：收支相同，而网店、成员、资产或债务有别",
    decision: (purpose: string, gap: string, sides: string) =>
      `那一季，${purpose}${gap === "" ? "需要外来资金" : gap}：${sides}。`,
    firstDecision: (when: string, purpose: string, gap: string, sides: string) =>
      `对它的第一次不同答复在${when}，${purpose}${gap === "" ? "需要外来资金" : gap}：${sides}。`,
    noDecision: "它的申请与获贷始终没有差别。",
    gap: (gap: string, deadline: number) => `缺 ${gap} 元、须在 ${deadline} 天内到账`,
    gapThen: (gap: string, what: string) => `${gap}，${what}`,
    noNeed: "没有这项缺口",
    borrowed: (arms: string) => `${arms}。`,
    lines: (arms: string) => `授信（随借随还）：${arms}。`,
    line: (limit: string, drawn: string) => `额度最高 ${limit} 元，支用余额最高 ${drawn} 元`,
    lineCut: (seasons: number) => `，有 ${seasons} 季额度被压降或收回`,
    noLine: "没有授信",
    harvests: (arms: string) => `收成与网货的销路：${arms}。`,
    soldBy: (channel: string, sum: string) => `${channel} ${sum} 元`,
    priceGot: (percent: string) => `最后一季实得价为地头基准价的 ${percent}`,
    loans: (loans: number, sum: string, filed: number) =>
      `它提出 ${filed} 次申请，获正规贷款 ${loans} 笔共 ${sum} 元`,
    noLoans: (filed: number) => (filed === 0 ? "它没有正规借款" : `它提出 ${filed} 次申请，没有获贷`),
    kin: (n: number, sum: string) => `，向亲友借 ${n} 次共 ${sum} 元`,
    unmet: (n: number, sum: string) => `，另有 ${n} 项缺口没有补足、共差 ${sum} 元`,
    hardship: (arms: string) => `艰难之处：${arms}。`,
    noHardship: "没有变卖资产、生活不足、弃医或失学",
    distress: (n: number, sum: string) => `折价变卖资产 ${n} 季得 ${sum} 元`,
    without: (n: number) => `${n} 年有过生活不足`,
    care: (sum: string) => `${sum} 元医药费付不出`,
    school: (n: number) => `${n} 名学生失学`,
    trouble: (arms: string) => `还款：${arms}。`,
    overdue: (n: number) => `${n} 季有贷款逾期`,
    penalty: (sum: string) => `付罚息 ${sum} 元`,
    writtenOff: (sum: string) => `被核销 ${sum} 元`,
    onTime: "没有逾期",
    shops: (arms: string) => `网店：${arms}。`,
    opened: (season: number) => `第 ${season} 季末开店`,
    closed: (season: number) => `第 ${season} 季歇业`,
    noShopEvent: "没有开店或歇业",
    interview: (year: number, arms: string) => `第 ${year} 年访谈：${arms}。`,
    income: (perHead: string, line: string, above: boolean) =>
      `实际人均收入 ${perHead} 元，${above ? "不低于" : "低于"} ${line} 元的贫困线`,
    heard: (poor: boolean): string => (poor ? "访谈认定贫困" : "访谈未认定贫困"),
    misheard: (poor: boolean): string => (poor ? "却因访谈误差认定贫困" : "却因访谈误差未认定贫困"),
    source: (source: string, arms: string) => `当年收入之差主要在${source}：${arms}`,
    sum: (sum: string) => `${sum} 元`,
    end: (arms: string) => `最后一年年末：${arms}。`,
    left: (cash: string, assets: string, bank: string, kin: string) =>
      `现金 ${cash} 元、生产性资产 ${assets} 元，欠放贷机构 ${bank} 元、欠亲友 ${kin} 元`,
    verdict: {
      saved: (reference: string, arm: string) =>
        `按主要指标（第 2、4 年访谈），它只在“${reference}”下跌入贫困，在“${arm}”下没有：计为被挽救。`,
      harmed: (reference: string, arm: string) =>
        `按主要指标（第 2、4 年访谈），它在“${reference}”下没有跌入贫困，在“${arm}”下跌入：计为被损害。`,
      neither: (reference: string, arm: string) =>
        `按主要指标（第 2、4 年访谈），它在“${reference}”与“${arm}”下都没有跌入贫困。`,
      both: (reference: string, arm: string) =>
        `按主要指标（第 2、4 年访谈），它在“${reference}”与“${arm}”下都跌入贫困。`,
      uncounted: (reference: string, arm: string) =>
        `它在基年访谈时已是贫困户，“${arm}”与“${reference}”的返贫致贫比较不计入它。`,
    },
  },

  answer: {
    grantedLine: (lender: string, limit: string, rate: string) => `${lender}授信 ${limit} 元，年利率 ${rate}`,
    granted: (lender: string, sum: string, rate: string) => `${lender}放款 ${sum} 元，年利率 ${rate}`,
    drawn: (lender: string, sum: string, rate: string) =>
      `在${lender}的授信额度内支用 ${sum} 元，年利率 ${rate}，不需审批`,
    notWorth: (cost: string, brings: string) => `不划算：要花 ${cost} 元，只带来 ${brings} 元，没有申请`,
    within: (predicted: string, breakEven: string) =>
      `（预测违约率 ${predicted}，不高于盈亏平衡点 ${breakEven}）`,
    part: (asked: string) => `（申请 ${asked} 元，只给一部分）`,
    explored: (predicted: string, breakEven: string) =>
      `（按规则应拒：预测违约率 ${predicted}，盈亏平衡点 ${breakEven}；属少量试放）`,
    exploredSmall: (smallest: string) => `（低于 ${smallest} 元的起贷额，按规则应拒；属少量试放）`,
    refused: (lender: string, predicted: string, breakEven: string) =>
      `${lender}拒绝：预测违约率 ${predicted}，高于盈亏平衡点 ${breakEven}`,
    hopeless: (lender: string, predicted: string) =>
      `${lender}拒绝：预测违约率 ${predicted}，而这笔贷款即使必还也不够本`,
    belowSmallest: (lender: string, asked: string, smallest: string) =>
      `${lender}不受理小额：申请 ${asked} 元，起贷额 ${smallest} 元`,
    declined: (lender: string) => `${lender}的报价不足以购置该资产，农户未接受`,
    tooSmall: (lender: string, asked: string) => `${lender}拒绝：${asked} 元太小，利息不抵作业成本`,
    tooLate: (lender: string, days: string, deadline: number) =>
      `${lender}来不及（要 ${days} 天，期限 ${deadline} 天）`,
    noOfficer: (lender: string) => `${lender}本季无人受理`,
    noRoom: (lender: string) => `${lender}的额度或资本不足`,
    waiting: "此前被拒，暂不再申请",
    notAsked: {
      noProduct: "没有对这一用途开放的放贷机构",
      noData: "放贷机构看不到它的数据，没有可用的产品",
      barred: "不符合准入条件",
      unaware: "不知道有这样的贷款",
      discouraged: "没有去申请（不愿借，或觉得不值得一试）",
      afraid: "怕失去抵押物，没有申请",
      lineUsed: "授信额度已用完",
      noRoom: "放贷机构的额度或资本不足",
      other: "没有申请",
    },
    kin: (sum: string) => `亲友借给 ${sum} 元`,
    noKin: "亲友也没有借给",
  },
  sources: {
    field: "经营收入",
    wage: "工资收入",
    shop: "网店收入",
    transfer: "转移收入",
    property: "财产收入",
    interestPaid: "利息支出",
  } satisfies Record<Source, string>,
};

export type TwinText = typeof twinZh;
