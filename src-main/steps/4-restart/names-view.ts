// Whether all name servers tell the new name already, for the screen.
import { fillRich, type Language } from '../../contract/text.ts';
import type { RestartView } from '../../contract/view/restart.ts';
import type { NamesFacts } from '../../facts/names-facts.ts';
import { mark } from '../../wording/marks.ts';
import { duration } from './watch-view.ts';
import { words } from './words.ts';

const kindWords = { forward: 'namesForward', reverse: 'namesReverse', spf: 'namesSpf' } as const;

export function namesView(names: NamesFacts, language: Language): NonNullable<RestartView['names']> {
  const answered = names.servers.filter(({ agrees }) => agrees !== null);
  const wrong = answered.filter(({ agrees }) => agrees === false);
  const args = { name: names.hostName, wait: duration(names.longestSeconds, language), count: wrong.length };
  const agree = names.spfDomain === undefined ? 'namesAgree' : 'namesAgreeAll';
  const word = answered.length === 0 ? 'namesUnknown' : wrong.length === 0 ? agree : 'namesDiffer';
  return {
    sentence: fillRich(words[word][language], args),
    mark:
      answered.length === 0
        ? mark('ask', 'notJudged', language)
        : wrong.length === 0
          ? mark('ok', 'noProblem', language)
          : mark('wait', 'waiting', language),
    rows: names.servers.map(({ kind, server, says, agrees }) => ({
      kind: words[kindWords[kind]][language],
      server,
      says: says ?? words[says === null ? 'namesNothing' : 'namesSilent'][language],
      mark:
        agrees === null
          ? mark('hold', 'onHold', language)
          : agrees
            ? mark('ok', 'noProblem', language)
            : mark('wait', 'notYet', language),
    })),
  };
}
