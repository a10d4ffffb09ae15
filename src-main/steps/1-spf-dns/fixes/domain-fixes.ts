// Fixes around the domain itself: its address, where its mail goes, its name servers, and being taken off a blocklist.
import { fillRich } from '../../../contract/text.ts';
import type { RecordFixView } from '../../../contract/view/fix.ts';
import { blocklists } from '../../../protocols/dnsbl/lists.ts';
import { listed } from '../answers-of.ts';
import { valueOf, type FixContext } from './fix-context.ts';
import { dnsPanelPlace, recordFields, unverifiedOrigin } from './panel-place.ts';

/** @returns the fixes for those of these checks that failed */
export function domainFixes(context: FixContext): readonly RecordFixView[] {
  return [
    addressFix(context),
    exchangeFix(context),
    nameServersFix(context),
    ...removalFixes(context),
  ].filter((fix) => fix !== null);
}

function addressFix(context: FixContext): RecordFixView | null {
  const domain = context.identities.fromDomain;
  if (!context.failed('domain-address') || domain === null) return null;
  const address = context.identities.addresses[0]?.address ?? '';
  return {
    id: 'address-record',
    title: context.language === 'ja' ? 'ドメインの住所を登録する' : 'Enter the address of the domain',
    panel: dnsPanelPlace(context),
    fields: recordFields(context, {
      name: domain,
      type: address.includes(':') ? 'AAAA' : 'A',
      value: address,
    }),
    before: null,
    after: address === '' ? [] : [{ text: address, change: 'added' }],
    warning:
      address === ''
        ? fillRich(
            context.language === 'ja'
              ? '**お店のサーバーの IP アドレス**を入れます。サーバー会社の画面に書いてあります。'
              : 'Enter the **IP address of the shop’s server**; the panel of the server shows it.',
          )
        : null,
    isCause: true,
  };
}

function exchangeFix(context: FixContext): RecordFixView | null {
  const domain = context.identities.fromDomain;
  if (!context.failed('mail-exchange') || domain === null || context.serverName === null) return null;
  const value = `10 ${context.serverName}`;
  return {
    id: 'mx-record',
    title: context.language === 'ja' ? 'メールの受け口を登録する' : 'Enter where mail for the domain goes',
    panel: dnsPanelPlace(context),
    fields: recordFields(context, { name: domain, type: 'MX', value }),
    before: null,
    after: [{ text: value, change: 'added' }],
    warning: fillRich(
      context.language === 'ja'
        ? 'メールを別の会社で受けている場合は、**その会社が案内している値**を入れます。'
        : 'Where another firm takes your mail, enter **the value that firm gives**.',
    ),
    isCause: true,
  };
}

function nameServersFix(context: FixContext): RecordFixView | null {
  const own = context.failed('name-servers-agree') || context.failed('name-servers-answer');
  const others = context.failed('mail-servers-agree') || context.failed('mail-servers-answer');
  if (!own && !others) return null;
  const differ = context.failed('name-servers-agree') || context.failed('mail-servers-agree');
  const ownComparison = valueOf(context.facts, 'nameServerComparison');
  const comparisons = [
    ...(own && ownComparison !== null ? [ownComparison] : []),
    ...(others ? (valueOf(context.facts, 'mailServerComparison') ?? []) : []),
  ];
  if (comparisons.length === 0) return null;
  const { language } = context;
  const what = listed(
    comparisons.flatMap(({ differences }) => differences.map(({ name, type }) => `${type} ${name}`)),
    8,
  );
  return {
    id: 'name-servers',
    title: language === 'ja' ? 'ネームサーバーの答えをそろえる' : 'Make the name servers agree',
    panel: dnsPanelPlace(context),
    fields: comparisons
      .flatMap(({ servers }) => servers)
      .map(({ name, state, serial }) => ({
        name,
        value:
          serial === null ? stateWords[state][language] : `${stateWords[state][language]} (serial ${serial})`,
        copy: false,
      })),
    before: null,
    after: what === '' ? [] : [{ text: what, change: 'added' }],
    warning: fillRich(
      language === 'ja'
        ? 'レコードを変えた直後なら、**数時間待って**もう一度調べます。それでも同じなら、「通し番号」の小さい台が、更新を受け取っていません。ドメインの会社に、この画面を見せて頼みます。'
        : 'Just after a change, **wait some hours** and check again. If it stays, the server with the lower serial does not get updates: show this to the firm that holds the domain.',
    ),
    isCause: differ,
  };
}

const stateWords = {
  answers: { ja: '答えている', en: 'answers' },
  lame: { ja: '受けもっていない', en: 'lame' },
  refuses: { ja: '断る', en: 'refuses' },
  silent: { ja: '返事がない', en: 'silent' },
  'no-address': { ja: '住所がない', en: 'has no address' },
} as const;

function removalFixes(context: FixContext): readonly RecordFixView[] {
  if (!context.failed('blocklist')) return [];
  const rows = (valueOf(context.facts, 'blocklists') ?? []).flatMap(({ address, lists }) =>
    lists.filter(({ state }) => state === 'listed').map(({ list }) => ({ address, list })),
  );
  return rows.map(({ address, list }): RecordFixView => {
    const source = blocklists.find(({ zone }) => zone === list);
    const { language } = context;
    return {
      id: 'blocklist-removal',
      title:
        language === 'ja'
          ? `${source?.name ?? list} からはずしてもらう`
          : `Have it removed from ${source?.name ?? list}`,
      panel: {
        name: source?.name ?? list,
        path: [source?.page ?? list],
        note:
          language === 'ja'
            ? '先に、のった原因（乗っ取り、古い名簿への一斉送信など）をなくします。直さずに申しこむと、またのります。'
            : 'Remove the cause first (a break-in, mail to an old list); otherwise it is listed again.',
        origin: unverifiedOrigin(source?.checked ?? '', context),
      },
      fields: [{ name: language === 'ja' ? 'IP アドレス' : 'IP address', value: address, copy: true }],
      before: null,
      after: [],
      warning: null,
      isCause: true,
    };
  });
}
