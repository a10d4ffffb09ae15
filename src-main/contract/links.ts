// The hosts that a link may lead to. Exact names, https only (old carrier pages: http), so no text from outside opens anything.

const allowedHosts: ReadonlySet<string> = new Set([
  'www.au.com',
  'au.com',
  'mfilter.ezweb.ne.jp',
  'www.uqwimax.jp',
  'www.softbank.jp',
  'creation.mb.softbank.jp',
  'www.support.softbankmobile.co.jp',
  'megalodon.jp',
  'www.docomo.ne.jp',
  'www.nttdocomo.co.jp',
  'support.ntt.com',
  'k-tai.watch.impress.co.jp',
  'whatsnewmail.yahoo.co.jp',
  'mail.yahoo.co.jp',
  'www.yahoo-help.jp',
  'www.ymobile.jp',
  'support.google.com',
  'md-systems.net',
  'secure.sakura.ad.jp',
  'help.sakura.ad.jp',
  'manual.sakura.ad.jp',
  'console.aws.amazon.com',
  'manage.conoha.jp',
  'secure.xserver.ne.jp',
  'vps.kagoya.com',
  'japanrock-pg.hatenablog.com',
  'peppon.hatenadiary.org',
  'nincom.jp',
  'note.com',
  'blastengine.jp',
  'synergy-marketing.co.jp',
  'www.hde.co.jp',
  'yayaue.space',
  'www.rfc-editor.org',
  'datatracker.ietf.org',
  'github.com',
]);

/** @returns whether the app may hand this address to the system's browser */
export function isAllowedLink(address: string): boolean {
  const match = /^https?:\/\/([a-z0-9.-]+)(?:\/[\x21-\x7e]*)?$/.exec(address);
  return match?.[1] !== undefined && allowedHosts.has(match[1]);
}
