import { gunzipSync, strFromU8 } from "fflate";
import { fromBase85 } from "./base85.ts";

// Starts the script that the single file carries compressed; its hash stands in the page's policy.
const packed = document.getElementById("packed")!.textContent;
const script = document.createElement("script");
script.type = "module";
script.textContent = strFromU8(gunzipSync(fromBase85(packed)));
document.body.append(script);
