import type { Drawn } from "../tables/shown.ts";

/** Sentences of tables; names of things come from their declarations. */
export const zh = {
  section: (name: string) => `【${name}】`,
  groups: {
    poverty: "返贫与致贫",
    credit: "信贷可及性",
    lenders: "放贷机构",
    livelihood: "收入与负债",
    shops: "网店",
    county: "县级财政",
    other: "其他指标",
  },
  ofLender: (group: string, lender: string) => `${group}：${lender}`,
  indicator: "指标",
  spread: "重复间 10–90%",
  yuan: "元",
  cause: "主要原因",
  armsTitle: (replicates: number, seed: string, shared: boolean) =>
    `各方案结果（${replicates} 次重复，${shared ? "同一运气" : "各自的运气"}，种子 ${seed}）`,
  armsKey:
    "每格：均值 [均值的 95% 区间]；下一行：重复之间的 10–90% 范围。“—”表示无定义；[—] 表示各次重复完全相同，得不出区间。“n 户中无一，至多 x”表示各次重复均无一例，以 95% 的把握至多 x，单位同该行；“· n 中有 k”表示各次重复合计仅此几例。",
  noneOf: (among: string, of: string, most: string) => `${among} ${of}中无一，\n至多 ${most}`,
  fewOf: (events: string, among: string) => `${among} 中有 ${events}`,
  differencesTitle: (reference: string, shared: boolean) =>
    `与“${reference}”之差（${shared ? "同一运气" : "各自的运气"}，逐次配对）`,
  differencesKey:
    "每格：差值均值 [均值的 95% 区间]；下一行：重复之间的 10–90% 范围。* 表示 95% 区间不含零；[—] 表示各次重复完全相同，得不出区间。百分率之差为百分点。",
  intervals: (drawn: Drawn) =>
    drawn === "nothing"
      ? "区间只反映运气，不反映参数的不确定性。"
      : drawn === "ranges"
        ? "每次重复从合理范围内另抽不确定的参数：区间是对这些抽取与运气求平均的区间。"
        : `每次重复取公布数据未排除的 ${drawn.sets} 组参数之一：区间是对这些参数组与运气求平均的区间。`,
  ratesNote:
    "行政口径为年率，按监测线、扣除医疗和上学支出后计，再次跌入者也计入；调查口径为四年，按贫困线计。",
  closingNote: (reference: string) =>
    `关闭预热期机构的方案仍保有此前用其贷款购置的东西，旧贷款只是逐步收回；与“${reference}”之差因此包含这一关闭。`,
  headline: "主要比较",
  cells: { neither: "均未返贫致贫", saved: "被挽救", harmed: "被损害", both: "均返贫致贫" },
  fates: { stood: "未跌入", fell: "跌入贫困" },
  populations: { all: "全部农户", lifted: "脱贫户", neverPoor: "从未贫困户" },
  twoByTwoTitle: (arm: string, reference: string) => `同一农户的两种命运：“${arm}”对“${reference}”`,
  twoByTwoKey:
    "每格：每 100 户中的户数 [均值的 95% 区间]，下一行：重复之间的 10–90% 范围 · 各次重复合计户数。“被挽救”仅在参照方案下跌入，“被损害”仅在该方案下跌入。户数按抽取的访谈计；首句与返贫率对访谈误差取平均。",
  under: (arm: string, fate: string) => `在“${arm}”下${fate}`,
  whoTitle: "他们是谁（各次重复合计的平均）",
  whoNote:
    "收入为最后一年的人均收入，每户计一次（不按人口加权）；“获正规贷款”指曾经获得；过度负债指最后一年。",
  who: {
    count: "每次重复户数",
    lifted: "脱贫户占比 %",
    shop: "有网店占比 %",
    elderly: "无劳力户占比 %",
    distance: "到网点距离 公里",
    literacy: "数字素养 标准差",
    income: "人均收入 元",
    borrowed: "获正规贷款占比 %",
    overIndebted: "过度负债占比 %",
  },
  fromTo: "参照→方案",
  finance: {
    title: (reference: string) => `什么人用什么钱（收入之差对“${reference}”，同一运气，逐户配对）`,
    key: "每次重复的平均。及时：在最迟到账日之前；违约：得到这笔钱的农户中因它逾期 90 天以上的比例；收入之差：得到这笔钱的农户，最后一年人均收入减去同一户在参照方案下的收入（这些农户是自己去借的，差额也含其他贷款的作用）。",
    none: "没有人借到钱",
    kin: "亲友",
    groups: {
      all: "全部农户",
      liftedShop: "脱贫户，有网店",
      lifted: "脱贫户，无网店",
      otherShop: "其他户，有网店",
      other: "其他户，无网店",
    },
    served: "次数",
    amount: "金额 元",
    inTime: "及时 %",
    households: "户数",
    failed: "违约 %",
    income: "收入之差 元/人",
  },
  otherPairsTitle: (reference: string) => `其他方案对“${reference}”（每 100 户）`,
  sentence: {
    drawn: (drawn: Exclude<Drawn, "nothing">) =>
      drawn === "ranges" ? "参数在合理范围内另抽" : `参数取自公布数据未排除的 ${drawn.sets} 组`,
    oneArm: "只运行了一个方案，没有可比较的对象。",
    itself: (arm: string) => `“${arm}”是与它自己比较的，没有差别可说；其他方案与它的差别见表。`,
    undefinedRelapse: "没有可比较的脱贫户，返贫率无法比较。",
    households: (arm: string, reference: string, saved: string, harmed: string) =>
      `与“${reference}”相比，在“${arm}”下，每 1000 户脱贫户中有 ${saved}免于返贫，同时有 ${harmed}因此返贫`,
    identical: (arm: string, reference: string, replicates: number, households: string, most: string) =>
      `${replicates} 次重复、共 ${households} 户次脱贫户中，“${arm}”与“${reference}”没有一户的返贫结果不同；按 95% 的把握，每 1000 户中至多 ${most} 户会不同`,
    few: (saved: string, harmed: string, total: string) =>
      `即每次重复的 ${total} 户脱贫户中，平均约 ${saved} 户免于返贫、${harmed} 户因此返贫`,
    units: { households: " 户", points: " 个百分点" },
    between: (mean: string, unit: string, low: string, high: string) =>
      `${mean}${unit}（95% 区间 ${low} 至 ${high}）`,
    single: (mean: string, unit: string) => `${mean}${unit}（只有一次重复，没有区间）`,
    alike: (mean: string, unit: string, replicates: number) =>
      `${mean}${unit}（${replicates} 次重复均相同，没有区间）`,
    lower: (size: string) => `返贫率低 ${size}`,
    higher: (size: string) => `返贫率高 ${size}`,
    none: (difference: string) => `返贫率之差为 ${difference}，区间包含零，看不出差别`,
    unknown: (difference: string) => `返贫率之差为 ${difference}，不足以判断是否只是运气`,
    coverage: {
      lower: (size: string) => `信贷覆盖率低 ${size} 个百分点`,
      higher: (size: string) => `信贷覆盖率高 ${size} 个百分点`,
      none: "信贷覆盖率看不出差别",
    },
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
  },
  interrupted: (finished: number, planned: number) =>
    `已中断：计划 ${planned} 次重复，完成 ${finished} 次${finished > 0 ? "，以下只含已完成者" : ""}。`,
  hash: (hash: string) => `结果哈希 ${hash}`,
  warning: (what: string) => `警告：${what}`,
  failed: (what: string) => `出错：${what}`,
  yearTitle: (arm: string, replicates: number) => `“${arm}”逐年结果（${replicates} 次重复的均值）`,
  year: (year: number) => `第${year}年`,
  families: { phase: "阶段", shock: "冲击", policy: "政策" } as Record<string, string>,
};

export type Text = typeof zh;
