import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  // Tests and a running server build side by side without touching each other.
  distDir: process.env.GALLEY_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pino", "eld", "pg"],
  experimental: {
    // Gives forbidden(), which app/page-actor.ts answers a missing right with.
    authInterrupts: true,
    // An article file of 2 MB, as a form sends it.
    serverActions: { bodySizeLimit: "4mb" },
  },
};

export default withNextIntl(config);
