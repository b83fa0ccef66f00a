package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiErrors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The seeds of the files, as they were when the emulator started. */
@Component
class Seeds {

    private static final Logger log = LoggerFactory.getLogger(Seeds.class);

    private final SeedReader reader;
    private final SeedApplication application;
    private final TransactionTemplate transaction;
    private SeedMistakes mistakes = new SeedMistakes();
    private Map<String, AccountSeed> byAccount = Map.of();

    Seeds(SeedReader reader, SeedApplication application, TransactionTemplate transaction) {
        this.reader = reader;
        this.application = application;
        this.transaction = transaction;
    }

    /**
     * Reads the files, and applies what no account has been given yet.
     *
     * @throws dev.identityemulator.platform.startup.RejectedStartException if anything is wrong, so that nothing is applied
     */
    void applyAll(List<Path> files) {
        mistakes = new SeedMistakes();
        byAccount = reader.read(
                files.stream().map(file -> new SeedFile(file, mistakes)).toList());
        mistakes.throwAny();
        transaction.executeWithoutResult(status -> {
            byAccount.values().forEach(this::applyOnce);
            mistakes.throwAny();
        });
    }

    private void applyOnce(AccountSeed seed) {
        if (application.applyOnce(seed) == SeedApplication.Result.CHANGED) {
            log.info(
                    "The seed of {} was changed since the account was given it: it applies once the account is reset",
                    seed.account());
        }
    }

    /**
     * Applies the seed of an account that was just emptied, if it has one.
     *
     * @throws dev.identityemulator.api.error.ApiException if it does not fit any more
     */
    void applyAnew(String account) {
        var seed = byAccount.get(account);
        if (seed == null) {
            return;
        }
        synchronized (this) {
            application.applyAnew(seed);
            mistakes.first().ifPresent(mistake -> {
                mistakes.clear();
                throw ApiErrors.wrongState("The seed cannot be applied any more: " + mistake);
            });
        }
    }
}
