// Words of the flat vocabulary about DNS and sender authentication.
import { saysAbsent, textOf, numberOf } from './plain-values.ts';
import {
  tell,
  mailWord,
  spfWord,
  dmarcWord,
  dmarcPolicyWord,
  dmarcResultWord,
  reverseWord,
  type Word,
} from './plain-words.ts';

export const recordsWords: readonly (readonly [readonly string[], Word])[] = [
  [['ehloresolves', 'ehloindns'], (draft, value) => void (draft.ehloRecords = !saysAbsent(value))],
  [
    ['fromdomain', 'headerfromdomain'],
    (draft, value) => {
      if (saysAbsent(value)) draft.fromRecords = false;
      else if (textOf(value).includes('.'))
        mailWord('from', (inner, text) => void (inner.mail.from = [`order@${text}`]))(draft, value);
    },
  ],
  [
    ['fromdomainexists', 'domainexists', 'fromdomainresolves'],
    (draft, value) => void (draft.fromRecords = !saysAbsent(value)),
  ],
  [
    ['a', 'mx', 'arecord', 'mxrecord', 'aormx', 'amx'],
    (draft, value) => void (draft.fromRecords = (draft.fromRecords ?? false) || !saysAbsent(value)),
  ],
  [
    ['envelopedomainexists', 'envelopedomainresolves'],
    (draft, value) => void (draft.envelopeRecords = !saysAbsent(value)),
  ],
  [
    ['ptr', 'reversedns', 'rdns', 'ptrrecord', 'reverse', 'reversename', 'ptripv4', 'ipv4ptr', 'ptr4'],
    reverseWord(4),
  ],
  [['ipv6ptr', 'ptripv6', 'ptr6', 'ipv6reverse', 'ipv6reversedns'], reverseWord(6)],
  [
    ['fcrdns', 'ptrforward', 'ptrleadsback', 'forwardconfirmed', 'ptrmatches'],
    (draft, value) => {
      draft.reverseLeadsBack = !saysAbsent(value);
      draft.reverse[4] ??= `mail.${draft.domain}`;
    },
  ],
  [['spf', 'spfheaderfrom', 'spffrom', 'headerfromspf', 'spfresult'], spfWord('header-from')],
  [['spfenvelope', 'envelopespf', 'spfmailfrom', 'spfreturnpath'], spfWord('envelope')],
  [['spfhelo', 'helospf'], spfWord('helo')],
  [['spfboth'], spfWord('header-from', 'envelope')],
  [
    ['spfrecords', 'spfrecordcount', 'spfcount'],
    (draft, value) => {
      const count = Array.isArray(value) ? value.length : numberOf(value);
      if (count === null) return;
      draft.spfRecords = count;
      draft.spf['header-from'] ??= count === 0 ? 'none' : count > 1 ? 'permerror' : 'pass';
    },
  ],
  [['dmarc', 'dmarcrecord'], dmarcWord],
  [['dmarcpolicy', 'dmarcp', 'p'], dmarcPolicyWord],
  [['dmarcresult', 'dmarcalignment', 'dmarcaligned', 'alignment', 'aligned', 'dmarcpass'], dmarcResultWord],
  [
    ['dkim', 'dkimresult', 'dkimsigned', 'signed'],
    (draft, value) => {
      draft.dkim = saysAbsent(value)
        ? 'none'
        : /fail|invalid|bad|broken/i.test(textOf(value))
          ? 'fail'
          : 'pass';
      tell(draft, 'signature');
    },
  ],
  [
    ['blocklist', 'blacklist', 'dnsbl', 'rbl', 'listed', 'blocklisted', 'blocklists', 'blacklisted'],
    (draft, value) => {
      const clean =
        saysAbsent(value) ||
        /not-?\s?listed|clean/i.test(textOf(value)) ||
        (Array.isArray(value) && value.every((one: unknown) => saysAbsent(listedIn(one))));
      draft.blocklist = clean ? 'not-listed' : 'listed';
    },
  ],
  [
    [
      'nameservers',
      'nameserversdiffer',
      'nameserverdiffers',
      'secondarydiffers',
      'secondarynameserver',
      'nsdiffer',
      'nameserversagree',
    ],
    (draft, value) => {
      draft.serversDiffer =
        /differ|disagree|mismatch|lame|stale|missing/i.test(textOf(value)) || value === true;
    },
  ],
];

/** A row of a list of blocklists: is this one listed? A name alone says yes. */
function listedIn(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { listed, state, result } = row as Readonly<Record<string, unknown>>;
  return listed ?? (/^listed$/i.test(textOf(state ?? result)) ? true : null);
}
