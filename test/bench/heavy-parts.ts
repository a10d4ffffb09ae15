// What makes a case as heavy as they get: a 2 MB mail, hundreds of bounces.
import type { BounceFacts } from '../../src-main/protocols/dsn/bounce-facts.ts';

const bounceCount = 200;
const mailSize = 2_000_000;

/** @returns the source of an order mail of 2 MB with forty hops */
export function heavyMail(): { name: string; bytes: Uint8Array; wholeSize: number } {
  const line = `${'0123456789'.repeat(7)}\r\n`;
  const source = [
    'Return-Path: <apache@localhost.localdomain>',
    ...Array.from(
      { length: 40 },
      (_, hop) =>
        `Received: from localhost.localdomain (mail${hop}.komorebi-zakka.example [203.0.113.24])\r\n by mx${hop}.example.jp (Postfix) with ESMTP id 4F2A91C0E${hop}\r\n for <a@example.jp>; Tue, 24 Nov 2026 10:32:12 +0900 (JST)`,
    ),
    'Message-Id: <20261124013212.4F2A91C0E8@localhost.localdomain>',
    'From: order@komorebi-zakka.example',
    'To: customer@example.jp',
    'Date: Tue, 24 Nov 2026 10:32:12 +0900',
    'Subject: order',
    '',
    line.repeat(Math.ceil(mailSize / line.length)),
  ].join('\r\n');
  const bytes = new TextEncoder().encode(source);
  return { name: 'heavy.eml', bytes, wholeSize: bytes.length };
}

/** @returns 200 bounces of two carriers */
export const heavyBounces = (): readonly BounceFacts[] =>
  Array.from({ length: bounceCount }, (_, number) => bounce(number));

function bounce(number: number): BounceFacts {
  return {
    name: `bounce-${number}.eml`,
    kind: 'bounce',
    date: '2026-11-24T01:00:00.000Z',
    originalMessageId: null,
    recipients: [
      {
        recipient: `customer${number}@${number % 2 === 0 ? 'au.com' : 'softbank.ne.jp'}`,
        carrier: number % 2 === 0 ? 'au' : 'softbank',
        reason: number % 3 === 0 ? 'userunknown' : 'rejected',
        status: '5.1.1',
        replycode: '550',
        phase: 'rcpt',
        hard: true,
        retryUseful: false,
        diagnostic: '550 : User unknown',
        remote: 'lsean.ezweb.ne.jp',
        agent: 'postfix',
        phrase: '',
      },
    ],
  };
}
