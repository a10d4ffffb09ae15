// What the operator chose in 表示 and settings. One small JSON file; an unreadable one is replaced by the defaults.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NameServerAddress } from '../contract/inputs.ts';
import { languages, schemes, textSizes } from '../contract/settings.ts';
import type { SettingsView } from '../contract/view.ts';
import { replaceFile } from '../replace-file.node.ts';
import { defaultSettings, settingsFile } from './first-look.node.ts';

const Settings = z.strictObject({
  language: z.enum(languages),
  scheme: z.enum(schemes),
  textSize: z.enum(textSizes),
  nameServers: z.array(NameServerAddress),
  evidenceOpen: z.boolean(),
});

export interface SettingsStore {
  get(): SettingsView;
  change(change: Partial<SettingsView>): void;
  flush(): Promise<void>;
}

/** @param folder where `settings.json` lies; a write that fails is only logged: settings are a convenience */
export function openSettings(folder: string, log: (line: string) => void): SettingsStore {
  const path = settingsFile(folder);
  let settings = read(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    get: () => settings,
    change(change) {
      settings = { ...settings, ...change };
      writing = writing
        .then(() => replaceFile(path, `${JSON.stringify(settings, null, 1)}\n`))
        .catch((error: unknown) => {
          log(`settings not saved: ${String(error)}`);
        });
    },
    flush: () => writing,
  };
}

function read(path: string): SettingsView {
  try {
    return {
      ...defaultSettings,
      ...Settings.partial().parse(JSON.parse(readFileSync(path, 'utf8'))),
    } as SettingsView;
  } catch {
    return defaultSettings; // first start, or a damaged file
  }
}
