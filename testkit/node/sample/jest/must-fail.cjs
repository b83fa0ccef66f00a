'use strict';
const { useEmulator } = require('identity-emulator-testkit/jest');
const careless = require('../careless.cjs');

const emulator = useEmulator();

it('fails', () => careless(emulator));
