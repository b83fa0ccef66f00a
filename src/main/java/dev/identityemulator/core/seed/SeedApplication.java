package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives accounts what their seeds say, and remembers which have been given it. */
@Component
class SeedApplication {

    /** Flushes cost more with each entity that is kept. */
    private static final int FLUSHED_TOGETHER = 20;

    private final EntityManager entities;
    private final AccountClock clock;
    private final JdbcTemplate jdbc;

    SeedApplication(EntityManager entities, AccountClock clock, JdbcTemplate jdbc) {
        this.entities = entities;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What became of a seed at a start. */
    enum Result {
        APPLIED,
        /** The account was given it before; another instance that is at it was waited for. */
        KNOWN,
        /** The account was given another one before, and keeps what it has. */
        CHANGED
    }

    /** Applies a seed, unless the account has been given one; what is wrong with it is noted in its file. */
    @Transactional
    Result applyOnce(AccountSeed seed) {
        var account = seed.account();
        var sql = "insert into seeded_accounts (account, digest) values (?, ?) on conflict do nothing";
        if (jdbc.update(sql, account, seed.digest()) == 1) {
            apply(seed);
            return Result.APPLIED;
        }
        var known = jdbc.queryForList("select digest from seeded_accounts where account = ?", String.class, account);
        return known.contains(seed.digest()) ? Result.KNOWN : Result.CHANGED;
    }

    /** Applies a seed to an account that was just emptied. */
    @Transactional(propagation = Propagation.MANDATORY)
    void applyAnew(AccountSeed seed) {
        var sql = "update seeded_accounts set digest = ? where account = ?";
        jdbc.update(sql, seed.digest(), seed.account());
        apply(seed);
    }

    private void apply(AccountSeed seed) {
        forgetTime(seed.account());
        int applied = 0;
        for (var part : seed.parts()) {
            try {
                part.apply(new SeededAccount(seed.account(), clock.now(seed.account()), seed.past()));
            } catch (ApiException wrong) {
                part.entry().place().mistake(wrong);
            }
            if (++applied % FLUSHED_TOGETHER == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
    }

    /** The account's time may have been changed in this transaction, which may yet fail. */
    private void forgetTime(String account) {
        entities.flush();
        entities.clear();
        clock.moved(account);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                clock.moved(account);
            }
        });
    }
}
