package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.core.idempotency.IdempotencyErrors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which request each Idempotency-Key has sent: of several instances only one may send it, even if it stops before it responds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SentKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcTemplate jdbc;

    SentKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Sent(String digest, String request) {}

    /**
     * The id of the request that a key has sent. A key's row is deleted when it is a day old.
     *
     * @throws dev.identityemulator.api.error.ApiException if it had other parameters
     */
    public Optional<String> sent(String account, String key, ForwardingCreateParams params, Instant now) {
        jdbc.update(
                "delete from forwarding_keys where account = ? and key_digest = ? and created < ?",
                account,
                digest(key),
                now.minus(KEPT).atOffset(ZoneOffset.UTC));
        var sent = jdbc
                .query(
                        "select request_digest, forwarding_request from forwarding_keys where account = ? and key_digest = ?",
                        (row, number) -> new Sent(row.getString(1), row.getString(2)),
                        account,
                        digest(key))
                .stream()
                .findFirst();
        if (sent.isPresent() && !sent.get().digest().equals(digest(params))) {
            throw IdempotencyErrors.otherParameters(key);
        }
        return sent.map(Sent::request);
    }

    /**
     * Takes a key for a request; another transaction that is at it is waited for.
     *
     * @throws dev.identityemulator.api.error.ApiException if it was taken meanwhile
     */
    public void claim(String account, String key, ForwardingCreateParams params, Instant created, String request) {
        int claimed = jdbc.update(
                "insert into forwarding_keys (account, key_digest, created, request_digest, forwarding_request)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                account,
                digest(key),
                created.atOffset(ZoneOffset.UTC),
                digest(params),
                request);
        if (claimed == 0) {
            throw IdempotencyErrors.inUse(key);
        }
    }

    /** Forgets the keys of a request. */
    public void forget(String account, String request) {
        jdbc.update("delete from forwarding_keys where account = ? and forwarding_request = ?", account, request);
    }

    private static String digest(ForwardingCreateParams params) {
        return digest(String.valueOf(StoredJson.write(params)));
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
