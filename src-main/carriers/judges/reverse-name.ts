// The reverse name of the sending address: at all name servers (au), and leading back (Gmail, RFC 1912 2.1).
import type { DnsAnswer } from '../../protocols/dns/answer.ts';
import { comparison, fact, reverse } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { fails, open, passes, seen, unsettled, type RulePart, nothingKnown } from './reading.ts';

/** PTR of the sending address, the same at both name servers of the reverse zone (au). */
export function reverseName(): RulePart {
  const named = fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]);
  const zone = '2.0.192.in-addr.arpa';
  return {
    needs: [],
    judge: (_, facts) => {
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const leftOver = seen(facts, 'shopMail')?.value.leaving.address ?? null;
      // A server may own IPv6 addresses that it never sends from; only the one seen in the mail counts.
      const used = lookups.value.filter((row) => !row.address.includes(':') || row.address === leftOver);
      if (used.length === 0) return unsettled(facts, 'reverseLookups');
      const nameless = used.find((row) => ['no-such-name', 'no-such-record'].includes(row.pointer.outcome));
      if (nameless !== undefined) return fails([lookups], { address: nameless.address });
      const silent = used.find((row) => row.pointer.outcome !== 'found');
      if (silent !== undefined) return open('no-answer', [lookups], 'dns', { address: silent.address });
      const args = { address: used[0]?.address ?? '', name: pointerName(used[0]) };
      const servers = seen(facts, 'reverseServerComparison');
      if (servers === null) return { ...open('one-server', [lookups], 'dns', args) };
      const differing = servers.value.find((one) =>
        one.differences.some((difference) => difference.type === 'PTR'),
      );
      if (differing !== undefined)
        return fails([lookups, servers], { ...args, zone: differing.zone }, 'servers-differ');
      const answering = servers.value.every((one) =>
        one.servers.some((server) => server.state === 'answers'),
      );
      return answering
        ? passes([lookups, servers], args)
        : open('one-server', [lookups, servers], 'dns', args);
    },
    wording: {
      pass: {
        ja: '`{address}` から `{name}` が引けます。どのネームサーバーも同じ答えです。',
        en: '`{address}` leads to `{name}`, at every name server alike.',
      },
      fail: {
        ja: 'サーバーの番号 `{address}` から、名前が引けません。サーバー会社の画面で[[逆引き|ptr]]を設定してください。',
        en: 'The server’s address `{address}` has no name. Set the [[reverse record|ptr]] at your hosting firm.',
      },
      'fail:servers-differ': {
        ja: '逆引きの答えが、ネームサーバーによってちがいます（`{zone}`）。設定が行き渡っているか、サーバー会社に確かめてください。',
        en: 'The name servers of `{zone}` disagree about the name. Ask your hosting firm whether the change has spread.',
      },
      unknown: { ja: '逆引きは、まだ調べていません。', en: 'The reverse record has not been looked up yet.' },
      'unknown:no-answer': {
        ja: '`{address}` の逆引きに、返事がありませんでした。',
        en: 'No answer to the reverse lookup of `{address}`.',
      },
      'unknown:one-server': {
        ja: '`{address}` から `{name}` が引けます。2 台のネームサーバーが同じ答えかは、確かめられていません。',
        en: '`{address}` leads to `{name}`. Whether both name servers agree could not be checked.',
      },
      why: {
        ja: '番号から名前が引けないサーバーは、素性がわからないとして断られることがあります。',
        en: 'A server whose address has no name may be refused as unknown.',
      },
    },
    fixes: [fix.reverse],
    examples: [
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'same')]) },
        verdict: 'pass',
      },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'fail' },
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'differ')]) },
        verdict: 'fail',
      },
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'silent')]) },
        verdict: 'unknown',
      },
      { facts: named, verdict: 'unknown' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** PTR whose name leads back to the same address (Gmail, RFC 1912 2.1). */
export function forwardConfirmed(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const used = lookups.value.filter((row) => !row.address.includes(':'));
      const row = used[0];
      if (row === undefined) return unsettled(facts, 'reverseLookups');
      const args = { address: row.address, name: pointerName(row) };
      if (row.pointer.outcome === 'no-answer') return open('no-answer', [lookups], 'dns', args);
      if (row.pointer.outcome !== 'found') return fails([lookups], args);
      if (row.forward.some((forward) => forward.leadsBack)) return passes([lookups], args);
      const unanswered =
        row.forward.length === 0 || row.forward.some((forward) => forward.answer.outcome === 'no-answer');
      return unanswered ? open('no-answer', [lookups], 'dns', args) : fails([lookups], args, 'not-back');
    },
    wording: {
      pass: {
        ja: '`{address}` → `{name}` → `{address}` と、行き来が一致します。',
        en: '`{address}` → `{name}` → `{address}`: there and back agree.',
      },
      fail: {
        ja: 'サーバーの番号 `{address}` から、名前が引けません。サーバー会社の画面で[[逆引き|ptr]]を設定してください。',
        en: 'The address `{address}` has no name. Set the [[reverse record|ptr]] at your hosting firm.',
      },
      'fail:not-back': {
        ja: '`{address}` から `{name}` が引けますが、その名前を引くと別の番号になります。`{name}` の A を `{address}` にしてください。',
        en: '`{address}` leads to `{name}`, but that name leads elsewhere. Point the A record of `{name}` to `{address}`.',
      },
      unknown: { ja: '逆引きは、まだ調べていません。', en: 'The reverse record has not been looked up yet.' },
      'unknown:no-answer': {
        ja: '`{address}` の逆引きの確認に、返事がありませんでした。',
        en: 'No answer while checking the name of `{address}`.',
      },
      why: {
        ja: 'Gmail は、番号と名前の行き来が一致することを求めています。',
        en: 'Gmail requires address and name to agree both ways.',
      },
    },
    fixes: [fix.reverse],
    examples: [
      { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'pass' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'fail' },
      {
        facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'], false)]),
        verdict: 'fail',
      },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** @returns the first name an address leads to, '' when there is none */
export function pointerName(row: { readonly pointer: DnsAnswer } | undefined): string {
  if (row?.pointer.outcome !== 'found') return '';
  const data = row.pointer.records.find((record) => record.data.type === 'PTR')?.data;
  return data?.type === 'PTR' ? data.name.replace(/\.$/, '') : '';
}
