import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  // Tests and a running server build side by side without touching each other.
  distDir: process.env.GALLEY_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` has the compiler read all of it, tests and scripts too; who only starts Galley need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Of everybody who asks: a page comes with its title. Sent after the page, it is missing for a moment, which is what a
  // screen reader reads out first.
  htmlLimitedBots: /.*/,
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
  // What stands in a sentence of ours keeps its direction to itself, whoever wrote the sentence: see the file.
  turbopack: { resolveAlias: { "use-intl/format-message": "./messages/format-message.ts" } },
  experimental: {
    // Gives forbidden(), which app/page-actor.ts answers a missing right with.
    authInterrupts: true,
    // A file of 10 MB, as a form sends it; the door has the same limit. There is no proxy.ts: for one Next holds every body in memory.
    serverActions: { bodySizeLimit: "12mb" },
  },
};

export default withNextIntl(config);
