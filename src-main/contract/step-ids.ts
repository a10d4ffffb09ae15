// The wizard's pages in order. The same names are the folders under src-main/steps, src-renderer/steps and test/steps.

export const stepIds = [
  '0-intake',
  '1-spf-dns',
  '2-carrier-rules',
  '3-message-id',
  '4-restart',
  '5-send-test',
] as const;

export type StepId = (typeof stepIds)[number];

/** A stop on the road: the six steps and the summary at the customer's phone. */
export type PageId = StepId | 'summary';
