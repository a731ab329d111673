import { type Integer, OctetString } from "asn1js";
import { type Certificate, ContentInfo, id_eContentType_TSTInfo, id_sha256, SignedData, TSTInfo } from "pkijs";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { certificatesIn, isForTimeStamps, nameOf, namesCertificate } from "./time-stamp-certificate";

/** An authority's statement of when a hash existed. */
export type TimeStamp = {
  /** DER of the CMS signed data, the token of RFC 3161, as `openssl ts -token_in` reads it. */
  readonly token: Uint8Array;
  readonly at: Date;
  /** Who signed, by the name in the certificate. */
  readonly authority: string;
};

/** What a token is held against. */
export type TimeStampTerms = {
  /** The stamped hash, 32 bytes. */
  readonly sha256: Uint8Array;
  /** Certificates in PEM that the signer's must lead to; null to take any signer. */
  readonly ca: string | null;
  /** What was sent with the request; left out for a token that was kept. */
  readonly nonce?: Integer;
};

/** What is wrong with a token; each has its words. */
type Fault = "unreadable" | "imprint" | "nonce" | "signature" | "certificate" | "untrusted";

const contentTypeAttribute = "1.2.840.113549.1.9.3";

/**
 * Checks a token: that it is of this hash, answers this request, is signed by the certificate in it, that the certificate
 * is one for time stamps, named by the signature and valid at the time, and leads to `ca`.
 * Refuses time-stamp-wrong (`what`).
 */
export async function checkTimeStamp(token: Uint8Array, terms: TimeStampTerms): Promise<Result<TimeStamp>> {
  const read = readToken(token);
  if (!read) return wrong("unreadable");
  const { info, signed } = read;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const isOfHash = Buffer.from(terms.sha256).equals(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== id_sha256 || !isOfHash) return wrong("imprint");
  if (terms.nonce && !info.nonce?.isEqual(terms.nonce)) return wrong("nonce");
  const signer = await signerOf(signed, info.genTime, null);
  if (!signer) return wrong("signature");
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const isFit =
    isForTimeStamps(signer) &&
    (await namesCertificate(attributes, signer)) &&
    signer.notBefore.value <= info.genTime &&
    info.genTime <= signer.notAfter.value;
  if (!isFit) return wrong("certificate");
  if (terms.ca !== null && !(await signerOf(signed, info.genTime, terms.ca))) return wrong("untrusted");
  return ok({ token, at: info.genTime, authority: nameOf(signer) });
}

function readToken(token: Uint8Array): { signed: SignedData; info: TSTInfo } | null {
  try {
    const { contentType, content } = ContentInfo.fromBER(token.slice());
    if (contentType !== ContentInfo.SIGNED_DATA) return null;
    const signed = new SignedData({ schema: content });
    const { eContentType, eContent } = signed.encapContentInfo;
    const [first, ...more] = signed.signerInfos;
    const told = first?.signedAttrs?.attributes.find(({ type }) => type === contentTypeAttribute)?.values[0];
    const isStamp = eContentType === id_eContentType_TSTInfo && told?.valueBlock.toString() === eContentType;
    if (!isStamp || more.length > 0 || !(eContent instanceof OctetString)) return null;
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return null;
  }
}

/** Who signed, when the signature holds (and the certificate leads to `ca`); null otherwise. */
async function signerOf(signed: SignedData, at: Date, ca: string | null): Promise<Certificate | null> {
  // pkijs would hash the stamped document itself, of which only the hash is known here; as plain content it checks the
  // signature alone, and the imprint was compared before.
  signed.encapContentInfo.eContentType = ContentInfo.DATA;
  const chain = ca === null ? {} : { checkChain: true, trustedCerts: certificatesIn(ca), passedWhenNotRevValues: true };
  try {
    const verified = await signed.verify({ signer: 0, checkDate: at, extendedMode: true, ...chain });
    return verified.signatureVerified ? (verified.signerCertificate ?? null) : null;
  } catch {
    return null;
  }
}

function wrong(what: Fault) {
  return refuse("time-stamp-wrong", { what });
}
