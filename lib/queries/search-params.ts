/** The query of an address, as Next hands it to a page. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The longest value that is read, in UTF-16 code units; a person's search is far shorter. */
const MAX_LENGTH = 300;

/** A member's first value as one clean line; "" where there is none. Never throws: anybody can write an address. */
export function paramOf(params: SearchParams, name: string): string {
  const value = params[name];
  const first = (Array.isArray(value) ? value[0] : value) ?? "";
  return first
    .slice(0, MAX_LENGTH)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .trim();
}

/** The member's value if it is one of those allowed, else null. */
export function choiceOf<C extends string>(params: SearchParams, name: string, allowed: readonly C[]): C | null {
  const value = paramOf(params, name);
  return allowed.find((choice) => choice === value) ?? null;
}

/** The number of the page asked for, from 1; 1 for whatever is no number. */
export function pageOf(params: SearchParams): number {
  const page = /^\d{1,6}$/.test(paramOf(params, "page")) ? Number(paramOf(params, "page")) : 1;
  return Math.max(page, 1);
}

/** Whether a text has the form of an id (a UUID), so that it can be asked for in the database. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
