package dev.identityemulator.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.StripeCollection;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The size of a page, its beginning and end, and parameters that are errors. */
@ExtendWith(RunningEmulator.class)
class LimitAndCursorsTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    /** Ids of new sessions, newest first. */
    private static List<String> newSessions(int count, Emulator emulator) throws StripeException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(0, emulator.newSession().getId());
        }
        return ids;
    }

    private static StripeCollection<VerificationSession> list(
            Emulator emulator, Consumer<VerificationSessionListParams.Builder> more) throws StripeException {
        var params = VerificationSessionListParams.builder();
        more.accept(params);
        return emulator.sessions().list(params.build());
    }

    private static List<String> ids(StripeCollection<VerificationSession> page) {
        return page.getData().stream().map(VerificationSession::getId).toList();
    }

    @Test
    void listWhenThereIsNoLimitThenTen(Emulator emulator) throws StripeException {
        var ids = newSessions(11, emulator);

        var page = list(emulator, params -> {});

        assertThat(ids(page)).isEqualTo(ids.subList(0, 10));
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getUrl()).isEqualTo(PATH);
        assertThat(page.getObject()).isEqualTo("list");
    }

    @Test
    void listWhenTheLimitIsMetExactlyThenThereIsNoMore(Emulator emulator) throws StripeException {
        var ids = newSessions(3, emulator);

        var page = list(emulator, params -> params.setLimit(3L));

        assertThat(ids(page)).isEqualTo(ids);
        assertThat(page.getHasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void listWhenTheLimitIsAtABoundThenAccepted(long limit, Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();

        assertThat(ids(list(emulator, params -> params.setLimit(limit)))).containsExactly(id);
    }

    @Test
    void listWhenTheLimitIsOutOfBoundsThenTheClosestBoundCounts(Emulator emulator) throws StripeException {
        var ids = newSessions(101, emulator);

        for (long limit : new long[] {0, -1, Long.MIN_VALUE}) {
            var page = list(emulator, params -> params.setLimit(limit));
            assertThat(ids(page)).as("limit=" + limit).isEqualTo(ids.subList(0, 1));
        }
        for (long limit : new long[] {101, 1_000, Long.MAX_VALUE}) {
            var page = list(emulator, params -> params.setLimit(limit));
            assertThat(ids(page)).as("limit=" + limit).isEqualTo(ids.subList(0, 100));
            assertThat(page.getHasMore()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ten, Invalid integer: ten",
        "1.5, Invalid integer: 1.5",
        "99999999999999999999, Invalid integer: 99999999999999999999"
    })
    void listWhenTheLimitIsNoIntegerThenRejected(String limit, String message, Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().get(PATH + "?limit=" + limit));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(message)
                        .code("parameter_invalid_integer")
                        .param("limit"));
    }

    @Test
    void listWhenTheLimitIsEmptyThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?limit="))).isEqualTo(ExpectedError.emptyParam("limit"));
    }

    @Test
    void listWhenStartingAfterOneThenTheOlderOnes(Emulator emulator) throws StripeException {
        var ids = newSessions(5, emulator);

        var page = list(emulator, params -> params.setStartingAfter(ids.get(1)).setLimit(2L));
        var last = list(emulator, params -> params.setStartingAfter(ids.get(3)).setLimit(2L));

        assertThat(ids(page)).isEqualTo(ids.subList(2, 4));
        assertThat(page.getHasMore()).isTrue();
        assertThat(ids(last)).isEqualTo(ids.subList(4, 5));
        assertThat(last.getHasMore()).isFalse();
    }

    @Test
    void listWhenEndingBeforeOneThenTheJustNewerOnesStillNewestFirst(Emulator emulator) throws StripeException {
        var ids = newSessions(5, emulator);

        var page = list(emulator, params -> params.setEndingBefore(ids.get(4)).setLimit(2L));
        var last = list(emulator, params -> params.setEndingBefore(ids.get(2)).setLimit(2L));

        assertThat(ids(page)).isEqualTo(ids.subList(2, 4));
        assertThat(page.getHasMore()).isTrue();
        assertThat(ids(last)).isEqualTo(ids.subList(0, 2));
        assertThat(last.getHasMore()).isFalse();
    }

    @Test
    void listWhenBeyondAnEndThenEmpty(Emulator emulator) throws StripeException {
        var ids = newSessions(2, emulator);

        var older = list(emulator, params -> params.setStartingAfter(ids.get(1)));
        var newer = list(emulator, params -> params.setEndingBefore(ids.get(0)));

        assertThat(older.getData()).isEmpty();
        assertThat(older.getHasMore()).isFalse();
        assertThat(newer.getData()).isEmpty();
        assertThat(newer.getHasMore()).isFalse();
    }

    @Test
    void listWhenBothCursorsAreGivenThenRejected(Emulator emulator) throws StripeException {
        var ids = newSessions(3, emulator);

        var error = ExpectedError.of(() ->
                list(emulator, params -> params.setStartingAfter(ids.get(0)).setEndingBefore(ids.get(2))));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid(
                        "Received both starting_after and ending_before parameters. Please pass in only one."));
    }

    @Test
    void listWhenBothCursorsAreGivenAndOneIsMissingThenThatIsReportedFirst(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();

        var error = ExpectedError.of(
                () -> list(emulator, params -> params.setStartingAfter(id).setEndingBefore("vs_gone")));

        assertThat(error)
                .isEqualTo(ExpectedError.noSuchSession("vs_gone").status(400).param("ending_before"));
    }

    @Test
    void listWhenACursorIsOfAnotherAccountThenMissing(Emulator emulator) throws StripeException {
        var foreign = Emulator.withFreshAccount(emulator.baseUrl()).newSession().getId();

        var error = ExpectedError.of(() -> list(emulator, params -> params.setStartingAfter(foreign)));

        assertThat(error)
                .isEqualTo(ExpectedError.noSuchSession(foreign).status(400).param("starting_after"));
    }
}
