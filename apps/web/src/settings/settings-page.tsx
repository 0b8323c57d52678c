export function SettingsPage() { return <p>x</p>; }
