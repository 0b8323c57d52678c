/** Published on the login page of a demo, and refused wherever another machine could use it. */
export const DEMO_LOGIN = { email: 'demo@afterpilot.example', password: 'demo-pilot' } as const;
