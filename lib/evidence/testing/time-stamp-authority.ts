import { createHash, randomBytes, webcrypto } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from "asn1js";
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  id_BasicConstraints,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";

/** How an authority may go wrong. */
export type AuthorityFault =
  | "none"
  | "refuses"
  | "other-hash"
  | "other-nonce"
  | "no-nonce"
  | "damaged-signature"
  | "damaged-time"
  | "other-purpose"
  | "more-purposes"
  | "over"
  | "unnamed-certificate"
  | "other-named"
  | "no-certificate";

/** An authority that really signs; `answer` takes and gives DER, `ca` is its root in PEM. */
export type Authority = {
  readonly ca: string;
  readonly answer: (request: Uint8Array, fault?: AuthorityFault) => Promise<Uint8Array>;
};

const signing = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const timeStamping = "1.3.6.1.5.5.7.3.8";
const serverAuth = "1.3.6.1.5.5.7.3.1";
const YEAR = 365 * 24 * 3600 * 1000;

/** Makes keys, a root and certificates for time stamps anew. */
export async function makeAuthority(name: string): Promise<Authority> {
  const [rootKeys, keys] = await Promise.all([newKeys(), newKeys()]);
  const root = await certificate({
    subject: `${name} Root`,
    issuer: `${name} Root`,
    keys: rootKeys,
    by: rootKeys,
    ca: true,
  });
  const leaf = (purposes: readonly string[], from = -1, to = 1) =>
    certificate({ subject: name, issuer: `${name} Root`, keys, by: rootKeys, purposes, from, to });
  const [usual, other, more, over] = await Promise.all([
    leaf([timeStamping]),
    leaf([serverAuth]),
    leaf([timeStamping, serverAuth]),
    leaf([timeStamping], -2, -1),
  ]);
  const signers: Partial<Record<AuthorityFault, Certificate>> = {
    "other-purpose": other,
    "more-purposes": more,
    over,
  };
  const base64 = Buffer.from(root.toSchema().toBER()).toString("base64");
  return {
    ca: `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`,
    answer: async (request, fault = "none") => {
      if (fault === "refuses") return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }));
      const info = answerTo(TimeStampReq.fromBER(request.slice()), fault);
      const signed = await sign(info, signers[fault] ?? usual, root, keys.privateKey, fault);
      const token = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
      return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken: token }));
    },
  };
}

function answerTo(request: TimeStampReq, fault: AuthorityFault): Uint8Array {
  const { hashAlgorithm } = request.messageImprint;
  const hashedMessage =
    fault === "other-hash" ? new OctetString({ valueHex: randomBytes(32) }) : request.messageImprint.hashedMessage;
  const nonce = fault === "other-nonce" ? new Integer({ value: 7 }) : request.nonce;
  const info = new TSTInfo({
    version: 1,
    policy: "1.3.6.1.4.1.32473.1",
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    serialNumber: new Integer({ value: 42 }),
    genTime: new Date(),
    ...(nonce && fault !== "no-nonce" && { nonce }),
  });
  return der(info);
}

async function sign(
  info: Uint8Array,
  signer: Certificate,
  root: Certificate,
  key: webcrypto.CryptoKey,
  fault: AuthorityFault,
): Promise<SignedData> {
  const digest = createHash("sha256").update(info).digest();
  const named = fault === "other-named" ? root : signer;
  const hash = new OctetString({ valueHex: createHash("sha256").update(der(named)).digest() });
  // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }, with SHA-256 by default.
  const naming = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [hash] })] })] });
  const attributes = [
    new Attribute({
      type: "1.2.840.113549.1.9.3",
      values: [new ObjectIdentifier({ value: id_eContentType_TSTInfo })],
    }),
    new Attribute({ type: "1.2.840.113549.1.9.4", values: [new OctetString({ valueHex: digest })] }),
    ...(fault === "unnamed-certificate"
      ? []
      : [new Attribute({ type: "1.2.840.113549.1.9.16.2.47", values: [naming] })]),
  ];
  const { issuer, serialNumber } = signer;
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_eContentType_TSTInfo,
      eContent: new OctetString({ valueHex: info }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    ...(fault !== "no-certificate" && { certificates: [signer, root] }),
  });
  await signed.sign(key as CryptoKey, 0, "SHA-256");
  if (fault === "damaged-signature") {
    const [first] = signed.signerInfos;
    const value = new Uint8Array(first?.signature.valueBlock.valueHexView ?? []);
    value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
    if (first) first.signature = new OctetString({ valueHex: value });
  }
  if (fault === "damaged-time") {
    const text = Buffer.from(info)
      .toString("latin1")
      .replace(/20(\d{12})/, "19$1");
    signed.encapContentInfo.eContent = new OctetString({ valueHex: Buffer.from(text, "latin1") });
  }
  return signed;
}

type CertificateTerms = {
  readonly subject: string;
  readonly issuer: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly by: webcrypto.CryptoKeyPair;
  readonly ca?: boolean;
  readonly purposes?: readonly string[];
  /** When it begins and ends, in years from now. */
  readonly from?: number;
  readonly to?: number;
};

async function certificate(terms: CertificateTerms): Promise<Certificate> {
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new Integer({ valueHex: Buffer.concat([Buffer.of(0x40), randomBytes(8)]) });
  made.subject.typesAndValues.push(commonName(terms.subject));
  made.issuer.typesAndValues.push(commonName(terms.issuer));
  made.notBefore.value = new Date(Date.now() + (terms.from ?? -1) * YEAR);
  made.notAfter.value = new Date(Date.now() + (terms.to ?? 1) * YEAR);
  made.extensions = [];
  if (terms.ca) made.extensions.push(extension(id_BasicConstraints, new BasicConstraints({ cA: true })));
  if (terms.purposes) {
    const usage = new ExtKeyUsage({ keyPurposes: [...terms.purposes] });
    made.extensions.push(extension(id_ExtKeyUsage, usage));
  }
  await made.subjectPublicKeyInfo.importKey(terms.keys.publicKey as CryptoKey);
  await made.sign(terms.by.privateKey as CryptoKey, "SHA-256");
  return Certificate.fromBER(der(made).slice());
}

function extension(extnID: string, value: BasicConstraints | ExtKeyUsage): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toSchema().toBER(), parsedValue: value });
}

function commonName(text: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: text }) });
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(signing, true, ["sign", "verify"]);
}

function der(thing: { toSchema(): { toBER(): ArrayBuffer } }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(thing.toSchema().toBER());
}
