import styles from './people.module.css';

/** A person by name, with a link that writes to them where the address is an email address. */
export function PersonName({ name, address }: { name: string | null; address: string | null }) {
  const called = name ?? address ?? 'someone';
  if (address?.includes('@') !== true) return <>{called}</>;
  return (
    <a href={`mailto:${encodeURIComponent(address)}`} className={styles.mail} title={`Write to ${address}`}>
      {called}
    </a>
  );
}
