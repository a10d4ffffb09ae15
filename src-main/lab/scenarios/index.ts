// The practice worlds, in the order in which they are offered: the published case first, then one a fault.
import type { Scenario } from '../scenario.ts';
import { allGreen } from './all-green.ts';
import { bigMail } from './big-mail.ts';
import { blankMessageId } from './blank-message-id.ts';
import { blockedAddress } from './blocked-address.ts';
import { dmarcReject } from './dmarc-reject.ts';
import { duplicateHeader } from './duplicate-header.ts';
import { ehloOnly } from './ehlo-only.ts';
import { emptyFrom } from './empty-from.ts';
import { envelopeOnly } from './envelope-only.ts';
import { ipv6WithoutPtr } from './ipv6-without-ptr.ts';
import { longLine } from './long-line.ts';
import { missingFromDomain } from './missing-from-domain.ts';
import { noMessageId } from './no-message-id.ts';
import { noPtr } from './no-ptr.ts';
import { noSpf } from './no-spf.ts';
import { nullTransport } from './null-transport.ts';
import { phoneFilter } from './phone-filter.ts';
import { port25Closed } from './port-25-closed.ts';
import { rawEightBitHeader } from './raw-eight-bit-header.ts';
import { secondaryDiffers } from './secondary-differs.ts';
import { secondarySilent } from './secondary-silent.ts';
import { seedCase } from './seed-case.ts';
import { shortHostName } from './short-host-name.ts';
import { spfTooManyLookups } from './spf-too-many-lookups.ts';
import { twoSpfRecords } from './two-spf-records.ts';
import { volumeBlock } from './volume-block.ts';
import { wrongSpfAddress } from './wrong-spf-address.ts';

export const scenarios: readonly Scenario[] = [
  seedCase,
  allGreen,
  noSpf,
  wrongSpfAddress,
  twoSpfRecords,
  spfTooManyLookups,
  noPtr,
  secondaryDiffers,
  secondarySilent,
  ehloOnly,
  envelopeOnly,
  shortHostName,
  noMessageId,
  blankMessageId,
  emptyFrom,
  missingFromDomain,
  rawEightBitHeader,
  duplicateHeader,
  longLine,
  bigMail,
  dmarcReject,
  blockedAddress,
  volumeBlock,
  port25Closed,
  nullTransport,
  ipv6WithoutPtr,
  phoneFilter,
];
