import { createHash } from "node:crypto";
import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  type Attribute,
  Certificate,
  ExtKeyUsage,
  id_ExtKeyUsage,
  id_sha1,
  id_sha256,
  id_sha384,
  id_sha512,
} from "pkijs";

const timeStamping = "1.3.6.1.5.5.7.3.8";
const commonName = "2.5.4.3";
/** ESS signing-certificate (RFC 2634) and signing-certificate-v2 (RFC 5035). */
const signingCertificate = "1.2.840.113549.1.9.16.2.12";
const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";

const hashes: Readonly<Record<string, string>> = {
  [id_sha1]: "sha1",
  [id_sha256]: "sha256",
  [id_sha384]: "sha384",
  [id_sha512]: "sha512",
};

/** Whether a certificate is for time stamps and nothing else, marked as critical (RFC 3161, 2.3). */
export function isForTimeStamps(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === id_ExtKeyUsage);
  if (!usage?.critical || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  const { keyPurposes } = usage.parsedValue;
  return keyPurposes.length === 1 && keyPurposes[0] === timeStamping;
}

/** Whether the signed attributes name this certificate by its hash, so that no other can be put in its place. */
export async function namesCertificate(attributes: readonly Attribute[], certificate: Certificate): Promise<boolean> {
  const der = Buffer.from(certificate.toSchema().toBER());
  return attributes.some(({ type, values }) => {
    if (type !== signingCertificate && type !== signingCertificateV2) return false;
    const named = firstOf(firstOf(values[0]));
    const fallback = type === signingCertificate ? "sha1" : "sha256";
    if (!(named instanceof Sequence)) return false;
    const [first, second] = named.valueBlock.value;
    const algorithm = first instanceof Sequence ? firstOf(first) : null;
    const hash = algorithm instanceof ObjectIdentifier ? hashes[algorithm.getValue()] : fallback;
    const told = first instanceof OctetString ? first : second;
    if (!hash || !(told instanceof OctetString)) return false;
    return createHash(hash).update(der).digest().equals(Buffer.from(told.getValue()));
  });
}

function firstOf(block: unknown) {
  return block instanceof Sequence ? block.valueBlock.value[0] : undefined;
}

/** A certificate's common name, or all that its subject says. */
export function nameOf(certificate: Certificate): string {
  const parts = certificate.subject.typesAndValues;
  const common = parts.find(({ type }) => type === commonName);
  return (common ? [common] : parts).map(({ value }) => String(value.valueBlock.value)).join(", ");
}

/** The certificates in a PEM text. Throws for one that is none. */
export function certificatesIn(pem: string): Certificate[] {
  const begun = pem.split("-----BEGIN CERTIFICATE-----").slice(1);
  const parts = begun.map((part) => part.split("-----END CERTIFICATE-----", 2)).filter(({ length }) => length === 2);
  return parts.map(([base64 = ""]) => Certificate.fromBER(Buffer.from(base64, "base64")));
}
