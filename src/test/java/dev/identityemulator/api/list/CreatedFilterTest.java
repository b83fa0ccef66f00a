package dev.identityemulator.api.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionListParams;
import com.stripe.param.identity.VerificationSessionListParams.Created;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list can be limited to a second, or to a range of seconds whose bounds are included or not. */
@ExtendWith(RunningEmulator.class)
class CreatedFilterTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    /** Three sessions, an hour between each, oldest first. */
    private static List<VerificationSession> hourly(Emulator emulator) throws StripeException {
        var first = emulator.newSession();
        emulator.advance(Duration.ofHours(1));
        var second = emulator.newSession();
        emulator.advance(Duration.ofHours(1));
        return List.of(first, second, emulator.newSession());
    }

    private static List<VerificationSession> list(Emulator emulator, Consumer<Created.Builder> range)
            throws StripeException {
        var created = Created.builder();
        range.accept(created);
        return emulator.sessions()
                .list(VerificationSessionListParams.builder()
                        .setCreated(created.build())
                        .build())
                .getData();
    }

    @Test
    void listWhenCreatedIsANumberThenThatSecond(Emulator emulator) throws StripeException {
        var sessions = hourly(emulator);
        long second = sessions.get(1).getCreated();

        var listed = emulator.sessions()
                .list(VerificationSessionListParams.builder().setCreated(second).build());
        var earlier = emulator.sessions()
                .list(VerificationSessionListParams.builder()
                        .setCreated(second - 1)
                        .build());

        assertThat(listed.getData()).containsExactly(sessions.get(1));
        assertThat(earlier.getData()).isEmpty();
    }

    @Test
    void listWhenOneBoundIsGivenThenItIsInOrOut(Emulator emulator) throws StripeException {
        var sessions = hourly(emulator);
        long second = sessions.get(1).getCreated();

        assertThat(list(emulator, range -> range.setGt(second))).containsExactly(sessions.get(2));
        assertThat(list(emulator, range -> range.setGte(second))).containsExactly(sessions.get(2), sessions.get(1));
        assertThat(list(emulator, range -> range.setLt(second))).containsExactly(sessions.get(0));
        assertThat(list(emulator, range -> range.setLte(second))).containsExactly(sessions.get(1), sessions.get(0));
    }

    @Test
    void listWhenTwoBoundsAreGivenThenBetweenThem(Emulator emulator) throws StripeException {
        var sessions = hourly(emulator);
        long first = sessions.get(0).getCreated();
        long last = sessions.get(2).getCreated();

        assertThat(list(emulator, range -> range.setGt(first).setLt(last))).containsExactly(sessions.get(1));
        assertThat(list(emulator, range -> range.setGte(first).setLte(last))).hasSize(3);
        assertThat(list(emulator, range -> range.setGt(last).setLt(first))).isEmpty();
    }

    @Test
    void listWhenBoundsAndACursorAreGivenThenBothApply(Emulator emulator) throws StripeException {
        var sessions = hourly(emulator);

        var page = emulator.sessions()
                .list(VerificationSessionListParams.builder()
                        .setCreated(Created.builder()
                                .setGt(sessions.get(0).getCreated())
                                .build())
                        .setStartingAfter(sessions.get(2).getId())
                        .build());

        assertThat(page.getData()).containsExactly(sessions.get(1));
        assertThat(page.getHasMore()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "created[gte]=-9223372036854775808, 1",
        "created[lte]=9223372036854775807, 1",
        "created[gt]=9223372036854775807, 0",
        "created=-1, 0",
        "created=9223372036854775807, 0"
    })
    void listWhenABoundIsBeyondAllTimeThenNoneOrAll(String filter, int found, Emulator emulator)
            throws StripeException {
        emulator.newSession();

        var page = emulator.raw().get(PATH + "?" + filter).requireOk().json();

        assertThat(page.get("data").size()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"created=now, created", "created[gt]=now, created[gt]", "created[lte]=now, created[lte]"})
    void listWhenABoundIsNoNumberThenRejected(String filter, String param, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?" + filter)))
                .isEqualTo(ExpectedError.invalid("Invalid integer: now")
                        .code("parameter_invalid_integer")
                        .param(param));
    }

    @Test
    void listWhenABoundIsUnknownThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(PATH + "?created[after]=1")))
                .isEqualTo(ExpectedError.unknownParam("created[after]"));
    }
}
