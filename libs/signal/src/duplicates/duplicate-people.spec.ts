import { duplicatesAmong, type KnownPerson } from './duplicate-people.rules';

const person = (address: string, name: string | null = null): KnownPerson => ({ personId: address, address, name });
const pairs = (addresses: readonly (string | KnownPerson)[], merged = {}, apart: [string, string][] = []): string[] =>
  duplicatesAmong(
    addresses.map((each) => (typeof each === 'string' ? person(each) : each)),
    merged,
    apart,
  ).map(({ first, second, because }) => `${first.address} ${second.address} ${because}`);

describe('two people look like one', () => {
  it('with the same part before the @', () => {
    expect(pairs(['j.tan@tanjung.example', 'mei@tanjung.example', 'j.tan@mail.tanjung.example'])).toEqual([
      'j.tan@tanjung.example j.tan@mail.tanjung.example same-mailbox',
    ]);
    expect(pairs(['j.tan@tanjung.example', 'j.tan+iot@nordgas.example'])).toEqual([
      'j.tan@tanjung.example j.tan+iot@nordgas.example same-mailbox',
    ]);
  });

  it('with a first name alone only at domains of one organisation', () => {
    expect(pairs(['jo@tanjung.example', 'jo@utara.example'])).toEqual([]);
    expect(pairs(['jo@tanjung.com', 'jo@tanjung.com.my'])).toEqual(['jo@tanjung.com jo@tanjung.com.my same-mailbox']);
    expect(pairs(['jo@jung.example', 'jo@tanjung.example'])).toEqual([]);
    expect(pairs(['jo@tanjung.example', 'jo@jung.example'])).toEqual([]);
  });

  it('with the same name, however it is written', () => {
    expect(pairs([person('mo1@a.example', 'Mette Østergård'), person('x@b.example', ' mette  Østergard')])).toEqual([
      'mo1@a.example x@b.example same-name',
    ]);
    expect(pairs(['nurul_huda@a.example', 'nurul.huda@b.example'])).toEqual(['nurul_huda@a.example nurul.huda@b.example same-name']);
    expect(pairs(['nurul huda', 'nurul.huda@b.example'])).toEqual(['nurul huda nurul.huda@b.example same-name']);
    expect(pairs([person('a@a.example', 'Nurul'), person('b@b.example', 'Nurul')])).toEqual([]);
  });

  it('but not in mailboxes that several people read', () => {
    expect(pairs(['info@tanjung.example', 'info@mail.tanjung.example'])).toEqual([]);
  });
});

describe('a proposal', () => {
  const [a, b, c] = ['j.tan@a.example', 'j.tan@b.example', 'j.tan@c.example'] as const;

  it('names each person once, and those who come first as the ones to keep', () => {
    expect(pairs([a, b, c])).toEqual([`${a} ${b} same-mailbox`, `${a} ${c} same-mailbox`]);
  });

  it('is not made again once it was accepted or rejected', () => {
    expect(pairs([a, b], { [b]: a })).toEqual([]);
    expect(pairs([a, b], {}, [[b, a]])).toEqual([]);
    expect(pairs([a, b, c], {}, [[a, c]])).toEqual([`${a} ${b} same-mailbox`, `${b} ${c} same-mailbox`]);
    expect(pairs([a, b, c], { [b]: a }, [[b, c]])).toEqual([]);
  });
});
