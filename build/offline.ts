import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** Every file that was built is kept by the browser, so that the page opens without a network; web/offline.ts asks. */
export const offline = (): Plugin[] =>
  VitePWA({
    strategies: "generateSW",
    registerType: "prompt",
    injectRegister: null,
    workbox: {
      globPatterns: ["**/*.{html,js,css,svg,png,webmanifest}"],
      // A link carries its settings in the query; the page is the same.
      ignoreURLParametersMatching: [/.*/],
      cleanupOutdatedCaches: true,
      maximumFileSizeToCacheInBytes: 8_000_000,
    },
    manifest: {
      name: "三农·信贷推演",
      short_name: "三农推演",
      description: "农村电商金融的多主体模拟：同样的农户，同样的运气，不同的信贷。",
      lang: "zh-CN",
      dir: "ltr",
      id: "./",
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: "#ffffff",
      theme_color: "#1d4ed8",
      categories: ["education", "finance", "government"],
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
  });
