import type { Answers } from '../../api/api';

export type Statement = Answers['wallet']['statement'];
