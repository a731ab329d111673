import { readFileSync } from "node:fs";
import { z } from "zod";
import { readGalleyAddress } from "./domain/desk/galley-address";

/** Secrets that stand in examples and tutorials; a production server does not start with one of them. */
const wellKnownSecrets = [
  "secret",
  "changeme",
  "change-me",
  "password",
  "galley",
  "development-secret",
  "your-secret-here",
];

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const modes = ["production", "development", "test"] as const;

const galleyAddress = z.string().transform((typed, context) => {
  const read = readGalleyAddress(typed);
  if (read.ok) return read.value;
  context.addIssue("GALLEY_ADDRESS must be the http(s) address that reports name, without a path");
  return z.NEVER;
});

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL must be a postgresql:// address" }),
  DATABASE_POOL_SIZE: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/, "DATABASE_POOL_SIZE must be a whole number from 1 to 200")
    .transform(Number)
    .default(10),
  NEXTAUTH_SECRET: z
    .string({ error: "NEXTAUTH_SECRET is missing: set it to at least 32 random characters (openssl rand -base64 48)" })
    .min(32, {
      error: "NEXTAUTH_SECRET is too short: set it to at least 32 random characters (openssl rand -base64 48)",
      abort: true,
    })
    .refine(
      (secret) =>
        new Set(secret).size >= 10 && !wellKnownSecrets.some((known) => secret.toLowerCase().startsWith(known)),
      "NEXTAUTH_SECRET is a default or trivial one: set it to at least 32 random characters (openssl rand -base64 48)",
    ),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "NEXTAUTH_URL must be the http(s) address that people use" }),
  GALLEY_ADDRESS: optional(galleyAddress),
  TRUST_PROXY: z.stringbool({ error: "TRUST_PROXY must be true or false" }).default(false),
  LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(", ")}` }).default("info"),
  NODE_ENV: z.enum(modes, { error: `NODE_ENV must be one of ${modes.join(", ")}` }).default("development"),
  // An empty TZ means UTC, as it does everywhere.
  TZ: z
    .string()
    .refine((zone) => zone === "" || isTimeZone(zone), "TZ must name a time zone, such as UTC or Europe/London")
    .transform((zone) => zone || "UTC")
    .default("UTC"),
  GALLEY_WORKER: z.enum(["on", "off"], { error: "GALLEY_WORKER must be on or off" }).default("on"),
  // Five fields of cron, or off.
  GALLEY_WATCH: z
    .string()
    .regex(
      /^(?:|off|\s*[\d*/,-]+(?:\s+[\d*/,A-Za-z-]+){4}\s*)$/,
      "GALLEY_WATCH must be off, or when to look, as five fields of cron, such as 0 3 * * *",
    )
    .transform((when) => (when === "off" || when === "" ? null : when.trim()))
    .default(null),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      error: "SMTP_URL must be smtp://host:port or smtps://host:port, with user:password@ if need be",
    }),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^[^\r\n<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        "MAIL_FROM must be an e-mail address, or Name <address>",
      ),
  ),
  GALLEY_DATA: z
    .string()
    .default("")
    .transform((folder) => folder || ".galley"),
  AUDIT_SIGNING_KEY: z.string().optional(),
  // Where the start scripts keep the key when none is given.
  AUDIT_SIGNING_KEY_FILE: z.string().optional(),
  GALLEY_FETCH_ALLOW: z
    .string()
    .regex(
      /^(?:\s*|\s*[^\s,/@]+\s*(?:,\s*[^\s,/@]+\s*)*)$/,
      "GALLEY_FETCH_ALLOW must be host names, or host:port, with commas between them",
    )
    .transform((hosts) =>
      hosts
        .split(",")
        .map((host) => host.trim().toLowerCase())
        .filter((host) => host !== ""),
    )
    .default([]),
  GALLEY_TIMESTAMP_URL: optional(
    z.url({
      protocol: /^https?$/,
      error: "GALLEY_TIMESTAMP_URL must be the http(s) address of a time stamp authority",
    }),
  ),
  GALLEY_TIMESTAMP_CA: optional(
    z.string().refine(holdsCertificate, "GALLEY_TIMESTAMP_CA must be a readable file of certificates in PEM"),
  ),
  GALLEY_ARCHIVE_URL: optional(
    z.url({ protocol: /^https?$/, error: "GALLEY_ARCHIVE_URL must be the http(s) address of a page archive" }),
  ),
  GALLEY_ARCHIVE_KEY: optional(
    z.string().regex(/^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/, "GALLEY_ARCHIVE_KEY must be access key:secret"),
  ),
});

export type Env = z.infer<typeof schema>;

/**
 * The environment, checked. Throws an Error whose message has one plain line a fault, and names the
 * variable but never shows its value.
 */
export function env(): Env {
  const all = checked(schema);
  if (all.SMTP_URL !== null && all.MAIL_FROM === null)
    throw new Error("MAIL_FROM is missing: with SMTP_URL it says whom e-mails come from");
  return all;
}

/** The database part alone, for the command line and tests, which sign nobody in. Throws as `env` does. */
export function databaseEnv(): Pick<Env, "DATABASE_URL" | "DATABASE_POOL_SIZE" | "LOG_LEVEL"> {
  return checked(schema.pick({ DATABASE_URL: true, DATABASE_POOL_SIZE: true, LOG_LEVEL: true }));
}

/**
 * The address of this Galley as its operator said it, without a slash at the end: what the newsroom's settings begin with, and
 * what stands in for them until the server has started once. The command line signs nobody in and may not have been told;
 * then it is what `npm start` takes. No request decides it. Throws as `env` does.
 */
export function ownAddress(): string {
  const fallback = schema.shape.NEXTAUTH_URL.default(`http://localhost:${process.env.PORT || 3000}`);
  const said = checked(schema.pick({ GALLEY_ADDRESS: true }).extend({ NEXTAUTH_URL: fallback }));
  return said.GALLEY_ADDRESS ?? new URL(said.NEXTAUTH_URL).origin;
}

/** The server that takes e-mails, and whom they come from; null where none are sent. Throws as `env` does. */
export function mailSettings(): { readonly server: string; readonly from: string } | null {
  const { SMTP_URL: server, MAIL_FROM: from } = checked(schema.pick({ SMTP_URL: true, MAIL_FROM: true }));
  return server === null || from === null ? null : { server, from };
}

/** The time zone in which screens show times, by its IANA name; for what is drawn without signing anybody in. */
export function timeZone(): string {
  return checked(schema.pick({ TZ: true })).TZ;
}

/** The folder of what Galley keeps on this machine, which may be relative to the project's. */
export function dataFolder(): string {
  return checked(schema.pick({ GALLEY_DATA: true })).GALLEY_DATA;
}

/** When the watch looks at what approved verdicts rest on, as five fields of cron; null when it is off. Throws as `env` does. */
export function watchTimes(): string | null {
  return checked(schema.pick({ GALLEY_WATCH: true })).GALLEY_WATCH;
}

/** The hosts, or `host:port`, that may be fetched from though they stand in a private network. Throws as `env` does. */
export function fetchAllow(): readonly string[] {
  return checked(schema.pick({ GALLEY_FETCH_ALLOW: true })).GALLEY_FETCH_ALLOW;
}

/** Where the key that signs the audit log's checkpoints is: given as it is, in a file, or nowhere. Never throws. */
export function auditKeyPlace(): { readonly key: string } | { readonly file: string } | Record<string, never> {
  const part = schema.pick({ AUDIT_SIGNING_KEY: true, AUDIT_SIGNING_KEY_FILE: true });
  const { AUDIT_SIGNING_KEY: key, AUDIT_SIGNING_KEY_FILE: file } = checked(part);
  if (key) return { key };
  return file ? { file } : {};
}

/** Services outside that snapshots are told to; null for one that is not set up. */
export type OutsideServices = {
  readonly timeStamp: { readonly address: string; readonly caFile: string | null } | null;
  readonly archive: { readonly address: string; readonly key: string | null } | null;
};

/** The services that the deployment set up. Throws as `env` does. */
export function outsideServices(): OutsideServices {
  const set = checked(schema.pick(services));
  const { GALLEY_TIMESTAMP_URL: clock, GALLEY_ARCHIVE_URL: archive } = set;
  return {
    timeStamp: clock === null ? null : { address: clock, caFile: set.GALLEY_TIMESTAMP_CA },
    archive: archive === null ? null : { address: archive, key: set.GALLEY_ARCHIVE_KEY },
  };
}

const services = {
  GALLEY_TIMESTAMP_URL: true,
  GALLEY_TIMESTAMP_CA: true,
  GALLEY_ARCHIVE_URL: true,
  GALLEY_ARCHIVE_KEY: true,
} as const;

/** How much is logged. Never throws, since the log is there before the environment is checked: `env` tells of a fault. */
export function logLevel(): Env["LOG_LEVEL"] {
  return schema.shape.LOG_LEVEL.catch("info").parse(process.env.LOG_LEVEL);
}

function checked<T>(part: z.ZodType<T>): T {
  const result = part.safeParse(process.env);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join("\n"));
  return result.data;
}

/** What need not be set; null when it is not, or is empty. */
function optional(part: z.ZodType<string, string>) {
  return z
    .preprocess((value) => (value === "" ? undefined : value), part.optional())
    .transform((value) => value ?? null);
}

function holdsCertificate(file: string): boolean {
  try {
    return readFileSync(file, "utf8").includes("-----BEGIN CERTIFICATE-----");
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
