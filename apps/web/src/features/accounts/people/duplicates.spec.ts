import type { DuplicateResponse } from '@app/contracts';
import { answeredInWords, lookAlikeInWords, openDuplicates, pairOf } from './duplicates.rules';

const duplicate: DuplicateResponse = {
  into: { person: 'id-1', name: 'J Tan', address: 'j.tan@tanjung.example' },
  from: { person: 'id-2', name: 'J Tan', address: 'j.tan@mail.tanjung.example' },
  because: 'same-mailbox',
};

it('names possible duplicates, with the reason if the addresses do not show it', () => {
  expect(lookAlikeInWords(duplicate)).toBe('j.tan@mail.tanjung.example looks like the same person as j.tan@tanjung.example.');
  expect(lookAlikeInWords({ ...duplicate, because: 'same-name' })).toBe(
    'j.tan@mail.tanjung.example looks like the same person as j.tan@tanjung.example: both are called J Tan.',
  );
});

it('says what was answered', () => {
  expect(answeredInWords(duplicate, true)).toBe('j.tan@mail.tanjung.example is merged into j.tan@tanjung.example.');
  expect(answeredInWords(duplicate, false)).toBe('j.tan@mail.tanjung.example and j.tan@tanjung.example stay two people.');
});

it('leaves out what was answered a moment ago', () => {
  expect(openDuplicates([duplicate], [])).toEqual([duplicate]);
  expect(openDuplicates([duplicate], [pairOf(duplicate)])).toEqual([]);
});
