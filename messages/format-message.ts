import type original from "use-intl/format-message";
import { isolatedWhereItTurns } from "@/lib/domain/text/isolates";
// @ts-expect-error Its types stand under the name that this file takes the place of.
import format from "../node_modules/use-intl/dist/esm/production/format-message/index.js";

type Format = typeof original;
type Values = Parameters<Format>[2];

const plain = format as Format;

/**
 * A message with its values, as use-intl makes it: next.config.js puts this in the place of its own. What is put in comes from
 * people (names, titles, reasons, words of a text), so it is isolated where it could turn the order of our sentence.
 */
const formatMessage: Format = Object.assign(
  (...[path, message, values, options]: Parameters<Format>) => plain(path, message, isolatedValues(values), options),
  { raw: plain.raw },
);
export default formatMessage;

function isolatedValues(values: Values): Values {
  if (!values) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolatedWhereItTurns(value) : value,
    ]),
  ) as Values;
}
