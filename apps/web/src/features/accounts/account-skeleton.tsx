import { Skeleton } from '@mantine/core';
import styles from './account.module.css';

export function AccountSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="The client is loading">
      <div className={styles.main}>
        <header className={styles.head}>
          <Skeleton height={12} width={220} my={6} />
          <Skeleton height={24} width="72%" my={8} />
          <Skeleton height={34} width={300} mt={16} />
        </header>
        <Skeleton height={44} my={24} />
        <Skeleton height={96} my={24} />
        <Skeleton height={236} my={24} />
      </div>
    </div>
  );
}
