import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { pageActor, pageData } from "@/app/page-actor";
import { PassageChooser } from "@/components/evidence/snapshot/passage-chooser";
import { RereadForm } from "@/components/evidence/snapshot/reread-form";
import { SnapshotFactsList } from "@/components/evidence/snapshot/snapshot-facts";
import { SnapshotOriginal } from "@/components/evidence/snapshot/snapshot-original";
import { SnapshotText } from "@/components/evidence/snapshot/snapshot-text";
import { SnapshotUnderWay } from "@/components/evidence/snapshot/snapshot-under-way";
import { SnapshotWordsNote } from "@/components/evidence/snapshot/snapshot-words-note";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { WayBack } from "@/components/ui/way-back";
import { WordDiffView } from "@/components/verdict/word-diff-view";
import { encodingNoteOf } from "@/lib/domain/evidence/reading-note";
import { isUnderWay } from "@/lib/domain/evidence/snapshot";
import { getSnapshot } from "@/lib/queries/evidence/get-snapshot";
import { pageOf, paramOf, type SearchParams } from "@/lib/queries/search-params";

type Props = { params: Promise<{ id: string; snapshot: string }>; searchParams: Promise<SearchParams> };

/** Read once for the title and the page itself. */
const snapshotOfPage = cache(async (id: string, snapshotId: string, page: number | null, evidenceId: string) =>
  pageData(getSnapshot(await pageActor(), id, snapshotId, { part: page, evidenceId })),
);

async function read({ params, searchParams }: Props) {
  const { id, snapshot } = await params;
  const asked = await searchParams;
  return snapshotOfPage(id, snapshot, paramOf(asked, "page") === "" ? null : pageOf(asked), paramOf(asked, "evidence"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source } = await read(props);
  const t = await getTranslations("snapshot-page");
  // A tab's title is seen over shoulders and kept in the browser's history.
  return { title: t("title", { title: source.confidence?.description ?? source.title }) };
}

export default async function SnapshotPage(props: Props) {
  const t = await getTranslations("snapshot-page");
  const { source, snapshot, askedBy, part, uses, choices, mayTake } = await read(props);
  const evidenceId = paramOf(await props.searchParams, "evidence");
  const passages = uses.flatMap(({ evidenceId: id, snapshotId, passageStart, passageEnd }) =>
    snapshotId === snapshot.id && passageStart !== null && passageEnd !== null
      ? [{ id, start: passageStart, end: passageEnd }]
      : [],
  );
  const end = part.start + part.words.length;
  const passage = passages.find(({ id, start }) => id === evidenceId && start >= part.start && start < end);
  const asked = uses.find((use) => use.evidenceId === evidenceId);
  const encoding = encodingNoteOf(snapshot.notes);
  const path = `/sources/${source.id}/snapshots/${snapshot.id}`;
  return (
    <Page
      title={source.title}
      tongue={{ dir: "auto" }}
      above={<WayBack href={`/sources/${source.id}`}>{t("back")}</WayBack>}
      lead={<p>{t("eyebrow")}</p>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="words" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          <h2 id="words" className="text-base font-bold">
            {t("text")}
          </h2>
          {isUnderWay(snapshot.state) && <SnapshotUnderWay snapshot={snapshot} />}
          <SnapshotWordsNote snapshot={snapshot} path={path}>
            {encoding && mayTake && (
              <RereadForm
                key={snapshot.id}
                snapshot={snapshot}
                note={encoding}
                query={evidenceId && `?evidence=${evidenceId}`}
              />
            )}
          </SnapshotWordsNote>
          {passage && asked?.passageHow === "approximate" && asked.passage && (
            <Notice tone="plain">
              <p>{t("differs", { number: asked.claim.number })}</p>
              <p dir="auto" className="mt-1 font-serif whitespace-pre-line text-ink">
                <WordDiffView
                  before={asked.passage}
                  after={part.words.slice(passage.start - part.start, passage.end - part.start)}
                />
              </p>
            </Notice>
          )}
          {part.words !== "" && (
            <PassageChooser
              snapshotId={snapshot.id}
              choices={choices}
              from={evidenceId || null}
              passage={passage ? { start: passage.start, end: Math.min(passage.end, end) } : null}
            >
              <div lang={snapshot.language ?? undefined} dir={snapshot.direction ?? "auto"}>
                <SnapshotText {...part} restStart={snapshot.restStart} passages={passages} />
              </div>
            </PassageChooser>
          )}
          <Pager path={path} query={{ evidence: evidenceId }} page={part.number} pages={part.count} />
        </section>
        <aside aria-labelledby="facts" className="grid content-start gap-4">
          <h2 id="facts" className="text-base font-bold">
            {t("facts")}
          </h2>
          <SnapshotFactsList snapshot={snapshot} askedBy={askedBy} />
          {snapshot.rereadOfId !== null && <RereadOf sourceId={source.id} snapshotId={snapshot.rereadOfId} />}
          {snapshot.state === "kept" && <SnapshotOriginal path={path} isArchived={snapshot.how !== "pasted"} />}
          <PassageLinks uses={uses.filter(({ snapshotId, passage: words }) => snapshotId === snapshot.id && words)} />
        </aside>
      </div>
    </Page>
  );
}

/** The way to the snapshot whose bytes this one reads otherwise. */
async function RereadOf({ sourceId, snapshotId }: { sourceId: string; snapshotId: string }) {
  const t = await getTranslations("encoding");
  return (
    <Link
      href={`/sources/${sourceId}/snapshots/${snapshotId}`}
      className="text-sm text-ink underline underline-offset-2"
    >
      {t("reread-of")}
    </Link>
  );
}

type Use = Awaited<ReturnType<typeof read>>["uses"][number];

/** The claims whose passages stand in this snapshot, each the way back to it. */
async function PassageLinks({ uses }: { uses: readonly Use[] }) {
  const t = await getTranslations("snapshot-page");
  return (
    <ul className="grid gap-1.5 text-sm empty:hidden">
      {uses.map(({ evidenceId, claim, article }) => (
        <li key={evidenceId} className="break-words">
          <Link
            href={`/articles/${article.slug}/claims/${claim.number}`}
            className="text-ink underline underline-offset-2"
          >
            {t("passage-of", { number: claim.number })}
          </Link>
          {", "}
          <bdi>{article.title}</bdi>
        </li>
      ))}
    </ul>
  );
}
