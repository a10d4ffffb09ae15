// Where the settings lie, what they are at the first start, and what the window must know of them before it opens: so early
// that the code that judges input is not loaded yet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, schemes, textSizes } from '../contract/settings.ts';
import type { SettingsView } from '../contract/view.ts';

export const defaultSettings: SettingsView = {
  language: 'ja',
  scheme: 'auto',
  textSize: 'normal',
  nameServers: [],
  evidenceOpen: false,
};

/** @param folder the app's data folder */
export const settingsFile = (folder: string): string => join(folder, 'settings.json');

export type FirstLook = Pick<SettingsView, 'language' | 'scheme' | 'textSize'>;

const known: { readonly [Name in keyof FirstLook]: readonly FirstLook[Name][] } = {
  language: languages,
  scheme: schemes,
  textSize: textSizes,
};

/** @param folder where `settings.json` lies; each value that is missing or unknown is the default's */
export function readFirstLook(folder: string): FirstLook {
  const kept = read(settingsFile(folder));
  const pick = <Name extends keyof FirstLook>(name: Name): FirstLook[Name] =>
    known[name].find((value) => value === kept[name]) ?? defaultSettings[name];
  return { language: pick('language'), scheme: pick('scheme'), textSize: pick('textSize') };
}

function read(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // first start, or a damaged file
  }
}
