export * from './pages.cjs';
