import { BAND_WORDS } from '../../ui/format/band';
import { PortfolioRow } from './portfolio-row';
import type { Section } from './portfolio-view.rules';
import styles from './portfolio.module.css';

function nameOf(id: Section['id']): string {
  if (id === 'need-you') return 'Need you';
  if (id === 'sorted') return 'Clients';
  return BAND_WORDS[id].charAt(0).toUpperCase() + BAND_WORDS[id].slice(1);
}

export function PortfolioSection({ section: { id, clients, items } }: { section: Section }) {
  const name = nameOf(id);
  return (
    <section aria-label={`${name}, ${clients}`}>
      <h2 className={styles.rule}>
        <span>
          {name} ({clients})
        </span>
      </h2>
      <ul>
        {items.map((item) => (
          <PortfolioRow key={item.account.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
