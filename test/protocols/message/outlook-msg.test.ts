// Outlook's .msg: with the internet header it received, and without one (a sent or copied mail).
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { outlookMsg } from '../../fixtures/mail/outlook-msg.ts';

const header = [
  'Microsoft Mail Internet Headers Version 2.0',
  'Return-Path: <apache@localhost.localdomain>',
  'Received: from localhost.localdomain (unknown [192.0.2.1])',
  '\tby mx.shop.example (Postfix) with ESMTP id 4ABC; Tue, 24 Nov 2026 10:00:01 +0900',
  'From: =?UTF-8?B?44GK5bqX?= <order@shop.example>',
  'To: owner@shop.example',
  'Subject: =?UTF-8?B?44GU5rOo5paH?=',
  'Date: Tue, 24 Nov 2026 10:00:00 +0900',
  'Message-ID: <1.AB@localhost.localdomain>',
  'Content-Type: text/plain; charset=ISO-2022-JP',
  'Content-Transfer-Encoding: 7bit',
  '',
].join('\r\n');
const read = (bytes: Uint8Array) => {
  const [source, ...more] = mailsIn({ name: 'order.msg', bytes, wholeSize: bytes.length });
  if (source === undefined || more.length > 0) throw new Error('not one mail');
  return readMail(source, 'shop');
};

describe('a .msg', () => {
  it('with its internet header is judged by that header; body and size are lost, and not judged', async () => {
    const reading = await read(outlookMsg({ transportHeaders: header, subject: '?', body: 'ありがとう①ｶﾅ' }));
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.mail).toMatchObject({
      from: ['order@shop.example'],
      subject: 'ご注文',
      date: '2026-11-24T01:00:00.000Z',
      messageIds: ['<1.AB@localhost.localdomain>'],
      leaving: { helo: 'localhost.localdomain', envelopeSender: 'apache@localhost.localdomain' },
      headerOnly: true,
      bodyFaults: [],
    });
    const at = '2026-11-24T02:00:00.000Z';
    const verdicts = new Map(
      runChecks(step.checks, { shopMail: known(reading.mail, [], at) }).map(({ check, verdict }) => [
        check.id,
        verdict,
      ]),
    );
    expect(
      [...verdicts]
        .filter(([, verdict]) => verdict === 'fail')
        .map(([id]) => id)
        .sort(),
    ).toEqual(['ehlo-name', 'envelope-sender-domain', 'envelope-sender-web-user', 'message-id-domain']);
    // What Outlook rewrote is open, neither right nor wrong.
    for (const id of ['message-size', 'iso-2022-jp', 'transfer-encoding', 'line-length', 'line-ends'])
      expect(`${id} ${verdicts.get(id) ?? ''}`).toBe(`${id} unknown`);
  });

  it('without one is no mail that could be judged, and that is said', async () => {
    expect(await read(outlookMsg({ subject: 'ご注文', senderName: 'お店', body: 'ありがとう' }))).toEqual({
      ok: false,
      code: 'msg-without-header',
    });
  });

  it('cut or damaged is refused', async () => {
    const whole = outlookMsg({ transportHeaders: header });
    for (const length of [4, 8, 600, 1100, whole.length - 512])
      expect((await read(whole.subarray(0, length))).ok).toBe(false);
  });
});
