import { getRequestConfig } from "next-intl/server";

/** The interface's language. English is the only one yet; its words stand in messages/en.json. */
export const locale = "en";

export default getRequestConfig(async () => ({
  locale,
  timeZone: process.env.TZ ?? "UTC",
  messages: (await import("../messages/en.json")).default,
}));
