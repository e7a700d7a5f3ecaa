import type { Answers } from '../api/api';

export type Ticket = Answers['support']['mine']['items'][number];
