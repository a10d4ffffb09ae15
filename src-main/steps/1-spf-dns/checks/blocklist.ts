// Is the sending address on a blocklist? RFC 5782. A refused or unanswered question is "could not be checked", never a listing.
import { defineCheck } from '../../../checks/check.ts';
import { blocklist as example, fact, missingFact } from '../../../carriers/example-facts.ts';
import { listed } from '../answers-of.ts';

export const blocklist = defineCheck({
  id: 'blocklist',
  step: '1-spf-dns',
  weight: 'fault',
  title: { ja: '迷惑メールの名簿（DNSBL）', en: 'Blocklists (DNSBL)' },
  needs: ['blocklists'],
  judge: ({ blocklists }) => {
    const rows = blocklists.flatMap(({ address, lists }) => lists.map((list) => ({ ...list, address })));
    const bad = rows.filter(({ state }) => state === 'listed');
    const checked = rows.filter(({ state }) => state !== 'could-not-be-checked');
    const names = (list: typeof rows): string => listed([...new Set(list.map(({ list: name }) => name))]);
    if (bad.length > 0)
      return { verdict: 'fail', args: { address: bad[0]?.address ?? '', lists: names(bad) } };
    if (checked.length === 0)
      return { verdict: 'unknown', args: { lists: names(rows) }, settledBy: 'server-command' };
    const open = rows.filter(({ state }) => state === 'could-not-be-checked');
    const args = { lists: names(checked), open: names(open) };
    return { verdict: 'pass', ...(open.length > 0 ? { variant: 'partly' } : {}), args };
  },
  wording: {
    pass: { ja: '{lists} に、のっていません。', en: 'Not on {lists}.' },
    'pass:partly': {
      ja: '{lists} に、のっていません。{open} は確かめられませんでした。',
      en: 'Not on {lists}; {open} could not be checked.',
    },
    fail: { ja: '{address} が {lists} にのっています。', en: '{address} is on {lists}.' },
    unknown: {
      ja: '名簿を確かめられませんでした（{lists}）。公開の DNS からの問い合わせは断られます。',
      en: 'The lists could not be checked ({lists}); they refuse questions from public resolvers.',
    },
    why: {
      ja: 'どの[[名簿|blocklist]]を使うかを公表している携帯会社はありません。のっていれば、はずしてもらう価値があります。',
      en: 'No carrier says which [[lists|blocklist]] it uses. A listing is worth having removed.',
    },
  },
  examples: [
    { facts: fact('blocklists', [example('not-listed')]), verdict: 'pass' },
    { facts: fact('blocklists', [example('listed')]), verdict: 'fail' },
    { facts: fact('blocklists', [example('could-not-be-checked')]), verdict: 'unknown' },
    { facts: missingFact('blocklists', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['blocklist-removal'],
});
