import type { ThemeConfig } from 'antd';

/** Colours of text and ground whose contrast was computed (WCAG 2 AA); antd's own greys are too pale for small text. */
export const colours = {
  text: '#1B2733',
  text2: '#46545F',
  text3: '#5B6975',
  placeholder: '#6A7782',
  page: '#F4F6F8',
  sheet: '#FFFFFF',
  fill: '#EDF1F4',
  border: '#7A8793',
  split: '#D9DFE4',
  primary: '#0F5C9C',
  primaryHover: '#1A6FB5',
  primaryActive: '#0B4678',
  primarySoft: '#E8F1F9',
  error: '#A8071A',
  warning: '#8A5300',
  success: '#1F6B3A',
} as const;

/** Without motion antd takes an element away at once; with the style sheet alone it would wait for the end of a motion that never runs. */
const isStill = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;

export const theme: ThemeConfig = {
  token: {
    motion: !isStill,
    colorPrimary: colours.primary,
    colorPrimaryHover: colours.primaryHover,
    colorPrimaryActive: colours.primaryActive,
    colorPrimaryBg: colours.primarySoft,
    colorLink: colours.primary,
    colorLinkHover: colours.primaryHover,
    colorLinkActive: colours.primaryActive,
    colorText: colours.text,
    colorTextSecondary: colours.text2,
    colorTextTertiary: colours.text3,
    colorTextQuaternary: colours.text3,
    colorTextDescription: colours.text3,
    colorTextHeading: colours.text,
    colorTextLabel: colours.text2,
    colorTextPlaceholder: colours.placeholder,
    colorTextDisabled: colours.text3,
    colorIcon: colours.text3,
    colorBgLayout: colours.page,
    colorBgContainer: colours.sheet,
    colorFillAlter: colours.fill,
    colorBorder: colours.border,
    colorSplit: colours.split,
    colorError: colours.error,
    colorErrorText: colours.error,
    colorWarning: colours.warning,
    colorSuccess: colours.success,
    colorInfo: colours.primary,
    borderRadius: 4,
    borderRadiusLG: 8,
    fontSize: 14,
    lineHeight: 1.57,
    controlHeight: 32,
    // As base.css sets it for each language.
    fontFamily: 'var(--sans)',
    motionDurationFast: '0.12s',
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
    Tabs: { itemColor: colours.text2, titleFontSize: 14 },
    Drawer: { colorBgElevated: colours.sheet },
  },
};
