import { parseUrl } from "@/lib/domain/parse-url";

// What is known of single sites: names of one page under several addresses, and addresses that only lead on to another.

const DEEPEST = 3;

/** Where a site only leads on to the page whose address it carries, and in which parameter. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^lm?\.(?:facebook|instagram|messenger|threads)\.com$/, /^\/(?:l\.php)?$/, ["u"]],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ["q", "url"]],
  [/^[a-z0-9.-]*safelinks\.protection\.outlook\.com$/, /^\/.*$/, ["url"]],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ["q"]],
  [/^(?:out|away)\.(?:reddit|vk)\.com$/, /^\/.*$/, ["url", "to"]],
  [/^vk\.com$/, /^\/away\.php$/, ["to"]],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, ["url"]],
  [/^slack-redir\.net$/, /^\/link$/, ["url"]],
  [/^steamcommunity\.com$/, /^\/linkfilter\/?$/, ["u", "url"]],
  [/^duckduckgo\.com$/, /^\/l\/?$/, ["uddg"]],
];

/** The page that an address leads on to, where its site does nothing else; else the address itself. */
export function behindRedirect(url: URL): URL {
  let at = url;
  for (let i = 0; i < DEEPEST; i++) {
    const found = redirects.find(([host, path]) => host.test(at.hostname) && path.test(at.pathname));
    const target = found?.[2].map((name) => at.searchParams.get(name)).find((value) => value);
    const next = target && /^https?:\/\//i.test(target) ? parseUrl(target) : null;
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Parameters that on these sites only say where a reader came from. */
const passing: readonly (readonly [host: RegExp, names: ReadonlySet<string>])[] = [
  [/^(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com$/, new Set(["s", "t", "ref_src", "ref_url", "cxt"])],
  [/^(?:(?:www|m|music)\.)?youtube\.com$|^youtu\.be$/, new Set(["si", "feature", "pp", "ab_channel", "app"])],
  [/^(?:www\.)?instagram\.com$/, new Set(["igshid", "igsh", "img_index"])],
  [/^(?:www\.)?tiktok\.com$/, new Set(["is_from_webapp", "sender_device", "_r", "_t"])],
];

/** Whether a parameter (its name in small letters) chooses nothing on this site. */
export function isPassingOn(host: string, name: string): boolean {
  return passing.some(([hosts, names]) => hosts.test(host) && names.has(name));
}

/** What a page is known by that its site shows under several addresses; null for all others. */
export function knownPage(url: URL): string | null {
  const host = url.hostname.replace(/^(?:www|m|mobile|music)\./, "");
  if (host === "youtu.be" || host === "youtube.com" || host === "youtube-nocookie.com") return video(url, host);
  if (host === "twitter.com" || host === "x.com") return post(url);
  return null;
}

const videoName = /^[\w-]{11}$/;

function video({ pathname, searchParams }: URL, host: string): string | null {
  const [first = "", second = ""] = pathname.slice(1).split("/");
  const isWatched = host !== "youtu.be" && first === "watch";
  const isNamed = /^(?:shorts|live|embed|v)$/.test(first);
  const name = host === "youtu.be" ? first : isWatched ? (searchParams.get("v") ?? "") : isNamed ? second : "";
  return videoName.test(name) ? `youtube.com/watch?v=${name}` : null;
}

/** A post is known by its number alone, whoever's name stands before it. */
function post({ pathname }: URL): string | null {
  const number = /^\/(?:i\/web|i|\w{1,20})\/status(?:es)?\/(\d{5,25})(?:\/(?:photo|video)\/\d{1,2})?\/?$/.exec(
    pathname,
  )?.[1];
  return number ? `x.com/i/status/${number}` : null;
}
