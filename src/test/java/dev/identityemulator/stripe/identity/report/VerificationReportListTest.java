package dev.identityemulator.stripe.identity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.param.identity.VerificationReportListParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each filter of the list returns exactly the matching reports, newest first. */
@ExtendWith(RunningEmulator.class)
class VerificationReportListTest {

    private static final String PATH = "/v1/identity/verification_reports";

    private static List<String> list(Emulator emulator, Consumer<VerificationReportListParams.Builder> filters)
            throws StripeException {
        var params = VerificationReportListParams.builder();
        filters.accept(params);
        return emulator.stripe().v1().identity().verificationReports().list(params.build()).getData().stream()
                .map(VerificationReport::getId)
                .toList();
    }

    private static String newReport(Emulator emulator, Consumer<VerificationSessionCreateParams.Builder> more)
            throws StripeException {
        return new SimulatedUser(emulator).verify(emulator.newSession(more)).getLastVerificationReport();
    }

    private static Long created(String report, Emulator emulator) throws StripeException {
        return emulator.stripe()
                .v1()
                .identity()
                .verificationReports()
                .retrieve(report)
                .getCreated();
    }

    @Test
    void listWhenNothingIsAskedThenAllOfTheAccountNewestFirst(Emulator emulator, Emulator other)
            throws StripeException {
        newReport(other, params -> {});
        var first = newReport(emulator, params -> {});
        var second = newReport(emulator, params -> {});

        assertThat(list(emulator, filters -> {})).containsExactly(second, first);
    }

    @Test
    void listWhenFilteredByReferenceThenOnlyThose(Emulator emulator) throws StripeException {
        var one = newReport(emulator, params -> params.setClientReferenceId("order 7"));
        newReport(emulator, params -> params.setClientReferenceId("order 77"));
        newReport(emulator, params -> {});

        assertThat(list(emulator, filters -> filters.setClientReferenceId("order 7")))
                .containsExactly(one);
    }

    @Test
    void listWhenFilteredByTypeThenOnlyThose(Emulator emulator) throws StripeException {
        var document = newReport(emulator, params -> {});
        var number = newReport(emulator, params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));

        assertThat(list(emulator, filters -> filters.setType(VerificationReportListParams.Type.DOCUMENT)))
                .containsExactly(document);
        assertThat(list(emulator, filters -> filters.setType(VerificationReportListParams.Type.ID_NUMBER)))
                .containsExactly(number);
    }

    @Test
    void listWhenFilteredBySessionThenItsAttempts(Emulator emulator) throws StripeException {
        newReport(emulator, params -> {});
        var user = new SimulatedUser(emulator);
        var failed = user.unverify(emulator.newSession());
        var verified = user.verify(failed);

        assertThat(list(emulator, filters -> filters.setVerificationSession(failed.getId())))
                .containsExactly(verified.getLastVerificationReport(), failed.getLastVerificationReport());
        assertThat(list(emulator, filters -> filters.setVerificationSession("vs_unknown")))
                .isEmpty();
    }

    @Test
    void listWhenFilteredByCreationThenOnlyThose(Emulator emulator) throws StripeException {
        var old = newReport(emulator, params -> {});
        emulator.advance(Duration.ofDays(3));
        var recent = newReport(emulator, params -> {});
        long time = created(recent, emulator);

        assertThat(list(emulator, filters -> filters.setCreated(time))).containsExactly(recent);
        assertThat(list(
                        emulator,
                        filters -> filters.setCreated(range().setGte(time).build())))
                .containsExactly(recent);
        assertThat(list(
                        emulator,
                        filters -> filters.setCreated(range().setGt(time).build())))
                .isEmpty();
        assertThat(list(
                        emulator,
                        filters -> filters.setCreated(range().setLt(time).build())))
                .containsExactly(old);
        assertThat(list(
                        emulator,
                        filters -> filters.setCreated(range().setLte(time).build())))
                .containsExactly(recent, old);
    }

    private static VerificationReportListParams.Created.Builder range() {
        return VerificationReportListParams.Created.builder();
    }

    @Test
    void listWhenSeveralFiltersAreGivenThenAllApply(Emulator emulator) throws StripeException {
        var match = newReport(emulator, params -> params.setClientReferenceId("a"));
        newReport(
                emulator,
                params -> params.setClientReferenceId("a").setType(VerificationSessionCreateParams.Type.ID_NUMBER));
        newReport(emulator, params -> params.setClientReferenceId("b"));

        assertThat(list(
                        emulator,
                        filters ->
                                filters.setClientReferenceId("a").setType(VerificationReportListParams.Type.DOCUMENT)))
                .containsExactly(match);
    }

    @Test
    void listWhenPagedThenEachPageGoesOnWhereTheLastEnded(Emulator emulator) throws StripeException {
        var oldest = newReport(emulator, params -> {});
        var middle = newReport(emulator, params -> {});
        var newest = newReport(emulator, params -> {});
        var reports = emulator.stripe().v1().identity().verificationReports();

        var page =
                reports.list(VerificationReportListParams.builder().setLimit(2L).build());

        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getUrl()).isEqualTo(PATH);
        assertThat(page.autoPagingIterable())
                .extracting(VerificationReport::getId)
                .containsExactly(newest, middle, oldest);
        assertThat(list(emulator, filters -> filters.setStartingAfter(middle))).containsExactly(oldest);
        assertThat(list(emulator, filters -> filters.setEndingBefore(middle))).containsExactly(newest);
    }

    @Test
    void listWhenAFilterIsWrongThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?type=verification_flow")))
                .isEqualTo(ExpectedError.invalid("Invalid type: must be one of document or id_number")
                        .param("type"));
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?status=verified")))
                .isEqualTo(ExpectedError.unknownParam("status"));
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?verification_session=")))
                .isEqualTo(ExpectedError.emptyParam("verification_session"));
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?starting_after=vr_unknown")))
                .isEqualTo(ExpectedError.invalid("No such VerificationReport: 'vr_unknown'")
                        .code("resource_missing")
                        .param("starting_after"));
    }
}
