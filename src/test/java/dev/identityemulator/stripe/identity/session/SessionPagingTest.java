package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.identity.VerificationSessionListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paging through many sessions misses none and repeats none, even if others are created meanwhile. */
@ExtendWith(RunningEmulator.class)
class SessionPagingTest {

    private static final int SESSIONS = 1_000;
    private static final int MEANWHILE = 200;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void listWhenOthersCreateMeanwhileThenEachExactlyOnceInBothDirections(Emulator emulator) throws Exception {
        var ids = await(create(SESSIONS, emulator));
        var meanwhile = create(MEANWHILE, emulator);

        var forwards = forwards(emulator);
        var oldest = forwards.get(forwards.size() - 1);
        var backwards = backwards(emulator, oldest);
        backwards.add(0, oldest);
        await(meanwhile);

        assertThat(forwards).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(forwards).containsAll(ids);
        assertThat(backwards).doesNotHaveDuplicates().isSorted();
        assertThat(backwards).containsAll(ids);
    }

    @Test
    void autoPagingIterableWhenNothingIsCreatedMeanwhileThenEachExactlyOnce(Emulator emulator) throws Exception {
        var ids = await(create(250, emulator));
        var params = VerificationSessionListParams.builder().setLimit(100L).build();

        var paged = new ArrayList<String>();
        emulator.sessions().list(params).autoPagingIterable().forEach(session -> paged.add(session.getId()));

        assertThat(new HashSet<>(paged)).isEqualTo(new HashSet<>(ids));
        assertThat(paged).hasSameSizeAs(ids);
    }

    private List<Future<String>> create(int count, Emulator emulator) {
        Callable<String> creation = () -> emulator.newSession().getId();
        return IntStream.range(0, count)
                .mapToObj(index -> threads.submit(creation))
                .toList();
    }

    private static List<String> await(List<Future<String>> creations) throws Exception {
        var ids = new ArrayList<String>();
        for (var creation : creations) {
            ids.add(creation.get());
        }
        return ids;
    }

    /** All ids, from the newest to the oldest. */
    private static List<String> forwards(Emulator emulator) throws StripeException {
        var params = VerificationSessionListParams.builder().setLimit(37L);
        var ids = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var page = emulator.sessions().list(params.build());
            page.getData().forEach(session -> ids.add(session.getId()));
            params.setStartingAfter(ids.get(ids.size() - 1));
            more = page.getHasMore();
        }
        return ids;
    }

    /** All ids, beginning with the one after the oldest. */
    private static List<String> backwards(Emulator emulator, String oldest) throws StripeException {
        var params = VerificationSessionListParams.builder().setLimit(37L).setEndingBefore(oldest);
        var ids = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var page = emulator.sessions().list(params.build());
            Collections.reverse(page.getData());
            page.getData().forEach(session -> ids.add(session.getId()));
            params.setEndingBefore(ids.get(ids.size() - 1));
            more = page.getHasMore();
        }
        return ids;
    }
}
