import { test } from 'identity-emulator-testkit/playwright';
import careless from '../careless.cjs';

test('fails', ({ emulator }) => careless(emulator));
