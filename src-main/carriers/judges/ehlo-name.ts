// The name in EHLO (RFC 5321 4.1.1.1): a full name that leads somewhere.
import {
  domainRecords,
  fact,
  goodRecords,
  greeting,
  mail,
  noSuchName,
  serverReport,
} from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { hasRecord } from './sender-domain.ts';
import { ehloNameFault } from './host-name.ts';
import { ehloName, fails, open, passes, seen, unsettled, type RulePart, nothingKnown } from './reading.ts';

/** The name in EHLO. @param resolving it must also lead to an address (au); Gmail only asks for a legal name */
export function ehloNameValid(resolving: boolean): RulePart {
  const proper = fact('shopMail', mail());
  const leads = fact('ehloNameRecords', domainRecords('mail.shop.example', goodRecords));
  return {
    needs: [],
    judge: (_, facts) => {
      const name = ehloName(facts);
      if (name === null) {
        const greeted = seen(facts, 'greeting');
        const own = greeted?.value.name ?? null;
        if (greeted !== null && own !== null)
          return open('greeting-only', [greeted], 'shop-mail', { name: own });
        const server = seen(facts, 'serverReport');
        const machine = server?.value.hostsName ?? server?.value.hostName ?? null;
        if (machine !== null) return open('host-name-only', [server], 'server-command', { name: machine });
        return unsettled(facts, 'shopMail');
      }
      const args = { name: name.value === '' ? '""' : name.value };
      const fault = ehloNameFault(name.value);
      if (fault !== null) return fails([name], args, fault === 'empty' ? 'missing' : undefined);
      if (!resolving || name.value.startsWith('['))
        return passes([name], args, name.value.startsWith('[') ? 'literal' : undefined);
      const records = seen(facts, 'ehloNameRecords');
      if (
        records === null ||
        records.value.domain.toLowerCase() !== name.value.toLowerCase().replace(/\.$/, '')
      ) {
        return { ...unsettled(facts, 'ehloNameRecords', 'dns'), variant: 'not-looked-up', args };
      }
      const there = hasRecord(records.value, ['A', 'AAAA']);
      if (there === null) return open('not-looked-up', [name, records], 'dns', args);
      return there ? passes([name, records], args) : fails([name, records], args, 'not-in-dns');
    },
    wording: {
      pass: {
        ja: '名のりは `{name}` です。正しい名前です。',
        en: 'The server calls itself `{name}`, a proper name.',
      },
      'pass:literal': {
        ja: '名のりは `{name}` です。番号での名のりは、きまりの上では使えます。',
        en: 'The server says `{name}`. An address in brackets is legal.',
      },
      fail: {
        ja: '名のりが `{name}` です。外では通じない名前です。サーバーに、お店のドメインの名前をつけてください。',
        en: 'The server calls itself `{name}`, a name that means nothing outside. Give it a name under the shop’s domain.',
      },
      'fail:missing': {
        ja: '名のりが空です。サーバーに名前をつけてください。',
        en: 'The server says no name. Give it one.',
      },
      'fail:not-in-dns': {
        ja: '名のり `{name}` が、DNS に見つかりません。この名前の A を入れてください。',
        en: 'The name `{name}` is not in DNS. Publish an A record for it.',
      },
      unknown: {
        ja: '名のりは、お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop shows what the server calls itself.',
      },
      'unknown:not-looked-up': {
        ja: '名のりは `{name}` です。DNS にあるかは、まだ確かめていません。',
        en: 'The server says `{name}`. Whether that is in DNS has not been checked.',
      },
      'unknown:greeting-only': {
        ja: 'サーバーのあいさつには `{name}` とありました。送るときの名のりとは、ちがうことがあります。',
        en: 'The greeting says `{name}`. What it says when sending can differ.',
      },
      'unknown:host-name-only': {
        ja: 'サーバーの名前は `{name}` です。送るときの名のりは、送り口の設定（`postconf myhostname smtp_helo_name`）でわかります。',
        en: 'The machine is called `{name}`. What the mail server says when sending is in its settings (`postconf myhostname smtp_helo_name`).',
      },
      why: {
        ja: '[[名のり|ehlo]]は、相手の受付で最初に言う名前です。でたらめに見えると、そこで断られることがあります。',
        en: 'The [[name in EHLO|ehlo]] is the first thing said at the other desk; if it looks made up, mail may be refused there.',
      },
    },
    fixes: [fix.hostName, fix.mtaName],
    examples: [
      { facts: { ...proper, ...leads }, verdict: 'pass' },
      { facts: fact('shopMail', mail({ helo: 'localhost.localdomain' })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ helo: 'www' })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ helo: '' })), verdict: 'fail' },
      ...(resolving
        ? ([
            { facts: proper, verdict: 'unknown' },
            {
              facts: {
                ...proper,
                ...fact('ehloNameRecords', domainRecords('mail.shop.example', noSuchName)),
              },
              verdict: 'fail',
            },
            {
              facts: {
                ...proper,
                ...fact('ehloNameRecords', domainRecords('mail.shop.example', { A: 'timeout' })),
              },
              verdict: 'unknown',
            },
          ] as const)
        : []),
      { facts: fact('greeting', greeting('localhost.localdomain')), verdict: 'unknown' },
      { facts: fact('serverReport', serverReport({ ehloName: 'localhost.localdomain' })), verdict: 'fail' },
      {
        facts: { ...fact('serverReport', serverReport({ ehloName: 'mail.shop.example' })), ...leads },
        verdict: 'pass',
      },
      {
        facts: fact('serverReport', serverReport({ ehloName: 'localhost', relay: 'smtp.isp.example:587' })),
        verdict: 'unknown',
      },
      { facts: fact('serverReport', serverReport({ hostName: 'localhost' })), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
