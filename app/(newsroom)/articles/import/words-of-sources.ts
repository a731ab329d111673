import type { getMessages } from "next-intl/server";

type Messages = Awaited<ReturnType<typeof getMessages>>;

/** The words of the forms that bring a text in, with the few refusals that the browser finds by itself. */
export function wordsOfSources({ common, failure, draft, encoding, preview, refusal, ...rest }: Messages) {
  const { "text-empty": empty, "text-too-large": large, "file-type-unknown": type, "file-too-large": file } = refusal;
  return {
    ...{ common, failure, draft, encoding, preview },
    "reading-note": rest["reading-note"],
    "article-import": rest["article-import"],
    "new-version": rest["new-version"],
    "draft-notes": rest["draft-notes"],
    "draft-files": rest["draft-files"],
    source: rest.source,
    refusal: { "text-empty": empty, "text-too-large": large, "file-type-unknown": type, "file-too-large": file },
  };
}
