// Gmail as the strict comparator: Google's guidelines for senders as mirrored on 2026-07-02. Source: carrier-rules 1.7.
import type { Rule } from '../checks/rule.ts';
import { measuredRulesOf, rulesOf } from './define-carrier-rule.ts';
import { bothAuthentications, bulkNumbers, dmarcForBulk } from './judges/bulk-sender.ts';
import { someAuthentication } from './judges/some-authentication.ts';
import { forwardConfirmed } from './judges/reverse-name.ts';
import { headerWellFormed, singleHeaders } from './judges/header-form.ts';
import { messageIdUnique, messageIdValid } from './judges/message-id.ts';
import { encrypted, oneClickUnsubscribe, ownFromAddress } from './judges/gmail-settings.ts';
import { ipv6Named } from './judges/ipv6.ts';
import { onlyPeopleCanTell } from './judges/reading-only.ts';
import { ehloNameValid } from './judges/ehlo-name.ts';

const rule = rulesOf('gmail');
const measured = measuredRulesOf('gmail');

export const gmailRules: readonly Rule[] = [
  rule(
    {
      id: 'gm-01',
      class: 'refused',
      topic: 'authentication',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: { ja: 'SPF か DKIM の、どちらかに合格する。', en: 'Pass SPF or DKIM.' },
    },
    someAuthentication(),
  ),
  rule(
    {
      id: 'gm-02',
      class: 'refused',
      topic: 'reverse-name',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: {
        ja: '番号に名前があり、その名前から同じ番号に戻る。',
        en: 'The address has a name, and that name leads back to it.',
      },
    },
    forwardConfirmed(),
  ),
  rule(
    {
      id: 'gm-03',
      class: 'refused',
      topic: 'transport-security',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: { ja: '暗号化（TLS）して送る。', en: 'Send over TLS.' },
    },
    encrypted(),
  ),
  rule(
    {
      id: 'gm-04',
      class: 'block',
      topic: 'spam-rate',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: {
        ja: '迷惑メール報告は 0.3 % 未満（0.1 % 未満をめざす）。',
        en: 'Spam reports under 0.3 % (aim for 0.1 %).',
      },
    },
    onlyPeopleCanTell(
      {
        ja: '迷惑メール報告の割合は、Google の Postmaster Tools で見られます。ここからはわかりません。',
        en: 'The rate of spam reports is shown in Google’s Postmaster Tools; it can’t be seen from here.',
      },
      { ja: '報告が多い送り主のメールは、止められます。', en: 'Senders with many reports are held back.' },
      null,
    ),
  ),
  rule(
    {
      id: 'gm-05',
      class: 'refused',
      topic: 'header-form',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: { ja: 'RFC 5322 の書き方にしたがう。', en: 'Follow the format of RFC 5322.' },
    },
    headerWellFormed(),
  ),
  rule(
    {
      id: 'gm-06',
      class: 'refused',
      topic: 'own-from',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: { ja: '差出人に @gmail.com を使わない。', en: 'Do not put @gmail.com in From.' },
    },
    ownFromAddress('gmail'),
  ),
  measured(
    {
      id: 'gm-07',
      class: 'refused',
      topic: 'authentication',
      source: 'gmail-guidelines',
      confidence: 'official',
      title: { ja: '届け出と電子印の両方がある（大量送信）', en: 'SPF and DKIM both (bulk senders)' },
      rule: {
        ja: '1 日 5,000 通以上なら、SPF と DKIM の両方。鍵は 1024 ビット以上。',
        en: 'From 5,000 mails a day: SPF and DKIM; keys of 1024 bits or more.',
      },
    },
    bulkNumbers,
    bothAuthentications,
  ),
  measured(
    {
      id: 'gm-08',
      class: 'refused',
      topic: 'dmarc',
      source: 'gmail-faq',
      confidence: 'official',
      rule: {
        ja: '1 日 5,000 通以上なら、DMARC。差出人のドメインと合わせる。',
        en: 'From 5,000 mails a day: DMARC, aligned with From.',
      },
    },
    bulkNumbers,
    dmarcForBulk,
  ),
  rule(
    {
      id: 'gm-09',
      class: 'advice',
      topic: 'unsubscribe',
      source: 'gmail-guidelines',
      confidence: 'official',
      rule: {
        ja: '1 日 5,000 通以上の広告メールに、1 回押すだけの配信停止をつける。',
        en: 'From 5,000 mails a day: one-click unsubscribe in marketing mail.',
      },
    },
    oneClickUnsubscribe(),
  ),
  rule(
    {
      id: 'gm-10',
      class: 'refused',
      topic: 'message-id',
      source: 'gmail-errors',
      confidence: 'official',
      rule: {
        ja: '正しい整理番号（Message-ID）のないメールは断る。',
        en: 'Mail without a valid Message-ID is refused.',
      },
    },
    messageIdValid(),
  ),
  rule(
    {
      id: 'gm-11',
      class: 'refused',
      topic: 'from-header',
      source: 'gmail-errors',
      confidence: 'official',
      title: { ja: '同じ見出しが重なっていない', en: 'No header line is repeated' },
      rule: {
        ja: '差出人・宛先・件名・日付は 1 行ずつ。差出人は 1 人。',
        en: 'From, To, Subject, Date once each; one From address.',
      },
    },
    singleHeaders(),
  ),
  rule(
    {
      id: 'gm-12',
      class: 'block',
      topic: 'message-id',
      source: 'gmail-errors',
      confidence: 'official',
      title: { ja: '整理番号が 1 通ごとにちがう', en: 'Each mail has an ID of its own' },
      rule: {
        ja: '同じ整理番号のメールを続けて送らない。',
        en: 'Do not send many mails with the same Message-ID.',
      },
    },
    messageIdUnique(),
  ),
  rule(
    {
      id: 'gm-13',
      class: 'refused',
      topic: 'ipv6-reverse-name',
      source: 'gmail-errors',
      confidence: 'official',
      rule: {
        ja: 'IPv6 から送るなら、番号の名前と、届け出か電子印が必要。',
        en: 'IPv6 senders need a reverse name and authentication.',
      },
    },
    ipv6Named(),
  ),
  rule(
    {
      id: 'gm-14',
      class: 'refused',
      topic: 'ehlo-name',
      source: 'gmail-errors',
      confidence: 'official',
      rule: { ja: '名のり（EHLO）が空か不正なら断る。', en: 'An empty or bad EHLO argument is refused.' },
    },
    ehloNameValid(false),
  ),
];
