import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  // Tests and a running server build side by side without touching each other.
  distDir: process.env.GALLEY_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "pino",
    "eld",
    "pg",
    "pg-boss",
    "linkedom",
    "jschardet",
    "undici",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  experimental: {
    // Gives forbidden(), which app/page-actor.ts answers a missing right with.
    authInterrupts: true,
    // A file of 10 MB, as a form sends it. The second limit is that of the requests that proxy.ts sees, uploads of 50 MB among them.
    serverActions: { bodySizeLimit: "12mb" },
    proxyClientMaxBodySize: "52mb",
  },
};

export default withNextIntl(config);
