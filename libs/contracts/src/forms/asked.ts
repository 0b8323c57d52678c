import type { SignalDataByKind, SignalKind } from '@app/scoring';
import type { AskedField, QuestionForm } from '../shapes/question';

type Data<K extends SignalKind> = Partial<SignalDataByKind[K]> & Record<string, unknown>;
type Rest<K extends SignalKind> = Partial<Omit<QuestionForm, 'kind' | 'fields' | 'data' | 'newKeys'>> & {
  data?: Data<K>;
  newKeys?: (keyof SignalDataByKind[K] & string)[];
};

export const required = (field: string, label?: string): AskedField => ({
  field,
  required: true,
  ...(label === undefined ? {} : { label }),
});
export const optional = (field: string, label?: string): AskedField => ({ ...required(field, label), required: false });

export function form<K extends SignalKind>(
  kind: K,
  fields: AskedField[],
  { data = {}, newKeys = [], instead = null, also = null }: Rest<K> = {},
): QuestionForm {
  return { kind, fields, data, newKeys, instead, also };
}

export const ON = required('occurredOn', 'When');
export const WHO = required('person', 'Who');
