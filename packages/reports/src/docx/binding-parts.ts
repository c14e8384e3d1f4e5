import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { BINDING_NAMESPACE, writeBindingXml } from '../roundtrip/binding-xml.ts';
import type { ReportBinding } from '../roundtrip/report-binding.ts';

/** Adds the binding table to a Word file as a custom XML part, with the properties and relationships Word wants of one. */
export function addBindingParts(file: Uint8Array, binding: ReportBinding): Uint8Array {
  const parts = unzipSync(file);
  const edit = (name: string, closing: string, element: string): Uint8Array => strToU8(strFromU8(parts[name] ?? strToU8('')).replace(closing, element + closing));
  const whole: Zippable = {
    ...parts,
    '[Content_Types].xml': edit('[Content_Types].xml', '</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPERTIES_TYPE}"/>`),
    'word/_rels/document.xml.rels': edit('word/_rels/document.xml.rels', '</Relationships>', `<Relationship Id="rIdTaizhangBinding" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`),
    'customXml/item1.xml': strToU8(writeBindingXml(binding)),
    'customXml/itemProps1.xml': strToU8(PROPERTIES),
    'customXml/_rels/item1.xml.rels': strToU8(ITEM_RELATIONSHIPS),
  };
  return zipSync(whole, { level: 6, mtime: ZIP_EPOCH });
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
// The first day a zip file can name; without it fflate reads the clock, and equal reports would differ.
const ZIP_EPOCH = '1980-01-01T00:00:00';

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{7C2E5E0D-6A3B-4F57-9D3C-2B1A90C4E6F1}"><ds:schemaRefs><ds:schemaRef ds:uri="${BINDING_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>
`;

const ITEM_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>
`;
