package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.resource.ResourceIds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rewrites the texts of one account for another: its id, the ten characters that all ids of its resources have, and both in the base
 * 64 of links and client secrets.
 */
final class AccountRewriter {

    /** Base 64 of {@code acct_1}, with which links, client secrets and ephemeral keys begin. */
    private static final Pattern TOKEN = Pattern.compile("YWNjdF8x[0-9A-Za-z+/]*");

    private static final int SHORT_REST = 8;

    /** Of the ids of event destinations. */
    private static final int LONG_REST = 25;

    private final String from;
    private final String to;
    private final String fromEnding;
    private final String toEnding;
    private final Pattern ids;

    AccountRewriter(String from, String to) {
        this.from = from;
        this.to = to;
        this.fromEnding = ResourceIds.accountPart(from);
        this.toEnding = ResourceIds.accountPart(to);
        this.ids =
                Pattern.compile(String.join("|", ids("_", fromEnding, SHORT_REST), ids("_6", fromEnding, LONG_REST)));
    }

    /** The account in ids that begin so, where this many letters and digits follow it. */
    private static String ids(String beginning, String account, int rest) {
        return "(?<=" + beginning + "[13][0-9A-Za-z]{5})" + account + "(?=[0-9A-Za-z]{" + rest + "}(?![0-9A-Za-z]))";
    }

    String rewrite(String text) {
        if (from.equals(to)) {
            return text;
        }
        var tokens = TOKEN.matcher(text).replaceAll(AccountRewriter.this::token);
        return ids.matcher(tokens.replace(from, to)).replaceAll(toEnding);
    }

    private String token(MatchResult found) {
        try {
            var content = new String(Base64.getDecoder().decode(found.group()), StandardCharsets.ISO_8859_1);
            var rewritten = content.replace(from, to).replace(fromEnding, toEnding);
            return Base64.getEncoder().withoutPadding().encodeToString(rewritten.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return found.group();
        }
    }
}
