import { type ObjectOptions, type SchemaOptions, type Static, type TObject, type TSchema, type TUnsafe, Type } from '@sinclair/typebox';

/** A string that is one of `values`. */
export function OneOf<const T extends readonly string[]>(values: T, options: SchemaOptions = {}): TUnsafe<T[number]> {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

/** `schema` or null. `options` replace those of `schema`. */
export function Nullable<T extends TSchema>(schema: T, options: SchemaOptions = {}): TUnsafe<Static<T> | null> {
  if (schema.$id !== undefined) return Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }], ...options });
  const values = schema.enum as unknown[] | undefined;
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [schema.type, 'null'], ...(values && { enum: [...values, null] }), ...options });
}

/** A component with a description of its own at this place. */
export function Described<T extends TSchema>(schema: T, description: string): TUnsafe<Static<T>> {
  return Type.Unsafe<Static<T>>({ allOf: [schema], description });
}

/** An object with any keys and values of one shape. */
export function MapOf<T extends TSchema>(schema: T, options: SchemaOptions = {}): TUnsafe<Record<string, Static<T>>> {
  return Type.Unsafe<Record<string, Static<T>>>({ type: 'object', additionalProperties: schema, ...options });
}

/** JSON whose shape is described elsewhere. */
export function AnyObject(options: SchemaOptions = {}): TUnsafe<Record<string, unknown>> {
  return Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, ...options });
}

export const Id = Type.String({ format: 'uuid' });

/** UTC with milliseconds. */
export function Moment(options: SchemaOptions = {}): ReturnType<typeof Type.String> {
  return Type.String({ format: 'date-time', ...options });
}

/** `YYYY-MM-DD`. */
export function Day(options: SchemaOptions = {}): ReturnType<typeof Type.String> {
  return Type.String({ format: 'date', ...options });
}

/** Every list answers one page of `item`. */
export function pageOf<T extends TSchema>(
  item: T,
  options: ObjectOptions,
): TObject<{ items: ArrayOf<T>; nextCursor: TUnsafe<string | null> }> {
  return Type.Object(
    {
      items: Type.Array(item),
      nextCursor: Nullable(Type.String(), { description: 'Send it as `cursor` for the next page; null at the end.' }),
    },
    options,
  );
}

type ArrayOf<T extends TSchema> = ReturnType<typeof Type.Array<T>>;
