// Did the line go dead while DNS was being asked? Silence alone may be one name server's; where a question that was
// answered a moment ago is not answered any more, nothing that fell silent in between says anything about its server.
import type { DnsQuestion, Resolver } from '../../ports.ts';

export interface WatchedLine {
  readonly resolver: Resolver;
  /**
   * Asks the last answered question again where anything did not answer.
   * @returns `there`: the line held, or nothing was silent; `lost`: it went dead in between; `silent`: it never answered.
   * Never throws
   */
  state(signal?: DnsQuestion['signal']): Promise<'there' | 'lost' | 'silent'>;
}

/** @param resolver asked through the line; questions to one server directly are let through but prove nothing */
export function watchLine(resolver: Resolver): WatchedLine {
  let lastAnswered: DnsQuestion | null = null;
  let wasSilent = false;
  return {
    resolver: {
      async ask(question) {
        const answer = await resolver.ask(question);
        if (answer.outcome === 'no-answer') wasSilent = true;
        else if (question.server === undefined) lastAnswered = question;
        return answer;
      },
    },
    async state(signal) {
      if (!wasSilent) return 'there';
      if (lastAnswered === null) return 'silent';
      const { name, type } = lastAnswered;
      const again = await resolver.ask({ name, type, ...(signal === undefined ? {} : { signal }) });
      return again.outcome === 'no-answer' ? 'lost' : 'there';
    },
  };
}
