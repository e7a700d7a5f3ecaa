'use client';
import { createContext, useContext } from 'react';
import type { Answers } from '../api/api';
import { type Permissions, permissionsOf } from './permissions-of';

export type Person = NonNullable<Answers['auth']['me']>;

export const PersonContext = createContext<Person | null>(null);

/** The signed-in person and what they may do. Only inside `SessionGate`. */
export function usePerson(): Person & { may: Permissions } {
  const person = useContext(PersonContext);
  if (!person) throw new Error('usePerson needs a SessionGate around it');
  return { ...person, may: permissionsOf(person) };
}
