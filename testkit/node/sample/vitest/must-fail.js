import { describe, it } from 'vitest';
import { test, useEmulator } from 'identity-emulator-testkit/vitest';
import careless from '../careless.cjs';

test('fails by the fixture', ({ emulator }) => careless(emulator));

describe('hooks', () => {
  const emulator = useEmulator();

  it('fails by the hooks', () => careless(emulator));
});
