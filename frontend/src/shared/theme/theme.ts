import { createTheme, type MantineColorsTuple } from '@mantine/core';
import classes from './controls.module.css';

const pine: MantineColorsTuple = [
  '#eef6f4',
  '#d8eae6',
  '#b2d5ce',
  '#85bbb2',
  '#579e94',
  '#37857a',
  '#226c63',
  '#155750',
  '#0e4846',
  '#083432',
];

const clay: MantineColorsTuple = [
  '#fdf3ec',
  '#fae2d2',
  '#f4c3a3',
  '#eda172',
  '#e58549',
  '#d96f2f',
  '#bb561b',
  '#974516',
  '#753611',
  '#50240b',
];

const ink: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e6e2da',
  '#d2cdc2',
  '#aaa398',
  '#78716a',
  '#59534d',
  '#3f3b36',
  '#292622',
  '#171512',
];

const moss: MantineColorsTuple = [
  '#f1f7ec',
  '#dfeed4',
  '#c0dcaa',
  '#9dc67d',
  '#7daf57',
  '#62963c',
  '#4b7a2c',
  '#3b6223',
  '#2d4c1b',
  '#1e3312',
];

const brick: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd8',
  '#f3b6ae',
  '#ea8b80',
  '#df6254',
  '#cc4435',
  '#b13226',
  '#8f271d',
  '#701f17',
  '#4c140f',
];

const sky: MantineColorsTuple = [
  '#eff5fa',
  '#dae8f3',
  '#b3cfe5',
  '#86b2d4',
  '#5c95c2',
  '#3f7cad',
  '#2f6591',
  '#255074',
  '#1b3d59',
  '#11283c',
];

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Gemba's one design language: ink on warm paper, pine for what can be done, clay for what needs you. */
export const theme = createTheme({
  respectReducedMotion: true,
  colors: { pine, clay, ink, moss, brick, sky, gray: ink, red: brick, green: moss },
  primaryColor: 'pine',
  primaryShade: 7,
  black: '#171512',
  white: '#ffffff',
  autoContrast: true,
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.5' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  shadows: {
    xs: '0 1px 2px rgba(23, 21, 18, 0.06)',
    sm: '0 1px 3px rgba(23, 21, 18, 0.08), 0 1px 2px rgba(23, 21, 18, 0.04)',
    md: '0 6px 20px rgba(23, 21, 18, 0.08)',
    lg: '0 12px 36px rgba(23, 21, 18, 0.12)',
    xl: '0 24px 60px rgba(23, 21, 18, 0.16)',
  },
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  components: {
    Button: { classNames: { root: classes.button } },
    Paper: { defaultProps: { radius: 'lg' }, classNames: { root: classes.paper } },
    Card: { defaultProps: { radius: 'lg', withBorder: true, padding: 'lg' } },
    TextInput: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    PasswordInput: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    NumberInput: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    Textarea: {
      defaultProps: { size: 'md', autosize: true, minRows: 2 },
      classNames: { label: classes.label },
    },
    Select: {
      defaultProps: { size: 'md', checkIconPosition: 'right' },
      classNames: { label: classes.label },
    },
    NativeSelect: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    MultiSelect: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    Autocomplete: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    TagsInput: { defaultProps: { size: 'md' }, classNames: { label: classes.label } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' }, classNames: { root: classes.badge } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { color: '#171512', backgroundOpacity: 0.45 },
      },
      classNames: { title: classes.modalTitle },
    },
    Table: {
      defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' },
      classNames: { th: classes.th },
    },
    Anchor: { defaultProps: { underline: 'hover' } },
    Container: { defaultProps: { size: 1120 } },
  },
});
