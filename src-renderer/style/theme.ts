// Mantine's theme: our names for its defaults. The colours themselves are CSS variables (tokens.css).
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ai: MantineColorsTuple = [
  '#e0edf4', '#c5dde9', '#a3c8db', '#7fb1cb', '#86c6e5', '#3f84a8', '#226a90', '#165e83', '#0e4a69', '#0b3a53',
]; // prettier-ignore

export const theme = createTheme({
  colors: { ai },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  defaultRadius: 8,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { withinPortal: false, transitionProps: { duration: 120 }, shadow: undefined } },
    Popover: { defaultProps: { withinPortal: true, transitionProps: { duration: 120 } } },
    // react-remove-scroll writes a style element, which the content policy refuses; the page body never scrolls anyway
    ModalRoot: { defaultProps: { lockScroll: false, centered: true } },
    DrawerRoot: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});
