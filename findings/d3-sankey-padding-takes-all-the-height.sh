#!/usr/bin/env bash
# What one would guess: nodePadding(60) in a picture 100 high is cut until the nodes of the fullest column have room;
#   flows stay drawn to scale.
# What happens: the padding is cut to height / (nodes - 1), which is all the height: every node is 0 high and every
#   link 0 wide, so a column of channels on a narrow screen shows nothing, with correct coordinates and no error.
#   The bound that leaves room is smaller by the share that flows are to keep, and the caller must set it.
# Version: d3-sankey 0.12.3, Node 20.
# Source: d3-sankey/src/sankey.js, computeNodeBreadths: py = Math.min(dy, (y1 - y0) / (max - 1)).
# Seen:
#   padding 8: widths 10.0 10.0 10.0 10.0 10.0 10.0
#   padding 60: widths 0.0 0.0 0.0 0.0 0.0 0.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund d3-sankey@0.12.3 >> npm.log 2>&1
cat > try.mjs <<'JS'
import { sankey } from "d3-sankey";

for (const padding of [8, 60]) {
  const nodes = Array.from({ length: 7 }, (_, k) => ({ name: `channel ${k}` }));
  const links = Array.from({ length: 6 }, (_, k) => ({ source: k, target: 6, value: 1 }));
  const drawn = sankey().nodePadding(padding).extent([[0, 0], [300, 100]])({ nodes, links });
  console.log(`padding ${padding}: widths ${drawn.links.map((each) => each.width.toFixed(1)).join(" ")}`);
}
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = "padding 8: widths 10.0 10.0 10.0 10.0 10.0 10.0
padding 60: widths 0.0 0.0 0.0 0.0 0.0 0.0" ]
