/** The brief: the page that is shown, printed and saved. */
export const zh = {
  name: "简报",
  title: (county: string) => `${county}：信贷安排与返贫`,
  subtitle: (arm: string, reference: string) => `“${arm}”与“${reference}”相比，同一批农户、同一份运气`,
  model: "模型推演，不是对真实农户的预测",
  result: "一、结论",
  moved: (list: string, others: number) =>
    `所做的改动：${list}${others > 0 ? `；另有 ${others} 项，见第五节` : ""}。`,
  packaged: (whom: string) => `这套政策只在新安排里实行，为${whom}；对照是同一种安排、没有这套政策。`,
  movedNone: "没有改动任何设定，为县域预设原样。",
  movedOne: (name: string, from: string, to: string) => `${name}由${from}改为${to}`,
  joined: (parts: readonly string[]) => parts.join("；"),

  money: {
    all: (parts: string) => `花费与代价：${parts}。`,
    cost: (yuan: string, low: string, high: string) => `县财政每年为这套付 ${yuan}（区间 ${low}至 ${high}）`,
    interval: (low: string, high: string) => `，区间 ${low}至 ${high}`,
    sentence: (text: string) => `${text}。`,
    budget: (yuan: string) => `每年预算 ${yuan}`,
    by: {
      answer: (n: number) => `数字同“答案”页的方案卡（另外 ${n} 次推演，95% 区间，几套一起看也如此）。`,
      runs: (n: number) => `按这 ${n} 次推演、全县农户计，95% 区间；谁受损见第四节。`,
    },
  },

  charts: "二、结果",
  year: "第几年",
  column: {
    mean: (arm: string) => `${arm} 均值（%）`,
    p10: (arm: string) => `${arm} 10%分位（%）`,
    p90: (arm: string) => `${arm} 90%分位（%）`,
  },
  yearTick: (year: number) => `${year}`,
  chartNote: (n: number) => `线为 ${n} 次推演的均值，带为推演之间的 10–90%；方括号内为均值的 95% 区间。`,
  chartSummary: (title: string, year: number, ends: readonly string[]) =>
    `${title}，第 ${year} 年：${ends.join("，")}。`,
  difference: (reference: string) => `减去“${reference}”，同一运气（百分点）；带为均值的 95% 区间`,
  ending: (name: string, value: string) => `${name} ${value}`,

  levels: {
    arm: "安排",
    relapse: "四年内返贫率 %",
    coverage: "信贷覆盖率 %",
    income: "人均年收入 元",
  },

  fates: (population: string) => `三、每 100 户${population}的两种命运`,
  under: (arm: string, fate: string) => `在“${arm}”下${fate}`,
  stood: "未跌入贫困",
  fell: "跌入贫困",
  lifted: "脱贫户",
  allHouseholds: (saved: string, harmed: string) =>
    `全部农户中，每 100 户被挽救 ${saved}，被损害 ${harmed}。三、四按抽取的访谈计数，首句对访谈误差取平均。`,
  oneArm: "只推演了一种安排，没有两种命运可比。",

  gains: "四、谁受益、谁受损（每 1000 户）",
  gain: { kind: "农户类型", households: "户数", saved: "被挽救", harmed: "被损害", net: "净得救" },
  kinds: {
    lifted: "脱贫户",
    neverPoor: "从未贫困户",
    shop: "有网店户",
    noShop: "无网店户",
    elderly: "无劳动力户",
    able: "有劳动力户",
    all: "全部农户",
  },
  gainNote:
    "户数为每次推演的平均。“被挽救”只在对照安排下跌入贫困，“被损害”只在新安排下跌入；类型按各安排分开之前的情况划分。",
  nobody: "—",

  settings: "五、与默认不同的设定",
  setting: { name: "设定", usual: "默认", value: "本次", source: "默认值的来源", grade: "等级" },
  gradeKey: "等级：A 读自来源，B 由来源推得，C 依据较弱，D 假设。",
  assumed: "假设",
  own: (county: string, count: number) => `“${county}”自身与模型默认不同的设定（${count} 项）：`,
  ownOne: (name: string, value: string, usual: string, origin: string) =>
    `${name} ${value}（默认 ${usual}${origin}）`,
  ownUndeclared: (name: string, value: string) => `${name} ${value}`,
  origin: (grade: string, source: string) => `，${grade} 级，${source}`,
  end: "。",
  sameAsDefault: "全部设定均为模型默认值。",
  moreBelow: (count: number) => `其余 ${count} 项见附页。`,
  annex: "附页：其余与默认不同的设定",
  on: "开",
  off: "关",
  none: "未启用",

  caveatsTitle: "六、读者须知",
  caveats: {
    fewRuns: (n: number) => `只完成了 ${n} 次推演，区间还宽，数字会随推演增加而变动。`,
    undecided: "返贫率之差的 95% 区间包含零：这些推演不能说明返贫率因此升高或降低。",
    implausible: (names: string) =>
      `${names}超出了有依据的范围，结果是向外推断，模型在那里没有与数据核对过。`,
    assumed: (names: string) =>
      `${names}的默认值是假设或依据较弱（D、C 级）；改动它得到的差别，只在这一假设成立时才成立。`,
    ownCounty: "本县由几项县级数字拟合而成，其余参数取自基准县；与本县实情不符之处不会自行显现。",
    closing: (reference: string) =>
      `有的安排关闭了预热期已在放贷的机构，旧贷款只收不放，所购之物仍在；与“${reference}”之差包含这一关闭的影响。`,
    cost: "改动的是机构的成本或时效；模型里各机构挂牌定价、互不竞争，省下的成本只会放宽授信，不会经竞争进一步压低利率。",
    hurdle:
      "机构在模型里不会倒闭，亏损也不减少其可贷资金；门槛降得再低也无人停业，损失却是真的，须看不良率与利润。",
    rateCap:
      "利率上限在模型里只会使机构拒贷或改贷，不会使贷款转入地下；被拒农户只能找亲友，民间高利贷没有进入模型。",
    dataSharing: "公共数据假定真实、及时，取得与授权没有成本；个人信息保护与数据质量问题没有进入模型。",
    guarantee:
      "担保基金赔付以县级注资为限，用尽即止；机构因有担保而放宽标准已计入，基金的管理与追偿成本没有计入。",
    serviceStations: "服务站一个村只算一个；县里新建的由县里付建设和运营费，不合算的季节闲置。",
    training: "培训的效果（数字素养提升多少）是假设；受训者开店后照样会倒闭，倒闭已计入。",
    noise: (seen: string, exact: string) =>
      `返贫率按调查口径，含访谈误差：对照安排下为 ${seen}，去掉误差为 ${exact}，其差不是真正的返贫。`,
    luckOnly: "区间只反映运气，不反映参数的不确定性；参数若错，区间不会说明。",
    uncertain: "参数在各自的合理范围内独立抽取；模型写法本身的不确定不在区间之内。",
    limits: "没有征信系统、机构之间的竞争和整户迁移。缺什么、未达标的拟合目标，见 docs/limits.md。",
  },

  footer: {
    link: "链接",
    noLink: (query: string) =>
      `本页只在一台机器上，没有别人能打开的链接。要再现这些设置：在任何三农网页的地址之后接上 ${query}`,
    version: (version: string) => `模型 ${version}`,
    seed: (seed: string) => `种子 ${seed}`,
    runs: (finished: number, planned: number) =>
      finished < planned ? `推演 ${finished} 次（计划 ${planned} 次）` : `推演 ${finished} 次`,
    uncertain: "含参数不确定性",
    result: "结果哈希",
    scenario: "情景哈希",
    reckoning: "正在计算……",
    failed: "未能算出",
    qr: "链接的二维码",
    notCarried: "以上不含所打开的情景文件：须另附该文件，对方在网页中打开，或用 sannong compare 推演。",
  },

  toolbar: {
    label: "导出简报",
    print: "打印 / 存为 PDF",
    word: "Word 文档",
    file: "单文件网页",
    radicals:
      "这个浏览器（Chromium 88 或更早）打印的 PDF 看起来没有错，其中一些汉字却是部首（如“户”），查不到也复制不对：请用 Word 文档或单文件网页，或换新版浏览器打印。",
    close: "关闭",
    figures: "图表另存",
    running: (finished: number, planned: number) =>
      `推演仍在进行：这份简报用了 ${finished} 次，计划 ${planned} 次。`,
    made: (finished: number, planned: number) =>
      `这份简报用了 ${finished} 次，计划的 ${planned} 次已全部完成。`,
    rests: (finished: number, planned: number) =>
      `推演已停下：这份简报用了 ${finished} 次，计划 ${planned} 次。`,
    playAnyway: "照样推演",
    newer: (finished: number) => `已有 ${finished} 次推演。`,
    wait: "等全部完成后更新",
    waiting: "完成后自动更新……",
    update: "现在更新",
    making: "正在生成……",
    failed: (why: string) => `未能导出：${why}`,
    saved: (name: string) => `已生成 ${name}`,
    notAnswer: (choose: string) =>
      `简报讲的是“对比”页所比的两种安排，不讲“答案”页的方案。要写进某套方案：在它的卡片上按“${choose}”。`,
    preparing: "正在推演，够 4 次即可成文……",
    changed: "设定已改动，简报仍是改动前的结果；新的推演够 4 次后可更新。",
    noWord: "单文件版不含 Word 导出。",
  },
  fileName: "简报",
};
