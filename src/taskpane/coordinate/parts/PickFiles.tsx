import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';
import { type Pickable } from '../session/files';
import { pickables } from './dropped';

const WORKBOOKS = '.xlsx,.xlsm';

export interface PickFilesProps {
  readonly label: string;
  readonly onPick: (files: readonly Pickable[]) => void;
  readonly disabled?: boolean;
  readonly appearance?: ButtonProps['appearance'];
  /** Whole folders instead of files. */
  readonly folders?: true;
  /** Submissions saved as files are offered too. */
  readonly submissions?: true;
  /** Other files than workbooks, as the input names them. */
  readonly accept?: string;
  /** One file at a time. */
  readonly single?: true;
  readonly testId: string;
}

/** A button that asks for files. */
export function PickFiles(props: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.appearance ?? 'secondary'}
        disabled={props.disabled === true}
        onClick={() => input.current?.click()}
        data-testid={`${props.testId}-button`}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={props.single !== true}
        hidden
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept ?? (props.submissions ? `${WORKBOOKS},.json` : WORKBOOKS)}
        {...(props.folders ? { webkitdirectory: '' } : {})}
        data-testid={props.testId}
        onChange={({ target }) => {
          props.onPick(pickables([...(target.files ?? [])]));
          // The same files may be picked again after they were taken out.
          target.value = '';
        }}
      />
    </>
  );
}
