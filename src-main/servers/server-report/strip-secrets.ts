// What a mailer setting says without user and password: only its kind and, where it is plain, its host and port stay.

const plainHost = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/i;

/**
 * @param setting value of MAILER_URL or MAILER_DSN, untrusted; user, password and options are never kept
 * @returns `scheme://host:port`, `scheme://` where the host is not told apart for certain, null where it is no such value
 */
export function mailerWithoutSecrets(setting: string): string | null {
  const bare = setting.trim().replace(/^(["'])(.*)\1.*$/, '$2');
  const found = /^([a-z][a-z0-9+.-]{0,40}):(?:\/\/)?(\S{0,1000})/i.exec(bare);
  if (found === null) return null;
  const scheme = (found[1] ?? '').toLowerCase();
  const rest = (found[2] ?? '').split(/\?[a-z_]+=/i)[0] ?? '';
  const place = rest.slice(rest.lastIndexOf('@') + 1).split(/[/?#]/)[0] ?? '';
  // A question mark or slash before the @ is part of a password: then nothing of the rest is sure.
  const sure = plainHost.test(place) && (rest.includes('@') || !/[?#]/.test(rest));
  return `${scheme}://${sure ? place : ''}`;
}
