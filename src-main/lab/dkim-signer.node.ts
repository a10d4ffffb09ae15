// What OpenDKIM beside Postfix does for the practice shop: signs every mail that leaves (SigningTable `*`) with a key made
// for this lesson, whose record stands in the lesson's DNS. RFC 6376 5, 3.6.1; nodemailer's signer.
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import DKIM from 'nodemailer/lib/dkim';

export const selector = 'shop2026';

export interface DkimSigner {
  /** a line for the shop's zone */
  readonly record: string;
  /** @returns the mail with a DKIM-Signature line before it, every other byte as it was */
  sign(mail: Uint8Array): Promise<Uint8Array>;
}

/**
 * @param bits length of the RSA key: 2048 as is advised (RFC 8301 3.2), fewer for a shop whose key is too short
 * @returns a signer for the domain with a fresh key
 */
export async function createDkimSigner(domain: string, bits: number): Promise<DkimSigner> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
  const signer = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    record: `${selector}._domainkey TXT v=DKIM1; k=rsa; p=${key}`,
    async sign(mail) {
      const signed: Buffer[] = [];
      for await (const piece of signer.sign(Buffer.from(mail))) signed.push(Buffer.from(piece as Uint8Array));
      const whole = Buffer.concat(signed);
      // Only the signature is taken over: what follows it stays byte for byte what the shop made.
      const end = /\r\n(?![ \t])/.exec(whole.toString('latin1'))?.index ?? 0;
      return Buffer.concat([whole.subarray(0, end + 2), mail]);
    },
  };
}
