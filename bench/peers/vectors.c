/* The same season in blocks and without branches, so that a compiler makes vectors of it; included by ../reference.c. */
enum { BLOCK = 256 };

static void season_in_blocks(int n, Key run, uint32_t t, int *counts) {
  Key a = stream(run, "fortune", t), b = stream(run, "severity", t);
  int poor_now = 0, at_risk = 0, relapsed = 0, borrowers = 0;
  for (int from = 0; from < n; from += BLOCK) {
    int rows = n - from < BLOCK ? n - from : BLOCK;
    uint32_t words[3][BLOCK];
    double fortune[BLOCK], score[BLOCK], eaten[BLOCK];
    int64_t asks = 0;
    double *restrict inc = income + from, *restrict ski = skill + from, *restrict sav = saved + from, *restrict deb = debt + from;
    uint8_t *restrict now = poor + from, *restrict ever = ever_poor + from;
    for (int i = 0; i < rows; i++) {
      Key first = threefry(a, from + i, 0), second = threefry(b, from + i, 0);
      words[0][i] = first.k0, words[1][i] = first.k1, words[2][i] = second.k0;
    }
    for (int i = 0; i < rows; i++) {
      double u = single(words[0][i]), q = u - 0.5, r = 0.180625 - q * q, r2 = r * r, r4 = r2 * r2;
      double above = 3.3871328727963665 + r * 133.14166789178438 + r2 * (1971.5909503065513 + r * 13731.69376550946) +
                     r4 * (45921.95393154987 + r * 67265.7709270087 + r2 * (33430.57558358813 + r * 2509.0809287301227));
      double below = 1 + r * 42.31333070160091 + r2 * (687.1870074920579 + r * 5394.196021424751) +
                     r4 * (21213.794301586597 + r * 39307.89580009271 + r2 * (28729.085735721943 + r * 5226.495278852546));
      fortune[i] = (q * above) / below;
    }
    for (int i = 0; i < rows; i++) {
      double u = single(words[0][i]);
      if (u < 0.075 || u > 0.925) fortune[i] = normal(u);
    }
    for (int i = 0; i < rows; i++) {
      double owed = deb[i] * 1.06;
      fortune[i] = (float)exp_(0.35 * fortune[i] - 0.06125);
      score[i] = 1 / (1 + exp_(-(0.4 + 1.6 * ski[i] - 0.9 * (owed / inc[i]))));
    }
    for (int i = 0; i < rows; i++) {
      double able = inc[i], skilled = ski[i], event = single(words[1][i]), severity = single(words[2][i]);
      double lost = (0.3 + 0.7 * severity) * able;
      double cash = sav[i] + able * (0.8 + 0.4 * skilled) * fortune[i] - (event < 0.08 ? lost : 0), owed = deb[i] * 1.06;
      int64_t ask = (cash < 1) & (score[i] > 0.55);
      double gap = 1 - cash, most = gap > 1.5 ? 1.5 : gap, lent = ask ? most : 0;
      cash += lent, owed += lent, asks += ask;
      double beyond = 0.4 * (cash - 1), surplus = cash > 1 ? beyond : 0, paid = owed < surplus ? owed : surplus;
      cash -= paid, owed -= paid;
      double food = 0.7 + 0.45 * cash;
      food = food > cash ? cash : food;
      food = food < 0 ? 0 : food;
      cash -= food;
      double deeper = owed - cash, learnt = skilled + 0.004 * (1 - skilled);
      owed = cash < 0 ? deeper : owed, cash = cash < 0 ? 0 : cash;
      sav[i] = cash, deb[i] = owed, ski[i] = food < 0.75 ? skilled : learnt, eaten[i] = food;
    }
    borrowers += asks;
    for (int i = 0; i < rows; i++) {
      int is_poor = eaten[i] < 0.75, risk = ever[i] & ~now[i] & 1;
      now[i] = is_poor, ever[i] |= is_poor;
      poor_now += is_poor, at_risk += risk, relapsed += risk & is_poor;
    }
  }
  counts[0] = poor_now, counts[1] = at_risk, counts[2] = relapsed, counts[3] = borrowers;
}
