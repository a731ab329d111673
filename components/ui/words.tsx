"use client";

import { type Locale, type Messages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  /** Words of messages/, as JSON. */
  readonly packed: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly children: ReactNode;
};

/** By what they came as. They are few and always the same: whatever says them is not made anew because its page is. */
const unpacked = new Map<string, Messages>();

/**
 * What the components below it say. The words come as one string: React would write each of some hundreds of messages, read
 * it to make the page's HTML, and read it again in the browser.
 */
export function Words({ packed, locale, timeZone, children }: Props) {
  let messages = unpacked.get(packed);
  if (!messages) {
    messages = JSON.parse(packed) as Messages;
    unpacked.set(packed, messages);
  }
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
