/** Where to go after signing in: a path inside Galley, or the article list for anything else. */
export function safeReturnPath(from: string | undefined): string {
  if (!from?.startsWith("/") || /^\/[/\\]/.test(from) || !URL.canParse(from, "http://galley.invalid"))
    return "/articles";
  const url = new URL(from, "http://galley.invalid");
  return url.host === "galley.invalid" && !url.pathname.startsWith("/sign-in")
    ? url.pathname + url.search
    : "/articles";
}
