#!/usr/bin/env bash
# What one would guess: shuffler(randomLcg(seed)) for the seeds 1 to 100 gives a hundred unlike orders, so that each of
#   ten households is drawn last, or drawn for a treatment with chance .2, about as often as chance says.
# What happens: all hundred orders end with the same household, and of a hundred draws with chance .2 none is a yes.
#   An integer seed is the generator's state as it stands and the multiplier is small against 2^32, so the first draw
#   goes up by .0004 a seed: seeds 1 to 100 begin between .236 and .275. From the second draw on they differ. Seeds of
#   two decimals, .00 to .99, are no better: they begin at four places only. Throw the first draw away.
# Versions: d3-random 3.0.2, d3-array 3.2.5, Node 20.
# Source: https://d3js.org/d3-random allows any integer as a seed and says nothing of neighbours; d3-random/src/lcg.js.
# Seen:
#   first draws 0.236 to 0.275, second draws 0.002 to 1.000
#   drawn last: household 2 a hundred times
#   chance .2: 0 of 100
#   first draws of seeds .00 to .99: 4 places
#   first draw thrown away: drawn last 10 households, chance .2: 25 of 100
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund d3-random@3.0.2 d3-array@3.2.5 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { range, shuffler } from "d3-array";
import { randomBernoulli, randomLcg } from "d3-random";

const seeds = range(1, 101);
const later = (seed) => { const draw = randomLcg(seed); draw(); return draw; };
const spread = (draws) => `${Math.min(...draws).toFixed(3)} to ${Math.max(...draws).toFixed(3)}`;
const places = (draws) => new Set(draws.map((each) => each.toFixed(2))).size;
const last = (generator) => new Set(seeds.map((seed) => shuffler(generator(seed))(range(10))[9]));
const yes = (generator) => seeds.filter((seed) => randomBernoulli.source(generator(seed))(0.2)()).length;
console.log(`first draws ${spread(seeds.map((seed) => randomLcg(seed)()))}, second draws ${spread(seeds.map((seed) => later(seed)()))}`);
console.log(`drawn last: household ${[...last(randomLcg)].join(", ")} a hundred times`);
console.log(`chance .2: ${yes(randomLcg)} of 100`);
console.log(`first draws of seeds .00 to .99: ${places(seeds.map((seed) => randomLcg((seed - 1) / 100)()))} places`);
console.log(`first draw thrown away: drawn last ${last(later).size} households, chance .2: ${yes(later)} of 100`);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "first draws 0.236 to 0.275, second draws 0.002 to 1.000
drawn last: household 2 a hundred times
chance .2: 0 of 100
first draws of seeds .00 to .99: 4 places
first draw thrown away: drawn last 10 households, chance .2: 25 of 100" ]
