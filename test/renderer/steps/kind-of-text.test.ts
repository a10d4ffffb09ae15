// Which reader gets a handed-over text: a queue, a log, a bounce or a mail.
import { expect, test } from 'vitest';
import { kindOfText } from '../../../src-renderer/steps/5-send-test/kind-of-text.ts';

test.each([
  ['-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n', 'queue'],
  ['Mail queue is empty\n', 'queue'],
  ['{"queue_name": "deferred", "queue_id": "4A", "recipients": []}\n', 'queue'],
  ['\t\t/var/spool/mqueue (1 request)\n-----Q-ID----- --Size-- -----Q-Time-----\n', 'queue'],
  ['25m   900 1tAbCd-00000001234-0aBc <a@b.example>\n          c@d.example\n', 'queue'],
  ['Nov 24 10:00:00 shop postfix/qmgr[1]: 4AF1C: removed\n', 'log'],
  ['2026-11-24T10:00:00+09:00 shop postfix/qmgr[1]: 4AF1C: removed\n', 'log'],
  ['Return-Path: <>\r\nFrom: MAILER-DAEMON@shop.example\r\nSubject: x\r\n\r\nbody', 'bounce'],
  ['From: a@b.example\r\nContent-Type: multipart/report;\r\n report-type=delivery-status\r\n\r\nx', 'bounce'],
  [
    'From: order@shop.example\r\nSubject: order\r\nMessage-ID: <a@b>\r\n\r\nfrom: mailer-daemon said the customer',
    'mail',
  ],
  ['hello', 'mail'],
] as const)('%j is a %s', (text, kind) => {
  expect(kindOfText(text)).toBe(kind);
});
