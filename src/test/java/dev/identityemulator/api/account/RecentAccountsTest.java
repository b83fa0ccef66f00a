package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.account.RecentAccounts.SeenAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentAccountsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void seeWhenNobodyWantsToKnowThenNothingIsKept() {
        var seen = new RecentAccounts(Clock.fixed(START, ZoneOffset.UTC));

        seen.see("acct_1", () -> "sk_test_1");

        assertThat(seen.latest()).isEmpty();
    }

    @Test
    void seeWhenThereAreManyThenTheLatestAreKept() {
        var seen = new RecentAccounts(new TickingClock());
        seen.begin();

        for (int i = 0; i < 10 * RecentAccounts.KEPT; i++) {
            seen.see("acct_" + i, () -> "sk_test_1");
        }
        seen.see("acct_1", () -> "sk_test_1");

        assertThat(seen.latest()).hasSize(RecentAccounts.KEPT);
        assertThat(seen.latest()).extracting(SeenAccount::id).startsWith("acct_1", "acct_4999");
        assertThat(seen.find("acct_7")).isEmpty();
    }

    /** A clock that moves by a millisecond whenever it is looked at. */
    private static final class TickingClock extends Clock {

        private final AtomicLong millis = new AtomicLong(START.toEpochMilli());

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.incrementAndGet());
        }
    }
}
