export type { Ask, Books } from './books/books';
export { booksOf } from './books/books-of';
export { type BooksAtHand, checkBooks } from './check-books';
export type { BookCheck, BookReport, Severity } from './report/book-report';
