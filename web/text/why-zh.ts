/** Why: below the first screen. */
export const zh = {
  heads: {
    gains: { title: "谁受益受损", lead: "谁跌入、谁借不到、远近与素养、谁受益谁受损。" },
    money: { title: "钱怎么走", lead: "机构的账，哪一笔钱借给了谁，县里的钱从哪里来、到哪里去。" },
    county: { title: "全县", lead: "全县的数字，和一年一年、一村一村的经过。" },
  },
  waiting: "推演够 4 次后显示。",
  and: "、",
  clause: "；",

  falls: {
    title: "在哪里跌倒",
    name: "跌入贫困的农户，按主因",
    about: (k: number) => `占计入农户的百分比，第 ${k} 份运气，单次`,
    unit: "%",
    reading: (parts: readonly string[]) => `这份运气下，${parts.join("；")}。`,
    part: (arm: string, share: string, cause: string) => `“${arm}”下跌入的占 ${share}，最多的是${cause}`,
    nobody: (arm: string) => `“${arm}”下无人跌入`,
    note: "这里没有说：主因是跌入当年登记的第一个，不是唯一原因；“无明显冲击”多为收入本来接近贫困线或访谈误差。",
    pairName: "只在一种安排下跌入的农户，按主因",
    pairAbout: (n: number) => `每 100 次推演中的户数，据 ${n} 次推演，须线为均值的 95% 区间`,
    pairUnit: "户/100次",
    onlyUnder: (arm: string) => `只在“${arm}”下跌入`,
    pairReading: (saved: string, harmed: string, both: string, savedCause: string, harmedCause: string) =>
      `每 100 次推演中，${saved} 户次只在对照安排下跌入${savedCause}，${harmed} 户次只在新安排下跌入${harmedCause}；另有 ${both} 户次两种都跌入，不在图上。`,
    mostBy: (cause: string) => `（最多的是${cause}）`,
    pairNote: "同一农户、同一份运气，差别只来自安排。这里没有说：借贷怎样改变了那一户，要看双生户。",
    none: "无明显冲击",
  },

  excluded: {
    title: "谁借不到，为什么",
    name: "农户一年之内停在哪一步",
    about: (n: number) => `占全部农户的百分比，各年平均，${n} 次推演，须线为均值的 95% 区间`,
    unit: "%",
    reading: (parts: readonly string[]) => `有需求而没有借到的，${parts.join("；")}。`,
    part: (arm: string, reason: string, share: string) => `“${arm}”下最多的是${reason}（${share}）`,
    note: "这里没有说：按走得最远的一步归类，一户一年只算一次；“无需求”多为收支相抵或缺口太小，不全是不缺钱。",
    included: "有贷款或当年获贷",
  },

  lenders: {
    title: "机构的账",
    name: (lender: string) => `${lender}的账`,
    line: "科目",
    units: { percent: "%", yuan: "元", count: "", number: "" },
    reading: (parts: readonly string[]) => `${parts.join("；")}。`,
    part: (lender: string, arm: string, npl: string, profit: string, loan: string) =>
      `${lender}在“${arm}”下，不良率 ${npl}，每户每年利润 ${profit}，平均单笔 ${loan}`,
    note: (n: number) =>
      `${n} 次推演的均值，方括号内为均值的 95% 区间。不良贷款是季末还在账上的，核销后就移出；核销按一年累计，所以核销早的机构不良率低、核销损失率高。利润已扣资金成本、核销和逐笔作业成本；另一行把作业成本换成每个用信户一年的全成本。这里没有说：利润按全县农户平均，不含总部费用和税；AUC 只在各自贷款内比较，不同安排之间不可比；机构不会倒闭。`,
    none: "所选安排里没有放贷机构。",
  },

  finance: {
    title: "什么人用什么钱",
    name: "各用途、各来源借到的钱",
    about: (n: number) => `元/户/年（全县农户平均），${n} 次推演的均值；须线：均值的 95% 区间`,
    arm: "安排",
    whom: "农户",
    unit: "元/户/年",
    reading: (purpose: string, total: string, parts: readonly string[]) =>
      `借得最多的是${purpose}，平均每户每年 ${total}：${parts.join("，")}。`,
    part: (source: string, share: string) => `${source}占 ${share}`,
    note: "这里没有说：借得多不等于用得值，借后收入之差见下表；授信未支用的部分不在其中。",
    table: "次数、及时与否、违约与收入之差",
    none: "这类农户没有借到钱。",
  },

  money: {
    title: "钱怎么走",
    name: "资金流量",
    about: (k: number) => `元/户/年，第 ${k} 份运气，单次`,
    arm: "安排",
    year: "年份",
    all: "全部年份平均",
    yearOf: (year: number) => `第 ${year} 年`,
    credit: (lent: string, collected: string, share: string) =>
      `平均每户每年从放贷机构得到 ${lent}，还本付息 ${collected}；放款占农户收到现金的 ${share}。`,
    note: "这里没有说：这是部门之间的净额，同一部门内部（如农户之间）的往来不见于图；贷款、债权的登账见下面的全表。",
    matrix: "交易流量矩阵全表",
    matrixNote: "收为正，付为负，每行合计为零（元/户/年）；“贷款发生”“核销”等行是债权的登账，不是现金。",
    flow: "流量",
    waiting: "推演完成后计算这一份运气的资金流量……",
    failed: (why: string) => `没能算出：${why}`,
  },

  figures: {
    title: "各项指标",
    all: "连同不常看的指标",
    section: (title: string) => title.slice(1, -1),
    count: (n: number) => `${n} 项`,
    minus: (arm: string, reference: string) => `${arm}减去${reference}`,
    note: (n: number) =>
      `${n} 次推演的平均；方括号为均值的 95% 区间，* 表示区间不含零。百分率之差为百分点。区间只反映运气，不反映参数的不确定性。`,
  },
  harvest: {
    name: "收成的销路",
    about: (k: number) => `农户卖收成所得，元/户/年，第 ${k} 份运气，单次`,
    product: "产品",
    channel: "渠道",
    reaches: "是否触网",
    online: "网上",
    offline: "不经网络",
    reading: (total: string, parts: readonly string[]) =>
      `平均每户每年卖收成得 ${total}：${parts.join("，")}。`,
    part: (channel: string, share: string) => `${channel} ${share}`,
    none: "这一年没有卖收成。",
    note: "没有说的：这是到生产者手里的钱，不是买方付的价；同村网店收购邻里收成是农户之间的往来，上一张图里看不到。深色为网上渠道。",
  },

  reach: {
    title: "远近与数字素养",
    distance: "信贷覆盖率，按到网点的距离",
    literacy: "信贷覆盖率，按数字素养",
    about: (k: number) => `各五分之一农户，各年平均；第 ${k} 份运气，单次`,
    distanceAxis: "到网点的距离（公里）",
    literacyAxis: "数字素养（标准差，低到高）",
    range: (low: string, high: string) => (low === high ? low : `${low} 至 ${high}`),
    reading: (parts: readonly string[], first: string, last: string) =>
      `由${first}到${last}，${parts.join("；")}。`,
    part: (arm: string, from: string, to: string) => `“${arm}”由 ${from} 到 ${to}`,
    near: "最近的五分之一",
    far: "最远的五分之一",
    low: "素养最低的五分之一",
    high: "素养最高的五分之一",
    distanceNote: "这里没有说：远的村往往也小而穷，差别不全是距离所致；单次推演，换一份运气会变。",
    literacyNote:
      "这里没有说：素养高的户往往也能力强、有劳力、开网店，差别不全是素养所致；单次推演，换一份运气会变。",
  },

  gains: {
    title: "谁受益，谁受损",
    name: "被挽救与被损害，按农户类型",
    about: (n: number) => `每 1000 户同类农户中的户数，${n} 次推演，须线为均值的 95% 区间`,
    unit: "户/1000户",
    saved: "被挽救",
    harmed: "被损害",
    reading: (best: string, bestNet: string, worst: string, worstNet: string) =>
      `被挽救减去被损害，最好的是${best}（每 1000 户 ${bestNet}），最差的是${worst}（${worstNet}）。`,
    nobody: "这些推演里没有一户的命运因安排而不同。",
    note: "这里没有说：“被挽救”只看四年内是否跌入贫困线以下，不看收入增减；一户可同属几类。",
    who: "他们是谁",
    whoNote: "各次推演合计的平均；箭头左为对照安排，右为新安排；收入为最后一年的人均收入。",
  },
};
