// The hop that leaves the shop, in the styles of many servers, and the envelope sender from whatever the mail still carries.
import { describe, expect, it } from 'vitest';
import { parseReceived } from '../../../src-main/protocols/message/received.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';

const cases: readonly [string, string, Readonly<Record<string, unknown>>][] = [
  [
    'Postfix',
    'from localhost.localdomain (tk2-240-29809.vs.sakura.ne.jp [203.0.113.24]) by mx.example.net (Postfix) with ESMTP id 4X for <k@example.net>; Tue, 24 Nov 2026 10:32:14 +0900 (JST)',
    {
      helo: 'localhost.localdomain',
      reverseName: 'tk2-240-29809.vs.sakura.ne.jp',
      address: '203.0.113.24',
      by: 'mx.example.net',
      protocol: 'ESMTP',
      tls: false,
      style: 'postfix',
      date: '2026-11-24T01:32:14.000Z',
    },
  ],
  [
    'Postfix, no PTR, TLS',
    'from shop.example (unknown [203.0.113.24]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519) (No client certificate requested) by mx.example.net (Postfix) with ESMTPS id 4X; Tue, 24 Nov 2026 10:32:14 +0900',
    { helo: 'shop.example', reverseName: null, tls: true, by: 'mx.example.net' },
  ],
  [
    'Postfix, IPv6',
    'from mail.shop.example (mail.shop.example [IPv6:2001:db8::25]) by mx.example.net (Postfix) with ESMTPS id 4X; Tue, 24 Nov 2026 10:32:14 +0900',
    { address: '2001:db8::25' },
  ],
  [
    'Postfix, submitted locally',
    'by localhost.localdomain (Postfix, from userid 48) id 4F2; Tue, 24 Nov 2026 10:32:12 +0900 (JST)',
    { helo: null, by: 'localhost.localdomain', userId: '48' },
  ],
  [
    'Postfix, HELO literal',
    'from [127.0.0.1] (localhost [127.0.0.1]) by mail.shop.example (Postfix) with ESMTP id 4F2; Tue, 24 Nov 2026 10:32:12 +0900',
    { helo: '[127.0.0.1]', address: '127.0.0.1', reverseName: 'localhost' },
  ],
  [
    'sendmail',
    'from www (p1.example.net [203.0.113.24] (may be forged)) by mx.example.net (8.14.4/8.14.4) with SMTP id xAO1; Tue, 24 Nov 2026 10:32:14 +0900',
    { helo: 'www', reverseName: 'p1.example.net', address: '203.0.113.24', style: 'sendmail' },
  ],
  [
    'sendmail, submitted',
    '(from apache@localhost) by shop (8.14.4/8.14.4/Submit) id xAO1; Tue, 24 Nov 2026 10:32:12 +0900',
    { userId: 'apache', by: 'shop', style: 'sendmail', helo: null },
  ],
  [
    'Exim, both names',
    'from mail.shop.example ([203.0.113.24] helo=localhost) by mx.example.net with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <a@shop.example>) id 1rAB for k@example.net; Tue, 24 Nov 2026 10:32:14 +0900',
    {
      helo: 'localhost',
      reverseName: 'mail.shop.example',
      address: '203.0.113.24',
      style: 'exim',
      protocol: 'ESMTPS',
    },
  ],
  [
    'Exim, no PTR',
    'from [203.0.113.24] (helo=shop) by mx.example.net with esmtp (Exim 4.89) id 1rAB; Tue, 24 Nov 2026 10:32:14 +0900',
    { helo: 'shop', address: '203.0.113.24', reverseName: null },
  ],
  [
    'Exim, port noted',
    'from mail.shop.example ([203.0.113.24]:41234) by mx.example.net with esmtp (Exim 4.89) id 1rAB; Tue, 24 Nov 2026 10:32:14 +0900',
    { helo: 'mail.shop.example', address: '203.0.113.24' },
  ],
  [
    'Exim, local',
    'from www-data by mail.shop.example with local (Exim 4.96) (envelope-from <www-data@shop>) id 1rAB; Tue, 24 Nov 2026 10:32:12 +0900',
    { userId: 'www-data', by: 'mail.shop.example' },
  ],
  [
    'qmail',
    'from unknown (HELO localhost.localdomain) (203.0.113.24) by mx.example.net with SMTP; 24 Nov 2026 01:32:14 -0000',
    {
      helo: 'localhost.localdomain',
      address: '203.0.113.24',
      style: 'qmail',
      date: '2026-11-24T01:32:14.000Z',
    },
  ],
  [
    'qmail, invoked',
    '(qmail 1234 invoked by uid 48); 24 Nov 2026 01:32:12 -0000',
    { userId: '48', style: 'qmail', helo: null },
  ],
  [
    'Gmail',
    'from mail.shop.example (mail.shop.example. [203.0.113.24]) by mx.google.com with ESMTPS id d9 for <k@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Mon, 23 Nov 2026 17:32:14 -0800 (PST)',
    {
      helo: 'mail.shop.example',
      reverseName: 'mail.shop.example',
      by: 'mx.google.com',
      tls: true,
      style: 'gmail',
    },
  ],
  [
    'Gmail, inside',
    'by 2002:a05:6512:1590:b0:53d with SMTP id bp16csp; Mon, 23 Nov 2026 17:32:15 -0800 (PST)',
    { helo: null, style: 'gmail' },
  ],
  [
    'docomo',
    'from mail.shop.example ([203.0.113.24]) by mfsmax.docomo.ne.jp with ESMTP id 2026; Tue, 24 Nov 2026 10:32:14 +0900',
    { helo: 'mail.shop.example', address: '203.0.113.24', style: 'docomo' },
  ],
  [
    'au',
    'from x.shop.example (unknown [203.0.113.24]) by lsean.ezweb.ne.jp (EZweb Mail) with SMTP id F0 for <k@ezweb.ne.jp>; Tue, 24 Nov 2026 10:32:14 +0900 (JST)',
    { helo: 'x.shop.example', style: 'au' },
  ],
  [
    'SoftBank',
    'from mail.shop.example ([203.0.113.24]) by mx03.softbank.ne.jp with ESMTP id 4F; Tue, 24 Nov 2026 10:32:14 +0900',
    { style: 'softbank', address: '203.0.113.24' },
  ],
  [
    'Exchange',
    'from mail.shop.example (203.0.113.24) by TY1JPN01FT003.mail.protection.outlook.com (192.0.2.77) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20 via Frontend Transport; Tue, 24 Nov 2026 01:32:14 +0000',
    { helo: 'mail.shop.example', address: '203.0.113.24', style: 'exchange', tls: true },
  ],
  [
    'sSMTP',
    'by localhost.localdomain (sSMTP sendmail emulation); Tue, 24 Nov 2026 10:32:12 +0900',
    { style: 'ssmtp', by: 'localhost.localdomain' },
  ],
  ['empty', '', { helo: null, by: null, date: null, style: 'other' }],
  ['rubbish', '((((;;;by from with', { date: null }],
];

describe('Received', () => {
  it.each(cases)('%s', (_name, line, expected) => {
    expect(parseReceived(line)).toMatchObject(expected);
  });
});

async function leaving(lines: readonly string[]): Promise<MailFacts['leaving']> {
  const bytes = Buffer.from([...lines, 'From: a@shop.example', 'Subject: x', '', 'body'].join('\r\n'));
  const reading = await readMail({ name: 'x', bytes, wholeSize: bytes.length }, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  return reading.mail.leaving;
}

const date = 'Tue, 24 Nov 2026 10:32:14 +0900';
const out = `Received: from localhost (mail.shop.example [203.0.113.24]) by mx.example.net (Postfix) with ESMTP id 1; ${date}`;

describe('the hop that leaves the shop', () => {
  it('skips the shop’s own hops and the receiver’s inner ones', async () => {
    expect(
      await leaving([
        `Received: from mx.example.net (mx.example.net [192.0.2.9]) by store.example.net (Postfix) with LMTP id 3; ${date}`,
        `Received: from localhost (localhost [127.0.0.1]) by mx.example.net (amavisd-new, port 10024) with ESMTP id 2; ${date}`,
        out,
        `Received: from web01 (web01 [172.18.0.3]) by mail.shop.example (Postfix) with ESMTP id 0; ${date}`,
      ]),
    ).toMatchObject({ helo: 'localhost', address: '203.0.113.24' });
  });
  it('does not take a mail program’s hand-in for it', async () => {
    expect(
      await leaving([
        out,
        `Received: from [192.168.1.5] (p7.isp.example [198.51.100.7]) by mail.shop.example (Postfix) with ESMTPSA id 0; ${date}`,
      ]),
    ).toMatchObject({ helo: 'localhost', address: '203.0.113.24' });
  });
  it('is unknown where the mail never left the machine', async () => {
    expect(
      await leaving([`Received: by localhost.localdomain (Postfix, from userid 48) id 0; ${date}`]),
    ).toMatchObject({ helo: null, address: null });
  });
  it('is read between two servers of one machine', async () => {
    expect(
      await leaving([
        `Received: from localhost.localdomain (unknown [127.0.0.1]) by mx.au.example (Practice) with ESMTP id 1; ${date}`,
        `Received: by localhost.localdomain (Postfix, from userid 48) id 0; ${date}`,
      ]),
    ).toMatchObject({ helo: 'localhost.localdomain' });
  });
  it('comes from Received-SPF where no line shows it', async () => {
    expect(
      await leaving([
        'Received-SPF: none (mx: domain of apache@localhost does not designate) client-ip=203.0.113.24; envelope-from="apache@localhost"; helo=localhost',
      ]),
    ).toEqual({
      helo: 'localhost',
      address: '203.0.113.24',
      envelopeSender: 'apache@localhost',
      from: { helo: 'Received-SPF', address: 'Received-SPF', envelopeSender: 'Received-SPF' },
    });
  });
});

describe('the envelope sender', () => {
  it('is the Return-Path above the Received lines', async () => {
    expect((await leaving(['Return-Path: <a@shop.example>', out])).envelopeSender).toBe('a@shop.example');
  });
  it('is not a Return-Path that the shop’s program wrote', async () => {
    expect((await leaving([out, 'Return-Path: <error@shop.example>'])).envelopeSender).toBeNull();
  });
  it('may be empty', async () => {
    expect((await leaving(['Return-Path: <>', out])).envelopeSender).toBe('');
  });
  it('comes from Authentication-Results or Exim’s remark', async () => {
    expect(
      (await leaving(['Authentication-Results: mx; spf=pass smtp.mailfrom=b@shop.example; dkim=none', out]))
        .envelopeSender,
    ).toBe('b@shop.example');
    expect(
      (
        await leaving([
          `Received: from mail.shop.example ([203.0.113.24]) by mx.example.net with esmtp (Exim 4.96) (envelope-from <c@shop.example>) id 1; ${date}`,
        ])
      ).envelopeSender,
    ).toBe('c@shop.example');
  });
});
