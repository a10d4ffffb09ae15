// How much of a carrier's published text the rulebook rests on. "No rule" may only be said where the text was seen whole
// enough to say so; elsewhere the cell says that it was not seen (carrier-rules 7).
import type { CarrierId } from '../contract/answers.ts';

export const coverage: { readonly [Id in CarrierId]: 'whole' | 'partly' | 'nothing-published' } = {
  docomo: 'partly',
  au: 'whole',
  softbank: 'whole',
  ymobile: 'partly',
  uq: 'partly',
  rakuten: 'nothing-published',
  'yahoo-japan': 'partly',
  gmail: 'whole',
};
