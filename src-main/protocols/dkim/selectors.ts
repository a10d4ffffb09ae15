// Selectors tried when no mail was handed over: what signing software and services use by default. Finding none means nothing.

/** Order: what Japanese hosting panels and common services write; `default` is OpenDKIM's and cPanel's. */
export const commonSelectors: readonly string[] = [
  'default',
  'mail',
  'dkim',
  'google',
  'selector1',
  'selector2',
  's1',
  's2',
  'k1',
  'smtp',
];
