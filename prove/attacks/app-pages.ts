import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';

/** The addresses of all pages of an app, as its folders name them; whatever they are about is something that is not there. */
export const appPages = (app: 'customer' | 'admin'): string[] =>
  readdirSync(new URL(`../../apps/${app}/src/app`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\([^)]*\)\/|\/?page\.tsx$/g, '').replace(/\[\w+\]/g, randomUUID())}`);
