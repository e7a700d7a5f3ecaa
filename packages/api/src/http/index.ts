export { type AppOptions, serveApp } from './serve-app';
