// The whole page: Mantine with our theme, the colour scheme and language of the settings, and the window.
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { GlossaryDrawer } from './glossary/GlossaryDrawer.tsx';
import { theme } from './style/theme.ts';
import { call, useView } from './todoku.ts';
import { UiContext, type Ui } from './ui/ui-context.ts';
import { sayIn } from './wording/labels.ts';
import { Window } from './wizard/Window.tsx';

export function App() {
  const view = useView();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)') ?? false;
  const [glossary, setGlossary] = useState<{ readonly opened: boolean; readonly at: string | null }>({ opened: false, at: null }); // prettier-ignore
  const language = view?.language ?? 'ja';
  const setting = view?.settings.scheme ?? 'auto';
  const scheme = setting === 'auto' ? (prefersDark ? 'dark' : 'light') : setting;
  const entries = view?.glossary;
  const ui = useMemo<Ui>(
    () => ({
      language,
      say: sayIn(language),
      glossary: entries ?? [],
      copyText: async (text) => (await call('text.copy', { text })).ok,
      openLink: (url) => void call('link.open', { url }),
      openGlossary: (at) => setGlossary({ opened: true, at }),
    }),
    [language, entries],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses
    >
      <UiContext value={ui}>
        {view !== null && <Window view={view} />}
        <GlossaryDrawer
          opened={glossary.opened}
          at={glossary.at}
          onClose={() => setGlossary({ opened: false, at: glossary.at })}
        />
      </UiContext>
    </MantineProvider>
  );
}
