'use strict';

const { completeVerification } = require('./hosted-page.cjs');
const { VerifyIdentityModal } = require('./modal.cjs');

module.exports = { completeVerification, VerifyIdentityModal };
