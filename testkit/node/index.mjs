import kit from './index.cjs';

export const { Account, EmulatorError, LeftoverError, closeAccount, openAccount, startEmulator, withAccount } = kit;
