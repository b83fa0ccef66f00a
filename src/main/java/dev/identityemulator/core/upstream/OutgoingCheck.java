package dev.identityemulator.core.upstream;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.form.FormDecoder;
import dev.identityemulator.api.form.FormPair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rejects a request that would carry something to the upstream that must not leave the emulator. */
@Component
class OutgoingCheck {

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final int HEXADECIMAL = 16;

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
        var plain = unescaped(form);
        requireNoKey(plain);
        ids.in(plain, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownId(id, paramWith(form, id.text()).orElse("id"), host);
        });
    }

    /** Looks at a part of a body of any type. */
    void body(Caller caller, byte[] body, int from, int until, String host) {
        if (new Tokens(body, from, until).haveSecretKey()) {
            throw UpstreamErrors.liveKey();
        }
        ids.in(body, from, until, caller.account()).ifPresent(id -> {
            throw UpstreamErrors.ownId(id, "id", host);
        });
    }

    private static void requireNoKey(String text) {
        if (new Tokens(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length()).haveSecretKey()) {
            throw UpstreamErrors.liveKey();
        }
    }

    /** Whatever is escaped wrongly stays as it is. */
    static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> {
            var character = String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL));
            return character.equals("\\") || character.equals("$") ? "\\" + character : character;
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
