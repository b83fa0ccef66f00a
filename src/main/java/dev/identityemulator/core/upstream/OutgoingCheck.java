package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.form.FormDecoder;
import dev.identityemulator.api.form.FormPair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rejects a request that would carry something to the upstream that must not leave the emulator. */
@Component
class OutgoingCheck {

    private final OwnIds ids;

    OutgoingCheck(OwnIds ids) {
        this.ids = ids;
    }

    /** Looks at the key, of whatever form the header is. */
    static String key(@Nullable String authorization) {
        var key = KeyAccount.keyIn(authorization).orElse("");
        if (!TestKeys.include(key)) {
            throw UpstreamErrors.notATestKey(KeyAccount.masked(key));
        }
        return key;
    }

    void path(Caller caller, String path, String host) {
        requireNoKey(path);
        ids.in(path, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownIdInPath(id, host);
        });
    }

    /** Looks at a header that names an account. */
    void header(Caller caller, String name, @Nullable String value, String host) {
        ids.in(value == null ? "" : value, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownId(id, name, host);
        });
    }

    /** Looks at a query or a form, in which the parameter is found too. */
    void form(Caller caller, String form, String host) {
        var plain = Escapes.decoded(form);
        requireNoKey(plain);
        ids.in(plain, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownId(id, paramWith(form, id.text()).orElse("id"), host);
        });
    }

    /** Looks at a part of a body of any type. */
    void body(Caller caller, byte[] body, int from, int until, String host) {
        plain(caller, body, from, until, host);
        if (Escapes.maybeIn(body, from, until)) {
            var decoded = Escapes.decoded(body, from, until);
            plain(caller, decoded, 0, decoded.length, host);
        }
    }

    private void plain(Caller caller, byte[] body, int from, int until, String host) {
        requireNoKey(new Tokens(body, from, until));
        ids.in(body, from, until, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownId(id, "id", host);
        });
    }

    private static void requireNoKey(String text) {
        requireNoKey(new Tokens(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length()));
    }

    private static void requireNoKey(Tokens tokens) {
        tokens.secretKey().ifPresent(key -> {
            throw key.contains("_live_")
                    ? UpstreamErrors.liveKey()
                    : UpstreamErrors.secretInside(KeyAccount.masked(key));
        });
    }

    private static Optional<String> paramWith(String form, String id) {
        return pairs(form).stream()
                .filter(pair -> pair.value().contains(id))
                .map(FormPair::name)
                .findFirst();
    }

    private static List<FormPair> pairs(String form) {
        try {
            return FormDecoder.decode(form);
        } catch (ApiException unreadable) {
            return List.of();
        }
    }
}
