import pages from './index.cjs';

export const { completeVerification, VerifyIdentityModal } = pages;
