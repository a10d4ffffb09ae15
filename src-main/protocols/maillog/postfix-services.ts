// Postfix' programs by what their log lines are good for (Postfix' master.cf names).

/** Services by the last part of the program name; 0 is none of Postfix'. */
export const kinds = { other: 0, agent: 1, qmgr: 2, cleanup: 3, smtpd: 4, pickup: 5, quiet: 6 } as const;
export type Service = (typeof kinds)[keyof typeof kinds];

export const services = new Map<string, Service>([
  ...['smtp', 'lmtp', 'local', 'virtual', 'pipe', 'error', 'retry', 'discard', 'relay'].map(
    (name) => [name, kinds.agent] as const,
  ),
  ...['qmgr', 'nqmgr', 'oqmgr'].map((name) => [name, kinds.qmgr] as const),
  ['cleanup', kinds.cleanup],
  ...['smtpd', 'postscreen', 'submission', 'smtps'].map((name) => [name, kinds.smtpd] as const),
  ['pickup', kinds.pickup],
  ...[
    'bounce',
    'defer',
    'trace',
    'anvil',
    'scache',
    'master',
    'tlsmgr',
    'tlsproxy',
    'verify',
    'proxymap',
    'trivial-rewrite',
    'postfix-script',
    'sendmail',
    'postdrop',
    'showq',
    'flush',
    'dnsblog',
    'postalias',
    'postmap',
    'postsuper',
    'policyd-spf',
    'spawn',
    'postlog',
  ].map((name) => [name, kinds.quiet] as const),
]);
