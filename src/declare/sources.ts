/** Where a figure comes from. A text that was read in a copy is cited as the original. */
export interface Source {
  cite: string;
  url?: string;
  /** weak: read in a secondary, self-promotional or low-quality text; recalled: not read for this model. */
  status: "seen" | "weak" | "recalled";
}

export const sources = {
  // The two source papers
  Luo2025: {
    cite: "罗丹 (2025) 电子商务赋能乡村振兴的路径升级, 电子商务评论 14(12)",
    url: "https://doi.org/10.12677/ecl.2025.14124291",
    status: "seen",
  },
  Shi2026: { cite: "施海峰 (2026) 农村金融服务：互联网金融防返贫模式探究", status: "seen" },

  // Methods
  Salmon2011: {
    cite: "Salmon et al. (2011) Parallel random numbers: as easy as 1, 2, 3, SC'11",
    url: "https://doi.org/10.1145/2063384.2063405",
    status: "recalled",
  },
  Wichura1988: {
    cite: "Wichura (1988) Algorithm AS 241, Applied Statistics 37(3)",
    url: "https://doi.org/10.2307/2347330",
    status: "recalled",
  },

  // National statistics
  N1: { cite: "农村统计年鉴摘要, 2017, record 9550858", status: "seen" },
  N2: { cite: "Xinhua on NBS, 7 Aug 2019", status: "seen" },
  N3: { cite: "NBS, Households' Income and Consumption Expenditure in 2019", status: "seen" },
  N4: { cite: "农村绿皮书：中国农村经济形势分析与预测(2020-2021)", status: "seen" },
  N5: { cite: "国家统计局, 2021年居民收入和消费支出情况, 17 Jan 2022", status: "seen" },
  N6: { cite: "农村统计年鉴摘要, 2022, record 14376930", status: "seen" },
  N7: {
    cite: "国家统计局 2023年居民收入表, as reproduced in an exam item, chujuan.cn 56987613",
    status: "seen",
  },
  N8: { cite: "国家统计局, 2024年居民收入和消费支出情况, Jan 2025", status: "seen" },
  N9: { cite: "国家统计局, poverty monitoring 2018, 15 Feb 2019", status: "seen" },
  N10: { cite: "国家统计局, 2019年贫困地区农村居民收入情况", status: "seen" },
  N11: { cite: "NBS report on CCTV, 11 Oct 2022", url: "https://hndnews.com/p/570031", status: "seen" },
  N12: { cite: "NBS, first quarter 2020, marketscreener.com, 19 Apr 2020", status: "seen" },
  N13: { cite: "NBS, first quarter 2020, poor areas, fww.org.cn, 6 May 2020", status: "seen" },
  N14: { cite: "NBS, first quarter 2024, 17 Apr 2024", status: "seen" },
  N15: { cite: "NBS, first half 2024, 15 Jul 2024", status: "seen" },
  N16: { cite: "NBS, first three quarters 2024", url: "https://accstt.com/archives/100881", status: "seen" },
  N17: {
    cite: "澎湃 on the NBS communiqué 2023, 29 Feb 2024",
    url: "https://www.thepaper.cn/newsDetail_forward_26506891",
    status: "seen",
  },
  N18: {
    cite: "Fujian Statistical Yearbook 2022, table 7-11",
    url: "https://tjj.fujian.gov.cn/tongjinianjian/dz2022/cn-en/html/0711.htm",
    status: "seen",
  },
  N19: {
    cite: "China Statistical Yearbook 2008, table 9-23",
    url: "https://www.stats.gov.cn/sj/ndsj/2008/html/J0923e.htm",
    status: "seen",
  },
  N20: { cite: "NBS migrant survey 2022, Ningbo Daily, 29 Apr 2023", status: "seen" },
  N21: { cite: "NBS migrant survey 2024, news report, 9 May 2025", status: "seen" },
  N22: { cite: "China News Release 003, March 2022 (NBS communiqué 2021)", status: "seen" },
  census2020: { cite: "第七次全国人口普查 (2020)", status: "recalled" },
  censusFertility2020: { cite: "第七次全国人口普查, age-specific fertility", status: "recalled" },
  censusMortality2020: { cite: "第七次全国人口普查, age-specific mortality", status: "recalled" },
  agriculturalCensus2016: { cite: "第三次全国农业普查 (2016)", status: "seen" },

  // White paper and ministries
  W1: {
    cite: "SCIO, Poverty Alleviation: China's Experience and Contribution, 6 Apr 2021",
    url: "http://english.scio.gov.cn/whitepapers/2021-04/06/content_77380652_9.htm",
    status: "seen",
  },
  W2: {
    cite: "农业农村部, Oct 2025",
    url: "http://nyt.hubei.gov.cn/bmdt/ztzl/zxzt/sdgjz/cyjzfp/202510/t20251023_5796691.shtml",
    status: "seen",
  },
  W3: { cite: "国家乡村振兴局 press conference, CCTV, 14 Feb 2023", status: "seen" },
  W4: {
    cite: "Ministry of Civil Affairs, 8 May 2021",
    url: "https://www.urdupoint.com/en/business/china-sees-rise-in-urban-rural-subsistence-a-1245620.html",
    status: "seen",
  },
  W5: { cite: "CGTN, Graphics: Explaining China's poverty alleviation efforts, 6 Apr 2021", status: "seen" },

  // Poverty
  P1: { cite: "人民政协网, 27 Aug 2017", status: "seen" },
  P2: { cite: "LGOP briefing, 22 Jun 2016; Li, Chen (2021) 人口与发展 2021(5)", status: "seen" },
  P3: { cite: "Xu Yan (2018) on Anhui", status: "seen" },
  P4: { cite: "Popular explainer of the poverty line", status: "weak" },
  P5: { cite: "NBS on 2018, 15 Feb 2019", status: "seen" },
  P6: { cite: "NBS on 2019, People's Daily, 25 Jan 2020", status: "seen" },
  P7: { cite: "Yearbooks of poverty alleviation 2015 and 2016, south.china.org.cn", status: "seen" },
  P8: { cite: "World Bank, Poverty and Equity Brief China, April 2019", status: "seen" },
  P9: { cite: "Explainer of the monitoring rules of 2021", status: "seen" },
  LGOP2019: { cite: "国务院扶贫办 press conference, Sept 2019", status: "seen" },

  // Relapse
  R1: { cite: "Meng Ting (2023), citing the speech of 6 Mar 2020", status: "seen" },
  R2: { cite: "China Daily, 22 Jan 2025", status: "seen" },
  R3: { cite: "Digest of an MARA briefing, reportify.ai, July 2025", status: "seen" },
  R4: {
    cite: "陈永伟, 侯升万, 符大海 (2020) 中国农村家庭脱贫的时间路径及其策略选择, 中国人口科学 2020(1)",
    url: "http://soci.cssn.cn/shx/shx_rkx/202101/t20210106_5242562.shtml",
    status: "seen",
  },
  R5: {
    cite: "周迪, 王明哲 (2019) 返贫现象的内在逻辑, 财经研究 45(11)",
    url: "https://qks.shufe.edu.cn",
    status: "seen",
  },
  R6: {
    cite: "Imai, You (2014) Poverty Dynamics of Households in Rural China, Oxford Bulletin 76(6)",
    url: "https://doi.org/10.1111/obes.12044",
    status: "seen",
  },
  R7: {
    cite: "Study of three villages of Guizhou, 2004-2011",
    url: "https://ageconsearch.umn.edu/record/212604",
    status: "seen",
  },
  R8: { cite: "Thesis abstract on relapse in scattered poor areas", status: "weak" },
  R9: {
    cite: "The Impact of Inclusive Financial on the Poverty Vulnerability of Farm Households, journlra.org 1090",
    status: "weak",
  },
  R10: {
    cite: "Wang, He (2020) Sustainability 12(4) 1668",
    url: "https://doi.org/10.3390/su12041668",
    status: "seen",
  },
  R11: {
    cite: "Chen, Zhao (2021) PLOS ONE",
    url: "https://doi.org/10.1371/journal.pone.0261214",
    status: "seen",
  },
  ZhangLiZhuang2022: { cite: "张琦, 李顺强, 庄甲坤 (2022) 学习与探索 2022(5)", status: "recalled" },
  BalboniEtAl2022: { cite: "Balboni et al. (2022) Why Do People Stay Poor?, QJE 137(2)", status: "weak" },
  KraayMcKenzie2014: {
    cite: "Kraay, McKenzie (2014) Do Poverty Traps Exist?, J. of Economic Perspectives 28(3)",
    status: "seen",
  },

  // Vulnerability
  V1: {
    cite: "Ward (2016) World Development 78",
    url: "https://doi.org/10.1016/j.worlddev.2015.10.022",
    status: "seen",
  },
  V2: { cite: "Yoo (2003) dissertation, Michigan State University", status: "seen" },
  V3: { cite: "Attanasio et al. (2021) Growing apart, VoxEU, cepr.org", status: "seen" },

  // Health
  H1: {
    cite: "International Journal for Equity in Health (2023)",
    url: "https://doi.org/10.1186/s12939-023-01908-4",
    status: "seen",
  },
  H2: {
    cite: "Health Economics Review (2022)",
    url: "https://doi.org/10.1186/s13561-022-00365-z",
    status: "seen",
  },
  H3: { cite: "IJERPH 16(23) 4775 (2019)", url: "https://doi.org/10.3390/ijerph16234775", status: "seen" },
  H4: {
    cite: "Lancet Regional Health Western Pacific (2022)",
    url: "https://doi.org/10.1016/j.lanwpc.2022.100633",
    status: "seen",
  },
  H5: {
    cite: "International Journal for Equity in Health (2023)",
    url: "https://doi.org/10.1186/s12939-023-01909-3",
    status: "seen",
  },

  // Education
  E1: {
    cite: "Hu, Li, Li, Meng, Nguyen (2024) The Burden of Education Costs in China, VoxChina",
    url: "http://www.voxchina.org/show-3-346.html",
    status: "seen",
  },

  // Land
  L1: { cite: "郭熙保, 高思涵, 农户农地规模与结构状况分析", status: "seen" },
  L2: {
    cite: "Book chapter on Chinese farmland",
    url: "https://doi.org/10.4324/9780203129111-15",
    status: "seen",
  },
  L3: { cite: "Farm size in China", url: "https://apo.org.au/node/165476", status: "seen" },
  L4: { cite: "Thesis chapter, farm-loan experiment, 1library.co", status: "weak" },

  // Disaster
  D1: { cite: "应急管理部, 20 Jan 2024", status: "seen" },
  D2: { cite: "应急管理部, July 2023", status: "seen" },
  D3: { cite: "农业农村部, 23 Oct 2023", status: "seen" },

  // Insurance
  I1: { cite: "CCTV on MOF data, June 2021", status: "seen" },
  I2: {
    cite: "Xinhua, 15 Jan 2022",
    url: "http://en.people.cn/n3/2022/0115/c90000-9945138.html",
    status: "seen",
  },
  I3: {
    cite: "Xinhua, 8 Feb 2023",
    url: "http://en.people.cn/n3/2023/0208/c90000-10204830.html",
    status: "seen",
  },
  I4: { cite: "agroinsurance.com on 2022", status: "seen" },
  I5: { cite: "中国新闻社 on CBIRC, 21 Mar 2023", status: "seen" },
  I6: {
    cite: "新华社, 20 Jun 2018",
    url: "https://4g.stockstar.com/detail/IG2018062000000854",
    status: "seen",
  },
  I7: { cite: "湖北日报, 12 Nov 2021, hb.cri.cn", status: "seen" },
  I8: { cite: "新华社 on Ganzhou, 27 Jul 2022", status: "seen" },
  I9: { cite: "CPIC feature, 19 Oct 2021", status: "seen" },
  I10: { cite: "新华社, 9 May 2021", status: "seen" },
  I11: { cite: "湖北日报, 12 Nov 2021, hb.cri.cn", status: "seen" },
  I12: {
    cite: "河北经济日报, 31 Aug 2021",
    url: "http://epaper.hbjjrb.com/jjrb/202108/31/con92532.html",
    status: "seen",
  },

  // Traditional credit
  T1: { cite: "中国农村金融发展报告2014, SWUFE CHFS and ABC, news report, 29 Apr 2014", status: "seen" },
  T2: { cite: "Relapse paper of 2022 (five-year transition), copy at fx361", status: "seen" },
  T3: { cite: "Book section on farmers' debts, CHFS 2013, bookac.qq.com/read/1026831921/12", status: "seen" },
  T4: {
    cite: "Cheng Yu, Credit Constraints under Interaction of Supply Rationing and Demand Depression",
    url: "https://studylib.net/doc/11454403",
    status: "seen",
  },
  T5: { cite: "Turvey, Kong, Huo (2009) Borrowing Amongst Friends", status: "seen" },
  T6: { cite: "Village study, Hunan, 2004-2006", status: "weak" },
  T7: { cite: "Tai'an Jin'an village bank, product page", status: "seen" },
  T8: { cite: "Explainer on the rate bands of credit cooperatives", status: "weak" },
  T9: { cite: "Report on the Kuandian cooperative, 2007", status: "seen" },
  T10: { cite: "china.org.cn, 24 Apr 2009", status: "seen" },
  T11: { cite: "国家金融与发展实验室, 2022Q1银行业运行, 22 Jun 2022", status: "seen" },
  T12: { cite: "Ranking of rural commercial banks 2024, reportify.ai", status: "seen" },
  T13: { cite: "S&P Global Ratings, 26 Jun 2024", status: "seen" },
  T14: { cite: "PBOC, inclusive finance report 2017, Xinhua, 13 Aug 2018", status: "seen" },
  T15: {
    cite: "PBOC, Feb 2024",
    url: "https://www.urdupoint.com/en/business/chinas-inclusive-finance-sector-maintains-ra-1795851.html",
    status: "seen",
  },
  T16: { cite: "Xinhua, 25 Apr 2017, portuguese.cri.cn", status: "seen" },
  T17: { cite: "人民日报 on NFRA, 24 Jan 2024", status: "seen" },
  T18: {
    cite: "China Daily, 14 Oct 2016",
    url: "http://en.chinagate.cn/2016-10/14/content_39486234.htm",
    status: "seen",
  },
  T19: { cite: "Guizhou cooperative rules for poverty microcredit", status: "seen" },
  T20: { cite: "中国新闻社 on CBIRC, 21 Mar 2023", status: "seen" },
  T21: { cite: "Reuters, 1 Mar 2017", status: "seen" },
  CBIRC2020: { cite: "CBIRC release on inclusive small-firm loans, Aug 2020", status: "seen" },
  CBIRC2022: { cite: "CBIRC release on rural small and medium banks, May 2022", status: "seen" },
  HeLi2005: { cite: "He, Li (2005), survey of rural household borrowing", status: "seen" },
  HuoQu2005: { cite: "Huo, Qu (2005), survey of rural household borrowing", status: "seen" },
  YuanXu2015: { cite: "Yuan, Xu (2015), informal credit and household wealth", status: "seen" },
  QiZhouHe2024: { cite: "Qi, Zhou, He (2024) 财经研究 50(1)", status: "seen" },
  CullEtAl2018: {
    cite: "Cull, Demirgüç-Kunt, Morduch (2018) The Microfinance Business Model, WBER 32(2)",
    status: "seen",
  },
  CDFinance: { cite: "CD Finance prospectus, via press", status: "seen" },
  BanerjeeKarlanZinman2015: {
    cite: "Banerjee, Karlan, Zinman (2015) Six Randomized Evaluations of Microcredit, AEJ: Applied 7(1)",
    status: "seen",
  },
  microcreditTrials: {
    cite: "Public microdata of seven microcredit trials (Mexico to Ethiopia), own computation",
    status: "seen",
  },
  SuriBharadwajJack2021: {
    cite: "Suri, Bharadwaj, Jack (2021) Fintech and Household Resilience to Shocks, J. Dev. Econ. 153",
    status: "weak",
  },

  // Platform lending
  B1: {
    cite: "Bloomberg, July 2019, in Economic Times 70418197 and SCMP 3020457 (interested party)",
    status: "weak",
  },
  B2: { cite: "Yicai Global, 25 Sept 2020", status: "seen" },
  B3: { cite: "Xinhua, 28 Apr 2020; The Asian Banker", status: "seen" },
  B4: { cite: "Reuters, 30 Apr 2021", status: "seen" },
  B5: { cite: "MYbank annual report 2021, TechNode China, 29 Apr 2022", status: "seen" },
  B6: { cite: "Commentary on the MYbank annual report 2024", status: "weak" },
  B7: { cite: "MYbank ESG report 2023, 经济观察网, 13 May 2024", status: "seen" },
  B8: { cite: "Reader's notes on the MYbank annual report 2022", status: "seen" },
  B9: { cite: "Caixin Global, 28 Apr 2020", status: "seen" },
  B10: { cite: "Product explainers of posted rates", status: "weak" },
  B11: { cite: "Case brief on MYbank", status: "seen" },
  B12: { cite: "MYbank ESG report 2023, news, 13 May 2024", status: "seen" },
  B13: { cite: "Feature on rural digital lending, 2022-2023", status: "seen" },
  B14: { cite: "Caixin Global, 5 May 2021", status: "seen" },
  B15: { cite: "中国证券报 on the MYbank annual report 2021", status: "seen" },
  B16: { cite: "金融时报, Sept 2024", status: "seen" },
  B17: { cite: "农村金融 news, 8 Apr 2024", status: "seen" },
  B18: { cite: "中国新闻社, 17 Mar 2021", status: "seen" },
  MYbank2018: { cite: "MYbank annual report 2018, via press", status: "seen" },
  MYbank2019: { cite: "MYbank annual report 2019, via press", status: "seen" },
  MYbank2022: { cite: "MYbank annual report 2022", status: "seen" },
  XWBank2018: { cite: "XWBank talk, 2018", status: "seen" },

  // Interviews
  M1: { cite: "Interview with Jin Xiaolong, July 2019", status: "seen" },

  // Finance papers
  F1: {
    cite: "Alpha Architect, summary of Hau et al., Oct 2024",
    url: "https://alphaarchitect.com/2024/10/fintech-credit/",
    status: "seen",
  },
  F2: {
    cite: "Hau et al., FinTech Credit and Entrepreneurial Growth, J. of Finance 2024, ssrn 3899863",
    status: "seen",
  },
  F4: { cite: "Huang, Li, Shan, The Distributional Effect of Fintech Credit", status: "seen" },
  F5: { cite: "Gambacorta, Huang, Li, Qiu, Chen (2020) BIS WP 881", status: "seen" },
  F6: {
    cite: "Huang et al. (2020) IMF WP 20/193; China Economic Review 81 (2023)",
    url: "https://doi.org/10.1016/j.chieco.2023.102016",
    status: "seen",
  },
  F7: { cite: "JTAER 16(5) 81 (2021)", url: "https://doi.org/10.3390/jtaer16050081", status: "seen" },
  F8: { cite: "Ant Group prospectus, news digest, 2020", status: "seen" },
  F9: { cite: "JD Finance feature, 23 Jun 2017", status: "seen" },
  HauEtAl2024: {
    cite: "Hau, Huang, Lin, Shan, Sheng, Wei (2024) FinTech Credit and Entrepreneurial Growth, J. of Finance 79(5)",
    status: "weak",
  },
  HauEtAl2019: {
    cite: "Hau, Huang, Shan, Sheng (2019) How FinTech Enters China's Credit Market, AEA P&P 109",
    status: "weak",
  },
  IMF20193: {
    cite: "Huang et al. (2020) Fintech Credit Risk Assessment for SMEs, IMF WP 20/193",
    status: "weak",
  },
  FrostEtAl2019: {
    cite: "Frost et al. (2019) BigTech and the Changing Structure of Financial Intermediation, BIS WP 779",
    status: "weak",
  },
  Gambacorta2023: {
    cite: "Gambacorta, Huang, Li, Qiu, Chen (2023) Data versus Collateral, Review of Finance 27(2)",
    status: "seen",
  },
  LiuLuXiong2023: {
    cite: "Liu, Lu, Xiong, Big Tech Lending, NBER 30160; authors' column (2023)",
    url: "https://www.nber.org/papers/w30160",
    status: "seen",
  },
  Ouyang2026: {
    cite: "Ouyang (2026) Cashless Payment and Financial Inclusion, J. Financial Economics; ssrn 3948925",
    status: "seen",
  },
  HuEtAl2021: { cite: "Hu et al. (2021) 财经研究 47(12)", status: "seen" },
  LiuZhang2021: { cite: "Liu, Zhang (2021) 金融发展研究 2021(11)", status: "seen" },
  SunEtAl2023: { cite: "Sun et al. (2023) 新疆农垦经济 2023(6)", status: "seen" },
  ZhangWangWang2024: { cite: "Zhang, Wang, Wang (2024) EAP", status: "weak" },
  Hans2024: {
    cite: "Digital finance and starting a business, CHFS 2019, Hans Publishers (2024)",
    status: "seen",
  },
  Gan2019: {
    cite: "甘犁 et al. (2019) on CHFS/CMES micro firms, quoted in an essay of 2020",
    status: "weak",
  },

  // E-commerce
  C1: { cite: "商务部, 2 Mar 2017", status: "seen" },
  C2: {
    cite: "People's Daily Online, 13 Dec 2021",
    url: "http://en.people.cn/n3/2021/1213/c90000-9931941.html",
    status: "seen",
  },
  C3: { cite: "商务部, review of 2021; wfpchinacoe.net, 16 Nov 2023", status: "seen" },
  C4: { cite: "Market report quoting MOFCOM 2023", status: "weak" },
  C5: { cite: "China.org.cn, 6 Feb 2026", status: "seen" },
  C6: { cite: "商务部, 20 Jul 2017", status: "seen" },
  C7: { cite: "People's Daily Online, 20 Jul 2023", status: "seen" },
  C8: { cite: "商务部, 经济参考报, 21 Aug 2025", status: "seen" },
  C9: { cite: "Jin, Y., working paper on platform entrants, yjin.io/entryads", status: "seen" },
  C10: {
    cite: "Fan, Ju, Xiao (2016) Reputation Premium and Reputation Management, Int. J. of Industrial Organization",
    status: "seen",
  },
  C11: { cite: "Gao et al. (2016) Electronic Commerce Research and Applications 17", status: "seen" },
  C12: {
    cite: "Xinhua, 2 Aug 2019",
    url: "http://en.people.cn/n3/2019/0802/c90000-9602962.html",
    status: "seen",
  },
  C13: { cite: "People's Daily Online, 11 Sept 2019", status: "seen" },
  C14: { cite: "The Paypers on the AliResearch report 2014; digest at burb.tv", status: "seen" },
  C15: { cite: "China Daily, 18 Apr 2017; World Bank blog, 2018", status: "seen" },
  C16: { cite: "Yicai Global, 28 Sept 2020", status: "seen" },
  C17: { cite: "Jinhua government, 21 Oct 2021", status: "seen" },
  C18: { cite: "Wang, Chen, Liu (2022) on social e-commerce in Shaanxi", status: "seen" },
  C19: { cite: "Luo, Niu (2019) World Bank Poverty and Equity WP 198", status: "seen" },
  C20: {
    cite: "Couture, Faber, Gu, Liu (2021) Connecting the Countryside via E-Commerce, AER: Insights 3(1)",
    url: "https://www.nber.org/papers/w24384",
    status: "seen",
  },
  C21: {
    cite: "Li et al. (2021) Food Policy 101",
    url: "https://doi.org/10.1016/j.foodpol.2021.102024",
    status: "seen",
  },
  C22: {
    cite: "Abstract on e-commerce adoption in five provinces, discovery.researcher.life",
    status: "weak",
  },
  C23: {
    cite: "Agriculture 14(5) 692 (2024)",
    url: "https://doi.org/10.3390/agriculture14050692",
    status: "seen",
  },
  C24: { cite: "杨舒然 (2021) 统计与信息论坛 2021(9)", status: "weak" },
  C25: { cite: "JTAER 20(4) 256 (2025)", url: "https://doi.org/10.3390/jtaer20040256", status: "seen" },
  C26: {
    cite: "Sustainability 16(11) 4595 (2024)",
    url: "https://doi.org/10.3390/su16114595",
    status: "seen",
  },
  C27: {
    cite: "Wen, Qiu, Huang (2024) Economic and Labour Relations Review; JTAER 20(3) 235",
    status: "seen",
  },
  C28: { cite: "business4etrade.org, 5 Apr 2017", status: "seen" },
  C29: { cite: "AGLA blog, Jan 2017", status: "seen" },
  C30: { cite: "Post and Parcel, June 2018", status: "seen" },
  C31: { cite: "中国深度贫困地区农产品电商报告(2020), 中国人民大学", status: "seen" },
  C32: { cite: "陈怡, 陶晓莹 (2022) 经济与管理评论 2022(5)", status: "seen" },
  C33: { cite: "光明日报, 24 Feb 2025", status: "seen" },
  C34: { cite: "Trade page on fresh-goods costs", status: "weak" },
  C35: { cite: "railtie.cn, on losses in the fresh chain", status: "weak" },
  C36: { cite: "silkroadecho.com, on losses in the fresh chain", status: "weak" },
  C37: { cite: "CRRS 2020 study, 财经问题研究 2025(2)", status: "seen" },
  C38: { cite: "CNNIC, 第46次中国互联网络发展状况统计报告", status: "seen" },
  C39: { cite: "CNNIC, 第49次中国互联网络发展状况统计报告, China Daily, 28 Feb 2022", status: "seen" },
  C40: { cite: "CNNIC, 第56次中国互联网络发展状况统计报告, July 2025", status: "seen" },
  countyDid2025: { cite: "Two multi-period DID papers on county e-commerce support (2025)", status: "seen" },
} as const satisfies Record<string, Source>;
