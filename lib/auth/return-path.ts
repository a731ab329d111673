import { parseUrl } from "@/lib/domain/parse-url";

/** A host that is nobody's; it stands in for Galley's own while an address is taken apart. */
const here = "galley.invalid";

/**
 * Where to go after signing in: a path inside Galley, or what waits for the person for anything else. `asked` is the query's
 * member as Next hands it over; of several the first counts.
 */
export function safeReturnPath(asked: string | readonly string[] | undefined): string {
  const from = typeof asked === "string" ? asked : asked?.[0];
  const url = from?.startsWith("/") ? parseUrl(from, `http://${here}`) : null;
  if (!url) return "/for-me";
  const { host, pathname, search } = url;
  // "/.//evil.example" loses its dots in parsing, and what is left would name another site.
  const stays = host === here && !/^[/\\]{2}/.test(pathname);
  return stays && !pathname.startsWith("/sign-in") ? pathname + search : "/for-me";
}
