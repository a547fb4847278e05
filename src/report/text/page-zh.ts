/** Sentences of `page`, which serves the built page. */
export const pageZh = {
  help: {
    page: "在浏览器中打开网页（由本机提供，无需联网）",
    port: "端口；默认为 5170 起第一个空闲的",
    host: "也让同一网络中的其他电脑打开；可指定地址，默认 0.0.0.0（所有地址）",
    noOpen: "不自动打开浏览器",
  },
  address: (url: string) => `三农·信贷推演  ${url}`,
  english: (url: string) => `In English    ${url}`,
  network: (url: string) => `同一网络      ${url}`,
  stop: "按 Ctrl+C 结束。",
  noBrowser: "没有找到可以打开的浏览器：请自己在浏览器中打开上面的地址。",
  notBuilt: "网页尚未构建；先运行 npm run build",
  port: (input: string) => `--port：不能是“${input}”；允许：0 到 65535 的整数（0 为任一空闲端口）`,
  taken: (port: number) => `--port ${port}：端口已被占用；另选一个，或不写 --port 由程序自己选`,
  allTaken: (first: number, last: number) => `端口 ${first} 到 ${last} 都已被占用；用 --port 另选一个`,
  forbidden: (port: number) => `--port ${port}：没有权限使用这个端口；请选 1024 以上的端口`,
  noAddress: (host: string) => `--host ${host}：本机没有这个地址；不写地址即为所有地址`,
};

export type PageText = typeof pageZh;
