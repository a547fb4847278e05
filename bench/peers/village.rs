//! The season of ../kernel-plain.ts in Rust, bit for bit: village N SEASONS KEY0 KEY1 -> one JSON line.
use std::{env, f64::consts::LN_2, time::Instant};

struct Tables {
    powers: Vec<f64>,
    roots: Vec<f64>,
    centres: Vec<[f64; 3]>,
}

impl Tables {
    fn new() -> Self {
        let powers = (0..2098)
            .map(|k| {
                let steps = k - 1074;
                let by: f64 = if steps < 0 { 0.5 } else { 2.0 };
                (0..i32::abs(steps)).fold(1.0, |value, _| value * by)
            })
            .collect();
        let roots = (0..64)
            .map(|j| {
                let x = j as f64 / 64.0 * LN_2;
                let tail = (2..=24).rev().fold(1.0, |tail, n| 1.0 + tail * x / n as f64);
                1.0 + x * tail
            })
            .collect();
        let centres = (0..128)
            .map(|j| {
                let c = if j < 80 { (176 + j) as f64 / 256.0 } else { (48 + j) as f64 / 128.0 };
                let s = (c - 1.0) / (c + 1.0);
                let odd = (3..=41).rev().step_by(2);
                let tail = odd.fold(0.0, |tail, n| s * s * (1.0 / n as f64 + tail));
                [c, 1.0 / c, 2.0 * (s + s * tail)]
            })
            .collect();
        Tables { powers, roots, centres }
    }

    #[inline(always)]
    fn exp(&self, x: f64) -> f64 {
        let n = x * 92.33248261689366 + 6755399441055744.0 - 6755399441055744.0;
        let r = x - n * 0.010830424695996044 - n * 2.5310172166650877e-13;
        let k = n as i32;
        let (r2, root) = (r * r, self.roots[(k & 63) as usize]);
        let tail = r + r2 * (0.5 + r * (1.0 / 6.0) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0)));
        (root + root * tail) * self.powers[((k >> 6) + 1074) as usize]
    }

    fn log(&self, x: f64) -> f64 {
        let offset = (x.to_bits() >> 32) as i32 - 0x3fe5f000;
        let k = offset >> 20;
        let [c, inverse, log_c] = self.centres[((offset >> 13) & 127) as usize];
        let r = (x * self.powers[(1074 - k) as usize] - c) * inverse;
        let r2 = r * r;
        let tail = r + r2 * (r * (1.0 / 3.0) - 0.5 + r2 * (r * 0.2 - 0.25 - r2 * (1.0 / 6.0)));
        k as f64 * LN_2 + (log_c + tail)
    }

    #[inline(always)]
    fn normal(&self, p: f64) -> f64 {
        let q = p - 0.5;
        let r = 0.180625 - q * q;
        if r < 0.0 {
            return self.normal_tail(p);
        }
        let r2 = r * r;
        let r4 = r2 * r2;
        let above = 3.3871328727963665 + r * 133.14166789178438 + r2 * (1971.5909503065513 + r * 13731.69376550946)
            + r4 * (45921.95393154987 + r * 67265.7709270087 + r2 * (33430.57558358813 + r * 2509.0809287301227));
        let below = 1.0 + r * 42.31333070160091 + r2 * (687.1870074920579 + r * 5394.196021424751)
            + r4 * (21213.794301586597 + r * 39307.89580009271 + r2 * (28729.085735721943 + r * 5226.495278852546));
        (q * above) / below
    }

    /// A uniform of 32 bits never gets further out than five.
    fn normal_tail(&self, p: f64) -> f64 {
        let r = (-self.log(if p < 0.5 { p } else { 1.0 - p })).sqrt() - 1.6;
        let r2 = r * r;
        let r4 = r2 * r2;
        let above = 1.4234371107496835 + r * 4.630337846156546 + r2 * (5.769497221460691 + r * 3.6478483247632045)
            + r4 * (1.2704582524523684 + r * 0.2417807251774506 + r2 * (0.022723844989269184 + r * 0.0007745450142783414));
        let below = 1.0 + r * 2.053191626637759 + r2 * (1.6763848301838038 + r * 0.6897673349851)
            + r4 * (0.14810397642748008 + r * 0.015198666563616457 + r2 * (0.0005475938084995345 + r * 1.0507500716444169e-9));
        if p < 0.5 { -(above / below) } else { above / below }
    }
}

type Key = [u32; 2];

#[inline(always)]
fn threefry([k0, k1]: Key, c0: u32, c1: u32) -> Key {
    let keys = [k0, k1, 0x1bd11bda ^ k0 ^ k1];
    let turns = [[13, 15, 26, 6], [17, 29, 16, 24]];
    let (mut x, mut y) = (c0.wrapping_add(k0), c1.wrapping_add(k1));
    for group in 0..5usize {
        for by in turns[group % 2] {
            x = x.wrapping_add(y);
            y = y.rotate_left(by) ^ x;
        }
        x = x.wrapping_add(keys[(group + 1) % 3]);
        y = y.wrapping_add(keys[(group + 2) % 3]).wrapping_add(group as u32 + 1);
    }
    [x, y]
}

fn stream(run: Key, purpose: &str, season: u32) -> Key {
    let hash = purpose.bytes().fold(0x811c9dc5u32, |hash, c| (hash ^ c as u32).wrapping_mul(0x01000193));
    threefry(run, hash, season)
}

fn uniform(word: u32) -> f64 {
    (word as f64 + 0.5) * (1.0 / 4294967296.0)
}

fn single(word: u32) -> f64 {
    uniform(word).min(1.0 - 1.0 / 16777216.0) as f32 as f64
}

#[derive(Default)]
struct Household {
    income: f64,
    skill: f64,
    saved: f64,
    debt: f64,
    poor: bool,
    ever_poor: bool,
}

fn open(tables: &Tables, households: u32, run: Key) -> Vec<Household> {
    let (fortune, share) = (stream(run, "birth", 0), stream(run, "wealth", 0));
    (0..households)
        .map(|i| {
            let income = 0.9 * tables.exp(0.4 * tables.normal(uniform(threefry(fortune, i, 0)[0])));
            let skill = uniform(threefry(fortune, i, 1)[0]);
            let saved = 0.5 * uniform(threefry(share, i, 0)[0]) * income;
            Household { income, skill, saved, ..Default::default() }
        })
        .collect()
}

fn season(tables: &Tables, village: &mut [Household], run: Key, t: u32) -> [u32; 4] {
    let (a, b) = (stream(run, "fortune", t), stream(run, "severity", t));
    let mut counts = [0; 4];
    for (i, each) in village.iter_mut().enumerate() {
        let [first, event] = threefry(a, i as u32, 0).map(single);
        let severity = single(threefry(b, i as u32, 0)[0]);
        let (able, skilled) = (each.income, each.skill);
        let fortune = tables.exp(0.35 * tables.normal(first) - 0.06125) as f32 as f64;
        let loss = if event < 0.08 { (0.3 + 0.7 * severity) * able } else { 0.0 };
        let mut cash = each.saved + able * (0.8 + 0.4 * skilled) * fortune - loss;
        let mut owed = each.debt * 1.06;
        if cash < 1.0 && 1.0 / (1.0 + tables.exp(-(0.4 + 1.6 * skilled - 0.9 * (owed / able)))) > 0.55 {
            let lent = (1.0 - cash).min(1.5);
            cash += lent;
            owed += lent;
            counts[3] += 1;
        }
        let paid = owed.min(if cash > 1.0 { 0.4 * (cash - 1.0) } else { 0.0 });
        cash -= paid;
        owed -= paid;
        let eaten = (0.7 + 0.45 * cash).min(cash).max(0.0);
        cash -= eaten;
        if cash < 0.0 {
            owed -= cash;
            cash = 0.0;
        }
        let poor = eaten < 0.75;
        let at_risk = each.ever_poor && !each.poor;
        each.saved = cash;
        each.debt = owed;
        each.skill = if poor { skilled } else { skilled + 0.004 * (1.0 - skilled) };
        each.poor = poor;
        each.ever_poor |= poor;
        counts[0] += poor as u32;
        counts[1] += at_risk as u32;
        counts[2] += (at_risk && poor) as u32;
    }
    counts
}

fn fold(hash: u32, column: impl Iterator<Item = f64>) -> u32 {
    column.map(f64::to_bits).flat_map(|bits| [bits as u32, (bits >> 32) as u32]).fold(hash, |hash, word| {
        (hash ^ word).wrapping_mul(0x01000193)
    })
}

fn main() {
    let given: Vec<u32> = env::args().skip(1).map(|text| text.parse().expect("a whole number")).collect();
    let (tables, run) = (Tables::new(), [given[2], given[3]]);
    let mut village = open(&tables, given[0], run);
    let mut counts = [0; 4];
    let began = Instant::now();
    for t in 0..given[1] {
        counts = season(&tables, &mut village, run, t);
    }
    let took = began.elapsed().as_secs_f64() * 1e3;
    let mut check = 0x811c9dc5;
    let columns: [fn(&Household) -> f64; 3] = [|each| each.saved, |each| each.debt, |each| each.skill];
    for column in columns {
        check = fold(check, village.iter().map(column));
    }
    println!("{{\"milliseconds\":{took},\"counts\":{counts:?},\"check\":\"{check:08x}\"}}");
}
