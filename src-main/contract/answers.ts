// What the operator tells us. Everything else is found out. Stored in the case file.
import { z } from 'zod';
import { DomainName, HostName, IpAddress, MailAddress } from './inputs.ts';

/** The carriers and mailbox providers of the rulebook. au, SoftBank and docomo are asked first. */
export const carrierIds = [
  'docomo',
  'au',
  'softbank',
  'ymobile',
  'uq',
  'rakuten',
  'yahoo-japan',
  'gmail',
] as const;
export const CarrierId = z.enum(carrierIds);
export type CarrierId = z.infer<typeof CarrierId>;

/** Where a mail ended up, as the customer's phone shows it. */
export const Arrival = z.enum(['inbox', 'spam-folder', 'warning-banner', 'nothing', 'bounced', 'unknown']);
export type Arrival = z.infer<typeof Arrival>;

export const serverIds = [
  'centos6',
  'rhel7-and-later',
  'debian-ubuntu',
  'amazon-linux',
  'rental-server',
  'unknown',
] as const;
export const ServerId = z.enum(serverIds);
export type ServerId = z.infer<typeof ServerId>;

export const mtaIds = ['postfix', 'sendmail', 'exim', 'msmtp', 'ssmtp', 'qmail', 'relay', 'unknown'] as const;
export const MtaId = z.enum(mtaIds);
export type MtaId = z.infer<typeof MtaId>;

export const shopSoftwareIds = [
  'ec-cube-2.11',
  'ec-cube-2.12-2.17.0',
  'ec-cube-2.17.1',
  'ec-cube-3',
  'ec-cube-4.0-4.1',
  'ec-cube-4.2',
  'wordpress',
  'other',
  'unknown',
] as const;
export const ShopSoftwareId = z.enum(shopSoftwareIds);
export type ShopSoftwareId = z.infer<typeof ShopSoftwareId>;

/** The answers of STEP 0 (and the confirmations of later steps). `null` = not answered yet. */
export const Answers = z.strictObject({
  shopName: z.string().max(100),
  shopDomain: DomainName.nullable(),
  fromAddress: MailAddress.nullable(),
  /** address of the server that sends; found from the shop's A record when not given */
  sendingAddress: IpAddress.nullable(),
  arrivals: z.partialRecord(CarrierId, Arrival),
  mailProgram: z.enum(['arrives', 'does-not-arrive', 'not-tried']).nullable(),
  affected: z.enum(['everyone', 'some', 'one-customer', 'unknown']).nullable(),
  since: z.enum(['always', 'suddenly', 'after-change', 'sometimes', 'unknown']).nullable(),
  changed: z.array(
    z.enum(['server-move', 'domain-move', 'software-update', 'mail-magazine', 'dns', 'nothing', 'unknown']),
  ),
  shopSoftware: ShopSoftwareId.nullable(),
  server: ServerId.nullable(),
  mta: MtaId.nullable(),
  /** host name that the server shall get (STEP 3), e.g. mail.shop.example */
  newHostName: HostName.nullable(),
  /** recipients that bounce or get nothing, to be looked at for addresses that break the RFC */
  recipientAddress: z.string().max(320).nullable(),
  sendsNewsletter: z.enum(['yes', 'no', 'unknown']).nullable(),
  cleansList: z.enum(['yes', 'no', 'unknown']).nullable(),
  staysAtTopOfHour: z.enum(['yes', 'no', 'unknown']).nullable(),
  sharedServer: z.enum(['yes', 'no', 'unknown']).nullable(),
});
export type Answers = z.infer<typeof Answers>;

export const noAnswers: Answers = {
  shopName: '',
  shopDomain: null,
  fromAddress: null,
  sendingAddress: null,
  arrivals: {},
  mailProgram: null,
  affected: null,
  since: null,
  changed: [],
  shopSoftware: null,
  server: null,
  mta: null,
  newHostName: null,
  recipientAddress: null,
  sendsNewsletter: null,
  cleansList: null,
  staysAtTopOfHour: null,
  sharedServer: null,
};
