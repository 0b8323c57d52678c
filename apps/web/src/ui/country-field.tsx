import { Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { COUNTRIES, matching } from './format/countries';

/** A country by its name or its two letters. */
export function CountryField(props: Omit<SelectProps, 'data' | 'filter'>) {
  return (
    <Select
      label="Country"
      description="Its public holidays do not count as silence. Optional."
      searchable
      clearable
      data={COUNTRIES}
      filter={({ options, search }) => matching(options as ComboboxItem[], search)}
      nothingFoundMessage="No such country. Try its English name, or its two-letter code, such as MY."
      clearButtonProps={{ 'aria-label': 'Clear the country' }}
      {...props}
    />
  );
}
