import "server-only";
import { createTranslator } from "use-intl/core";
import messages from "@/messages/en.json" with { type: "json" };
import type { Translate } from "@/messages/refusal-words";

/** All the words, for what a report's model says in sentences: events and warnings. */
export const translate = createTranslator({ locale: "en-GB", messages }) as unknown as Translate;
