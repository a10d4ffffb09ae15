// The 表示 menu: brightness, text size, language, name servers, the list of keys, about. A small dialog rather than a
// menu, because it holds radio buttons.
import { Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconInfoCircle, IconKeyboard, IconServer2 } from '@tabler/icons-react';
import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import { call } from '../todoku.ts';
import { CarrierToggle } from '../ui/CarrierToggle.tsx';
import { later } from '../ui/later.ts';
import { useUi } from '../ui/ui-context.ts';
import { useWizard } from '../wizard/wizard-context.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import './ViewMenu.css';

type Dialog = 'name-servers' | 'shortcuts' | 'about';

const nameServersDialog = later(async () => {
  await import('../wizard/zod-without-eval.ts');
  return (await import('./NameServersDialog.tsx')).NameServersDialog;
});

/** Asks the menu to open; the frame's menu item does so. */
export const openViewMenu = 'todoku-open-view-menu';

export function ViewMenu() {
  const { say } = useUi();
  const { settings } = useWizard().view;
  const [opened, setOpened] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  useEffect(() => {
    const open = (): void => setOpened(true);
    document.addEventListener(openViewMenu, open);
    return () => document.removeEventListener(openViewMenu, open);
  }, []);
  const show = (which: Dialog) => (): void => {
    setOpened(false);
    setDialog(which);
  };
  const close = (): void => setDialog(null);
  return (
    <>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={340}
        trapFocus
        returnFocus
        withRoles
      >
        <Popover.Target>
          <button type="button" className="title-bar__tool" onClick={() => setOpened(!opened)}>
            <IconAdjustmentsHorizontal size={18} stroke={1.75} aria-hidden />
            <span className="title-bar__words">{say('viewMenu')}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown className="view-menu" aria-label={say('viewMenu')}>
          <Choice
            legend={say('scheme')}
            value={settings.scheme}
            options={[
              { value: 'auto', label: say('schemeAuto'), kind: 'none' },
              { value: 'light', label: say('schemeLight'), kind: 'none' },
              { value: 'dark', label: say('schemeDark'), kind: 'none' },
            ]}
            onChange={(scheme) => void call('settings.change', { scheme })}
          />
          <Choice
            legend={say('textSize')}
            value={settings.textSize}
            options={[
              { value: 'normal', label: say('textNormal'), kind: 'none' },
              { value: 'large', label: say('textLarge'), kind: 'none' },
              { value: 'larger', label: say('textLarger'), kind: 'none' },
            ]}
            onChange={(textSize) => void call('settings.change', { textSize })}
          />
          <Choice
            legend={say('languageChoice')}
            value={settings.language}
            options={[
              { value: 'ja', label: say('japanese'), kind: 'none' },
              { value: 'en', label: say('english'), kind: 'none' },
            ]}
            onChange={(language) => void call('settings.change', { language })}
          />
          <div className="view-menu__items">
            <Item icon={<IconServer2 size={18} stroke={1.75} aria-hidden />} onPress={show('name-servers')}>
              {say('nameServerSettings')}
            </Item>
            <Item icon={<IconKeyboard size={18} stroke={1.75} aria-hidden />} onPress={show('shortcuts')}>
              {say('shortcuts')}
            </Item>
            <Item icon={<IconInfoCircle size={18} stroke={1.75} aria-hidden />} onPress={show('about')}>
              {say('about')}
            </Item>
          </div>
        </Popover.Dropdown>
      </Popover>
      <nameServersDialog.Part opened={dialog === 'name-servers'} onClose={close} />
      <ShortcutsDialog opened={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog opened={dialog === 'about'} onClose={close} />
    </>
  );
}

function Choice<Value extends string>(props: ComponentProps<typeof CarrierToggle<Value>>) {
  return (
    <div className="view-menu__choice">
      <p className="caption" aria-hidden="true">
        {props.legend}
      </p>
      <CarrierToggle {...props} size="small" />
    </div>
  );
}

function Item(props: {
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="view-menu__item" onClick={props.onPress}>
      {props.icon}
      {props.children}
    </button>
  );
}
