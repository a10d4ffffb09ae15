// Certificates of the practice world, made when it starts: no key lies in the program's files. X.509 v3 by RFC 5280,
// written in DER by hand because Node makes keys and signatures but no certificates.
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface Certificate {
  /** PEM */
  readonly key: string;
  readonly certificate: string;
}

export interface CertificateAuthority extends Certificate {
  /** @returns a certificate for these names, signed by the authority */
  issue(names: readonly string[], validity: Validity): Certificate;
}

export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

/** @returns a new authority; its own certificate is what clients must be told to trust */
export function createCertificateAuthority(name: string, validity: Validity): CertificateAuthority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = build({
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    signer: keys.privateKey,
    validity,
    names: [],
    isAuthority: true,
  });
  return {
    key: pem(keys.privateKey),
    certificate: own,
    issue(names, valid) {
      const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const certificate = build({
        subject: names[0] ?? 'localhost',
        issuer: name,
        publicKey: leaf.publicKey,
        signer: keys.privateKey,
        validity: valid,
        names,
        isAuthority: false,
      });
      return { key: pem(leaf.privateKey), certificate };
    },
  };
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

interface Build {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly validity: Validity;
  readonly names: readonly string[];
  readonly isAuthority: boolean;
}

function build(made: Build): string {
  const algorithm = sequence(objectId([1, 2, 840, 10045, 4, 3, 2])); // ecdsa-with-SHA256
  const extensions = sequence(
    // basicConstraints, critical
    sequence(objectId([2, 5, 29, 19]), truth, octets(made.isAuthority ? sequence(truth) : sequence())),
    ...(made.names.length === 0
      ? []
      : [sequence(objectId([2, 5, 29, 17]), octets(sequence(...made.names.map(alternativeName))))]),
  );
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    distinguishedName(made.issuer),
    sequence(time(made.validity.from), time(made.validity.to)),
    distinguishedName(made.subject),
    made.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  );
  const signature = sign('sha256', body, made.signer);
  const whole = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const octets = (content: Buffer): Buffer => tagged(0x04, content);
const integer = (content: Buffer): Buffer => tagged(0x02, content);
const truth = tagged(0x01, Buffer.from([0xff]));

function objectId(numbers: readonly number[]): Buffer {
  const [first = 0, second = 0, ...rest] = numbers;
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return tagged(0x06, Buffer.from(bytes));
}

function distinguishedName(commonName: string): Buffer {
  const attribute = sequence(objectId([2, 5, 4, 3]), tagged(0x0c, Buffer.from(commonName.slice(0, 64))));
  return sequence(tagged(0x31, attribute));
}

function alternativeName(name: string): Buffer {
  return /^\d+(?:\.\d+){3}$/.test(name)
    ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
    : tagged(0x82, Buffer.from(name));
}

/** GeneralizedTime; UTCTime until 2049 (RFC 5280 4.1.2.5). */
function time(date: Date): Buffer {
  const digits = date.toISOString().slice(0, 19).replace(/[-:T]/g, '');
  const early = date.getUTCFullYear() < 2050;
  return tagged(early ? 0x17 : 0x18, Buffer.from(`${early ? digits.slice(2) : digits}Z`));
}
