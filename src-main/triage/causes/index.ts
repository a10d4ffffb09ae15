// All causes; equal scores keep this order.
import type { Cause } from '../cause.ts';
import { domainRecordCauses } from './domain-records.ts';
import { mailItselfCauses } from './mail-itself.ts';
import { recipientCauses } from './recipient.ts';
import { sendingPathCauses } from './sending-path.ts';
import { serverIdentityCauses } from './server-identity.ts';
import { volumeCauses } from './volume.ts';

export const causes: readonly Cause[] = [
  ...serverIdentityCauses,
  ...domainRecordCauses,
  ...sendingPathCauses,
  ...volumeCauses,
  ...recipientCauses,
  ...mailItselfCauses,
];
