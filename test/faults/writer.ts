// A program that changes a case as fast as it can and says on stdout what it changed and when; made to be killed.
import { newCaseFile } from '../../src-main/case-file/apply.ts';
import { openCaseStore } from '../../src-main/case-file/store.node.ts';

const folder = process.argv[2] ?? '';
const started = new Date().toISOString();
const store = openCaseStore(
  folder,
  () => new Date(),
  (problem) => process.stderr.write(`${String(problem)}\n`),
);
const first = store.get('case') ?? newCaseFile('case', started, null);
let number = Number(first.panel ?? 0);

setInterval(() => {
  number += 1;
  store.put({ ...first, panel: String(number), prepared: Array<string>(2000).fill('ballast') });
  process.stdout.write(`${number} ${Date.now()}\n`);
}, 5);
