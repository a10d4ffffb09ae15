// The name the shop's server gave itself when it delivered. au names EHLO among its rules (AU-07); RFC 5321 4.1.1.1 wants an FQDN.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const ehloName = defineCheck({
  id: 'ehlo-name',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: 'サーバーの名のり（EHLO）', en: 'EHLO name' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const { helo } = shopMail.leaving;
    const evidence = fieldEvidence(facts, 'received', 'received-spf');
    if (helo === null) return { verdict: 'unknown', settledBy: 'greeting', evidence };
    const kind = hostNameKind(helo);
    const args = { name: helo };
    const ownExample = kind === 'example-name' && sameOwner(helo, domainOf(shopMail.from[0] ?? '') ?? '');
    if (isPublicKind(kind) || ownExample) return { verdict: 'pass', args, evidence };
    return { verdict: 'fail', variant: kind, args, evidence };
  },
  wording: {
    pass: { ja: '`{name}` と名のっています。', en: 'It calls itself `{name}`.' },
    fail: {
      ja: '`{name}` と名のっています。正しい名前ではありません。',
      en: 'It calls itself `{name}`, which is not a proper name.',
    },
    'fail:localhost.localdomain': {
      ja: '`{name}` と名のっています。「**まだ名前をつけていない**」という意味の初期値です。',
      en: 'It calls itself `{name}`: the default that means “**no name was given yet**”.',
    },
    'fail:localhost': {
      ja: '`{name}` と名のっています。「このコンピューター」という意味で、**名前になっていません**。',
      en: 'It calls itself `{name}`, which only means “this computer”.',
    },
    'fail:localdomain': {
      ja: '`{name}` という**仮の名前**で名のっています。',
      en: 'It calls itself by the **stand-in name** `{name}`.',
    },
    'fail:single-label': {
      ja: '`{name}` と、**点のない短い名前**で名のっています。',
      en: 'It calls itself by a **short name** without a dot, `{name}`.',
    },
    'fail:internal': {
      ja: '`{name}` という、**内側だけの名前**で名のっています。',
      en: 'It calls itself `{name}`, a name for **inside use only**.',
    },
    'fail:address-literal': {
      ja: '名前ではなく、**番号で名のっています**（`{name}`）。EC-CUBE 4.2 以降が外のサーバーへ直接送るときに、こうなります。',
      en: 'It gives a **number instead of a name** (`{name}`). EC-CUBE 4.2 and later do this when they send to an outside server directly.',
    },
    'fail:bare-address': {
      ja: '名前ではなく、**番号だけ**で名のっています（`{name}`）。',
      en: 'It gives a **bare number** instead of a name (`{name}`).',
    },
    'fail:container-id': {
      ja: 'コンテナーに**自動でついた番号**で名のっています（`{name}`）。',
      en: 'It calls itself by a container’s **automatic id** (`{name}`).',
    },
    'fail:example-name': {
      ja: '`{name}` という、**説明書の見本の名前**で名のっています。',
      en: 'It calls itself `{name}`, a **name from an instruction**.',
    },
    unknown: { ja: 'このメールからは、名のりがわかりません。', en: 'This mail does not show the EHLO name.' },
    why: {
      ja: 'au は、名のり（[[EHLO|ehlo]]）が正しくないサーバーからのメールを断ることがあると書いています。',
      en: 'au writes that it may refuse servers whose [[EHLO|ehlo]] name is not valid.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ helo: 'localhost.localdomain' })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ helo: '[127.0.0.1]' })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ helo: null })), verdict: 'unknown' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name', 'ec-cube-helo'],
});
