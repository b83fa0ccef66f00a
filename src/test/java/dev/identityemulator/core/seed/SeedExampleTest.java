package dev.identityemulator.core.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.climate.Product;
import com.stripe.model.identity.VerificationReport;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationReportListParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The seed that the documentation shows, seen by the official client. */
class SeedExampleTest {

    private static final String KEY = "sk_test_shop";
    private static final String ALICE = "vs_alice0000000000000000000";
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final EmulatorServer server =
            EmulatorServer.start("emulator.seed=docs/seed.example.yaml", "emulator.keys.sensitive-results=any");

    private final Emulator emulator = Emulator.withKey(server.baseUrl(), KEY);

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Each test has the same account, and a reset gives it its seed again. */
    @BeforeEach
    void reset() {
        emulator.raw().delete("/v1/test_helpers/data").requireOk();
    }

    private List<String> typesAbout(String id) throws StripeException {
        return emulator.raw()
                .get("/v1/events?limit=100")
                .json()
                .get("data")
                .valueStream()
                .filter(event -> event.at("/data/object/id").asString().equals(id))
                .map(event -> event.get("type").asString().replace("identity.verification_session.", ""))
                .toList();
    }

    @Test
    void sessionsWhenSeededThenHaveTheirStates() throws StripeException {
        var statuses = emulator.sessions().list().getData().stream()
                .map(session -> session.getId().replaceAll("vs_|0+$", "") + " " + session.getStatus())
                .toList();

        assertThat(statuses)
                .containsExactlyInAnyOrder(
                        "new requires_input",
                        "failed requires_input",
                        "waiting processing",
                        "alice verified",
                        "canceled canceled",
                        "redacting verified",
                        "redacted canceled");
    }

    @Test
    void sessionWhenVerifiedThenHasItsPersonAndTimes() throws StripeException {
        var params = VerificationSessionRetrieveParams.builder()
                .addExpand("verified_outputs.dob")
                .addExpand("verified_outputs.id_number")
                .addExpand("last_verification_report.document")
                .build();

        var session = emulator.sessions().retrieve(ALICE, params);

        var outputs = session.getVerifiedOutputs();
        assertThat(outputs.getFirstName() + " " + outputs.getLastName()).isEqualTo("Alice Example");
        assertThat(outputs.getDob().getYear()).isEqualTo(1990);
        assertThat(outputs.getIdNumber()).isEqualTo("6789");
        assertThat(session.getMetadata()).containsEntry("user", "42");
        assertThat(session.getCreated()).isBetween(emulator.now() - 2 * DAY - 60, emulator.now() - 2 * DAY);
        assertThat(session.getRelatedCustomer()).isEqualTo("cus_alice000000000");
    }

    @Test
    void reportWhenVerifiedThenHasEachCheckAtItsTime() throws StripeException {
        var params = VerificationReportListParams.builder()
                .setVerificationSession(ALICE)
                .build();

        var reports = emulator.stripe()
                .v1()
                .identity()
                .verificationReports()
                .list(params)
                .getData();

        assertThat(reports).hasSize(1);
        VerificationReport report = reports.get(0);
        assertThat(report.getCreated()).isBetween(emulator.now() - 47 * 3600 - 60, emulator.now() - 47 * 3600);
        assertThat(report.getDocument().getType()).isEqualTo("passport");
        assertThat(report.getDocument().getIssuingCountry()).isEqualTo("DE");
        assertThat(List.of(
                        report.getDocument().getStatus(),
                        report.getSelfie().getStatus(),
                        report.getIdNumber().getStatus(),
                        report.getEmail().getStatus()))
                .containsOnly("verified");
        var file = emulator.stripe()
                .v1()
                .files()
                .retrieve(report.getDocument().getFiles().get(0));
        assertThat(file.getCreated()).isEqualTo(report.getCreated());
    }

    @Test
    void eventsWhenSeededThenAreThoseOfTheWay() throws StripeException {
        assertThat(typesAbout(ALICE)).containsExactly("verified", "processing", "created");
        assertThat(typesAbout("vs_failed000000000000000000"))
                .containsExactly("requires_input", "processing", "created");
        assertThat(typesAbout("vs_redacted0000000000000000")).containsExactly("redacted", "canceled", "created");
        assertThat(typesAbout("cus_alice000000000"))
                .as("older than thirty days")
                .isEmpty();
        assertThat(emulator.events().list().getData()).allMatch(event -> event.getPendingWebhooks() == 0);
    }

    @Test
    void eventsWhenTheAccountWantsNoneThenThereAreNone() throws StripeException {
        var seller = RequestOptions.builder().setStripeAccount("acct_seller").build();

        assertThat(emulator.sessions().list(null, seller).getData()).hasSize(1);
        assertThat(emulator.stripe().v1().events().list(null, seller).getData()).isEmpty();
    }

    @Test
    void deliveriesWhenSeededThenThereAreNoneOfThePast() {
        var deliveries =
                emulator.raw().get("/v1/test_helpers/webhook_deliveries").requireOk();

        assertThat(deliveries.json().get("data")).isEmpty();
    }

    @Test
    void clockWhenMovedThenWhatIsDueHappens() throws StripeException {
        emulator.advance(Duration.ofMinutes(9));
        assertThat(emulator.sessions().retrieve("vs_waiting00000000000000000").getStatus())
                .isEqualTo("processing");

        emulator.advance(Duration.ofMinutes(60));

        assertThat(emulator.sessions().retrieve("vs_waiting00000000000000000").getStatus())
                .isEqualTo("verified");
        assertThat(emulator.sessions()
                        .retrieve("vs_redacting000000000000000")
                        .getRedaction()
                        .getStatus())
                .isEqualTo("redacted");
    }

    @Test
    void clockWhenSeededThenIsAhead() {
        var offset = emulator.raw().get("/v1/test_helpers/clock").json().get("offset");

        assertThat(offset.asLong()).isEqualTo(30 * DAY);
    }

    @Test
    void sessionWhenFailedThenCanBeSubmittedAgainByItsLink() throws StripeException {
        var session = emulator.sessions().retrieve("vs_failed000000000000000000");

        assertThat(session.getLastError().getCode()).isEqualTo("document_expired");
        assertThat(session.getClientSecret()).startsWith("vs_failed000000000000000000_secret_test_");
        assertThat(emulator.raw()
                        .get(session.getUrl().replace(emulator.baseUrl(), ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sessionWhenRedactedThenNothingOfThePersonIsLeft() throws StripeException {
        var session = emulator.sessions().retrieve("vs_redacted0000000000000000");

        assertThat(session.getRedaction().getStatus()).isEqualTo("redacted");
        assertThat(session.getUrl()).isNull();
    }

    @Test
    void customerWhenSeededThenHasItsIdAndTime() throws StripeException {
        var customer = emulator.stripe().v1().customers().retrieve("cus_alice000000000");

        assertThat(customer.getEmail()).isEqualTo("alice@example.com");
        assertThat(customer.getCreated()).isBetween(emulator.now() - 90 * DAY - 60, emulator.now() - 90 * DAY);
    }

    @Test
    void endpointWhenSeededThenSignsWithItsSecret() throws StripeException {
        var endpoints = emulator.stripe().v1().webhookEndpoints().list().getData();

        assertThat(endpoints).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.getUrl()).isEqualTo("http://localhost:4242/webhook");
            assertThat(endpoint.getEnabledEvents()).containsExactly("*");
        });
    }

    @Test
    void faultAndOutcomeWhenSeededThenApply() throws StripeException {
        assertThat(catchThrowable(emulator::newSession)).isInstanceOf(RateLimitException.class);

        var outcome =
                emulator.raw().get("/v1/test_helpers/identity/outcomes").json().at("/data/0");
        assertThat(outcome.at("/match/client_reference_id").asString()).isEqualTo("user-1");
    }

    @Test
    void catalogueWhenSeededThenHasItsProductAndBalance() throws StripeException {
        Product product = emulator.stripe().v1().climate().products().retrieve("climsku_moss_2030");

        assertThat(product.getSuppliers()).extracting("name").containsExactly("Moss Farm");
        assertThat(product.getMetricTonsAvailable()).isEqualByComparingTo("12.5");
        var account = emulator.raw().get("/v1/test_helpers/climate/account").json();
        assertThat(account.at("/balance/usd").asLong()).isEqualTo(500_000);
        assertThat(account.get("public_name").asString()).isEqualTo("Shop");
    }
}
