import { ApiKeys } from './api-keys';
import { DataSources } from './data-sources';
import { SystemStatus } from './system-status/system-status';
import { TimeZone } from './time-zone';
import { YourAccount } from './your-account';
import styles from './settings.module.css';

export function SettingsPage() {
  return (
    <div className={styles.page}>
      <title>Settings · Afterpilot</title>
      <h1>Settings</h1>
      <YourAccount />
      <ApiKeys />
      <TimeZone />
      <SystemStatus />
      <DataSources />
    </div>
  );
}
