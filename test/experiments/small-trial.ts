/** Half of the villages of a small county get a lender; a loan tape and the county beside. */
export const smallTrial = `name: small-trial
code: T1
title: { zh: 小试验, en: a small trial }
study: { citation: none, size: { zh: 小, en: small } }
county:
  scenario: ../scenarios/small.yaml
  set: { county.villages: 12, county.householdsPerVillage: 10, time.burnIn: 4 }
  arm: none
  seasons: 8
assignment: { by: lot, of: villages, share: 0.5, within: county }
treatment: { lenders: { ruralCreditCooperative: [inputs, stock, asset, emergency] } }
samples:
  households:
    of: households
    waves: [3, 7]
    attrition: 0.1
    noise: 0.2
    outcomes:
      income: { zh: 收入, en: income, of: income, over: 4 }
      lent: { zh: 借款, en: lent, of: lent, lender: ruralCreditCooperative, over: 4 }
  county: { of: county, waves: [7], outcomes: { relapse: { zh: 返贫率, en: relapse, of: relapse, over: 8 } } }
  tape: { of: loans, waves: [0, 7] }
estimates:
  income:
    zh: 收入
    en: income
    kind: differenceOfMeans
    outcome: income
    show: yuan
    target: { figure: up, source: nobody, status: recalled, sign: positive }
  lent: { zh: 借款, en: lent, kind: differenceOfMeans, outcome: lent, show: yuan }
  byWave: { zh: 各轮收入, en: income by wave, kind: eventStudy, outcome: income, base: 3, from: 7, show: yuan }
  relapse: { zh: 返贫率之差, en: change of relapse, kind: armContrast, sample: county, outcome: relapse, show: points }
  gap: { zh: 收入减借款, en: income less lent, kind: gap, above: income, below: lent, show: yuan }
`;
