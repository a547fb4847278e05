/** The messages of charts and figures. */
export const zh = {
  // 图框
  data: "数据表",
  close: "关闭",
  save: "导出",
  saveAs: { png: "图片 PNG（2 倍）", svg: "矢量图 SVG", csv: "数据 CSV" },
  saved: (file: string) => `已导出 ${file}`,
  notSaved: "这台浏览器没能画出图片，请改用 SVG。",
  steer: (name: string) => `${name}。用左右方向键逐点读数，Home 到第一点，End 到最后一点`,
  space: "",
  semicolon: "；",
  stop: "。",
  colon: "：",
  join: (parts: readonly string[]) => parts.join("、"),
  clauses: (parts: readonly string[]) => parts.join("；"),

  // 时间与单位
  year: (k: number) => `第${k}年`,
  season: (year: number, quarter: number) => `第${year}年第${quarter}季`,
  time: "年份",
  units: { percent: "%", yuan: "元", count: "", number: "" },
  changes: { percent: "百分点", yuan: "元", count: "", number: "" },
  withUnit: (name: string, unit: string) => (unit ? `${name}（${unit}）` : name),

  arms: { none: "无正规信贷", traditional: "传统信贷", ecommerce: "电商数据信贷", hybrid: "二者并存" },
  short: { none: "无信贷", traditional: "传统", ecommerce: "电商", hybrid: "并存" },
  packaged: (arm: string) => `${arm}＋政策`,

  // 带与区间
  columns: {
    mean: "均值",
    single: "单次推演",
    p10: "10%分位",
    p90: "90%分位",
    low: "均值的95%区间下限",
    high: "均值的95%区间上限",
    difference: (arm: string, reference: string) => `${arm}减${reference}`,
    of: (arm: string, what: string) => `${arm}：${what}`,
  },
  singleNote: (k: number) => `第 ${k} 份运气，单次推演`,
  dottedNote: "点线：这份运气，单次",
  ghostNote: "灰线：上一步",
  pinnedNote: "细线：已存情景",
  intervalNote: (n: number) => `淡带：${n} 次推演的 10–90%；浓带：均值的 95% 区间`,

  // 摘要
  summary: {
    level: (from: string, to: string, parts: readonly string[]) => `${from}到${to}：${parts.join("；")}。`,
    moved: (arm: string, a: string, b: string) => `${arm}由${a}到${b}`,
    stayed: (arm: string, a: string) => `${arm}一直在${a}上下`,
    oneLuck: "这是同一份运气下的单次推演，还没有区间。",
    band: (n: number) => `均值取自 ${n} 次推演。`,
    difference: (arm: string, reference: string, when: string, value: string) =>
      `同一运气下相减，${when}${arm}比${reference}${value}`,
    higher: (value: string) => `高 ${value}`,
    lower: (value: string) => `低 ${value}`,
    within: (value: string) => `相差不到 ${value}`,
    equal: "相同",
    interval: (low: string, high: string, zero: boolean) =>
      `（均值的 95% 区间 ${low} 至 ${high}${zero ? "，含零，看不出差别" : ""}）`,
  },

  // 第一屏中栏
  outcomes: {
    relapse: "四年内返贫率",
    relapseAbout: "脱贫户，第 2、4 年访谈口径",
    relapseLine: "脱贫户累计返贫率",
    relapseLineAbout: "调查口径，至少一次",
    relapseTab: "返贫",
    coverage: "信贷覆盖率",
    coverageAbout: "年内获贷或有贷款余额的农户，历年平均",
    coverageLine: "信贷覆盖率",
    coverageLineAbout: "逐年，占全部农户",
    coverageTab: "覆盖",
    minus: (reference: string, unit: string) => `减去${reference}，同一运气（${unit}）`,
    choose: "看哪张图",
    waiting: "正在推演第一次……",
  },
  strip: {
    mean: "均值",
    interval: "均值95%区间",
    spread: "10–90%",
    single: "单次推演",
    note: (n: number) => `${n} 次推演`,
    pending: "区间计算中",
    arm: "安排",
  },

  // 四格
  quadrant: {
    neither: "两种都稳",
    saved: (reference: string) => `只在${reference}下跌入贫困`,
    harmed: (arm: string) => `只在${arm}下跌入贫困`,
    both: "两种都跌入",
    count: (n: string) => `${n} 户`,
    per100: (mean: string, low: string, high: string) => `每百户 ${mean} [${low}–${high}]`,
    per100Single: (mean: string) => `每百户 ${mean}（单次）`,
    note: (counted: string, left: string) =>
      `一点一户，共 ${counted} 户，醒目的点为脱贫户${left === "0" ? "" : `；另有 ${left} 户基年即贫困，不计`}`,
    noteInterval: "方括号：每百户均值的 95% 区间；此处按抽取的访谈数户数，首句对访谈误差取平均",
    cell: "一格",
    households: "户数（这份运气）",
    liftedOf: "其中脱贫户",
    mean100: "每百户均值",
    summary: (counted: string, parts: readonly string[]) => `这份运气下 ${counted} 户：${parts.join("，")}。`,
    part: (cell: string, n: string) => `${cell} ${n} 户`,
    same: "两种安排下没有一户命运不同。",
  },

  // 条形
  bars: {
    category: "项目",
    summary: (parts: readonly string[]) => `最大的几项：${parts.join("；")}。`,
    part: (arm: string, category: string, value: string) => `${arm}是${category}（${value}）`,
    nothing: "没有可画的数。",
  },

  // 资金流
  sankey: {
    payer: "付出方",
    reason: "缘由",
    receiver: "收到方",
    amount: "元/户·年",
    other: (n: number) => `其余 ${n} 项`,
    summary: (total: string, payer: string, receiver: string, flow: string, value: string) =>
      `平均每户每年有${total}易手；最大的一项是${flow}，由${payer}付给${receiver}，${value}。`,
    nothing: "这一年没有资金往来。",
  },

  // 覆盖剖面
  profile: {
    households: "户数",
    summary: (parts: readonly string[]) => `${parts.join("；")}。`,
    part: (arm: string, first: string, a: string, last: string, b: string) =>
      `${arm}：${first}为${a}，${last}为${b}`,
  },

  // 村图
  map: {
    poor: "收入低于贫困线",
    loan: "有正规贷款",
    shop: "开网店",
    lifted: "脱贫户",
    other: "其他农户",
    town: "县城",
    kilometres: (km: number) => `${km} 公里`,
    village: (v: number) => `第${v}村`,
    villageColumn: "村",
    distance: "到网点（公里）",
    townDistance: "到县城（公里）",
    households: "户数",
    summary: (when: string, villages: number, parts: readonly string[]) =>
      `${when}，${villages} 个村：${parts.join("，")}。`,
    part: (what: string, n: string, share: string) => `${what} ${n} 户（${share}）`,
    note: "各村按模型中的方位和到县城的公里数放置；村内房屋的位置只是示意。",
  },
};
