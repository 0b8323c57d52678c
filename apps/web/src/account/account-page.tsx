export function AccountPage() { return <p>x</p>; }
