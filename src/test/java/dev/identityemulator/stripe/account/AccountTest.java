package dev.identityemulator.stripe.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key can read its own account, and no other. */
@ExtendWith(RunningEmulator.class)
class AccountTest {

    private static final String PATH = "/v1/accounts";

    private static RawClient.Response connected(Emulator emulator, String path) {
        return emulator.raw().send(path, request -> request.GET().header("Stripe-Account", "acct_1Connected"));
    }

    @Test
    void retrieveWhenItIsTheOwnAccountThenItHasTheMembersOfASandbox(Emulator emulator) {
        var account = emulator.raw().get("/v1/account").requireOk().json();

        assertThat(account.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "business_profile",
                        "business_type",
                        "capabilities",
                        "charges_enabled",
                        "controller",
                        "country",
                        "default_currency",
                        "details_submitted",
                        "email",
                        "payouts_enabled",
                        "settings",
                        "type");
        assertThat(account.path("controller")).hasToString("{\"type\":\"account\"}");
        assertThat(account.path("type").asString()).isEqualTo("standard");
        assertThat(account.path("business_profile").propertyNames())
                .containsExactly(
                        "annual_revenue",
                        "estimated_worker_count",
                        "mcc",
                        "minority_owned_business_designation",
                        "name",
                        "support_address",
                        "support_email",
                        "support_phone",
                        "support_url",
                        "url");
        assertThat(account.path("settings").propertyNames())
                .containsExactly(
                        "bacs_debit_payments",
                        "branding",
                        "card_issuing",
                        "card_payments",
                        "dashboard",
                        "invoices",
                        "payments",
                        "payouts",
                        "sepa_debit_payments");
        assertThat(account.at("/settings/card_payments").propertyNames())
                .containsExactly(
                        "statement_descriptor_prefix",
                        "statement_descriptor_prefix_kana",
                        "statement_descriptor_prefix_kanji");
        assertThat(account.at("/settings/payouts/schedule")).hasToString("{\"delay_days\":2,\"interval\":\"daily\"}");
    }

    @Test
    void retrieveWhenByIdThenTheSameAndTheIdIsThatOfErrors(Emulator emulator) throws StripeException {
        var own = emulator.stripe().v1().accounts().retrieveCurrent();
        var error = emulator.raw().get("/v1/customers/cus_1").error();

        assertThat(own.getId()).matches("acct_[0-9A-Za-z]{16}");
        assertThat(emulator.stripe().v1().accounts().retrieve(own.getId())).isEqualTo(own);
        assertThat(error.path("request_log_url").asString()).contains(own.getId());
        assertThat(emulator.withRestrictedKey()
                        .raw()
                        .get("/v1/account")
                        .requireOk()
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(own.getId());
    }

    @Test
    void retrieveWhenItIsAConnectedAccountThenItHasAllThatAPlatformSees(Emulator emulator) {
        var response = connected(emulator, "/v1/account").requireOk();
        var account = response.json();

        assertThat(response.header("Stripe-Account")).isEqualTo("acct_1Connected");
        assertThat(account.propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "business_profile",
                        "business_type",
                        "capabilities",
                        "charges_enabled",
                        "controller",
                        "country",
                        "created",
                        "default_currency",
                        "details_submitted",
                        "email",
                        "external_accounts",
                        "future_requirements",
                        "login_links",
                        "metadata",
                        "payouts_enabled",
                        "requirements",
                        "settings",
                        "tos_acceptance",
                        "type");
        assertThat(account.path("id").asString()).isEqualTo("acct_1Connected");
        assertThat(account.path("controller").propertyNames())
                .containsExactly(
                        "fees", "is_controller", "losses", "requirement_collection", "stripe_dashboard", "type");
        assertThat(account.path("requirements").propertyNames())
                .containsExactly(
                        "alternatives",
                        "current_deadline",
                        "currently_due",
                        "disabled_reason",
                        "errors",
                        "eventually_due",
                        "past_due",
                        "pending_verification");
        assertThat(account.path("external_accounts").propertyNames())
                .containsExactly("object", "data", "has_more", "total_count", "url");
        assertThat(account.path("business_profile").has("specified_commercial_transactions_act_url"))
                .isTrue();
        assertThat(account.at("/settings/card_payments/decline_on").propertyNames())
                .containsExactly("avs_failure", "cvc_failure");
        assertThat(connected(emulator, PATH + "/acct_1Connected").requireOk().json())
                .isEqualTo(account);
    }

    @Test
    void retrieveWhenItIsNotTheCallersThen403(Emulator emulator) {
        var own = emulator.raw().get("/v1/account").json().path("id").asString();
        for (var other : new String[] {"garbage", "acct_1Connected"}) {
            var error = ExpectedError.of(emulator.raw().get(PATH + "/" + other));
            assertThat(error.status()).isEqualTo(403);
            assertThat(error.code()).isEqualTo("account_invalid");
            assertThat(error.param()).isNull();
            assertThat(error.message())
                    .startsWith("The provided key 'sk_test_")
                    .endsWith("does not have access to account '" + other
                            + "' (or that account does not exist). Application access may have been revoked.");
        }
        assertThat(connected(emulator, PATH + "/" + own).status()).isEqualTo(403);
    }

    @Test
    void listWhenAskedForThenThereAreNone(Emulator emulator) {
        assertThat(emulator.raw().get(PATH).requireOk().json())
                .hasToString("{\"object\":\"list\",\"data\":[],\"has_more\":false,\"url\":\"/v1/accounts\"}");
    }

    @Test
    void createWhenTriedThenRejectedWhateverIsSent(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "type=express&anything[a]=b")))
                .isEqualTo(ExpectedError.invalid("You can only create new accounts if you've signed up for Connect,"
                        + " which you can do at https://dashboard.stripe.com/connect."));
    }

    @Test
    void pathWhenItEndsWithASlashThenUnrecognized(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "/")).message())
                .isEqualTo("Unrecognized request URL (GET: /v1/accounts/). If you are trying to list objects, remove"
                        + " the trailing slash. If you are trying to retrieve an object, make sure you passed a valid"
                        + " (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at"
                        + " https://support.stripe.com/.");
    }
}
