// The system's own file dialogues, over the main window where there is one.
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';
import type { Language } from '../contract/text.ts';
import type { FileChooser } from '../ports.ts';
import { safeName } from './safe-name.ts';

const filters: Readonly<Record<string, Readonly<Record<Language, FileFilter>>>> = {
  pdf: { ja: { name: 'PDF', extensions: ['pdf'] }, en: { name: 'PDF', extensions: ['pdf'] } },
  json: { ja: { name: 'JSON', extensions: ['json'] }, en: { name: 'JSON', extensions: ['json'] } },
  md: { ja: { name: 'Markdown', extensions: ['md'] }, en: { name: 'Markdown', extensions: ['md'] } },
  sh: {
    ja: { name: 'シェルスクリプト', extensions: ['sh'] },
    en: { name: 'Shell script', extensions: ['sh'] },
  },
  todoku: {
    ja: { name: 'Todoku の診断', extensions: ['todoku'] },
    en: { name: 'Todoku diagnosis', extensions: ['todoku'] },
  },
  rulebook: {
    ja: { name: 'ルール集', extensions: ['json', 'todoku-rules'] },
    en: { name: 'Rulebook', extensions: ['json', 'todoku-rules'] },
  },
};

/**
 * @param window null: the dialogue stands alone
 * @param language of the kinds of file
 */
export function createFileChooser(window: () => BrowserWindow | null, language: () => Language): FileChooser {
  const filter = (kind: string): FileFilter[] => {
    const words = filters[kind];
    return words === undefined ? [] : [words[language()]];
  };
  return {
    async chooseSave(suggestedName, kind) {
      const options = {
        defaultPath: join(app.getPath('documents'), safeName(suggestedName)),
        filters: filter(kind),
      };
      const parent = window();
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseOpen(kind) {
      const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters: filter(kind) };
      const parent = window();
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseMany() {
      // Rotated logs have all sorts of endings: no filter.
      const options: Electron.OpenDialogOptions = { properties: ['openFile', 'multiSelections'] };
      const parent = window();
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
  };
}
