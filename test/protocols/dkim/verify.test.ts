// DKIM: mails signed in the test, keys served over real packets, and everything that can be wrong with them. RFC 6376, 8301.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimSign } from 'mailauth/lib/dkim/sign';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kind } from '../../../src-main/inspect/dkim.node.ts';
import { readKeyRecord } from '../../../src-main/protocols/dkim/key-record.ts';
import { verifyDkim } from '../../../src-main/protocols/dkim/verify.node.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { startScriptedServer, type ScriptedServer } from '../dns/scripted-server.ts';

const mail = [
  'From: Shop <order@shop.example>',
  'To: customer@docomo.ne.jp',
  'Subject: =?UTF-8?B?44GU5rOo5paH?=',
  'Date: Tue, 24 Nov 2026 12:00:00 +0900',
  'Message-ID: <1@shop.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Thank you.',
  '',
].join('\r\n');

const rsa = (bits: number) =>
  generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const keys = { strong: rsa(2048), short: rsa(512) };
const published = (key: keyof typeof keys, flags = ''): string =>
  `v=DKIM1; k=rsa; ${flags}p=${keys[key].publicKey.toString('base64')}`;

const zone: Readonly<Record<string, string | null>> = {
  's1._domainkey.shop.example': published('strong'),
  'short._domainkey.shop.example': published('short'),
  'testing._domainkey.shop.example': published('strong', 't=y; '),
  'revoked._domainkey.shop.example': 'v=DKIM1; k=rsa; p=',
  'other._domainkey.service.example': published('strong'),
  'silent._domainkey.shop.example': null,
};

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer(({ name }) => {
    const text = zone[name];
    if (text === null) return null;
    if (text === undefined) return { rcode: 3 };
    return { answers: [{ name, type: 'TXT', ttl: 60, data: text.match(/.{1,255}/g) ?? [] }] };
  });
});
afterAll(() => server.stop());

async function signed(
  ...by: readonly (readonly [domain: string, selector: string, key: keyof typeof keys])[]
): Promise<string> {
  const { signatures } = await dkimSign(mail, {
    signatureData: by.map(([signingDomain, selector, key]) => ({
      signingDomain,
      selector,
      privateKey: keys[key].privateKey,
    })),
  } as Parameters<typeof dkimSign>[1]); // the header list has its default
  return signatures + mail;
}
const verify = (text: string) =>
  verifyDkim(Buffer.from(text), createResolver({ nameServers: [server.address], timeoutMilliseconds: 200 }));

describe('signatures', () => {
  test('one that verifies, with the length of its key and the question as evidence', async () => {
    const { facts, answers } = await verify(await signed(['shop.example', 's1', 'strong']));
    expect(facts.signatures).toMatchObject([
      { domain: 'shop.example', selector: 's1', result: 'pass', keyBits: 2048, testing: false },
    ]);
    expect(answers.map(({ trace }) => trace.question.name)).toEqual(['s1._domainkey.shop.example']);
  });

  test('all of them are looked at', async () => {
    const { facts } = await verify(
      await signed(['shop.example', 's1', 'strong'], ['service.example', 'other', 'strong']),
    );
    expect(facts.signatures.map(({ domain, result }) => `${domain} ${result}`).sort()).toEqual([
      'service.example pass',
      'shop.example pass',
    ]);
  });

  test('a changed body or header fails', async () => {
    const whole = await signed(['shop.example', 's1', 'strong']);
    expect((await verify(whole.replace('Thank you.', 'Thank you!'))).facts.signatures).toMatchObject([
      { result: 'fail' },
    ]);
    expect((await verify(whole.replace('customer@docomo', 'someone@docomo'))).facts.signatures).toMatchObject(
      [{ result: 'fail' }],
    );
  });

  test.each([
    ['short', 'short', 'policy'],
    ['revoked', 'strong', 'neutral'],
    ['gone', 'strong', 'neutral'],
    ['silent', 'strong', 'temperror'],
  ] as const)('selector %s', async (selector, key, result) => {
    const { facts } = await verify(await signed(['shop.example', selector, key]));
    expect(facts.signatures).toMatchObject([{ selector, result }]);
  });

  test('a key in testing says so', async () => {
    expect(
      (await verify(await signed(['shop.example', 'testing', 'strong']))).facts.signatures,
    ).toMatchObject([{ result: 'pass', testing: true }]);
  });

  test.each([
    ['no signature', mail],
    ['not a mail', '\u0000\u0001'],
    ['a broken signature', `DKIM-Signature: v=1; a=rsa\r\n${mail}`],
    ['empty', ''],
  ])('%s never throws', async (_name, text) => {
    const { facts } = await verify(text);
    expect(facts.signatures.every(({ result }) => result !== 'pass')).toBe(true);
  });
});

test('inspect dkim answers with the fixed fields', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-dkim-'));
  const path = join(folder, 'order.eml');
  writeFileSync(path, await signed(['shop.example', 's1', 'strong']));
  const ports = { resolver: createResolver({ nameServers: ['127.0.0.1:9'] }) } as unknown as Parameters<
    typeof kind.answer
  >[1];
  try {
    expect(await kind.answer({ path, dns: server.address }, ports)).toMatchObject({
      results: [{ domain: 'shop.example', selector: 's1', result: 'pass' }],
    });
    await expect(kind.answer({ path: join(folder, 'gone.eml'), dns: server.address }, ports)).rejects.toThrow(
      'can not be read',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('key records', () => {
  expect(readKeyRecord('v=DKIM1; k=rsa; t=y:s; p=MIGf MA0')).toEqual({
    revoked: false,
    testing: true,
    keyType: 'rsa',
  });
  expect(readKeyRecord('p=')).toEqual({ revoked: true, testing: false, keyType: 'rsa' });
  expect(readKeyRecord('v=spf1 -all')).toBeNull();
  expect(readKeyRecord('v=DKIM2; p=x')).toBeNull();
});
