package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each filter of the list returns exactly the matching sessions, newest first. */
@ExtendWith(RunningEmulator.class)
class SessionListTest {

    private static List<VerificationSession> list(
            Emulator emulator, Consumer<VerificationSessionListParams.Builder> filters) throws StripeException {
        var params = VerificationSessionListParams.builder();
        filters.accept(params);
        return emulator.sessions().list(params.build()).getData();
    }

    @Test
    void listWhenNothingIsAskedThenAllNewestFirst(Emulator emulator) throws StripeException {
        var first = emulator.newSession();
        var second = emulator.newSession();
        var third = emulator.newSession();

        assertThat(list(emulator, filters -> {})).containsExactly(third, second, first);
    }

    @Test
    void listWhenFilteredByReferenceThenOnlyThose(Emulator emulator) throws StripeException {
        var one = emulator.newSession(params -> params.setClientReferenceId("order 7"));
        emulator.newSession(params -> params.setClientReferenceId("order 77"));
        emulator.newSession();
        var two = emulator.newSession(params -> params.setClientReferenceId("order 7"));

        assertThat(list(emulator, filters -> filters.setClientReferenceId("order 7")))
                .containsExactly(two, one);
    }

    @Test
    void listWhenFilteredByRelatedCustomerThenOnlyThose(Emulator emulator) throws StripeException {
        var one = emulator.newSession(params -> params.setRelatedCustomer("cus_1"));
        emulator.newSession(params -> params.setRelatedCustomer("cus_2"));
        emulator.newSession(params -> params.setRelatedCustomerAccount("cus_1"));

        assertThat(list(emulator, filters -> filters.setRelatedCustomer("cus_1")))
                .containsExactly(one);
    }

    @Test
    void listWhenFilteredByRelatedCustomerAccountThenOnlyThose(Emulator emulator) throws StripeException {
        var one = emulator.newSession(params -> params.setRelatedCustomerAccount("acct_1"));
        emulator.newSession(params -> params.setRelatedCustomerAccount("acct_2"));
        emulator.newSession(params -> params.setRelatedCustomer("acct_1"));

        assertThat(list(emulator, filters -> filters.setRelatedCustomerAccount("acct_1")))
                .containsExactly(one);
    }

    @Test
    void listWhenFilteredByStatusThenOnlyThose(Emulator emulator) throws StripeException {
        var open = emulator.newSession();
        var canceled = emulator.sessions().cancel(emulator.newSession().getId());

        assertThat(list(emulator, filters -> filters.setStatus(VerificationSessionListParams.Status.REQUIRES_INPUT)))
                .containsExactly(open);
        assertThat(list(emulator, filters -> filters.setStatus(VerificationSessionListParams.Status.CANCELED)))
                .containsExactly(canceled);
        assertThat(list(emulator, filters -> filters.setStatus(VerificationSessionListParams.Status.PROCESSING)))
                .isEmpty();
        assertThat(list(emulator, filters -> filters.setStatus(VerificationSessionListParams.Status.VERIFIED)))
                .isEmpty();
    }

    @Test
    void listWhenSeveralFiltersAreGivenThenAllApply(Emulator emulator) throws StripeException {
        var match = emulator.newSession(
                params -> params.setClientReferenceId("order 7").setRelatedCustomer("cus_1"));
        emulator.newSession(params -> params.setClientReferenceId("order 7"));
        emulator.newSession(params -> params.setRelatedCustomer("cus_1"));
        var canceled = emulator.newSession(
                params -> params.setClientReferenceId("order 7").setRelatedCustomer("cus_1"));
        emulator.sessions().cancel(canceled.getId());

        var listed = list(
                emulator,
                filters -> filters.setClientReferenceId("order 7")
                        .setRelatedCustomer("cus_1")
                        .setStatus(VerificationSessionListParams.Status.REQUIRES_INPUT));

        assertThat(listed).containsExactly(match);
    }

    @Test
    void listWhenFilteredThenPagesWalkThroughTheMatchesOnly(Emulator emulator) throws StripeException {
        var oldest = emulator.newSession(params -> params.setClientReferenceId("a"));
        emulator.newSession();
        var middle = emulator.newSession(params -> params.setClientReferenceId("a"));
        emulator.newSession();
        emulator.newSession(params -> params.setClientReferenceId("a"));

        var page = emulator.sessions()
                .list(VerificationSessionListParams.builder()
                        .setClientReferenceId("a")
                        .setLimit(1L)
                        .build());
        var rest = list(
                emulator,
                filters -> filters.setClientReferenceId("a")
                        .setStartingAfter(page.getData().get(0).getId()));

        assertThat(page.getHasMore()).isTrue();
        assertThat(rest).containsExactly(middle, oldest);
    }

    @Test
    void listWhenTheStatusIsUnknownThenRejected(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get("/v1/identity/verification_sessions?status=requires_action"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(
                                "Invalid status: must be one of requires_input, processing, verified, or canceled")
                        .param("status"));
    }

    @Test
    void listWhenAFilterIsUnknownThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(() -> list(emulator, filters -> filters.putExtraParam("type", "document"))))
                .isEqualTo(ExpectedError.unknownParam("type"));
    }

    @Test
    void listWhenAFilterIsEmptyThenRejected(Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get("/v1/identity/verification_sessions?client_reference_id="));

        assertThat(error).isEqualTo(ExpectedError.emptyParam("client_reference_id"));
    }
}
