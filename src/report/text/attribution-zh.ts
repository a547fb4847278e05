/** Sentences of `attribute`: command, tables, page. */
export const attributionZh = {
  help: {
    about: "四种机制各值多少：全部组合在同一运气下运行，Shapley 值",
    replicates: "重复次数（默认为情景所写）",
    only: "只在这些机制之间分摊，逗号分隔；其余保持开启",
    arm: "方案（默认为情景的处理方案）",
    lender: "要分解的放贷机构（默认为方案中的电商数据放贷机构）",
    bank: "机制关闭时取其值的银行（默认为农信社）",
    out: "把表、网页、图与结果库写入此目录",
    resume: "接着 --out 目录中的结果库做",
    markdown: "以 Markdown 输出表格",
    limit: "做完这么多任务就停下",
  },
  mistake: {
    mechanism: (input: string, allowed: string, nearest: string | undefined) =>
      `--only：没有名为 ${input} 的机制；可用：${allowed}${nearest === undefined ? "" : `。是否想写 ${nearest}？`}`,
    lender: (option: string, input: string, allowed: string, nearest: string | undefined) =>
      `${option}：没有名为 ${input} 的放贷机构；情景中有：${allowed}${nearest === undefined ? "" : `。是否想写 ${nearest}？`}`,
    notOpen: (lender: string, arm: string, opened: string) =>
      `--lender：方案 ${arm} 没有开放 ${lender}；它开放的是：${opened || "无"}`,
    noLender: (arm: string, opened: string) =>
      `方案 ${arm} 没有开放电商数据放贷机构；用 --lender 指明（它开放：${opened || "无"}），或用 --arm 换一个方案`,
    noBank: (names: string) => `情景中没有农信社一类的银行；用 --bank 指明：${names}`,
    sameLender: (name: string) => `--lender 与 --bank 都是 ${name}：机制与自身相比没有差别`,
    resume: "--resume 须与 --out 同用",
  },
  title: "四种机制各值多少",
  studyTitle: "机制的全部组合",
  nothing: (names: string, lender: string, bank: string) =>
    `${names}：${lender}的相应各项与${bank}相同，方案中也没有相应的政策：贡献恰为 0，无需运行。`,
  facts: {
    scenario: "情景",
    arm: "方案",
    lender: "分解谁",
    against: (lender: string, bank: string) => `${lender}；机制关闭时取${bank}的值`,
    runs: "运行",
    runsValue: (coalitions: number, replicates: number) =>
      `${coalitions} 种组合 × ${replicates} 次重复，同一运气`,
    model: "模型",
    store: "结果库哈希",
  },
  colon: "：",
  comma: "，",
  stop: "。",
  semicolon: "；",
  headline: (metric: string, all: string, whole: string, from: string, to: string) =>
    `${metric}：${all}合计使其变动 ${whole}（由 ${from} 到 ${to}）`,
  together: "各机制",
  untold: "与零分不开",
  idleIndustry: (mechanism: string, policies: string) =>
    `${mechanism}：方案中没有相应政策（${policies}），按定义恰为 0。`,
  idleColumns: (mechanism: string) => `${mechanism}：已是银行之值，恰为 0。`,
  left: (mechanisms: string) => `${mechanisms}：按 --only 保持开启，不参与分摊。`,
  pairFinding: (metric: string, pair: string, value: string, more: boolean) =>
    `${metric}：${pair}合在一起比分开多出 ${value}（${more ? "向上" : "向下"}），是区间不含零的相互作用中最大的。`,
  noPairs: (metric: string) => `${metric}：没有一对机制的相互作用能与零分开。`,
  metric: "指标",
  groupHead: (metric: string) => `${metric}，分类`,
  pairHead: "相互作用",
  whole: "合计",
  none: "全关",
  all: "全开",
  replicates: "次",
  key: "每格为均值 [均值的 95% 区间]；* 区间不含零；[—] 各次相同，无从得知区间。各机制之和与合计逐位相等。区间只反映运气，不含参数的不确定。",
  points: "百分点",
  yuan: "元",
  figure: (metric: string) => `${metric}：各机制的贡献`,
  figureNote: "自上而下逐个累加，末行为合计；细线为各自的 95% 区间。",
  method: [
    "机制是放贷机构若干列或方案若干部分的开关。数据驱动：所见信息（information.sees）。场景嵌入：从货款归集（security.collection）与产品中依经营场景而定的条款（额度基数与比例、随借随还、每季复评、主动授信、授信期、期限与还款方式等）。技术赋能：成本、天数与受理能力（cost、speed、capacity）。产业协同：电商链贷款、一人带头多户、一村一店一品、服务站、冷库、直播基地等政策。关闭即取银行同列之值，或无此部分。其余各列（资金、担保与抵押、利率、最大与最小额度、所服务的平台）在所有组合中不变，其作用不在分摊之内。",
    "所有组合在同一运气下运行（同一种子、同一重复）。Shapley 值（Shapley 1953）是一个机制在所有次序下加入时所带来变动的平均；相互作用指数依 Grabisch 与 Roubens（1999）：为正，两者合在一起的作用大于分开之和；为负，两者可互相替代。",
    "指标先取到一个公共刻度的整倍数（刻度不到最大者的 10⁻¹³），此后全为整数运算，所以各份额之和与合计逐位相等，与相加的次序无关。数值来自各次重复的均值；区间来自各次重复各自的 Shapley 值（Student t），返贫与致贫的区间不窄于其背后农户所允许的范围。",
  ],
};

export type AttributionText = typeof attributionZh;
