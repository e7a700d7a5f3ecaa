import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import en from '../../messages/en.json';
import { openPage } from '../testing/open-page';
import { HelpPage } from './help-page';
import { helpTopics } from './help-topics';

Element.prototype.scrollIntoView = vi.fn();
afterEach(() => window.history.replaceState(null, '', '/'));

const open = () => openPage(<HelpPage />, { pathname: '/help' });
const questions = () => screen.queryAllByRole('group').map((answer) => answer.id);

test('every answer there is stands on the page, under one topic', () => {
  const shown = helpTopics.flatMap(([, answers]) => answers);
  expect([...shown].sort()).toEqual(Object.keys(en.help.answer).sort());
  expect(helpTopics.map(([topic]) => topic).sort()).toEqual(Object.keys(en.help.topic).sort());
});

test('a search leaves the answers that hold its words, and says how many', async () => {
  const user = open();
  await user.type(screen.getByLabelText('Search the answers'), 'refund card');
  expect(screen.getByText('Where does a refund go?')).toBeVisible();
  expect(screen.queryByText('What are bizcoins?')).toBeNull();
  expect(screen.getAllByRole('status')[0]).toHaveTextContent(/^\d+ answers?$/);
});

test('words that no answer has lead back to all of them, or to a person', async () => {
  const user = open();
  const before = questions();
  await user.type(screen.getByLabelText('Search the answers'), 'xylophone');
  expect(screen.getAllByText('No answer has these words')[0]).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask support' })).toHaveAttribute('href', '/support');
  await user.click(screen.getByRole('button', { name: 'Show all answers' }));
  expect(questions()).toEqual(before);
});

test('a link to one answer finds it open, and only that one', () => {
  window.history.replaceState(null, '', '/help#refused');
  open();
  const opened = [...document.querySelectorAll('details')].filter((details) => details.open);
  expect(opened.map(({ id }) => id)).toEqual(['refused']);
  expect(within(opened[0] ?? document.body).getByText(/is not used up/)).toBeVisible();
});
