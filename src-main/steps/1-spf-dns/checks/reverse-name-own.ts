// Is the name of the sending address the shop's own, or the hosting firm's default? S25R (server-facts 4.1).
import { defineCheck } from '../../../checks/check.ts';
import { fact, missingFact, reverse } from '../../../carriers/example-facts.ts';
import { isUnder } from '../../../protocols/dns/name.ts';
import { namesIn } from '../answers-of.ts';

/** Two groups of digits in the leftmost label, as default names of hosting firms and access lines have (S25R rule 1). */
const numbered = /^[^.]*\d[^\d.]+\d/;

export const reverseNameOwn = defineCheck({
  id: 'reverse-name-own',
  step: '1-spf-dns',
  weight: 'advice',
  title: { ja: '番号の名前が、お店のもの', en: 'The address carries the shop’s own name' },
  needs: ['reverseLookups'],
  judge: ({ reverseLookups }, { fromDomainRecords }) => {
    const names = reverseLookups.flatMap(({ pointer }) => namesIn(pointer));
    const [name] = names;
    if (name === undefined) return { verdict: 'none' };
    const domain = fromDomainRecords?.state === 'known' ? fromDomainRecords.value.domain : null;
    const own = domain !== null && names.some((each) => isUnder(each, domain));
    if (own) return { verdict: 'pass', args: { name } };
    return numbered.test(name)
      ? { verdict: 'fail', args: { name } }
      : { verdict: 'pass', variant: 'other', args: { name } };
  },
  wording: {
    pass: { ja: '`{name}` は、お店のドメインの名前です。', en: '`{name}` is a name of the shop’s domain.' },
    'pass:other': {
      ja: '`{name}` は、番号を並べた初期の名前ではありません。',
      en: '`{name}` is not a default name made of numbers.',
    },
    fail: {
      ja: '`{name}` は、サーバー会社がつけた初期の名前のままです。',
      en: '`{name}` is still the default name of the hosting firm.',
    },
    unknown: { ja: '番号の名前を、まだ確かめていません。', en: 'The name of the address is not known yet.' },
    why: {
      ja: '数字の並んだ初期の名前は、家庭の回線と見分けがつかず、迷惑メールを疑われやすくなります。',
      en: 'Default names made of numbers look like home lines and raise suspicion of spam.',
    },
  },
  examples: [
    { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'pass' },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', ['v192-0-2-1.vps.example'])]), verdict: 'fail' },
    { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'none' },
    { facts: missingFact('reverseLookups', 'timeout'), verdict: 'unknown' },
  ],
  fixes: ['ptr-record'],
});
