import { Button, Popover } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { nameCountry } from '../../../api/accounts';
import { CountryField } from '../../../ui/country-field';
import { countryName } from '../../../ui/format/countries';
import { lookAgain } from '../answers/look-again';
import styles from '../account.module.css';

/** The country whose public holidays do not count as silence, and a way to change it. `country` is recorded or derived from region or time zone. */
export function NameCountry({ account, country }: { account: string; country: string | null }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    try {
      await nameCountry(account, chosen);
      setOpen(false);
      lookAgain(account);
    } catch (failure) {
      setRefusal(failure instanceof Error ? failure.message : 'Not saved.');
    }
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus>
      <span>
        {country !== null && `Public holidays of ${countryName(country)}: `}
        <Popover.Target>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setChosen(null);
              setRefusal(null);
              setOpen(!open);
            }}
          >
            {country === null ? 'Set the country, to include its public holidays' : 'change'}
          </button>
        </Popover.Target>
      </span>
      <Popover.Dropdown>
        <form className={styles.log} onSubmit={(event) => void save(event)}>
          <CountryField
            size="sm"
            description="Its public holidays do not count as silence."
            {...(country !== null && { placeholder: countryName(country) })}
            value={chosen}
            onChange={setChosen}
            error={refusal}
            clearable={false}
            comboboxProps={{ withinPortal: false }}
          />
          <Button size="sm" type="submit" disabled={chosen === null}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
