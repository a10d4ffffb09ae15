// Where in which panel a record is entered, and how its host name is written there.
import { fill, type Text } from '../../../contract/text.ts';
import type { RecordFixView } from '../../../contract/view/fix.ts';
import { normalName } from '../../../protocols/dns/name.ts';
import type { FixContext } from './fix-context.ts';

const words = {
  unknownPanel: { ja: 'ドメインの管理画面', en: 'Panel of your domain' },
  unknownNote: {
    ja: 'ドメインを契約した会社の画面で、DNS のレコードを編集します。反映まで数時間から 48 時間かかることがあります。',
    en: 'Edit the DNS records in the panel of the firm that holds the domain. It can take from some hours to 48 hours.',
  },
  dnsRecords: { ja: 'DNS レコードの編集', en: 'DNS records' },
  host: { ja: 'ホスト名', en: 'Host' },
  type: { ja: '種別', en: 'Type' },
  value: { ja: '内容', en: 'Value' },
  hostingPanel: { ja: 'サーバーの管理画面', en: 'Panel of the server' },
  reverseName: { ja: '逆引きホスト名', en: 'Reverse host name' },
} as const;

/** Where a panel's words come from. Nobody logged in to look at the panel itself: only published texts were read. */
const origins = {
  page: {
    ja: '画面の名前：{source} の公開ページより（{date} に確認）。実際の画面では、ちがうことがあります。',
    en: 'Screen names: from a published page at {source}, read {date}. The panel itself may differ.',
  },
  text: {
    ja: '画面の名前：{source}より（{date} に確認）。実際の画面では、ちがうことがあります。',
    en: 'Screen names: from {source}, read {date}. The panel itself may differ.',
  },
  unverified: { ja: '画面の名前は未確認です（{date}）。', en: 'Screen names not verified ({date}).' },
} as const satisfies Record<string, Text>;

export function say(key: keyof typeof words, { language }: Pick<FixContext, 'language'>): string {
  return words[key][language];
}

/** @returns the panel of the shop's DNS, recognised from its name servers, or a general one */
export function dnsPanelPlace(context: FixContext): RecordFixView['panel'] {
  const { panel, language } = context;
  if (panel === null) {
    return {
      name: say('unknownPanel', context),
      path: [say('dnsRecords', context)],
      note: say('unknownNote', context),
      origin: '',
    };
  }
  const origin = origins[panel.confidence === 'seen' ? 'page' : 'unverified'][language];
  return {
    name: panel.name[language],
    path: panel.path,
    note: panel.note[language],
    origin: fill(origin, { source: hostOf(panel.source), date: panel.checked }),
  };
}

/** @param date YYYY-MM-DD; empty: nothing is said */
export function unverifiedOrigin(date: string, { language }: Pick<FixContext, 'language'>): string {
  return date === '' ? '' : fill(origins.unverified[language], { date });
}

/** @param address e.g. `https://help.sakura.ad.jp/domain/` @returns its host, `help.sakura.ad.jp` */
function hostOf(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

/** @returns the panel of the firm that hands out the address: only there can its reverse name be set */
export function reversePanelPlace(context: FixContext): RecordFixView['panel'] {
  const { hosting, language } = context;
  if (hosting === null) {
    return {
      name: say('hostingPanel', context),
      path: [say('reverseName', context)],
      note:
        language === 'ja'
          ? '逆引きは、サーバー（IP アドレス）を借りている会社の画面で設定します。見つからなければ、その会社に頼みます。'
          : 'The reverse name is set with the firm that rents out the address. Where there is no such field, ask them.',
      origin: '',
    };
  }
  const origin = origins[hosting.source.kind === 'unverified' ? 'unverified' : 'text'][language];
  return {
    name: hosting.name[language],
    path: hosting.reverseDns[language].split(/\s*›\s*/),
    note: '',
    origin: fill(origin, { source: hosting.source.title[language], date: hosting.checked }),
  };
}

/** @returns the fields of a record as the panel calls them; the host is written the way the panel wants it */
export function recordFields(
  context: FixContext,
  record: { readonly name: string; readonly type: string; readonly value: string },
): RecordFixView['fields'] {
  const names = context.panel?.fields;
  return [
    { name: names?.host ?? say('host', context), value: hostField(context, record.name), copy: true },
    { name: names?.type ?? say('type', context), value: record.type, copy: false },
    { name: names?.value ?? say('value', context), value: record.value, copy: true },
  ];
}

function hostField({ panel, zone }: FixContext, name: string): string {
  const [full, apex] = [normalName(name), normalName(zone ?? '')];
  if (apex === '' || (full !== apex && !full.endsWith(`.${apex}`))) return name;
  if (full !== apex) return panel?.root === 'whole-name' ? full : full.slice(0, -apex.length - 1);
  return panel?.root === 'whole-name' ? apex : (panel?.root ?? '@');
}

/** @returns a TXT value in the form the panel takes: cut in strings and quoted where it asks for that */
export function txtValue({ panel }: FixContext, strings: readonly string[]): string {
  if (panel?.quotes === true) return strings.map((part) => `"${part}"`).join(' ');
  return strings.join('');
}
