import { Field, Input } from '@fluentui/react-components';

interface AccessField {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly testId: string;
  readonly className?: string;
  readonly onChange: (value: string) => void;
}

/** An access code: never shown, never offered by the browser. */
export function CodeField({ label, hint, value, testId, className, onChange }: AccessField) {
  return (
    <Field label={label} hint={hint} size="small" className={className}>
      <Input
        size="small"
        type="password"
        autoComplete="off"
        value={value}
        data-testid={testId}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** An address reports go to; `fault` says what is wrong with it. */
export function AddressField({ fault, ...field }: AccessField & { readonly fault: string | null }) {
  const { label, hint, value, testId, className, onChange } = field;
  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      className={className}
      validationState={fault === null ? 'none' : 'error'}
      validationMessage={fault}
    >
      <Input
        size="small"
        type="url"
        inputMode="url"
        value={value}
        data-testid={testId}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
