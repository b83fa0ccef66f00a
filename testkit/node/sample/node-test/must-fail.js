import { it } from 'node:test';
import { test, useEmulator } from 'identity-emulator-testkit/node-test';
import careless from '../careless.cjs';

const emulator = useEmulator();

it('fails by the hooks', () => careless(emulator));

test('fails by its own account', careless);
