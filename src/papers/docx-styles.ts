import { latinFont, type Measures, wordFonts } from './typography.ts';

/** Two parts of a Word file that are written here, because `docx` has no words for what Chinese papers need in them. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The list of fonts with what stands in for a missing one. */
export const fontTable = [
  XML,
  `<w:fonts ${NAMESPACE}>`,
  ...Object.values(wordFonts).map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>`,
  ),
  `<w:font w:name="${latinFont}"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/></w:font>`,
  '</w:fonts>',
].join('');

/** The styles: 避头尾 on, no blank added between Chinese and letters or digits, 仿宋 for everything that says nothing else. */
export function stylesFor({ body, wordBody }: Measures): string {
  // Twentieths of a point between characters: 三号 of 16 pt is set as close as that of 15.75 pt.
  const closeUp = `<w:spacing w:val="${Math.round((body - wordBody / 2) * 20)}"/>`;
  const fonts = `<w:rFonts w:ascii="${latinFont}" w:eastAsia="${wordFonts.body.name}" w:hAnsi="${latinFont}" w:cs="${latinFont}"/>`;
  const size = `<w:sz w:val="${wordBody}"/><w:szCs w:val="${wordBody}"/>`;
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';
  const style = (id: string, name: string, outline: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>${outline}</w:pPr></w:style>`;
  return [
    XML,
    `<w:styles ${NAMESPACE}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${closeUp}${size}${language}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    style('Title', 'Title', ''),
    style('Heading2', 'heading 2', '<w:outlineLvl w:val="1"/>'),
    '</w:styles>',
  ].join('');
}
