// The outside world for tests without a window: loopback only, files in a scratch folder, paper as plain bytes.
import { join } from 'node:path';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { createDialer } from '../../src-main/protocols/smtp/dialer.node.ts';
import type { ProgramPorts } from '../../src-main/ports.ts';

/** A resolver that answers nothing, quickly: where a test has no lab, no name server is asked. */
const nowhere = ['127.0.0.1:9'];

/** @param folder scratch folder; saved files get their suggested names there @param told what the desktop was told, added to */
export function plainPorts(folder: string, told: string[] = []): ProgramPorts {
  return {
    resolverFor: (nameServers) =>
      createResolver({ nameServers: nameServers.length > 0 ? nameServers : nowhere }),
    nameServers: nowhere,
    version: '0.0.0-test',
    dialer: createDialer(),
    clock: { now: () => new Date() },
    pdfPrinter: {
      print: (html) => Promise.resolve(new TextEncoder().encode(html)),
      printOnPaper: () => Promise.resolve(true),
    },
    fileChooser: {
      chooseSave: (name) => Promise.resolve(join(folder, name)),
      chooseOpen: () => Promise.resolve(null),
      chooseMany: () => Promise.resolve(null),
    },
    desktop: {
      openLink: () => Promise.resolve(),
      copyText: () => undefined,
      notify: (title, body) => told.push(`${title} ${body}`),
    },
    dataFolder: folder,
    log: () => undefined,
  };
}
