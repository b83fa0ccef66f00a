import jest from './jest.cjs';

export const { useEmulator } = jest;
