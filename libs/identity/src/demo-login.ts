/** Published on the login page of a demo, and refused where other machines can reach the server. */
export const DEMO_LOGIN = { email: 'demo@afterpilot.example', password: 'demo-pilot' } as const;
