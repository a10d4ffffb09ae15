// The native menu in the app's language. Items act through the same call table as the page, or ask the page to act.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Progress } from '../contract/progress.ts';
import type { CaseSummary, SettingsView } from '../contract/view.ts';
import { menuWords } from './menu-words.ts';

export interface MenuActions {
  /** runs a call and shows the page its view */
  readonly call: (name: string, input: object) => void;
  readonly command: (command: (Progress & { kind: 'command' })['command']) => void;
  readonly about: () => void;
}

export interface MenuState {
  readonly settings: SettingsView;
  readonly cases: readonly Pick<CaseSummary, 'id' | 'title'>[];
  readonly openCase: string | null;
}

const mostRecentCases = 8;

/** Builds and sets it; called again when language, settings or the list of cases change. */
export function setMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
}

/** @returns the menu as data */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin';
  const { settings } = state;
  const word = (key: keyof typeof menuWords): string => menuWords[key][settings.language];
  const change = (input: Partial<SettingsView>) => (): void => {
    actions.call('settings.change', input);
  };
  const choice = <Key extends 'scheme' | 'textSize' | 'language'>(
    key: Key,
    value: SettingsView[Key],
    label: string,
  ): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: settings[key] === value,
    click: change({ [key]: value }),
  });
  const recent: MenuItemConstructorOptions[] = state.cases.slice(0, mostRecentCases).map(({ id, title }) => ({
    // An ampersand would be taken for the sign of an access key.
    label: title.replaceAll('&', '&&'),
    click: () => {
      actions.call('cases.open', { id });
    },
  }));
  const { openCase } = state;
  const settingsItem: MenuItemConstructorOptions = {
    label: word('settings'),
    accelerator: 'CmdOrCtrl+,',
    click: () => {
      actions.command('settings');
    },
  };
  const quit: MenuItemConstructorOptions = { label: word('quit'), role: 'quit' };
  const about: MenuItemConstructorOptions = { label: word('about'), click: actions.about };
  return [
    ...(mac
      ? [
          {
            label: app.name,
            submenu: [
              about,
              { type: 'separator' },
              settingsItem,
              { type: 'separator' },
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              { type: 'separator' },
              quit,
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: word('file'),
      submenu: [
        { label: word('newCase'), accelerator: 'CmdOrCtrl+N', click: () => actions.command('new-case') },
        { label: word('home'), accelerator: 'CmdOrCtrl+Shift+H', click: () => actions.command('home') },
        {
          label: word('recentCases'),
          submenu: recent.length > 0 ? recent : [{ label: word('noRecentCases'), enabled: false }],
        },
        { type: 'separator' },
        {
          label: word('openCase'),
          accelerator: 'CmdOrCtrl+O',
          click: () => actions.call('cases.import', {}),
        },
        { label: word('importRulebook'), click: () => actions.call('rulebook.import', {}) },
        {
          label: word('exportCase'),
          enabled: openCase !== null,
          click: () => {
            if (openCase !== null) actions.call('cases.export', { id: openCase });
          },
        },
        { type: 'separator' },
        {
          label: word('savePdf'),
          accelerator: 'CmdOrCtrl+S',
          enabled: openCase !== null,
          click: () => actions.call('report.savePdf', { masked: true }),
        },
        {
          label: word('print'),
          accelerator: 'CmdOrCtrl+P',
          enabled: openCase !== null,
          click: () => actions.command('print'),
        },
        ...(mac ? [] : [{ type: 'separator' } as const, settingsItem, { type: 'separator' } as const, quit]),
      ],
    },
    {
      label: word('edit'),
      submenu: [
        { label: word('undo'), role: 'undo' },
        { label: word('redo'), role: 'redo' },
        { type: 'separator' },
        { label: word('cut'), role: 'cut' },
        { label: word('copy'), role: 'copy' },
        { label: word('paste'), role: 'paste' },
        { label: word('selectAll'), role: 'selectAll' },
      ],
    },
    {
      label: word('look'),
      submenu: [
        {
          label: word('scheme'),
          submenu: [
            choice('scheme', 'auto', word('schemeAuto')),
            choice('scheme', 'light', word('schemeLight')),
            choice('scheme', 'dark', word('schemeDark')),
          ],
        },
        {
          label: word('textSize'),
          submenu: [
            choice('textSize', 'normal', word('textNormal')),
            choice('textSize', 'large', word('textLarge')),
            choice('textSize', 'larger', word('textLarger')),
          ],
        },
        {
          label: word('language'),
          submenu: [choice('language', 'ja', '日本語'), choice('language', 'en', 'English')],
        },
        { type: 'separator' },
        { label: word('fullScreen'), role: 'togglefullscreen' },
      ],
    },
    {
      label: word('help'),
      role: 'help',
      submenu: [
        { label: word('glossary'), accelerator: 'F1', click: () => actions.command('glossary') },
        ...(mac ? [] : [about]),
      ],
    },
  ];
}
