// Is the EHLO name the one that the address leads back to? Not asked by carriers' texts; receivers' filters like one name for both.
import { fact, mail, reverse } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';

export const ehloReverse = defineCheck({
  id: 'ehlo-reverse',
  step: '3-message-id',
  weight: 'advice',
  title: { ja: '名のりと逆引きの名前が同じか', en: 'EHLO name and PTR agree' },
  needs: ['shopMail', 'reverseLookups'],
  judge: ({ shopMail, reverseLookups }) => {
    const { helo, address } = shopMail.leaving;
    if (helo === null || !isPublicKind(hostNameKind(helo))) return { verdict: 'none' };
    const lookup = reverseLookups.find((one) => one.address === address);
    if (lookup === undefined) return { verdict: 'unknown', settledBy: 'dns' };
    const { pointer } = lookup;
    if (pointer.outcome === 'no-answer') return { verdict: 'unknown', settledBy: 'dns' };
    if (pointer.outcome !== 'found') return { verdict: 'none' };
    const names = pointer.records.flatMap(({ data }) =>
      data.type === 'PTR' ? [data.name.toLowerCase().replace(/\.$/, '')] : [],
    );
    const args = { name: helo, pointer: names.join(', '), address: address ?? '' };
    return names.includes(helo.toLowerCase()) ? { verdict: 'pass', args } : { verdict: 'fail', args };
  },
  wording: {
    pass: {
      ja: '名のりと、番号から引いた名前が同じです（`{name}`）。',
      en: 'EHLO name and PTR are the same (`{name}`).',
    },
    fail: {
      ja: '`{name}` と名のりますが、番号 {address} から引くと `{pointer}` です。**そろえると、疑われにくくなります**。',
      en: 'It calls itself `{name}`, but {address} leads to `{pointer}`. **One name for both is trusted more.**',
    },
    unknown: {
      ja: '番号から引いた名前が、まだわかりません。',
      en: 'The name behind the address is not known yet.',
    },
    why: {
      ja: '名のり、A レコード、逆引きの 3 つを同じ名前にそろえるのが、いちばん確かです。',
      en: 'The safest is one name in EHLO, A record and PTR.',
    },
  },
  examples: [
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]),
      },
      verdict: 'pass',
    },
    {
      facts: {
        ...fact('shopMail', mail()),
        ...fact('reverseLookups', [reverse('192.0.2.1', ['tk2-240-29809.vs.sakura.ne.jp'])]),
      },
      verdict: 'fail',
    },
    {
      facts: { ...fact('shopMail', mail()), ...fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]) },
      verdict: 'unknown',
    },
    {
      facts: { ...fact('shopMail', mail()), ...fact('reverseLookups', [reverse('192.0.2.1', 'none')]) },
      verdict: 'none',
    },
  ],
  fixes: ['ptr-record', 'host-name', 'mta-host-name'],
});
