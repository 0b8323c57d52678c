import { useQuery } from '@tanstack/react-query';
import { signalKindsQuery } from '../../../api/signals';
import { optionsOf, propertyAt, type Option } from '../../../ui/schema-form/form-field.rules';

/** The levels of a CSM's assessment with their labels; empty while they load. */
export function usePulseLevels(): Option[] {
  const schema = useQuery(signalKindsQuery).data?.get('pulse.given');
  return schema === undefined ? [] : optionsOf(propertyAt(schema, '/level'));
}
