// Who wrote a bounce: mail software and providers told by their header fields and fixed sentences.
// Order matters: narrow signs first. Used for the name, for phrases that only that writer uses, and for the phase.
import { fieldOf, fieldsOf, type BounceMail } from './bounce-mail.ts';

/** What the signs look at, prepared once a mail. */
export interface AgentSight {
  readonly from: string;
  readonly subject: string;
  readonly messageId: string;
  readonly received: string;
  readonly mailer: string;
  readonly contentType: string;
  /** the notice, as written */
  readonly notice: string;
  readonly has: (field: string) => boolean;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly sign: (sight: AgentSight) => boolean;
}

export const agents: readonly Agent[] = [
  {
    id: 'au',
    name: 'au (EZweb)',
    sign: ({ from, subject, received, messageId }) =>
      [
        /postmaster@(?:ezweb\.ne\.jp|au\.com)/i.test(from),
        subject === 'Mail System Error - Returned Mail',
        /ezweb\.ne\.jp \(EZweb Mail\) with|\.au\.com \(/.test(received),
        /\.(?:ezweb\.ne\.jp|au\.com)>$/.test(messageId),
      ].filter(Boolean).length > 1,
  },
  {
    id: 'kddi',
    name: 'au one net (KDDI)',
    sign: ({ from, has, notice }) =>
      /no-reply@.+\.dion\.ne\.jp/i.test(from) ||
      (has('x-spasign') && /attempted to be delivered on|could not be delivered to/i.test(notice)),
  },
  {
    id: 'softbank',
    name: 'SoftBank',
    sign: ({ from }) => /mailer-daemon@(?:[\w-]+\.)*(?:softbank\.(?:ne\.)?jp|vodafone\.ne\.jp)/i.test(from),
  },
  {
    id: 'docomo',
    name: 'docomo',
    sign: ({ from }) => /(?:mailer-daemon|postmaster)@(?:[\w-]+\.)*docomo\.ne\.jp/i.test(from),
  },
  {
    id: 'biglobe',
    name: 'BIGLOBE',
    sign: ({ from, subject }) =>
      /postmaster@(?:biglobe|inacatv|tmtv|ttv)\.ne\.jp/i.test(from) && subject.startsWith('Returned mail:'),
  },
  { id: 'fml', name: 'fml', sign: ({ has, messageId }) => has('x-mlserver') && /\.FML.+@/.test(messageId) },
  { id: 'mfilter', name: 'm-FILTER', sign: ({ mailer }) => mailer === 'm-FILTER' },
  { id: 'activehunter', name: 'Active!hunter', sign: ({ has }) => has('x-ahmailid') },
  {
    id: 'mcafee',
    name: 'McAfee',
    sign: ({ has, subject }) => has('x-nai-header') && subject === 'Delivery Status',
  },
  { id: 'surfcontrol', name: 'SurfControl', sign: ({ mailer }) => mailer === 'SurfControl E-mail Filter' },
  {
    id: 'mailmarshal',
    name: 'MailMarshal',
    sign: ({ subject, notice }) => /^Undeliverable Mail: "/.test(subject) || /MailMarshal/.test(notice),
  },
  {
    id: 'interscan',
    name: 'InterScan (Trend Micro)',
    sign: ({ from, subject }) =>
      /InterScan (?:MSS|Notification)/.test(from) ||
      /^(?:Mail could not be delivered|メッセージを配信できません。|メール配信に失敗しました)$/.test(subject),
  },
  {
    id: 'messagelabs',
    name: 'MessageLabs (Symantec)',
    sign: ({ has, from }) => has('x-msg-ref') && /messagelabs\.com/i.test(from),
  },
  { id: 'barracuda', name: 'Barracuda', sign: ({ subject }) => /our bulk email filter/.test(subject) },
  {
    id: 'mailfoundry',
    name: 'MailFoundry',
    sign: ({ received, subject }) =>
      /\(MAILFOUNDRY\) id/.test(received) || subject === 'Message delivery has failed',
  },
  { id: 'amavis', name: 'amavis', sign: ({ from }) => /^"?Content-filter at /.test(from) },
  {
    id: 'sendgrid',
    name: 'SendGrid',
    sign: ({ received, has, from }) =>
      has('x-sg-eid') || /sendgrid\.(?:net|com)/i.test(from) || /apps@sendgrid\.net/.test(received),
  },
  { id: 'amazonworkmail', name: 'Amazon WorkMail', sign: ({ mailer }) => /Amazon WorkMail/.test(mailer) },
  {
    id: 'amazonses',
    name: 'Amazon SES',
    sign: ({ has, from }) =>
      has('x-amz-sns-message-id') ||
      has('x-aws-outgoing') ||
      (has('x-ses-outgoing') && /amazonses/i.test(from)),
  },
  { id: 'receivingses', name: 'Amazon SES (receiving)', sign: ({ has }) => has('x-ses-outgoing') },
  {
    id: 'googlegroups',
    name: 'Google Groups',
    sign: ({ from, has, notice }) =>
      /mailer-daemon@googlemail\.com/i.test(from) &&
      (has('x-google-smtp-source') || /group/i.test(notice)) &&
      /groups\.google\.com|the group you tried to contact/i.test(notice),
  },
  {
    id: 'gsuite',
    name: 'Google Workspace',
    sign: ({ from, has, notice }) =>
      /mailer-daemon@googlemail\.com/i.test(from) && (has('x-gm-message-state') || /^\s*\*\*/m.test(notice)),
  },
  { id: 'gmail', name: 'Gmail', sign: ({ from }) => /mailer-daemon@(?:googlemail|gmail)\.com/i.test(from) },
  {
    id: 'yahoo',
    name: 'Yahoo!',
    sign: ({ has, from, subject }) =>
      has('x-ymailisg') || (/mailer-daemon@.*yahoo/i.test(from) && /failure notice/i.test(subject)),
  },
  { id: 'aol', name: 'AOL', sign: ({ has }) => has('x-aol-ip') },
  {
    id: 'zoho',
    name: 'Zoho',
    sign: ({ has, from }) => has('x-zohomail') || /mailer-daemon@mail\.zoho\./i.test(from),
  },
  {
    id: 'yandex',
    name: 'Yandex',
    sign: ({ has, from }) => has('x-yandex-uniq') || /mailer-daemon@yandex/i.test(from),
  },
  {
    id: 'mailru',
    name: 'mail.ru',
    sign: ({ from, messageId }) =>
      /mailer-daemon@.*mail\.ru/i.test(from) || /\.(?:mail\.ru|smailru\.net)>$/.test(messageId),
  },
  {
    id: 'gmx',
    name: 'GMX',
    sign: ({ has, from }) => has('x-gmx-antispam') || /mailer-daemon@.*gmx\./i.test(from),
  },
  { id: 'facebook', name: 'Facebook', sign: ({ from }) => /mailer-daemon@mx\.facebook\.com/i.test(from) },
  {
    id: 'verizon',
    name: 'Verizon',
    sign: ({ from, received, messageId }) =>
      /post_master@vtext\.com|sysadmin@vzwpix\.com/i.test(from) ||
      /vtext\.com|vzwpix/i.test(messageId) ||
      /\.vtext\.com/i.test(received),
  },
  {
    id: 'office365',
    name: 'Microsoft 365',
    sign: ({ has, received }) =>
      has('x-ms-exchange-message-is-ndr') ||
      (/\.(?:outbound\.protection|prod)\.outlook\.com\b/i.test(received) &&
        has('x-ms-exchange-transport-crosstenantheadersstamped')),
  },
  {
    id: 'outlook',
    name: 'Outlook.com',
    sign: ({ received, from }) =>
      /\.hotmail\.com/i.test(received) && /postmaster@|mailer-daemon@/i.test(from),
  },
  {
    id: 'exchange2003',
    name: 'Exchange 2000/2003',
    sign: ({ has, mailer, notice }) =>
      has('x-ms-embedded-report') ||
      mailer.startsWith('Internet Mail Service') ||
      /^Your message\s*$[\s\S]{0,400}did not reach the following recipient/m.test(notice),
  },
  {
    id: 'exchange2007',
    name: 'Exchange 2007 and later',
    sign: ({ subject, has, notice }) =>
      (/^(?:Undeliverable|Non_remis_|Non recapitabile|Unzustellbar):/i.test(subject) &&
        has('content-language')) ||
      /Diagnostic information for administrators|Generating server:/.test(notice),
  },
  {
    id: 'messagingserver',
    name: 'Oracle Messaging Server',
    sign: ({ contentType, subject }) =>
      contentType.includes('Boundary_(ID_') || /^Delivery Notification: /.test(subject),
  },
  { id: 'domino', name: 'Domino', sign: ({ subject }) => /^DELIVERY[ _]FAILURE:/.test(subject) },
  {
    id: 'notes',
    name: 'Lotus Notes',
    sign: ({ subject, notice }) =>
      subject.startsWith('Undeliverable message') || /------- Failure Reasons {2}-/.test(notice),
  },
  {
    id: 'imail',
    name: 'IMail',
    sign: ({ mailer, subject, notice }) =>
      mailer.startsWith('<SMTP32 v') ||
      (/^\s*Undeliverable Mail\s*$/.test(subject) &&
        /Original message follows\.|Body of message generated response/.test(notice)),
  },
  {
    id: 'mxlogic',
    name: 'MX Logic',
    sign: ({ has, notice }) =>
      has('x-mx-bounce') ||
      has('x-mxl-hash') ||
      has('x-mxl-notehash') ||
      /Included is a copy of the message header:/.test(notice),
  },
  {
    id: 'apachejames',
    name: 'Apache James',
    sign: ({ subject, messageId, received }) =>
      subject === '[BOUNCE]' || messageId.includes('.JavaMail.') || received.includes('JAMES SMTP Server'),
  },
  {
    id: 'courier',
    name: 'Courier',
    sign: ({ from, subject, messageId }) =>
      from.includes('Courier mail server at ') ||
      /^(?:NOTICE: mail delivery status\.|WARNING: delayed mail\.)/.test(subject) ||
      messageId.startsWith('<courier.'),
  },
  {
    id: 'opensmtpd',
    name: 'OpenSMTPD',
    sign: ({ from, subject }) =>
      /^"?Mailer Daemon"? </i.test(from) && /^Delivery status notification/i.test(subject),
  },
  {
    id: 'dragonfly',
    name: 'DragonFly Mail Agent',
    sign: ({ notice }) => notice.includes('DragonFly Mail Agent'),
  },
  {
    id: 'powermta',
    name: 'PowerMTA',
    sign: ({ subject, notice }) => subject.includes('Delivery report') || notice.includes('PowerMTA'),
  },
  { id: 'x5', name: 'Mail Delivery Subsystem', sign: ({ notice }) => /NotificationRecipients/.test(notice) },
  {
    id: 'einsundeins',
    name: '1&1',
    sign: ({ from, notice }) => /kundenserver|1und1|1and1/i.test(from + notice),
  },
  {
    id: 'exim',
    name: 'Exim',
    sign: ({ messageId, notice }) =>
      /^<\w{6}-\w{6,11}-\w{2,4}@/.test(messageId) ||
      notice.includes('created automatically by mail delivery software') ||
      /SMTP error from remote (?:mail server|mailer)/.test(notice),
  },
  {
    // A provider's own program that borrows qmail's sentences.
    id: 'x2',
    name: 'Mailer-Daemon',
    sign: ({ from, subject }) =>
      /mailer-daemon@/i.test(from) && /^(?:delivery failure|fail(?:ure|ed) delivery)/i.test(subject),
  },
  {
    id: 'qmail',
    name: 'qmail',
    sign: ({ notice, received, subject }) =>
      /This is the (?:qmail|\S+-send program)|--- Below this line is a copy of the message/.test(notice) ||
      /\(qmail \d+ invoked for bounce\)/.test(received) ||
      /^failure notice/i.test(subject),
  },
  {
    id: 'postfix',
    name: 'Postfix',
    sign: ({ subject, notice }) =>
      /This is the (?:Postfix program|Postfix (?:program|mail system)) at|This is the mail system at host/.test(
        notice,
      ) || /^Undelivered Mail Returned to Sender$/.test(subject),
  },
  {
    id: 'v5sendmail',
    name: 'sendmail 5',
    sign: ({ notice }) => /----- Transcript of session follows -----[\s\S]*----- Unsent message/.test(notice),
  },
  {
    id: 'sendmail',
    name: 'sendmail',
    sign: ({ subject, notice }) =>
      /see transcript for details$|^Warning: could not send/.test(subject) ||
      /----- (?:The following addresses had|Transcript of session follows)/.test(notice),
  },
];

/** @returns the writer of a bounce, null when no sign fits */
export function agentOf(mail: BounceMail, notice: string): Agent | null {
  const sight: AgentSight = {
    from: fieldOf(mail.fields, 'from'),
    subject: fieldOf(mail.fields, 'subject'),
    messageId: fieldOf(mail.fields, 'message-id'),
    received: fieldsOf(mail.fields, 'received').join('\n'),
    mailer: fieldOf(mail.fields, 'x-mailer'),
    contentType: fieldOf(mail.fields, 'content-type'),
    notice,
    has: (name) => mail.fields.some((field) => field.name === name),
  };
  return agents.find((agent) => agent.sign(sight)) ?? null;
}
