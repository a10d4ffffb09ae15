// The shape every stored fact must have, before its value is looked at. Values are checked by value-schemas.ts.
import { z } from 'zod';

export const EvidenceSchema = z.looseObject({
  source: z.string(),
  lines: z.array(z.string()),
  at: z.string(),
  milliseconds: z.number().optional(),
});

export const FactSchema = z.discriminatedUnion('state', [
  z.looseObject({
    state: z.literal('known'),
    value: z.unknown(),
    evidence: z.array(EvidenceSchema),
    at: z.string(),
  }),
  z.looseObject({
    state: z.literal('missing'),
    why: z.enum([
      'not-gathered',
      'timeout',
      'refused',
      'server-failure',
      'unreachable',
      'port-25-blocked',
      'no-sample',
      'not-readable',
      'cancelled',
    ]),
    evidence: z.array(EvidenceSchema),
    at: z.string().nullable(),
  }),
]);
