import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  primaryColor: 'teal',
  defaultRadius: 4,
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '14px', md: '14px' },
  components: {
    Popover: { defaultProps: { shadow: 'none', radius: 6, transitionProps: { duration: 90 } } },
    Modal: { defaultProps: { centered: false, yOffset: '12vh', lockScroll: false, radius: 8, transitionProps: { duration: 90 } } },
  },
});

export const schemeManager = localStorageColorSchemeManager({ key: 'afterpilot-scheme' });
