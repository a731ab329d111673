import { z } from "zod";

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

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL must be a postgresql:// address" }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z
    .string({ error: "NEXTAUTH_SECRET is missing: set it to at least 32 random characters (openssl rand -base64 48)" })
    .min(32, "NEXTAUTH_SECRET is too short: set it to at least 32 random characters (openssl rand -base64 48)")
    .refine(
      (secret) =>
        new Set(secret).size >= 10 && !wellKnownSecrets.some((known) => secret.toLowerCase().startsWith(known)),
      "NEXTAUTH_SECRET is a default or trivial one: set it to at least 32 random characters (openssl rand -base64 48)",
    ),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "NEXTAUTH_URL must be the http(s) address that people use" }),
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, read and checked once. Throws an Error whose message has one plain line a fault, and names the
 * variable but never shows its value.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join("\n"));
  parsed = result.data;
  return parsed;
}

/** The database part alone, for the command line and tests, which sign nobody in. */
export function databaseEnv(): Pick<Env, "DATABASE_URL" | "DATABASE_POOL_SIZE" | "LOG_LEVEL"> {
  return schema.pick({ DATABASE_URL: true, DATABASE_POOL_SIZE: true, LOG_LEVEL: true }).parse(process.env);
}
