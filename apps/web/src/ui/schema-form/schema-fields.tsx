import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DateField } from '../date-field/date-field';
import type { FormField } from './form-field.rules';
import { PersonField } from './person-field';
import { ScaleField } from './scale-field';
import type { SchemaFormState } from './use-schema-form';
import styles from './schema-form.module.css';

/** The fields of a form, each with its help and its mistake. */
export function SchemaFields({ form }: { form: SchemaFormState }) {
  const list = useId();
  return (
    <>
      {form.fields.map((field) => (
        <Field key={field.name} field={field} form={form} list={list} />
      ))}
      <datalist id={list}>
        {form.people.map(({ address, name }) => (
          <option key={address} value={name} />
        ))}
      </datalist>
    </>
  );
}

function Field({ field, form, list }: { field: FormField; form: SchemaFormState; list: string }) {
  const { name, control, help, required } = field;
  const value = form.typed[name] ?? '';
  const error = form.mistakes[name];
  const label = required || control.type === 'yes-no' ? field.label : `${field.label} (optional)`;
  const shown = { label, size: 'xs' as const, ...(help === null ? {} : { description: help }), error, errorProps: { role: 'alert' } };
  const change = (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value);
  switch (control.type) {
    case 'yes-no':
      return (
        <label className={styles.tick}>
          <input type="checkbox" checked={value === 'true'} onChange={(event) => form.set(name, String(event.currentTarget.checked))} />
          {label}
        </label>
      );
    case 'scale':
      return <ScaleField {...{ label, value, error, options: control.options }} onChange={(chosen) => form.set(name, chosen)} />;
    case 'choice':
      return <NativeSelect {...shown} value={value} onChange={change} data={[{ value: '', label: 'Choose…' }, ...control.options]} />;
    case 'date':
    case 'past-date':
      return (
        <DateField
          label={label}
          {...(help === null ? {} : { description: help })}
          error={error}
          value={value}
          onChange={(day) => form.set(name, day)}
          isOptional={!required}
          {...(control.type === 'past-date' ? { max: form.clock.today } : {})}
        />
      );
    case 'number':
      return <TextInput {...shown} inputMode="numeric" value={value} onChange={change} />;
    case 'person':
      if (!required && form.people.length > 0)
        return <PersonField label={field.label} value={value} people={form.people} onChange={(person) => form.set(name, person)} />;
      return <TextInput {...shown} list={list} placeholder="Name or email address" value={value} onChange={change} />;
    case 'text':
      return <TextInput {...shown} maxLength={control.maxLength} value={value} onChange={change} />;
  }
}
