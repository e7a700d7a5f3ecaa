'use client';
import { createContext, useContext } from 'react';

interface FieldControl {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'data-invalid': '' | undefined;
}

/** What a `Field` tells the control inside it. */
export const FieldControlContext = createContext<FieldControl | null>(null);

/** The ties of a control to the field around it; none outside a field, where the control has a name of its own. */
export const useFieldControl = () => useContext(FieldControlContext);
