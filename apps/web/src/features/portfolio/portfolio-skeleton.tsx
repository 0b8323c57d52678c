import { Skeleton } from '@mantine/core';
import styles from './portfolio.module.css';

/** The shape of the page before its rows are here, in the same places. */
export function PortfolioSkeleton() {
  return (
    <div role="status" aria-label="The portfolio is loading">
      <div className={styles.head}>
        <h1 className={styles.title}>Portfolio</h1>
        <Skeleton height={12} width={280} />
      </div>
      <div className={styles.rule}>
        <Skeleton height={10} width={80} />
      </div>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.score}>
            <Skeleton height={14} width={52} />
          </div>
          <div className={styles.who}>
            <Skeleton height={12} width={120} mt={5} />
            <Skeleton height={9} width={72} mt={9} />
          </div>
          <div className={styles.why}>
            <Skeleton height={13} width={`${78 - ((index * 17) % 40)}%`} mt={5} />
            <Skeleton height={9} width={`${52 - ((index * 11) % 24)}%`} mt={9} />
          </div>
        </div>
      ))}
    </div>
  );
}
