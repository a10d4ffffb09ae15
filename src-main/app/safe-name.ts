// Names of files that are suggested to the operator: parts of them come from outside.

/** A suggested name may carry a domain or title from outside: no separators, controls or names Windows reserves. */
export function safeName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '-');
  const short = plain.replace(/^[. ]+|[. ]+$/g, '').slice(-120);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) || short === '' ? `todoku-${short}` : short;
}
