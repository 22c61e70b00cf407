export { type Query, QueryError, spansOf } from './query.js';
