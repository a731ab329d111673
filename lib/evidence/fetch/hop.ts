/**
 * One answer on the way to a page: a redirect, or the last one. `headers` are as they came (names with their case, in
 * their order), except that cookies are left out; `asked` are the headers that Galley sent. `at` is when the answer
 * began, `remoteAddress` the IP address that gave it.
 */
export type Hop = {
  readonly address: string;
  readonly asked: readonly HeaderField[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderField[];
  readonly at: Date;
  readonly remoteAddress: string | null;
};

/** A header's name and value; each character of the value is one byte. */
export type HeaderField = readonly [name: string, value: string];

/** The first value of a header, by its name in small letters; null when it did not come. */
export function headerOf(headers: readonly HeaderField[], name: string): string | null {
  return headers.find((field) => field[0].toLowerCase() === name)?.[1] ?? null;
}

/** A header's value as words: UTF-8 where its bytes are that, as many servers send it, else ISO 8859-1, as HTTP has it. */
export function headerText(value: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(value, "latin1"));
  } catch {
    return value;
  }
}

/** What the headers say of the page itself, worth reading years later. */
const telling: ReadonlySet<string> = new Set([
  "age",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-location",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "memento-datetime",
  "retry-after",
  "server",
  "via",
  "www-authenticate",
  "x-robots-tag",
]);

/** The headers that matter for evidence, with names in small letters and values as words. */
export function tellingHeaders(headers: readonly HeaderField[]): HeaderField[] {
  return headers.map(([name, value]) => [name.toLowerCase(), value] as const).filter(([name]) => telling.has(name));
}
