// Sending services that put their own name into envelope and Message-ID: normal, judged by DKIM then (server-facts 4.3).

const services: readonly { readonly name: string; readonly domains: RegExp }[] = [
  { name: 'Amazon SES', domains: /(?:^|\.)amazonses\.com$/ },
  { name: 'SendGrid', domains: /(?:^|\.)sendgrid\.net$|^geopod-ismtpd-/ },
  { name: 'Gmail', domains: /(?:^|\.)(?:google|gmail)\.com$/ },
  { name: 'Microsoft 365', domains: /(?:^|\.)(?:outlook|exchangelabs|onmicrosoft)\.com$/ },
  { name: 'Mailgun', domains: /(?:^|\.)mailgun\.(?:org|net)$/ },
  { name: 'Mailchimp', domains: /(?:^|\.)(?:mandrillapp\.com|mcsv\.net|mcdlv\.net)$/ },
  { name: 'Customers Mail Cloud', domains: /(?:^|\.)smtps\.jp$/ },
  { name: '配配メール', domains: /(?:^|\.)haihaimail\.jp$/ },
  { name: 'blastengine', domains: /(?:^|\.)(?:blastengine\.jp|be\.asp-r\.jp)$/ },
  { name: 'さくらのレンタルサーバ', domains: /(?:^|\.)sakura\.ne\.jp$/ },
  { name: 'XServer', domains: /(?:^|\.)xserver\.jp$/ },
  { name: 'ロリポップ', domains: /(?:^|\.)lolipop\.jp$/ },
  { name: 'ヘテムル', domains: /(?:^|\.)heteml\.(?:jp|net)$/ },
  { name: 'ConoHa WING', domains: /(?:^|\.)conoha\.ne\.jp$/ },
  { name: 'KAGOYA', domains: /(?:^|\.)kagoya\.net$/ },
  { name: 'Yahoo! JAPAN', domains: /(?:^|\.)yahoo\.co\.jp$/ },
];

/** @returns the service whose host this is, null where none is known */
export function sendingService(host: string): string | null {
  return services.find(({ domains }) => domains.test(host.toLowerCase()))?.name ?? null;
}
