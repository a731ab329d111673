"use client";

import { TryAgain } from "@/components/trouble/try-again";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <TryAgain digest={error.digest} retry={reset} />;
}
