import { type JsonSchema, SIGNAL_KINDS } from '@app/scoring';
import { signalForm } from './signal-form';

interface Property extends JsonSchema {
  title?: string;
  enum?: unknown[];
  oneOf?: { const: unknown; title: string }[];
  minimum?: number;
  maximum?: number;
}

function propertiesOf(schema: JsonSchema): [string, Property][] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Property>);
  return properties.flatMap(([name, property]): [string, Property][] => [
    [name, property],
    ...propertiesOf(property),
    ...propertiesOf((property['items'] ?? {}) as JsonSchema),
  ]);
}

describe.each(SIGNAL_KINDS.map(({ kind, schema }) => [kind, signalForm(kind, schema)] as const))('the form of %s', (_kind, form) => {
  const properties = propertiesOf(form).filter(([name]) => name !== 'extra');

  it('titles every property', () => {
    expect(properties.filter(([, { title }]) => title === undefined || title === '').map(([name]) => name)).toEqual([]);
  });

  it('labels every allowed value once, and no other', () => {
    for (const [, property] of properties) {
      const values = property.oneOf?.map((one) => one.const);
      if (property.enum) expect([...values!].sort()).toEqual([...property.enum].sort());
      else if (values)
        expect(values).toEqual(Array.from({ length: property.maximum! - property.minimum! + 1 }, (_, i) => property.minimum! + i));
    }
  });
});
