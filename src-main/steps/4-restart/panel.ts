// Which hosting firm's panel is shown: the operator's choice, else the firm whose default names were seen, else the
// firm that runs the domain's name servers (a weak sign), else words that most panels share.
import type { Facts } from '../../facts/facts.ts';
import type { CaseFile } from '../../case-file/case-file.ts';
import { generic } from '../../hosting/generic.ts';
import type { Hosting } from '../../hosting/hosting.ts';
import { hostingOfName, hostings } from '../../hosting/index.ts';
import { sakuraVps } from '../../hosting/sakura-vps.ts';

export function panelOf(caseFile: CaseFile, facts: Facts): Hosting {
  const chosen = hostings.find(({ id }) => id === caseFile.panel);
  return chosen ?? seenHosting(facts) ?? generic;
}

function seenHosting(facts: Facts): Hosting | null {
  const reverse = facts.reverseLookups?.state === 'known' ? facts.reverseLookups.value : [];
  const pointers = reverse.flatMap(({ pointer }) =>
    pointer.outcome === 'found'
      ? pointer.records.flatMap(({ data }) => (data.type === 'PTR' ? [data.name] : []))
      : [],
  );
  const greeting = facts.greeting?.state === 'known' ? facts.greeting.value.name : null;
  const helo = facts.shopMail?.state === 'known' ? facts.shopMail.value.leaving.helo : null;
  for (const name of [...pointers, greeting, helo]) {
    const hosting = name === null ? null : hostingOfName(name);
    if (hosting !== null) return hosting;
  }
  const records =
    facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value.answers.NS : undefined;
  const nameServers =
    records?.outcome === 'found'
      ? records.records.flatMap(({ data }) => (data.type === 'NS' ? [data.name] : []))
      : [];
  return nameServers.some((name) => /^ns\d\.dns\.ne\.jp\.?$/i.test(name)) ? sakuraVps : null;
}
