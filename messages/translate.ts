import { createTranslator } from "use-intl/core";
import messages from "./en.json" with { type: "json" };
import type { Translate } from "./refusal-words";

/** All the words, where no request asks for them: in a report's sentences, and at the command line. */
export const translate = createTranslator({ locale: "en-GB", messages }) as unknown as Translate;
