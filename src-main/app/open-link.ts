// Hands an address to the system's browser, only when it is on the allow list (contract/links.ts).
import { shell } from 'electron';
import { isAllowedLink } from '../contract/links.ts';

/** Rejects for every other address; the call table has refused it long before. */
export async function openLink(address: string): Promise<void> {
  if (!isAllowedLink(address)) throw new Error('a link that is not on the list');
  await shell.openExternal(address, { activate: true });
}
