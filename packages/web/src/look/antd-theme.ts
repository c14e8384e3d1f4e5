import type { ThemeConfig } from 'antd';

/** tokens.css in the terms of Ant Design; keep the two in step. */
export function antdTheme(view: 'standard' | 'elder'): ThemeConfig {
  const size = view === 'elder' ? { fontSize: 18, fontSizeSM: 16, lineHeight: 30 / 18, controlHeight: 48, controlHeightSM: 44, controlHeightLG: 60 } : { fontSize: 14, fontSizeSM: 12, lineHeight: 22 / 14, controlHeight: 32, controlHeightSM: 28, controlHeightLG: 40 };
  return { cssVar: {}, hashed: false, token: { ...colours, ...shape, ...size }, components };
}

const colours = {
  colorPrimary: '#1F4E79', colorLink: '#1F4E79', colorLinkHover: '#2B659B', colorSuccess: '#2C6B52', colorWarning: '#875708', colorError: '#B5382A', colorInfo: '#1F4E79',
  colorTextBase: '#1D2733', colorBgBase: '#FBFAF7', colorBgLayout: '#FBFAF7', colorBgContainer: '#FBFAF7', colorBgElevated: '#FFFFFF',
  colorText: '#1D2733', colorTextSecondary: '#47525F', colorTextTertiary: '#5E6772', colorTextPlaceholder: '#5E6772', colorTextDisabled: '#5E6772',
  colorBorder: '#838781', colorBorderSecondary: '#E4DFD4', colorSplit: '#E4DFD4', controlItemBgActive: '#E8EEF4', controlItemBgHover: '#F5F2EB',
} as const;

const shape = {
  fontFamily: 'var(--font-ui)', sizeUnit: 4, borderRadius: 2, borderRadiusSM: 2, borderRadiusLG: 4, lineWidth: 1, boxShadow: 'none', motion: false, wireframe: false,
} as const;

/** White is for writing: fields and secondary buttons stand on the sheet, everything else on paper. */
const components: NonNullable<ThemeConfig['components']> = {
  Table: { headerBg: 'transparent', headerColor: '#47525F', headerSplitColor: 'transparent', cellPaddingBlock: 5, cellPaddingInline: 8, rowHoverBg: '#F5F2EB', rowSelectedBg: '#E8EEF4' },
  Menu: { itemBg: '#F5F2EB', itemSelectedBg: '#FBFAF7', itemSelectedColor: '#1F4E79', itemHeight: 34, itemBorderRadius: 0 },
  Input: { colorBgContainer: '#FFFFFF' },
  InputNumber: { colorBgContainer: '#FFFFFF' },
  Select: { colorBgContainer: '#FFFFFF' },
  DatePicker: { colorBgContainer: '#FFFFFF' },
  Tabs: { cardBg: '#F5F2EB', cardHeight: 27 },
  Drawer: { colorBgElevated: '#FBFAF7' },
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', defaultBg: '#FFFFFF' },
  Layout: { headerBg: '#FBFAF7', headerHeight: 44, siderBg: '#F5F2EB', bodyBg: '#FBFAF7' },
};
