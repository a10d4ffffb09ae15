// The name of the sending address and the way back to it, and the SPF record of the EHLO name.
import { fillRich } from '../../../contract/text.ts';
import type { RecordFixView } from '../../../contract/view/fix.ts';
import { addressesIn, namesIn } from '../answers-of.ts';
import { valueOf, type FixContext } from './fix-context.ts';
import { dnsPanelPlace, recordFields, reversePanelPlace, say, txtValue } from './panel-place.ts';

const reverseChecks = [
  'reverse-name',
  'reverse-name-ipv6',
  'reverse-name-leads-back',
  'reverse-name-own',
  'reverse-servers-agree',
];

/** @returns two records: first the name's own address (hosts check it), then the reverse name; none where nothing failed */
export function reverseNameFixes(context: FixContext): readonly RecordFixView[] {
  if (!reverseChecks.some(context.failed)) return [];
  const { language, serverName } = context;
  const lookups = valueOf(context.facts, 'reverseLookups') ?? [];
  const lookup =
    lookups.find(
      ({ pointer, forward }) => namesIn(pointer).length === 0 || !forward.some(({ leadsBack }) => leadsBack),
    ) ?? lookups[0];
  if (lookup === undefined || serverName === null) return [];
  const { address } = lookup;
  const isCause = context.failed('reverse-name') || context.failed('reverse-servers-agree');
  const forward: RecordFixView = {
    id: 'ptr-forward-record',
    title:
      language === 'ja'
        ? '先に：名前からこの番号が引けるようにする'
        : 'First: let the name lead to this address',
    panel: dnsPanelPlace(context),
    fields: recordFields(context, {
      name: serverName,
      type: address.includes(':') ? 'AAAA' : 'A',
      value: address,
    }),
    before: null,
    after: [{ text: address, change: 'added' }],
    warning: null,
    isCause,
  };
  const reverse: RecordFixView = {
    id: 'ptr-record',
    title:
      language === 'ja'
        ? '番号から、お店の名前が引けるようにする'
        : 'Let the address lead to the shop’s name',
    panel: reversePanelPlace(context),
    fields: [
      { name: language === 'ja' ? 'IP アドレス' : 'IP address', value: address, copy: true },
      { name: say('reverseName', context), value: serverName, copy: true },
    ],
    before:
      namesIn(lookup.pointer).length === 0
        ? null
        : namesIn(lookup.pointer).map((text) => ({ text, change: 'removed' as const })),
    after: [{ text: serverName, change: 'added' }],
    warning: fillRich(
      language === 'ja'
        ? '逆引きは、ドメインの画面ではなく、**サーバーを借りている会社の画面**で設定します。'
        : 'It is set with the **firm that rents out the server**, not in the panel of the domain.',
    ),
    isCause,
  };
  return leadsTo(context, serverName, address) ? [reverse] : [forward, reverse];
}

function leadsTo(context: FixContext, name: string, address: string): boolean {
  const ehlo = valueOf(context.facts, 'ehloNameRecords');
  if (ehlo?.domain !== name) return false;
  return [...addressesIn(ehlo.answers.A), ...addressesIn(ehlo.answers.AAAA)].includes(address);
}

/** @returns the record for an EHLO name whose own record does not allow the server, or null */
export function heloSpfFix(context: FixContext): RecordFixView | null {
  const name = context.identities.ehloName;
  const address = context.identities.addresses[0]?.address;
  if (!context.failed('spf-helo') || name === null || address === undefined) return null;
  const text = `v=spf1 ${address.includes(':') ? 'ip6' : 'ip4'}:${address} -all`;
  return {
    id: 'helo-spf-record',
    title:
      context.language === 'ja'
        ? '名のりの届け出を、この 1 行にする'
        : 'Make the record of the EHLO name this line',
    panel: dnsPanelPlace(context),
    fields: recordFields(context, { name, type: 'TXT', value: txtValue(context, [text]) }),
    before: null,
    after: [{ text, change: 'added' }],
    warning: null,
    isCause: false,
  };
}
