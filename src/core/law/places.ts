import { type Text, text as t } from '../text.ts';

/** Counties of Ningbo by division code. */
export const counties: Readonly<Record<string, Text>> = {
  '330203': t('宁波市海曙区', 'Haishu'),
  '330205': t('宁波市江北区', 'Jiangbei'),
  '330206': t('宁波市北仑区', 'Beilun'),
  '330211': t('宁波市镇海区', 'Zhenhai'),
  '330212': t('宁波市鄞州区', 'Yinzhou'),
  '330213': t('宁波市奉化区', 'Fenghua'),
  '330225': t('象山县', 'Xiangshan'),
  '330226': t('宁海县', 'Ninghai'),
  '330281': t('余姚市', 'Yuyao'),
  '330282': t('慈溪市', 'Cixi'),
};

/** Cities by the first four digits. */
const cities: Readonly<Record<string, Text>> = { '3302': t('宁波市', 'Ningbo') };

/** The first two digits of every province. */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

/**
 * Whether six digits can be a place: of a province that exists and, in a city whose counties are held here, one of them
 * or the city itself.
 */
export function isPlace(code: string): boolean {
  if (!/^\d{6}$/.test(code) || !provinces.includes(code.slice(0, 2))) return false;
  return !Object.hasOwn(cities, code.slice(0, 4)) || code.endsWith('00') || Object.hasOwn(counties, code);
}

const countyOf = (place: string): Text | undefined => counties[place.slice(0, 6)];
const cityOf = (place: string): Text | undefined => cities[place.slice(0, 4)];

/** The arbitration commission of a county. */
export const commissionOf = (place: string): Text => {
  const county = countyOf(place);
  return county
    ? t(`${county.zh}劳动人事争议仲裁委员会`, `the labour and personnel arbitration commission of ${county.en}`)
    : t('当地劳动人事争议仲裁委员会', 'the labour and personnel arbitration commission of the place');
};

/** The court of first instance of a county. */
export const basicCourtOf = (place: string): Text => {
  const county = countyOf(place);
  return county
    ? t(`${county.zh.replace(/^宁波市(?=.+区$)/, '宁波市')}人民法院`, `the people’s court of ${county.en}`)
    : t('当地基层人民法院', 'the local people’s court');
};

/** The intermediate court of the city that a county belongs to. */
export const intermediateCourtOf = (place: string): Text => {
  const city = cityOf(place);
  return city
    ? t(`${city.zh}中级人民法院`, `the intermediate people’s court of ${city.en}`)
    : t('当地中级人民法院', 'the local intermediate people’s court');
};
