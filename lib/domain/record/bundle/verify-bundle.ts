import { canonicalJson, type Json } from "@/lib/domain/record/audit/canonical-json";
import type { Crypto } from "@/lib/domain/record/audit/check-checkpoint";
import type { KeyPin } from "@/lib/domain/record/audit/key-pin";
import { fingerprintOf, type NoteKey } from "@/lib/domain/record/audit/signed-note";
import { type Sha256, sameBytes } from "@/lib/domain/record/audit/tree";
import { readReportJson } from "@/lib/domain/report/read-report-json";
import type { AuditReport, ReportPerson } from "@/lib/domain/report/report";
import { type Approver, approversIn, type Signer, signerIn } from "./approvers";
import { type Bag, bagDeclaration, bagInfo, checkManifest, manifestOf } from "./bag";
import { BundleFaultFound, Checks } from "./bundle-fault";
import { checkKeys, type KeyInChain, leadsTo } from "./check/check-keys";
import { checkNumbers, type WholeSeries } from "./check/check-numbers";
import { checkReportCheckpoint } from "./check/check-report-checkpoint";
import { hashOfText, readingOf } from "./check/read-values";
import { checkCheckpoint, checkEvents, checkInLog, readKey, type ShownLog } from "./check-log";
import { checkReport } from "./check-report";
import type { EventRecord } from "./event-record";
import { fileText } from "./file-text";
import {
  bundleName,
  eventProofPlace,
  guides,
  keyPlace,
  keyProofPlace,
  places,
  schemaPlace,
  versionPlace,
} from "./layout";
import type { ShownEvents } from "./shown-events";
import { strictJson } from "./strict-json";
import { type BundleFile, readZip } from "./zip";

/** What a report says of a claim in short: its state, and the label of its rating, null where it has no verdict. */
type SaidOfClaim = Pick<AuditReport["claims"][number], "number" | "statement" | "state"> & {
  readonly rating: string | null;
};

/** A key of the log, as it is told: who changed the key before to it, by the report, and whether an earlier one vouches for it. */
type ToldKey = Pick<KeyInChain, "since" | "reason" | "rotatedBy"> & {
  readonly fingerprint: string;
  readonly by: ReportPerson | null;
  readonly isVouchedFor: boolean;
};

/** What a bundle that holds is, for saying what was checked. `size` is that of the log at its checkpoint, in events. */
export type VerifiedBundle = {
  readonly title: string;
  /** What the report calls the newsroom: its name, or else the address of its Galley. */
  readonly newsroom: string;
  readonly verdicts: readonly SaidOfClaim[];
  readonly slug: string;
  readonly exportedAt: string;
  readonly files: number;
  readonly claims: number;
  /** Who approved, and since when each of their sign-ins stands. */
  readonly approvers: readonly Approver[];
  readonly signer: Signer | null;
  readonly events: number;
  /** The series of records of which none is missing. */
  readonly serieses: readonly WholeSeries[];
  readonly size: number;
  readonly checkpoint: string;
  readonly key: NoteKey;
  /** Every key that the log had, and the one that somebody knows, which is the last or leads to it; null for none. */
  readonly keys: readonly ToldKey[];
  readonly known: ToldKey | null;
};

/**
 * Verifies a bundle, byte for byte: the archive, the bag, the signed checkpoint, the export's own event, every record with
 * its proof, that none of them is left out, and the report against the records. With `pinned`, also that the log's key is
 * that one, or one that it leads to; otherwise the key is still to be compared by a person. Throws BundleFaultFound with the first
 * thing that does not hold, and whatever else does not hold that can be told without it.
 */
export function verifyBundle(crypto: Crypto, zip: Uint8Array, pinned: KeyPin | null): VerifiedBundle {
  const checks = new Checks();
  const verified = checks.take(() => verify(crypto, zip, pinned, checks));
  checks.hold();
  if (!verified) throw new BundleFaultFound("unreadable", { why: "nothing was verified" });
  return verified;
}

function verify(crypto: Crypto, zip: Uint8Array, pinned: KeyPin | null, checks: Checks): VerifiedBundle | null {
  const bag = openBag(readZip(zip));
  const { payload, rest } = splitBag(bag);
  const { manifest, tagManifest } = places;
  checks.take(() => checkManifest(crypto.sha256, fileText(bag, manifest), manifest, payload));
  checks.take(() => checkManifest(crypto.sha256, fileText(bag, tagManifest), tagManifest, without(rest, tagManifest)));
  const key = checks.take(() => readKey(crypto, bag));
  const chain = key && checks.take(() => checkKeys(crypto, bag, key));
  const known = pinned && chain && checks.take(() => leadsTo(crypto, chain, pinned));
  const log = key && checks.take(() => checkCheckpoint(crypto, bag, key));
  const exported = log && checks.take(() => readExport(crypto, bag, log));
  const isListed =
    exported !== null &&
    checks.expect(
      "export-manifest",
      {},
      () => exported.data.manifestSha256 === hashOfText(crypto, fileText(bag, manifest)),
    );
  if (exported)
    checks.expect(
      "export-guide",
      {},
      () => exported.data.guidesSha256 === hashOfText(crypto, guidesManifest(crypto, bag)),
    );

  const events = log && checks.take(() => checkEvents(checks, crypto, bag, log));
  const report = checks.take(() => readReport(crypto, bag));
  const serieses =
    report && events && exported && checks.take(() => checkNumbers(crypto.sha256, report, events, exported));
  if (report && events) checks.take(() => checkReport(crypto.sha256, report, events));
  if (report && log && chain) checks.take(() => checkReportCheckpoint(crypto, report, { ...log, keys: chain }, bag));
  for (const { number, text } of report?.versions ?? []) checks.take(() => checkVersion(bag, number, text));
  if (report && exported) {
    checks.expect("export-other", {}, () => exported.article === report.article.id);
    // It tells the payload's size, which is another one where that was changed.
    if (isListed) checks.take(() => checkInfo(bag, payload, report, exported.at));
  }
  if (chain && events) checkNothingElse(checks, rest, events, chain);
  if (!key || !chain || !log || !events || !report || !exported || !serieses) return null;
  const keys = toldKeys(crypto.sha256, chain, report);
  return {
    title: report.article.title,
    newsroom: report.newsroom.name ?? report.newsroom.galley,
    verdicts: report.claims.map(({ number, statement, state, verdict }) => ({
      ...{ number, statement, state, rating: verdict?.rating.label ?? null },
    })),
    slug: report.article.slug,
    exportedAt: exported.at,
    files: bag.size,
    claims: report.claims.length,
    approvers: approversIn(report),
    signer: signerIn(report),
    events: events.records.size + events.withheld.size,
    serieses,
    size: log.checkpoint.size,
    checkpoint: log.note,
    key,
    keys,
    known: (known && keys[chain.indexOf(known)]) ?? null,
  };
}

function toldKeys(sha256: Sha256, keys: readonly KeyInChain[], report: AuditReport): ToldKey[] {
  const { person } = readingOf(sha256, report);
  return keys.map((key, i) => {
    const isEarlier = ({ publicKey }: NoteKey) => keys.slice(0, i).some((each) => sameBytes(each.publicKey, publicKey));
    return {
      ...{ since: key.since, reason: key.reason, rotatedBy: key.rotatedBy, by: person(key.rotatedBy) },
      ...{ fingerprint: fingerprintOf(sha256, key), isVouchedFor: key.signers.some(isEarlier) },
    };
  });
}

function checkVersion(bag: Bag, number: number, text: string): void {
  if (fileText(bag, versionPlace(number)) !== text)
    throw new BundleFaultFound("report-version", { number: String(number) });
}

function checkInfo(bag: Bag, payload: Bag, report: AuditReport, exportedAt: string): void {
  const listed = [...payload].map(([name, bytes]) => ({ name, bytes }));
  if (fileText(bag, places.info) !== bagInfo(listed, exportedAt, bundleName(report.article.slug, report.scope.claim)))
    throw new BundleFaultFound("tag-file-wrong", { file: places.info });
}

/** The files by their paths below the archive's one folder (RFC 8493, section 4). */
function openBag(files: readonly BundleFile[]): Bag {
  const folder = files[0]?.name.split("/")[0] ?? "";
  const bag = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    if (!name.startsWith(`${folder}/`)) throw new BundleFaultFound("two-folders", { file: name });
    bag.set(name.slice(folder.length + 1), bytes);
  }
  if (!bag.has(places.declaration) || !bag.has(places.manifest)) throw new BundleFaultFound("no-bag");
  if (fileText(bag, places.declaration) !== bagDeclaration)
    throw new BundleFaultFound("tag-file-wrong", { file: places.declaration });
  return bag;
}

/** The report as it stands in the bundle, byte for byte as Galley writes it, beside the schema of its form. */
function readReport(crypto: Crypto, bag: Bag): AuditReport {
  const file = places.report;
  const text = fileText(bag, file);
  const value = strictJson(text, file);
  if (`${JSON.stringify(value, null, 2)}\n` !== text) throw new BundleFaultFound("json-not-as-written", { file });
  const read = readReportJson(value);
  if (!read.ok) {
    const { reason, params = {} } = read.refusal;
    const where = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, String(param)]));
    throw new BundleFaultFound(reason === "report-newer" ? reason : "report-form", { file, ...where });
  }
  const { report, form } = read.value;
  const schema = schemaPlace(form.name);
  if (hashOfText(crypto, fileText(bag, schema)) !== form.sha256)
    throw new BundleFaultFound("schema-wrong", { file: schema });
  return report;
}

function splitBag(bag: Bag): { payload: Bag; rest: Bag } {
  const isPayload = ([name]: [string, Uint8Array]) => name.startsWith("data/");
  return {
    payload: new Map([...bag].filter(isPayload)),
    rest: new Map([...bag].filter((entry) => !isPayload(entry))),
  };
}

function without(bag: Bag, name: string): Bag {
  return new Map([...bag].filter(([each]) => each !== name));
}

/** The export is an event itself, which names the payload's manifest and the guides: whoever changes both is found here. */
function readExport(crypto: Crypto, bag: Bag, log: ShownLog): EventRecord<"report.bundled"> {
  const { text } = checkInLog(crypto, bag, log, { record: places.exportRecord, proof: places.exportProof });
  const event = strictJson(text, places.exportRecord) as EventRecord<"report.bundled"> | null;
  if (!event?.data || event.type !== "report.bundled" || canonicalJson(event as unknown as Json) !== text)
    throw new BundleFaultFound("export-other");
  return event;
}

function guidesManifest(crypto: Crypto, bag: Bag): string {
  return manifestOf(
    crypto.sha256,
    guides.map((name) => {
      const bytes = bag.get(name);
      if (!bytes) throw new BundleFaultFound("file-missing", { file: name });
      return { name, bytes };
    }),
  );
}

/** Every file beside the payload is one that was looked at. */
function checkNothingElse(
  checks: Checks,
  rest: Bag,
  { records, withheld }: ShownEvents,
  keys: readonly KeyInChain[],
): void {
  const proofs = [...records.keys(), ...withheld.keys()].map(eventProofPlace);
  const ofKeys = keys.flatMap((_, i) => [keyPlace(i + 1), keyProofPlace(i + 1)]);
  const known = new Set<string>([...Object.values(places), ...guides, ...proofs, ...ofKeys]);
  for (const name of rest.keys()) checks.expect("file-extra", { file: name }, () => known.has(name));
}
