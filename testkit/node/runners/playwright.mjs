import playwright from './playwright.cjs';

export const { test, expect, completeVerification, VerifyIdentityModal } = playwright;
