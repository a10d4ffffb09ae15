// A signed mail whose source was copied from a page: the page changed bytes, so a signature that does not fit proves nothing.
// The same mail as a file is judged: what fails there is a fault.
import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../../src-main/carriers/index.ts';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { gatherForMail } from '../../../src-main/steps/3-message-id/gather.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { startScriptedServer, type ScriptedServer } from '../../protocols/dns/scripted-server.ts';

const key = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer(({ name }) =>
    name === 's1._domainkey.shop.example'
      ? {
          answers: [
            {
              name,
              type: 'TXT',
              ttl: 60,
              data: `v=DKIM1; k=rsa; p=${key.publicKey.toString('base64')}`.match(/.{1,255}/g) ?? [],
            },
          ],
        }
      : { rcode: 3 },
  );
});
afterAll(() => server.stop());

const plain = [
  'From: Shop <order@shop.example>',
  'To: customer@docomo.ne.jp',
  'Subject: order',
  'Date: Tue, 24 Nov 2026 12:00:00 +0900',
  'Message-ID: <1@shop.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Thank you.  Two spaces,\ttab.',
  '',
].join('\r\n');

/** What is found out about the signature, and the verdicts that rest on it. */
async function verdicts(text: string, pasted: boolean) {
  const bytes = new TextEncoder().encode(text);
  const [source] = mailsIn({ name: 'order.eml', bytes, wholeSize: bytes.length, pasted });
  if (source === undefined) throw new Error('no mail');
  const reading = await readMail(source, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  const at = '2026-11-24T00:00:00.000Z';
  const resolver = createResolver({ nameServers: [server.address], timeoutMilliseconds: 300 });
  const records = await gatherForMail(
    reading.mail,
    source.bytes,
    resolver,
    at,
    undefined,
    source.pasted === true,
  );
  const facts = { ...records, shopMail: known(reading.mail, [], at) };
  const judged = new Map(
    runChecks([...rules, ...step.checks], facts).map(({ check, verdict }) => [check.id, verdict]),
  );
  return {
    known: records.dkim?.state === 'known' ? records.dkim.value.signatures.map(({ result }) => result) : null,
    rule: judged.get('dc-02'),
    check: judged.get('dkim-domain'),
  };
}

test('bytes that a page changed are no broken signature', async () => {
  const { signatures } = await dkimSign(plain, {
    signatureData: [{ signingDomain: 'shop.example', selector: 's1', privateKey: key.privateKey }],
  } as Parameters<typeof dkimSign>[1]); // the header list has its default
  const mail = signatures + plain;
  const changed = mail.replace('Two spaces,\ttab.', 'Two spaces, tab!');

  expect(await verdicts(mail, false)).toMatchObject({ known: ['pass'], rule: 'pass' });
  expect(await verdicts(changed, false)).toMatchObject({ known: ['fail'], rule: 'fail' });
  expect(await verdicts(changed, true)).toMatchObject({ known: null, rule: 'unknown' });
  expect((await verdicts(changed, true)).check).not.toBe('fail');
  expect(await verdicts(mail, true)).toMatchObject({ known: ['pass'], rule: 'pass' });
});
