import { BINDING_NAMESPACE, writeBindingXml } from '../roundtrip/binding-xml.ts';
import type { ReportBinding } from '../roundtrip/report-binding.ts';
import { RELATIONSHIPS, type AddedPart } from './added-parts.ts';

/** The binding table as a custom XML part, with the properties and relationships Word wants of one. */
export function bindingParts(binding: ReportBinding): readonly AddedPart[] {
  return [
    { name: 'customXml/item1.xml', content: writeBindingXml(binding), relation: { type: 'customXml', target: '../customXml/item1.xml' } },
    { name: 'customXml/itemProps1.xml', content: PROPERTIES, contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml' },
    { name: 'customXml/_rels/item1.xml.rels', content: ITEM_RELATIONSHIPS },
  ];
}

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{7C2E5E0D-6A3B-4F57-9D3C-2B1A90C4E6F1}"><ds:schemaRefs><ds:schemaRef ds:uri="${BINDING_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>
`;

const ITEM_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>
`;
