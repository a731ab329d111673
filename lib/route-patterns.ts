/**
 * Every address that Galley answers, with its parameters as the folders of `app` name them, so that the log can say which
 * one was asked without saying for what. A test holds them against the folders.
 */
export const routePatterns = [
  "/",
  "/account",
  "/api/auth/[...nextauth]",
  "/api/health",
  "/api/live",
  "/api/live/here",
  "/articles",
  "/articles/[slug]",
  "/articles/[slug]/annotations",
  "/articles/[slug]/carried",
  "/articles/[slug]/claims/[number]",
  "/articles/[slug]/conversation",
  "/articles/[slug]/drafts",
  "/articles/[slug]/drafts/[number]/file",
  "/articles/[slug]/edit",
  "/articles/[slug]/export",
  "/articles/[slug]/history",
  "/articles/[slug]/line-by-line",
  "/articles/[slug]/pinned",
  "/articles/[slug]/proof",
  "/articles/[slug]/report",
  "/articles/[slug]/report/[format]",
  "/articles/[slug]/sign-off",
  "/articles/[slug]/versions",
  "/articles/[slug]/versions/[number]/original",
  "/articles/[slug]/versions/compare",
  "/articles/[slug]/versions/new",
  "/articles/import",
  "/earlier-checks",
  "/earlier-checks/file",
  "/evidence",
  "/exports",
  "/exports/[id]",
  "/for-me",
  "/foreign-reports",
  "/foreign-reports/[id]",
  "/foreign-reports/[id]/bundle",
  "/foreign-reports/[id]/report",
  "/foreign-reports/[id]/report/[format]",
  "/notices",
  "/notifications",
  "/notifications/[id]",
  "/people",
  "/queue",
  "/queue/ticks",
  "/rating-scale",
  "/record",
  "/record/checkpoint",
  "/record/events",
  "/record/key",
  "/schema/[name]",
  "/set-password",
  "/settings",
  "/sign-in",
  "/sources",
  "/sources/[id]",
  "/sources/[id]/snapshots",
  "/sources/[id]/snapshots/[snapshot]",
  "/sources/[id]/snapshots/[snapshot]/archive/[format]",
  "/sources/[id]/snapshots/[snapshot]/original",
  "/sources/[id]/snapshots/[snapshot]/view",
  "/sources/brought",
  "/sources/merge",
  "/unsubscribe/[token]",
  "/unsubscribe/[token]/now",
  "another address",
] as const;

const tree = routePatterns.map((pattern) => ({ pattern, parts: pattern.split("/") }));

/** The pattern of an address's path; a word that is written out goes before a parameter. */
export function routePattern(path: string): string {
  const given = path.split("/");
  const fitting = tree.filter(({ parts }) => fitsPattern(parts, given));
  const written = ({ parts }: (typeof tree)[number]) => parts.filter((part) => !part.startsWith("[")).length;
  return fitting.sort((a, b) => written(b) - written(a))[0]?.pattern ?? "another address";
}

function fitsPattern(parts: readonly string[], given: readonly string[]): boolean {
  const isOpen = parts.at(-1)?.startsWith("[...") ?? false;
  if (isOpen ? given.length < parts.length : given.length !== parts.length) return false;
  return parts.every((part, index) => (part.startsWith("[") ? given[index] !== "" : part === given[index]));
}
