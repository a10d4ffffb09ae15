// `inspect dkim FILE`: every DKIM signature of a mail. Output fields are fixed in README.
import { z } from 'zod';
import { NameServerAddress } from '../contract/inputs.ts';
import { dnsEvidence } from '../protocols/dns/evidence.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import { verifyDkim, type VerifiedDkim } from '../protocols/dkim/verify.node.ts';
import { oneLargeAtOnce } from './large-files.node.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';
import { FileTooLarge, readBoundedFile } from '../read-bounded-file.node.ts';

const Request = z.looseObject({ path: z.string().min(1).max(4000), dns: NameServerAddress.optional() });
type Request = z.output<typeof Request>;

/** As for mails dropped on the window. A cut mail would fail its body hash, so nothing longer is judged. */
const largestMail = 50_000_000;

export const kind: InspectKind = {
  kind: 'dkim',
  usage: 'dkim FILE [--dns HOST:PORT]',

  async run(args, ports) {
    const at = args.indexOf('--dns');
    const dns = at < 0 ? undefined : args[at + 1];
    const [path, ...more] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
    if (path === undefined || more.length > 0) throw new InspectInputError('dkim takes one FILE');
    const { facts, answers } = await verify(parse({ path, ...(dns === undefined ? {} : { dns }) }), ports);
    return {
      json: { results: facts.signatures, evidence: answers.map(dnsEvidence) },
      failed: facts.signatures.some(({ result }) =>
        ['fail', 'neutral', 'policy', 'permerror'].includes(result),
      ),
      pretty: facts.signatures
        .map(({ result, domain, selector, keyBits, comment }) =>
          `${result.padEnd(10)} d=${domain} s=${selector} ${keyBits === null ? '' : `${keyBits} bit`} ${comment}`.trimEnd(),
        )
        .join('\n'),
    };
  },

  async answer(request, ports) {
    const asked = parse(request);
    const { facts } = await oneLargeAtOnce(asked.path, () => verify(asked, ports));
    return { results: facts.signatures };
  },
};

function parse(request: unknown): Request {
  const parsed = Request.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InspectInputError(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? 'not readable'}`);
}

async function verify({ path, dns }: Request, ports: InspectPorts): Promise<VerifiedDkim> {
  const resolver = dns === undefined ? ports.resolver : createResolver({ nameServers: [dns] });
  let bytes: Buffer;
  try {
    bytes = await readBoundedFile(path, largestMail);
  } catch (error) {
    const why = error instanceof FileTooLarge ? 'over 50 MB' : 'can not be read';
    throw new InspectInputError(`${path}: ${why}`);
  }
  return verifyDkim(bytes, resolver);
}
