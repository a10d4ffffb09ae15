// After a change the new name, its PTR and the SPF record are read again at every name server, in the background.
import { applyFacts } from '../../case-file/apply.ts';
import type { Evidence } from '../../contract/evidence.ts';
import { known } from '../../facts/fact.ts';
import type { NamesFacts } from '../../facts/names-facts.ts';
import type { CallContext } from '../calls.node.ts';
import { hostToRead, longestTtl, spfToRead } from './names-to-read.ts';
import { rereadNames } from './names.node.ts';

const namesName = 'names';
/** Name servers are asked again this often until all agree. */
const namesInterval = { real: 30_000, practice: 2000 } as const;

/** What shall change in DNS must be told by every name server: the server's name, its PTR, a failing SPF record. */
export function startReadingNames(context: CallContext): void {
  const caseFile = context.caseFile();
  const host = hostToRead(caseFile);
  const spf = spfToRead(caseFile);
  if (host === null && spf === null) return;
  const { ports } = context;
  const practice = context.lab() !== null && caseFile.practice !== null;
  context.background(namesName, async (signal) => {
    await rereadNames({
      resolver: ports.resolver,
      clock: ports.clock,
      host,
      spf,
      longestSeconds: longestTtl(caseFile),
      intervalMilliseconds: namesInterval[practice ? 'practice' : 'real'],
      signal,
      onRound: (names) => {
        context.update((changed, at) =>
          applyFacts(changed, { names: known(names, [namesEvidence(names, at)], at) }, at),
        );
      },
    });
  });
}

/** Ends the reading, if it goes on; what was read stays. */
export function stopReadingNames(context: CallContext): void {
  context.stopBackground(namesName);
}

function namesEvidence(names: NamesFacts, at: string): Evidence {
  const lines = names.servers.map(
    ({ kind, server, says }) => `${kind} ${server}: ${says ?? (says === null ? '-' : '?')}`,
  );
  const source = [
    ...(names.hostName === '' ? [] : [`A ${names.hostName}, PTR ${names.address}`]),
    ...(names.spfDomain === undefined ? [] : [`TXT ${names.spfDomain}`]),
  ].join(', ');
  return { source, lines, at };
}
