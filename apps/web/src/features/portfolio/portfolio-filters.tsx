import type { PortfolioResponse } from '@app/contracts';
import { BAND_WORDS } from '../../ui/format/band';
import { FilterSelect } from './filter-select';
import { memberName } from '../../ui/format/member-name';
import { SORTS, type PortfolioView } from './portfolio-view.rules';

const SORT_WORDS: Record<(typeof SORTS)[number], string> = {
  value: 'By value',
  renewal: 'By renewal',
  score: 'By score, lowest first',
  falling: 'By drop over 30 days',
  handover: 'By handover, newest first',
  name: 'By name',
};

export type ViewChange = Partial<Record<keyof PortfolioView, string | undefined>>;

interface Props {
  portfolio: PortfolioResponse;
  view: PortfolioView;
  onChange: (change: ViewChange) => void;
}

/** Whose clients, which bands and causes, in which order. The server says what there is to choose. */
export function PortfolioFilters({ portfolio: { facets, book, scope }, view, onChange }: Props) {
  const { whose, band, cause, sort } = view;
  return (
    <>
      <FilterSelect
        label="Clients of"
        value={whose ?? scope}
        onChange={(whose) => onChange({ whose })}
        data={[
          ...(facets.mine > 0 || whose === 'mine' ? [{ value: 'mine', label: 'Mine' }] : []),
          { value: 'all', label: 'Everybody’s' },
          ...facets.csms.map(({ value }) => ({ value, label: memberName(value) })),
        ]}
      />
      <FilterSelect
        label="Band"
        value={band}
        onChange={(band) => onChange({ band })}
        data={[
          { value: '', label: 'All bands' },
          ...book.bands.map((one) => ({ value: one.band, label: `${BAND_WORDS[one.band]} (${one.clients})` })),
        ]}
      />
      <FilterSelect
        label="Cause"
        value={cause}
        onChange={(cause) => onChange({ cause })}
        data={[
          { value: '', label: 'All causes' },
          ...facets.causes.map(({ value, name, clients }) => ({ value, label: `${name} (${clients})` })),
        ]}
      />
      <FilterSelect
        label="Order"
        value={sort}
        onChange={(sort) => onChange({ sort })}
        data={[{ value: '', label: 'Who needs you' }, ...SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))]}
      />
    </>
  );
}
