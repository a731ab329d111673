import { getRequestConfig } from "next-intl/server";
import { timeZone } from "@/lib/env";

/** The interface's language: English, with dates written day first. Its words stand in messages/en.json. */
export const locale = "en-GB";

export default getRequestConfig(async () => ({
  locale,
  timeZone: timeZone(),
  messages: (await import("@/messages/en.json")).default,
}));
