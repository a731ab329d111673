import { IntlMessageFormat } from "intl-messageformat";
import type original from "use-intl/format-message";
import { isolatedWhereItTurns } from "@/lib/domain/text/isolates";
// @ts-expect-error Its types stand under the name that this file takes the place of.
import format from "../node_modules/use-intl/dist/esm/production/format-message/index.js";

type Format = typeof original;
type Values = NonNullable<Parameters<Format>[2]>;

/** The same values as intl-messageformat calls them. */
type Readable = Parameters<IntlMessageFormat["format"]>[0];

const plain = format as Format;

/** Messages that were read, by language and words. use-intl would read each of them again for every page. */
const read = new Map<string, IntlMessageFormat>();

/**
 * A message with its values, as use-intl makes it: next.config.js puts this in the place of its own. What is put in comes from
 * people (names, titles, reasons, words of a text), so it is isolated where it could turn the order of our sentence.
 */
const formatMessage: Format = Object.assign(
  (...[path, message, values, options]: Parameters<Format>) => {
    if (!values || typeof message !== "string") return plain(path, message, values, options);
    const said = readMessage(message, options.locale).format(isolatedValues(values) as Readable);
    return (typeof said === "object" ? said : String(said)) as ReturnType<Format>;
  },
  { raw: plain.raw },
);
export default formatMessage;

function readMessage(message: string, locale: string): IntlMessageFormat {
  const name = `${locale} ${message}`;
  const known = read.get(name) ?? new IntlMessageFormat(message, locale);
  read.set(name, known);
  return known;
}

function isolatedValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolatedWhereItTurns(value) : value,
    ]),
  ) as Values;
}
