/**
 * Signs in at a running Galley as the sign-in form does; gives the Cookie header of the session. `site` is its origin.
 * Throws when the account or the password is wrong.
 */
export async function signInOverHttp(site: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const token = await fetch(`${site}/api/auth/csrf`);
  keep(token);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await fetch(`${site}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: header(), origin: site },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  keep(answer);
  await answer.arrayBuffer();
  if (![...jar.keys()].some((name) => name.endsWith("session-token"))) throw new Error(`signing in as ${email} failed`);
  return header();
}
