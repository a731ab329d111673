import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const good = {
  DATABASE_URL: "postgresql://galley@127.0.0.1/galley",
  NEXTAUTH_SECRET: "tests-only-0123456789-abcdefghijklmnop",
  NEXTAUTH_URL: "http://localhost:3000",
};
const others = [
  "DATABASE_POOL_SIZE",
  "GALLEY_ADDRESS",
  "GALLEY_WORKER",
  "TRUST_PROXY",
  "LOG_LEVEL",
  "TZ",
  "GALLEY_FETCH_ALLOW",
  "GALLEY_TIMESTAMP_URL",
  "GALLEY_TIMESTAMP_CA",
  "GALLEY_ARCHIVE_URL",
  "GALLEY_ARCHIVE_KEY",
];

beforeEach(() => {
  for (const [name, value] of Object.entries(good)) vi.stubEnv(name, value);
  for (const name of others) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());
// What was read of these variables is not for the next file of this process.
afterAll(() => void vi.resetModules());

/** The module as it is at the start of a process: nothing read yet. */
async function fresh(variables: Record<string, string | undefined> = {}) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  return import("./env");
}

function messageOf(reading: () => unknown): string {
  try {
    reading();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

test("what is not said has its default", async () => {
  const { env } = await fresh();
  expect(env()).toEqual({
    ...good,
    DATABASE_POOL_SIZE: 10,
    GALLEY_ADDRESS: null,
    TRUST_PROXY: false,
    LOG_LEVEL: "info",
    NODE_ENV: "test",
    TZ: "UTC",
    GALLEY_WORKER: "on",
    GALLEY_WATCH: null,
    SMTP_URL: null,
    MAIL_FROM: null,
    GALLEY_DATA: ".galley",
    GALLEY_FETCH_ALLOW: [],
    GALLEY_TIMESTAMP_URL: null,
    GALLEY_TIMESTAMP_CA: null,
    GALLEY_ARCHIVE_URL: null,
    GALLEY_ARCHIVE_KEY: null,
  });
});

describe("a fault is one line that names its variable, and never its value", () => {
  test.each<[string, string | undefined]>([
    ["DATABASE_URL", undefined],
    ["DATABASE_URL", "mysql://hidden-word"],
    ["DATABASE_POOL_SIZE", ""],
    ["DATABASE_POOL_SIZE", "0"],
    ["DATABASE_POOL_SIZE", "201"],
    ["DATABASE_POOL_SIZE", "2.5"],
    ["DATABASE_POOL_SIZE", "hidden-word"],
    ["NEXTAUTH_SECRET", undefined],
    ["NEXTAUTH_SECRET", "hidden-word"],
    ["NEXTAUTH_SECRET", "a".repeat(40)],
    ["NEXTAUTH_URL", undefined],
    ["NEXTAUTH_URL", "ftp://hidden-word"],
    ["GALLEY_ADDRESS", "https://hidden-word/galley"],
    ["TRUST_PROXY", "hidden-word"],
    ["LOG_LEVEL", "hidden-word"],
    ["NODE_ENV", "hidden-word"],
    ["TZ", "hidden-word"],
    ["GALLEY_TIMESTAMP_URL", "hidden-word"],
    ["GALLEY_TIMESTAMP_URL", "file:///hidden-word"],
    ["GALLEY_TIMESTAMP_CA", "/hidden-word.pem"],
    ["GALLEY_TIMESTAMP_CA", "package.json"],
    ["GALLEY_ARCHIVE_URL", "ftp://hidden-word"],
    ["GALLEY_ARCHIVE_KEY", "hidden-word"],
  ])("%s=%s", async (name, value) => {
    const { env } = await fresh({ [name]: value });
    const message = messageOf(env);
    expect(message).toMatch(new RegExp(`^${name} (must be|must name|is) .+$`));
    expect(message).not.toContain("hidden-word");
  });

  test("several are several lines", async () => {
    const { env } = await fresh({ TRUST_PROXY: "?", LOG_LEVEL: "?" });
    expect(messageOf(env).split("\n")).toEqual([
      expect.stringMatching(/^TRUST_PROXY /),
      expect.stringMatching(/^LOG_LEVEL /),
    ]);
  });

  test("of the database's part too", async () => {
    const { databaseEnv } = await fresh({ DATABASE_URL: "hidden-word" });
    expect(messageOf(databaseEnv)).toBe("DATABASE_URL must be a postgresql:// address");
  });
});

test.each<[string | undefined, string]>([
  [undefined, "UTC"],
  ["", "UTC"],
  ["Europe/London", "Europe/London"],
])("TZ=%s shows times in %s", async (value, zone) => {
  const { env, timeZone } = await fresh({ TZ: value });
  expect(timeZone()).toBe(zone);
  expect(env().TZ).toBe(zone);
});

test.each<[string | undefined, string]>([
  [undefined, "info"],
  ["debug", "debug"],
  ["loud", "info"],
])("LOG_LEVEL=%s logs from %s on, whatever else is wrong", async (value, level) => {
  const { logLevel } = await fresh({ LOG_LEVEL: value, DATABASE_URL: undefined });
  expect(logLevel()).toBe(level);
});

test("services outside are asked only when they are set up", async () => {
  const nothing = await fresh({ GALLEY_TIMESTAMP_URL: "", GALLEY_ARCHIVE_URL: "" });
  expect(nothing.outsideServices()).toEqual({ timeStamp: null, archive: null });
  const both = await fresh({
    GALLEY_TIMESTAMP_URL: "https://clock.example/tsr",
    GALLEY_ARCHIVE_URL: "https://archive.example",
    GALLEY_ARCHIVE_KEY: "access:secret",
  });
  expect(both.outsideServices()).toEqual({
    timeStamp: { address: "https://clock.example/tsr", caFile: null },
    archive: { address: "https://archive.example", key: "access:secret" },
  });
});
