"use client";

/**
 * Shown when even the root layout failed, so neither its words nor its styles can be counted on. These three sentences
 * stand here and not in messages/en.json because this file is sent along with every page, and the words would be too.
 */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <main>
          <h1>Galley could not show this page</h1>
          <p>Something failed on our side and nothing was changed. Try again in a moment.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
