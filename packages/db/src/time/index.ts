export { civilDateIn } from './civil-date-in';
export { endOfCivilDay } from './end-of-civil-day';
export { endsAfterDays } from './ends-after-days';
export { firstInstantOfDay } from './first-instant-of-day';
export { isCivilDate } from './is-civil-date';
export { isTimeZone } from './is-time-zone';
