import { getRequestConfig } from "next-intl/server";

/** The interface's language: English, with dates written day first. Its words stand in messages/en.json. */
export const locale = "en-GB";

export default getRequestConfig(async () => ({
  locale,
  timeZone: process.env.TZ ?? "UTC",
  messages: (await import("../messages/en.json")).default,
}));
