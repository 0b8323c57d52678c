import { hashLogin, hashSecret, newApiKey, newPassword, newSecret, shownPrefix } from './secret.rules';

describe('secrets', () => {
  it('have 256 bits each, are unique, and carry a prefix if they are API keys', () => {
    const secrets = new Set(Array.from({ length: 100 }, newSecret));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(newApiKey()).toMatch(/^ap_[\w-]{43}$/);
  });

  it('are stored as SHA-256', () => {
    expect(hashSecret('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('show the beginning of a key, and never most of a short one', () => {
    expect(shownPrefix('ap_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG')).toBe('ap_012345');
    expect(shownPrefix('short')).toBe('s');
  });

  it('find a login by its address, ignoring case and blanks', () => {
    expect(hashLogin(' Aisha@Acme.example ')).toEqual(hashLogin('aisha@acme.example'));
    expect(hashLogin('aisha@acme.example')).not.toEqual(hashSecret('aisha@acme.example'));
  });

  it('make passwords that can be typed', () => {
    expect(newPassword()).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(newPassword()).not.toBe(newPassword());
  });
});
