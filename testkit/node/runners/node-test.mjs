import nodeTest from './node-test.cjs';

export const { useEmulator, test } = nodeTest;
