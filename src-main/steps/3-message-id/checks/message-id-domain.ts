// Is the right side of the Message-ID the name of a real host? Makers of bad ones: server-facts 5. au's "malformed header" (AU-08).
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf } from '../../../protocols/message/address-list.ts';
import { isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { messageIdDomainKind, messageIdParts } from '../../../protocols/message/message-id.ts';
import { sameOwner } from '../../../protocols/message/registered-domain.ts';
import { fieldEvidence } from '../field-evidence.ts';

export const messageIdDomain = defineCheck({
  id: 'message-id-domain',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '整理番号の @ のうしろ', en: 'Name behind the @ of the Message-ID' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const parts = messageIdParts(shopMail.messageIds);
    const kind = messageIdDomainKind(shopMail.messageIds);
    const evidence = fieldEvidence(facts, 'message-id');
    if (parts === null || kind === null || kind === 'empty') return { verdict: 'none', evidence };
    const args = { name: parts.right };
    const ownExample =
      kind === 'example-name' && sameOwner(parts.right, domainOf(shopMail.from[0] ?? '') ?? '');
    if (isPublicKind(kind) || ownExample) return { verdict: 'pass', args, evidence };
    return { verdict: 'fail', variant: kind, args, evidence };
  },
  wording: {
    pass: {
      ja: '@ のうしろは、インターネットの名前です（`{name}`）。',
      en: 'It is a name of the internet (`{name}`).',
    },
    fail: {
      ja: '整理番号に、サーバーの名前が入っていません（`{name}`）。',
      en: 'The mail ID has no server name in it (`{name}`).',
    },
    'fail:localhost.localdomain': {
      ja: '@ のうしろは、本来お店のサーバーの名前です。`{name}` は「**まだ名前をつけていない**」という意味の初期値です。',
      en: 'Behind the @ belongs the server’s name. `{name}` is the default and means “**no name was given yet**”.',
    },
    'fail:localhost': {
      ja: '@ のうしろが `{name}` です。これは「このコンピューター」という意味で、**お店の名前ではありません**。',
      en: 'Behind the @ stands `{name}`, which only means “this computer”, **not your shop**.',
    },
    'fail:localdomain': {
      ja: '@ のうしろの `{name}` は、ドメインのないサーバーに**自動でつく仮の名前**です。',
      en: '`{name}` is a **stand-in name** made for a server without a domain.',
    },
    'fail:single-label': {
      ja: '@ のうしろの `{name}` は、点のない**短い名前**です。インターネットでは引けません。',
      en: '`{name}` is a **short name** without a dot. Nobody on the internet can look it up.',
    },
    'fail:underscore': {
      ja: '@ のうしろが `{name}` です。Web サーバーの `server_name` が**決まっていない**ときに、こうなります。',
      en: 'Behind the @ stands `{name}`: the web server’s `server_name` was **never set**.',
    },
    'fail:unknown': {
      ja: '@ のうしろの `{name}` は、インストールのときに**名前がわからなかった**印です。',
      en: '`{name}` shows that **no name was known** when the mail software was installed.',
    },
    'fail:internal': {
      ja: '@ のうしろの `{name}` は、**社内や機械の中だけの名前**です。外からは引けません。',
      en: '`{name}` is a name for **inside use only**. It cannot be looked up from outside.',
    },
    'fail:address-literal': {
      ja: '@ のうしろが、名前ではなく**番号**です（`{name}`）。',
      en: 'Behind the @ stands a **number**, not a name (`{name}`).',
    },
    'fail:bare-address': {
      ja: '@ のうしろが、名前ではなく**番号**です（`{name}`）。お店を番号で開いたときに、こうなります。',
      en: 'Behind the @ stands a **number**, not a name (`{name}`). This happens when the shop is opened by its number.',
    },
    'fail:container-id': {
      ja: '@ のうしろの `{name}` は、コンテナー（Docker など）に**自動でついた番号**です。',
      en: '`{name}` is the **automatic id** of a container such as Docker’s.',
    },
    'fail:example-name': {
      ja: '@ のうしろの `{name}` は、**説明書の見本の名前**です。書きうつしたままになっています。',
      en: '`{name}` is a **name from an instruction**, copied as it was.',
    },
    'fail:generated': {
      ja: '@ のうしろの `{name}` は、EC-CUBE が**お店の名前を知らずに送った**印です。',
      en: '`{name}` shows that EC-CUBE sent it **without knowing the shop’s name**.',
    },
    'fail:illegal': {
      ja: '@ のうしろの `{name}` に、名前に使えない文字があります。',
      en: '`{name}` holds characters that no host name has.',
    },
    unknown: { ja: '整理番号の名前は、まだ見ていません。', en: 'The name in the ID has not been looked at.' },
    why: {
      ja: '携帯会社は、名前のはっきりしないサーバーの見出しを疑います。同じ名前が、名のり（EHLO）や封筒の差出人にも出ます。',
      en: 'Carriers distrust headers of a server without a name. The same name shows up in EHLO and in the envelope.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    {
      facts: fact('shopMail', mail({ messageIds: ['<20261124.4F2A@localhost.localdomain>'] })),
      verdict: 'fail',
    },
    { facts: fact('shopMail', mail({ messageIds: ['<a1b2@swift.generated>'] })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'none' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['host-name', 'mta-host-name', 'message-id'],
});
