/* The season of kernel-plain.ts in scalar C, bit for bit: reference N SEASONS KEY0 KEY1 -> one JSON line.
 * Elementary functions as in src/math/elementary.ts, for the arguments that occur here. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LN2 0.6931471805599453
static double powers[2098], roots[64], centres[384];

static void fill_tables(void) {
  double value = 1;
  for (int k = 1074; k < 2098; k++, value *= 2) powers[k] = value;
  value = 0.5;
  for (int k = 1073; k >= 0; k--, value /= 2) powers[k] = value;
  for (int j = 0; j < 64; j++) {
    double x = (j / 64.0) * LN2, tail = 1;
    for (int n = 24; n > 1; n--) tail = 1 + (tail * x) / n;
    roots[j] = 1 + x * tail;
  }
  for (int j = 0; j < 128; j++) {
    double c = j < 80 ? (176 + j) / 256.0 : (48 + j) / 128.0, s = (c - 1) / (c + 1), tail = 0;
    for (int n = 41; n > 1; n -= 2) tail = s * s * (1.0 / n + tail);
    centres[3 * j] = c, centres[3 * j + 1] = 1 / c, centres[3 * j + 2] = 2 * (s + s * tail);
  }
}

static inline double exp_(double x) {
  double n = x * 92.33248261689366 + 6755399441055744.0 - 6755399441055744.0;
  double r = x - n * 0.010830424695996044 - n * 2.5310172166650877e-13;
  int k = (int)n;
  double r2 = r * r, root = roots[k & 63];
  double tail = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));
  return (root + root * tail) * powers[(k >> 6) + 1074];
}

static inline double log_(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  int offset = (int)(bits >> 32) - 0x3fe5f000, k = offset >> 20, j = ((offset >> 13) & 127) * 3;
  double r = (x * powers[1074 - k] - centres[j]) * centres[j + 1], r2 = r * r;
  return k * LN2 + (centres[j + 2] + (r + r2 * (r * (1.0 / 3) - 0.5 + r2 * (r * 0.2 - 0.25 - r2 * (1.0 / 6)))));
}

static double normal_tail(double p) {
  double d = __builtin_sqrt(-log_(p < 0.5 ? p : 1 - p)), size;
  if (d <= 5) {
    double r = d - 1.6, r2 = r * r, r4 = r2 * r2;
    size = (1.4234371107496835 + r * 4.630337846156546 + r2 * (5.769497221460691 + r * 3.6478483247632045) +
            r4 * (1.2704582524523684 + r * 0.2417807251774506 + r2 * (0.022723844989269184 + r * 0.0007745450142783414))) /
           (1 + r * 2.053191626637759 + r2 * (1.6763848301838038 + r * 0.6897673349851) +
            r4 * (0.14810397642748008 + r * 0.015198666563616457 + r2 * (0.0005475938084995345 + r * 1.0507500716444169e-9)));
  } else { /* p below 2e-11: a uniform of 32 bits never gets here */
    abort();
  }
  return p < 0.5 ? -size : size;
}

static inline double normal(double p) {
  double q = p - 0.5, r = 0.180625 - q * q;
  if (!(r >= 0)) return normal_tail(p);
  double r2 = r * r, r4 = r2 * r2;
  double above = 3.3871328727963665 + r * 133.14166789178438 + r2 * (1971.5909503065513 + r * 13731.69376550946) +
                 r4 * (45921.95393154987 + r * 67265.7709270087 + r2 * (33430.57558358813 + r * 2509.0809287301227));
  double below = 1 + r * 42.31333070160091 + r2 * (687.1870074920579 + r * 5394.196021424751) +
                 r4 * (21213.794301586597 + r * 39307.89580009271 + r2 * (28729.085735721943 + r * 5226.495278852546));
  return (q * above) / below;
}

typedef struct { uint32_t k0, k1; } Key;

static inline Key threefry(Key k, uint32_t c0, uint32_t c1) {
  uint32_t k2 = 0x1bd11bdau ^ k.k0 ^ k.k1, x = c0 + k.k0, y = c1 + k.k1;
#define R(by) x += y, y = (y << by | y >> (32 - by)) ^ x;
  R(13) R(15) R(26) R(6) x += k.k1, y += k2 + 1;
  R(17) R(29) R(16) R(24) x += k2, y += k.k0 + 2;
  R(13) R(15) R(26) R(6) x += k.k0, y += k.k1 + 3;
  R(17) R(29) R(16) R(24) x += k.k1, y += k2 + 4;
  R(13) R(15) R(26) R(6) x += k2, y += k.k0 + 5;
  return (Key){x, y};
}

static Key stream(Key run, const char *purpose, uint32_t season) {
  uint32_t hash = 0x811c9dc5u;
  for (; *purpose; purpose++) hash = (hash ^ (uint32_t)*purpose) * 0x01000193u;
  return threefry(run, hash, season);
}

static inline double uniform(uint32_t word) { return ((double)word + 0.5) * (1.0 / 4294967296.0); }
static inline double single(uint32_t word) {
  double u = uniform(word), below_one = 1 - 1.0 / 16777216;
  return (float)(u < below_one ? u : below_one);
}

static double *income, *skill, *saved, *debt;
static uint8_t *poor, *ever_poor;

static void open_village(int n, Key run) {
  Key fortune = stream(run, "birth", 0), share = stream(run, "wealth", 0);
  for (int i = 0; i < n; i++) {
    income[i] = 0.9 * exp_(0.4 * normal(uniform(threefry(fortune, i, 0).k0)));
    skill[i] = uniform(threefry(fortune, i, 1).k0);
    saved[i] = 0.5 * uniform(threefry(share, i, 0).k0) * income[i];
  }
}

static inline void season(int n, Key run, uint32_t t, int *counts) {
  Key a = stream(run, "fortune", t), b = stream(run, "severity", t);
  int poor_now = 0, at_risk = 0, relapsed = 0, borrowers = 0;
  for (int i = 0; i < n; i++) {
    Key first = threefry(a, i, 0), second = threefry(b, i, 0);
    double fortune = single(first.k0), event = single(first.k1), severity = single(second.k0);
    double able = income[i], skilled = skill[i];
    double earned = able * (0.8 + 0.4 * skilled) * (float)exp_(0.35 * normal(fortune) - 0.06125);
    double cash = saved[i] + earned - (event < 0.08 ? (0.3 + 0.7 * severity) * able : 0);
    double owed = debt[i] * 1.06;
    if (cash < 1 && 1 / (1 + exp_(-(0.4 + 1.6 * skilled - 0.9 * (owed / able)))) > 0.55) {
      double gap = 1 - cash, lent = gap > 1.5 ? 1.5 : gap;
      cash += lent, owed += lent, borrowers++;
    }
    double surplus = cash > 1 ? 0.4 * (cash - 1) : 0, paid = owed < surplus ? owed : surplus;
    cash -= paid, owed -= paid;
    double eaten = 0.7 + 0.45 * cash;
    if (eaten > cash) eaten = cash;
    if (eaten < 0) eaten = 0;
    cash -= eaten;
    if (cash < 0) owed -= cash, cash = 0;
    int is_poor = eaten < 0.75, risk = ever_poor[i] & ~poor[i] & 1;
    saved[i] = cash, debt[i] = owed, skill[i] = is_poor ? skilled : skilled + 0.004 * (1 - skilled);
    poor[i] = is_poor, ever_poor[i] |= is_poor;
    poor_now += is_poor, at_risk += risk, relapsed += risk & is_poor;
  }
  counts[0] = poor_now, counts[1] = at_risk, counts[2] = relapsed, counts[3] = borrowers;
}

#ifdef VECTORS
#include "peers/vectors.c"
#define season season_in_blocks
#endif

static uint32_t fold(uint32_t hash, const double *column, int n) {
  const unsigned char *at = (const unsigned char *)column;
  for (int w = 0; w < 2 * n; w++) {
    uint32_t word;
    memcpy(&word, at + 4 * w, 4);
    hash = (hash ^ word) * 0x01000193u;
  }
  return hash;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  int n = atoi(argv[1]), seasons = atoi(argv[2]), counts[4] = {0};
  Key run = {(uint32_t)strtoul(argv[3], 0, 10), (uint32_t)strtoul(argv[4], 0, 10)};
  income = calloc(n, 8), skill = calloc(n, 8), saved = calloc(n, 8), debt = calloc(n, 8);
  poor = calloc(n, 1), ever_poor = calloc(n, 1);
  fill_tables();
  open_village(n, run);
  double began = milliseconds();
  for (int t = 0; t < seasons; t++) season(n, run, t, counts);
  double took = milliseconds() - began;
  uint32_t check = fold(fold(fold(0x811c9dc5u, saved, n), debt, n), skill, n);
  printf("{\"milliseconds\":%.6f,\"counts\":[%d,%d,%d,%d],\"check\":\"%08x\"}\n", took, counts[0], counts[1], counts[2],
         counts[3], check);
  return 0;
}
