package dev.identityemulator.stripe.account;

import dev.identityemulator.api.error.ApiException;

/**
 * The errors of calls on accounts, in Stripe's sentences.
 *
 * @see <a href="https://docs.stripe.com/api/accounts">Stripe: Accounts</a>
 */
final class AccountErrors {

    private AccountErrors() {}

    /** No account here is a platform that makes others; one is connected by being named in {@code Stripe-Account}. */
    static ApiException noConnect() {
        var message = "You can only create new accounts if you've signed up for Connect, which you can do at"
                + " https://dashboard.stripe.com/connect.";
        return ApiException.status(400, message)
                .hint("No account has to be created here: name any acct_... as Stripe-Account, and it is there.")
                .beforeWork()
                .build();
    }
}
