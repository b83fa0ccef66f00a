package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of sessions and their lists that {@code expand} accepts, and those that it rejects. */
@ExtendWith(RunningEmulator.class)
class SessionExpandTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    private static ExpectedError retrieveExpanding(String property, Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var params =
                VerificationSessionRetrieveParams.builder().addExpand(property).build();
        return ExpectedError.of(() -> emulator.sessions().retrieve(id, params));
    }

    private static ExpectedError listExpanding(String property, Emulator emulator) {
        var params = VerificationSessionListParams.builder().addExpand(property).build();
        return ExpectedError.of(() -> emulator.sessions().list(params));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "options", "metadata", "id", "options.document", "data"})
    void retrieveWhenAPropertyCannotBeExpandedThenRejected(String property, Emulator emulator) throws StripeException {
        assertThat(retrieveExpanding(property, emulator))
                .isEqualTo(ExpectedError.invalid("This property cannot be expanded (" + firstPart(property) + ")."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified_outputs", "customer", "last_verification_report.document"})
    void listWhenThePrefixIsMissingThenRejectedWithAHint(String property, Emulator emulator) {
        assertThat(listExpanding(property, emulator))
                .isEqualTo(ExpectedError.invalid("This property cannot be expanded (" + firstPart(property)
                        + "). You may want to try expanding 'data." + firstPart(property) + "' instead."));
    }

    @Test
    void listWhenOfTotalCountThenRejected(Emulator emulator) {
        assertThat(listExpanding("total_count", emulator))
                .isEqualTo(ExpectedError.invalid("This property cannot be included (total_count)"));
    }

    @Test
    void retrieveWhenDeeperThanFourLevelsThenRejected(Emulator emulator) throws StripeException {
        assertThat(retrieveExpanding("last_verification_report.a.b.c.d", emulator))
                .isEqualTo(ExpectedError.invalid("You cannot expand more than 4 levels of a property."
                                + " Property: last_verification_report.a.b.c.d")
                        .code("property_expansion_max_depth"));
    }

    @Test
    void listWhenDeeperThanFourLevelsWithThePrefixThenRejected(Emulator emulator) {
        assertThat(listExpanding("data.last_verification_report.a.b.c", emulator))
                .isEqualTo(ExpectedError.invalid("You cannot expand more than 4 levels of a property."
                                + " Property: data.last_verification_report.a.b.c")
                        .code("property_expansion_max_depth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_verification_report",
                "last_verification_report.document.dob",
                "last_verification_report.id_number.id_number",
                "last_verification_report.no.such",
                "provided_details",
                "verified_outputs",
                "verified_outputs.dob"
            })
    void retrieveWhenAPropertyCanBeExpandedThenAccepted(String property, Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var params =
                VerificationSessionRetrieveParams.builder().addExpand(property).build();

        var restricted = emulator.withRestrictedKey();

        assertThat(restricted.sessions().retrieve(session.getId(), params).getId())
                .isEqualTo(session.getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data", "data.verified_outputs", "data.no.such", "data.last_verification_report.document.dob"})
    void listWhenThePathBeginsWithDataThenAccepted(String property, Emulator emulator) throws StripeException {
        emulator.newSession();
        var params = VerificationSessionListParams.builder().addExpand(property).build();

        assertThat(emulator.withRestrictedKey().sessions().list(params).getData())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"expand[]=verified_outputs", "expand[0]=verified_outputs", "expand[99]=verified_outputs.dob"})
    void retrieveWhenVerifiedOutputsAreExpandedThenThereAndNull(String query, Emulator emulator)
            throws StripeException {
        var path = PATH + "/" + emulator.newSession().getId();

        var plain = emulator.raw().get(path).requireOk().json();
        var expanded = emulator.withRestrictedKey()
                .raw()
                .get(path + "?" + query)
                .requireOk()
                .json();

        assertThat(plain.has("verified_outputs")).isFalse();
        assertThat(expanded.has("verified_outputs")).isTrue();
        assertThat(expanded.get("verified_outputs").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verified_outputs.dob",
                "verified_outputs.id_number",
                "last_verification_report.document.number",
                "last_verification_report.id_number.dob"
            })
    void retrieveWhenASecretKeyExpandsASensitiveResultThenForbidden(String property, Emulator emulator)
            throws StripeException {
        var error = retrieveExpanding(property, emulator);

        assertThat(error)
                .isEqualTo(
                        ExpectedError.invalid("To access sensitive verification results, configure a restricted API key"
                                        + " with appropriate permissions. Learn more here:"
                                        + " https://stripe.com/docs/identity/access-verification-results.")
                                .status(403));
    }

    @Test
    void listWhenVerifiedOutputsAreExpandedThenThereInEachItem(Emulator emulator) throws StripeException {
        emulator.newSession();

        var list = emulator.raw()
                .get(PATH + "?expand[]=data.verified_outputs")
                .requireOk()
                .json();

        assertThat(list.at("/data/0").has("verified_outputs")).isTrue();
    }

    @Test
    void createWhenAPropertyCannotBeExpandedThenNothingIsMade(Emulator emulator) throws StripeException {
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .addExpand("customer")
                .build();

        assertThat(ExpectedError.of(() -> emulator.sessions().create(params)))
                .isEqualTo(ExpectedError.invalid("This property cannot be expanded (customer)."));
        assertThat(emulator.sessions().list().getData()).isEmpty();
    }

    @Test
    void cancelWhenAPropertyCannotBeExpandedThenNotCanceled(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var error =
                ExpectedError.of(emulator.raw().post(PATH + "/" + session.getId() + "/cancel", "expand[]=customer"));

        assertThat(error).isEqualTo(ExpectedError.invalid("This property cannot be expanded (customer)."));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    @Test
    void retrieveWhenExpandIsNoArrayThenRejected(Emulator emulator) throws StripeException {
        var path = PATH + "/" + emulator.newSession().getId();

        assertThat(ExpectedError.of(emulator.raw().get(path + "?expand=verified_outputs")))
                .isEqualTo(ExpectedError.invalid("Invalid array").param("expand"));
    }

    /** Of a path, Stripe names no more. */
    private static String firstPart(String path) {
        return path.replaceFirst("\\..*", "");
    }
}
