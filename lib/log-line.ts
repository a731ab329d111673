import { refusalReasons } from "./domain/result";
import { routePatterns } from "./route-patterns";

/**
 * What a line of the log may hold beside its time, level and message, each member with the form that its value has. It is
 * ids, counts and words of Galley's own: a name, an address, a title, a slug, a hash or a secret has no member to stand in
 * and not the form of any. `err` is cut down by its serializer.
 */
const forms = {
  requestId: /^[\w.-]{8,80}$/,
  actor: uuid(),
  snapshot: uuid(),
  export: uuid(),
  job: uuid(),
  version: /^\d{1,9}$/,
  status: /^[1-5]\d\d$/,
  ms: /^\d{1,9}$/,
  method: /^[A-Z]{3,7}$/,
  path: new Set(routePatterns),
  /** The name of a command or of a queue, which the code gives. */
  command: /^[a-z]+(?:-[a-z]+)+$/,
  queue: /^[a-z]+(?:-[a-z]+)+$/,
  refused: new Set<string>(refusalReasons),
  reason: new Set<string>(refusalReasons),
  format: /^[a-z]{3,12}$/,
  code: /^[A-Z0-9_]{1,60}$/,
  err: null,
} as const satisfies Record<string, RegExp | ReadonlySet<string> | null>;

export type LogLine = { readonly [Member in keyof typeof forms]?: unknown };

/** The line with nothing in it that has no member or not its form; a value that does not fit is replaced by `left out`. */
export function fitLine(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fitted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line)) {
    if (value === undefined || !Object.hasOwn(forms, name)) continue;
    fitted[name] = fits(forms[name as keyof typeof forms], value) ? value : "left out";
  }
  return fitted;
}

function fits(form: RegExp | ReadonlySet<string> | null, value: unknown): boolean {
  if (form === null) return true;
  if (typeof value !== "string" && typeof value !== "number") return false;
  return form instanceof RegExp ? form.test(String(value)) : form.has(String(value));
}

function uuid(): RegExp {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
}
